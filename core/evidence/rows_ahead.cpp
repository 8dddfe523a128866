#include "core/evidence/rows_ahead.h"

#include "core/evidence/evidence_digest.h"

#include <limits>
#include <string_view>
#include <utility>

namespace greffier::evidence {
namespace {

// Of a batch: whichever comes first. Two of them fit into the processor's cache.
constexpr std::size_t kBatchBytes = std::size_t{512} * 1024;
constexpr std::size_t kBatchComments = 2'000;

} // namespace

void RowsAhead::goOn(const WrittenDrafts& written, std::int64_t count)
{
    m_drafts.goOn(written);
    m_left = count;
    start();
}

void RowsAhead::goOn(const DraftSpool& spool)
{
    m_drafts.goOn(spool);
    m_left = std::numeric_limits<std::int64_t>::max();
    start();
}

RowsAhead::~RowsAhead()
{
    if (m_work.valid())
        m_work.wait();
}

void RowsAhead::start()
{
    m_work = std::async(std::launch::async, [this] { return prepare(); });
}

base::Result<const PreparedBatch*> RowsAhead::next()
{
    if (!m_work.valid())
        return nullptr;
    if (const base::Status status = m_work.get(); !status)
        return base::fail(status.error());
    std::swap(m_present, m_next);
    if (m_present.comments.empty())
        return nullptr;
    if (m_left > 0)
        start();
    return &m_present;
}

base::Status RowsAhead::prepare()
{
    m_next.bytes.clear();
    m_next.comments.clear();
    m_next.authors.clear();
    for (; m_left > 0 && m_next.bytes.size() < kBatchBytes && m_next.comments.size() < kBatchComments; --m_left) {
        const auto draft = m_drafts.next();
        if (!draft)
            return base::fail(draft.error());
        if (*draft == nullptr)
            break;
        add(**draft);
    }
    const char* texts = m_next.bytes.data(); // they stay where they are only now
    for (PreparedComment& comment : m_next.comments)
        texts = comment.draft.moveTexts(texts);
    return {};
}

void RowsAhead::add(const DraftView& draft)
{
    PreparedComment& comment = m_next.comments.emplace_back();
    comment.draft = draft;
    comment.salt = m_salts.next();
    comment.digest = saltedDigest(base::asBytes(comment.salt), draft.text);
    const std::string_view texts = draft.texts();
    m_next.bytes.insert(m_next.bytes.end(), texts.begin(), texts.end());
    if (draft.author.empty() && draft.authorRef.empty())
        return;
    m_author.assign(draft.authorRef);
    m_author += '\0';
    m_author += draft.author;
    const std::int32_t known = m_authors.size();
    comment.author = m_authors.add(m_author);
    if (m_authors.size() == known)
        return;
    const base::Salt salt = m_salts.next();
    m_next.authors.push_back({m_next.comments.size() - 1, salt, saltedDigest(base::asBytes(salt), draft.author)});
}

} // namespace greffier::evidence
