#include "core/base/digest.h"

#include <QtGlobal>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace greffier::base {

namespace {

// Looked up once: OpenSSL 3 searches its providers at every EVP_sha256() otherwise.
const EVP_MD* algorithm()
{
    static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

// libcrypto fails here only where memory is out, the system's policy forbids SHA-256, or it gives no random numbers: no digest
// and no salt can be trusted then.
void require(int isDone, const char* what = "SHA-256")
{
    if (isDone != 1)
        qFatal("the system has no %s", what);
}

// Contexts to be used again: making one and freeing it takes longer than hashing a comment.
class SpareContexts {
public:
    SpareContexts() = default;
    SpareContexts(const SpareContexts&) = delete;
    SpareContexts& operator=(const SpareContexts&) = delete;
    ~SpareContexts()
    {
        for (std::size_t i = 0; i < m_count; ++i)
            EVP_MD_CTX_free(m_contexts[i]);
    }
    // Ready to hash from the beginning.
    EVP_MD_CTX* take()
    {
        EVP_MD_CTX* const context = m_count > 0 ? m_contexts[--m_count] : EVP_MD_CTX_new();
        require(EVP_DigestInit_ex(context, algorithm(), nullptr));
        return context;
    }
    void keep(EVP_MD_CTX* context)
    {
        if (m_count < m_contexts.size())
            m_contexts[m_count++] = context;
        else
            EVP_MD_CTX_free(context);
    }

private:
    std::array<EVP_MD_CTX*, 4> m_contexts{};
    std::size_t m_count = 0;
};

SpareContexts& spareContexts()
{
    static thread_local SpareContexts spare;
    return spare;
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    spareContexts().keep(context);
}

Sha256::Sha256() = default; // a context is taken for long texts alone

void Sha256::hash(std::string_view bytes)
{
    if (!m_context)
        m_context.reset(spareContexts().take());
    require(EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size()));
}

Sha256& Sha256::add(std::string_view bytes)
{
    if (bytes.size() > m_collected.size() - m_size) {
        hash({m_collected.data(), std::exchange(m_size, 0)});
        if (bytes.size() > m_collected.size()) {
            hash(bytes);
            return *this;
        }
    }
    std::copy(bytes.begin(), bytes.end(), m_collected.begin() + static_cast<std::ptrdiff_t>(m_size));
    m_size += bytes.size();
    return *this;
}

Sha256& Sha256::addField(std::string_view bytes)
{
    addField(static_cast<std::int64_t>(bytes.size()));
    return add(bytes);
}

Sha256& Sha256::addField(std::int64_t number)
{
    std::array<char, 8> little{};
    for (std::size_t i = 0; i < little.size(); ++i)
        little[i] = static_cast<char>((static_cast<std::uint64_t>(number) >> (8 * i)) & 0xFF);
    return add(std::string_view(little.data(), little.size()));
}

Digest Sha256::result() const
{
    const std::unique_ptr<evp_md_ctx_st, Free> last(spareContexts().take());
    Digest digest{};
    if (m_context)
        require(EVP_MD_CTX_copy_ex(last.get(), m_context.get()));
    require(EVP_DigestUpdate(last.get(), m_collected.data(), m_size));
    require(EVP_DigestFinal_ex(last.get(), digest.data(), nullptr));
    return digest;
}

Digest sha256(std::string_view bytes)
{
    return Sha256{}.add(bytes).result();
}

std::string_view asBytes(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string toHex(std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        hex += kDigits[static_cast<unsigned char>(byte) >> 4U];
        hex += kDigits[static_cast<unsigned char>(byte) & 0x0FU];
    }
    return hex;
}

std::string toHex(const Digest& digest)
{
    return toHex(asBytes(digest));
}

std::optional<Digest> digestFromBytes(std::string_view bytes)
{
    Digest digest{};
    if (bytes.size() != digest.size())
        return std::nullopt;
    std::transform(bytes.begin(), bytes.end(), digest.begin(), [](char c) { return static_cast<std::uint8_t>(c); });
    return digest;
}

std::string_view asBytes(const Salt& salt)
{
    return {salt.data(), salt.size()};
}

Salt SaltSource::next()
{
    if (m_used == m_salts.size()) {
        // Not the generator of Qt, which asks the processor for each word: a million salts took a second.
        require(RAND_bytes(reinterpret_cast<unsigned char*>(m_salts.data()), static_cast<int>(sizeof m_salts)), "random numbers");
        m_used = 0;
    }
    return m_salts[m_used++];
}

} // namespace greffier::base
