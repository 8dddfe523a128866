#include "core/evidence/field_hasher.h"

#include <QtEndian>

#include <array>
#include <charconv>
#include <utility>

namespace greffier::evidence {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;

// 8 bytes, little endian, as base::Sha256::addField() has them.
void putNumber(char* to, std::size_t number)
{
    qToLittleEndian(static_cast<quint64>(number), to);
}

} // namespace

FieldHasher::~FieldHasher()
{
    if (m_work.valid())
        m_work.wait();
}

void FieldHasher::addField(std::string_view bytes)
{
    std::array<char, 8> size;
    putNumber(size.data(), bytes.size());
    m_piece.fields.append(size.data(), size.size());
    m_piece.fields += bytes;
    if (m_piece.fields.size() + m_piece.texts.size() >= kPieceBytes)
        handOver();
}

void FieldHasher::addField(std::int64_t number)
{
    std::array<char, 8> bytes;
    putNumber(bytes.data(), static_cast<std::size_t>(number));
    m_piece.fields.append(bytes.data(), bytes.size());
}

void FieldHasher::addValue(std::string_view bytes)
{
    std::array<char, 16> head;
    putNumber(head.data(), 1);
    putNumber(head.data() + 8, bytes.size());
    m_piece.fields.append(head.data(), head.size());
    m_piece.fields += bytes;
    if (m_piece.fields.size() + m_piece.texts.size() >= kPieceBytes)
        handOver();
}

void FieldHasher::addValue(std::int64_t number)
{
    constexpr std::size_t kHead = 16, kMostDigits = 20; // and a sign
    std::array<char, kHead + kMostDigits> value;
    const char* const end = std::to_chars(value.data() + kHead, value.data() + value.size(), number).ptr;
    const auto size = static_cast<std::size_t>(end - value.data());
    putNumber(value.data(), 1);
    putNumber(value.data() + 8, size - kHead);
    m_piece.fields.append(value.data(), size);
}

void FieldHasher::compare(const RowName& row, std::string_view salt, std::string_view text, std::string_view digest)
{
    m_piece.commitments.push_back({row, m_piece.texts.size(), salt.size() + text.size(), digest.size()});
    m_piece.texts += salt;
    m_piece.texts += text;
    m_piece.texts += digest;
}

FieldHasher::Differing FieldHasher::hash(base::Sha256& hash, const Piece& piece)
{
    hash.add(piece.fields);
    Differing differing;
    for (const Commitment& commitment : piece.commitments) {
        const std::string_view all(piece.texts);
        const base::Digest digest = base::sha256(all.substr(commitment.start, commitment.saltedSize));
        if (base::asBytes(digest) != all.substr(commitment.start + commitment.saltedSize, commitment.digestSize))
            differing.push_back(commitment.row);
    }
    return differing;
}

void FieldHasher::giveFields()
{
    if (m_status && m_watch.onFields && !m_piece.fields.empty())
        m_status = m_watch.onFields(m_piece.fields);
}

void FieldHasher::handOver()
{
    settle();
    giveFields();
    std::swap(m_piece, m_handed);
    m_piece.fields.clear();
    m_piece.texts.clear();
    m_piece.commitments.clear();
    m_work = std::async(std::launch::async, [this] { return hash(m_hash, m_handed); });
}

// Waits for the piece that was handed over.
void FieldHasher::settle()
{
    if (m_work.valid())
        tell(m_work.get());
}

void FieldHasher::tell(const Differing& differing) const
{
    for (const RowName& row : differing) {
        if (m_watch.onMismatch)
            m_watch.onMismatch(row.toString());
    }
}

base::Status FieldHasher::finish()
{
    settle();
    giveFields();
    tell(hash(m_hash, m_piece)); // a small capture needs no thread
    return m_status;
}

} // namespace greffier::evidence
