#include "core/base/file_digests.h"

#include "core/base/digest.h"

#include <QtGlobal>

#include <openssl/evp.h>

#include <array>

namespace greffier::base {
namespace {

// As in digest.cpp: without these algorithms nothing can be proved.
void require(int isDone)
{
    if (isDone != 1)
        qFatal("SHA-256 or SHA-512 is not available");
}

} // namespace

void FileDigests::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

FileDigests::FileDigests() : m_sha256(EVP_MD_CTX_new()), m_sha512(EVP_MD_CTX_new())
{
    require(EVP_DigestInit_ex(m_sha256.get(), EVP_sha256(), nullptr));
    require(EVP_DigestInit_ex(m_sha512.get(), EVP_sha512(), nullptr));
}

void FileDigests::add(std::string_view bytes)
{
    require(EVP_DigestUpdate(m_sha256.get(), bytes.data(), bytes.size()));
    require(EVP_DigestUpdate(m_sha512.get(), bytes.data(), bytes.size()));
}

std::string FileDigests::finish(Context& context)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(context.get(), bytes.data(), &size));
    return toHex(std::string_view(reinterpret_cast<const char*>(bytes.data()), size));
}

std::string FileDigests::sha256()
{
    return finish(m_sha256);
}

std::string FileDigests::sha512()
{
    return finish(m_sha512);
}

} // namespace greffier::base
