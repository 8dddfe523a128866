#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace greffier::base {

// Ed25519 (RFC 8032) by libsodium. Keys are kept as PEM files of RFC 8410, PKCS#8 for the secret one and
// SubjectPublicKeyInfo for the public one, so that OpenSSL's command line reads them too.
struct KeyPair {
    std::string secret;    // 32 bytes, the seed
    std::string publicKey; // 32 bytes
};

// Fresh from the system's generator.
KeyPair newKeyPair();
std::string secretPem(const KeyPair& keys);
std::string publicPem(std::string_view publicKey);
// Errors: BadValue where the text is no such key.
Result<KeyPair> readSecretPem(std::string_view pem);
Result<std::string> readPublicPem(std::string_view pem); // 32 bytes

// 64 bytes.
std::string sign(const KeyPair& keys, std::string_view message);
bool isSignedBy(std::string_view publicKey, std::string_view message, std::string_view signature);

} // namespace greffier::base
