#include "core/evidence/field_hasher.h"

#include <utility>

namespace greffier::evidence {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{1} << 20U;

void appendNumber(std::string& bytes, std::uint64_t number) // 8 bytes, little endian, as base::Sha256::addField() has them
{
    for (unsigned i = 0; i < 8; ++i)
        bytes += static_cast<char>((number >> (8 * i)) & 0xFF);
}

} // namespace

FieldHasher::~FieldHasher()
{
    if (m_work.valid())
        m_work.wait();
}

void FieldHasher::addField(std::string_view bytes)
{
    appendNumber(m_piece.fields, bytes.size());
    m_piece.fields += bytes;
    if (m_piece.fields.size() + m_piece.texts.size() >= kPieceBytes)
        handOver();
}

void FieldHasher::addField(std::int64_t number)
{
    appendNumber(m_piece.fields, static_cast<std::uint64_t>(number));
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
