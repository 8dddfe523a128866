#include "core/base/signature.h"

#include <QByteArray>
#include <QtGlobal>

#include <sodium.h>

#include <array>

namespace greffier::base {
namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kSignatureSize = 64;
// What stands before the 32 bytes of a key of Ed25519 in DER (RFC 8410, sections 4 and 7); the length of all is fixed.
constexpr std::string_view kSecretPrefix("\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20", 16);
constexpr std::string_view kPublicPrefix("\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12);

void requireSodium()
{
    if (sodium_init() < 0) // no random numbers: nothing can be signed then
        qFatal("libsodium cannot be used");
}

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string pem(const char* label, std::string_view der)
{
    const QByteArray base64 = QByteArray(der.data(), static_cast<qsizetype>(der.size())).toBase64();
    return std::string("-----BEGIN ") + label + "-----\n" + base64.toStdString() + "\n-----END " + label + "-----\n";
}

// The 32 bytes of the key in a PEM text of that label; nothing else may stand in it but blanks.
Result<std::string> keyOf(std::string_view text, const char* label, std::string_view prefix)
{
    QByteArray inner = QByteArray(text.data(), static_cast<qsizetype>(text.size())).trimmed();
    const QByteArray begin = QByteArray("-----BEGIN ") + label + "-----";
    const QByteArray end = QByteArray("-----END ") + label + "-----";
    const auto fault = fail(ErrorCode::BadValue, {}, label);
    if (!inner.startsWith(begin) || !inner.endsWith(end))
        return fault;
    inner = inner.mid(begin.size(), inner.size() - begin.size() - end.size()).simplified().replace(' ', "");
    const auto decoded = QByteArray::fromBase64Encoding(inner, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& der = *decoded;
    const QByteArrayView head(prefix.data(), static_cast<qsizetype>(prefix.size()));
    if (!decoded || !der.startsWith(head) || der.size() != head.size() + static_cast<qsizetype>(kKeySize))
        return fault;
    return der.mid(head.size()).toStdString();
}

using SecretKey = std::array<unsigned char, crypto_sign_SECRETKEYBYTES>;

SecretKey expand(std::string_view seed, std::string& publicKey)
{
    requireSodium();
    SecretKey secret{};
    publicKey.assign(kKeySize, '\0');
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(publicKey.data()), secret.data(), bytesOf(seed));
    return secret;
}

} // namespace

KeyPair newKeyPair()
{
    requireSodium();
    KeyPair keys;
    keys.secret.assign(kKeySize, '\0');
    randombytes_buf(keys.secret.data(), keys.secret.size());
    expand(keys.secret, keys.publicKey);
    return keys;
}

std::string secretPem(const KeyPair& keys)
{
    return pem("PRIVATE KEY", std::string(kSecretPrefix) + keys.secret);
}

std::string publicPem(std::string_view publicKey)
{
    return pem("PUBLIC KEY", std::string(kPublicPrefix) + std::string(publicKey));
}

Result<KeyPair> readSecretPem(std::string_view text)
{
    auto seed = keyOf(text, "PRIVATE KEY", kSecretPrefix);
    if (!seed)
        return fail(seed.error());
    KeyPair keys;
    keys.secret = std::move(*seed);
    expand(keys.secret, keys.publicKey);
    return keys;
}

Result<std::string> readPublicPem(std::string_view text)
{
    return keyOf(text, "PUBLIC KEY", kPublicPrefix);
}

std::string sign(const KeyPair& keys, std::string_view message)
{
    std::string publicKey;
    SecretKey secret = expand(keys.secret, publicKey);
    std::string signature(kSignatureSize, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr, bytesOf(message), message.size(),
                         secret.data());
    sodium_memzero(secret.data(), secret.size());
    return signature;
}

bool isSignedBy(std::string_view publicKey, std::string_view message, std::string_view signature)
{
    requireSodium();
    return publicKey.size() == kKeySize && signature.size() == kSignatureSize &&
           crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), message.size(), bytesOf(publicKey)) == 0;
}

} // namespace greffier::base
