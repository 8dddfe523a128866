#pragma once
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st; // OpenSSL's EVP_MD_CTX

namespace greffier::base {

// SHA-256 and SHA-512 of one file in one reading: what the manifests of a bag list.
class FileDigests {
public:
    FileDigests();
    void add(std::string_view bytes);
    // Lower-case hex; nothing may be added afterwards.
    std::string sha256();
    std::string sha512();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    using Context = std::unique_ptr<evp_md_ctx_st, Free>;
    static std::string finish(Context& context);

    Context m_sha256, m_sha512;
};

} // namespace greffier::base
