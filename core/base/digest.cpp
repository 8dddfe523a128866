#include "core/base/digest.h"

#include <QRandomGenerator>

#include <algorithm>

namespace greffier::base {

Sha256& Sha256::add(std::string_view bytes)
{
    m_hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
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
    const QByteArray bytes = m_hash.result();
    Digest digest{};
    std::copy_n(reinterpret_cast<const std::uint8_t*>(bytes.constData()), digest.size(), digest.begin());
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

std::string newSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return {reinterpret_cast<const char*>(words.data()), sizeof words};
}

} // namespace greffier::base
