#pragma once
#include <QCryptographicHash>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greffier::base {

// A SHA-256 digest (FIPS 180-4), 32 bytes.
using Digest = std::array<std::uint8_t, 32>;

// Incremental SHA-256.
class Sha256 {
public:
    Sha256& add(std::string_view bytes);
    // The field with its length in front (8 bytes, little endian), so that ("ab","c") and ("a","bc") differ.
    Sha256& addField(std::string_view bytes);
    Sha256& addField(std::int64_t number);
    Digest result() const;

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

Digest sha256(std::string_view bytes);
std::string_view asBytes(const Digest& digest);
std::string toHex(std::string_view bytes); // lower case
std::string toHex(const Digest& digest);
std::optional<Digest> digestFromBytes(std::string_view bytes); // nothing unless 32 bytes
// 16 bytes from the system's cryptographic generator.
std::string newSalt();

} // namespace greffier::base
