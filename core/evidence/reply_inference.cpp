#include "core/evidence/reply_inference.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace greffier::evidence {
namespace {

constexpr int kMostLooked = 64;           // earlier comments of one author, or siblings, that are looked at
constexpr std::size_t kTellingWords = 8;  // a quotation of so many words is no coincidence

// WordPress lists links from elsewhere among the comments: they quote, but answer nobody.
bool isLinkBack(std::string_view text)
{
    return text.substr(0, 9) == "Pingback:" || text.substr(0, 10) == "Trackback:" || text.substr(0, 7) == "Ping : ";
}

Confidence lowered(Confidence confidence)
{
    return confidence == Confidence::High ? Confidence::Medium : Confidence::Low;
}

} // namespace

ReplyInference::ReplyInference(const ThreadArrays& arrays, std::vector<std::int32_t> depthCaps)
    : m_arrays(arrays), m_depthCaps(std::move(depthCaps)), m_author(at(arrays.size()), -1), m_moments(at(arrays.size())),
      m_rank(at(arrays.size())), m_root(at(arrays.size()))
{
    m_depthCaps.resize(at(arrays.threadCount()));
    for (std::int32_t position = 0; position < arrays.size(); ++position) { // parents stand before their replies
        const std::int32_t parent = arrays.parent(position);
        m_root[at(position)] = parent < 0 ? position : m_root[at(parent)];
    }
}

std::int32_t ReplyInference::authorNumber(const std::string& label)
{
    const std::int32_t known = m_labels.add(label);
    if (at(known) < m_authorOfLabel.size())
        return m_authorOfLabel[at(known)];
    const std::string key = nameKey(label);
    m_authorOfLabel.push_back(key.empty() ? -1 : m_authors.add(key));
    if (at(m_authors.size()) > m_firstNameOf.size()) {
        const std::string first = firstNameKey(label);
        m_firstNameOf.push_back(first.empty() ? -1 : m_firstNames.add(first));
    }
    return m_authorOfLabel.back();
}

void ReplyInference::add(const Comment& comment)
{
    const std::int32_t position = m_arrays.positionOf(comment.id);
    if (position < 0 || comment.isPlaceholder())
        return;
    if (!comment.author.empty())
        m_author[at(position)] = authorNumber(comment.author);
    if (comment.posted.seconds)
        m_moments[at(position)] = {*comment.posted.seconds, static_cast<std::uint8_t>(comment.posted.isZoneKnown ? 1 : 2)};
    if (isLinkBack(comment.text))
        return;
    if (auto opening = openingOf(comment.text))
        m_openings.emplace(position, std::move(*opening));
    m_quotes.addQuotes(position, m_arrays.thread(position), comment.text);
}

void ReplyInference::addAgain(const Comment& comment)
{
    const std::int32_t position = m_arrays.positionOf(comment.id);
    if (position >= 0 && !comment.isPlaceholder())
        m_quotes.addHolder(position, m_arrays.thread(position), comment.text);
}

// By time where every comment of the thread has one of the same kind: pages may begin with the newest.
void ReplyInference::orderThread(std::int32_t thread)
{
    const auto [first, end] = m_arrays.threadRange(thread);
    std::vector<std::int32_t> order(at(end - first));
    std::iota(order.begin(), order.end(), first);
    std::uint8_t kind = 0;
    bool isComparable = true;
    for (const std::int32_t position : order) {
        if (m_arrays.isPlaceholder(position))
            continue;
        const std::uint8_t own = m_moments[at(position)].kind;
        kind = kind == 0 ? own : kind;
        isComparable = isComparable && own != 0 && own == kind;
    }
    if (isComparable)
        std::stable_sort(order.begin(), order.end(), [this](std::int32_t a, std::int32_t b) {
            return m_moments[at(a)].seconds < m_moments[at(b)].seconds;
        });
    for (std::size_t i = 0; i < order.size(); ++i)
        m_rank[at(order[i])] = static_cast<std::int32_t>(i);
}

void ReplyInference::listAuthors(std::int32_t thread)
{
    const auto [first, end] = m_arrays.threadRange(thread);
    m_byAuthor.clear();
    m_positionOfRank.assign(at(end - first), -1);
    m_authorOfFirstName.clear();
    for (std::int32_t position = first; position < end; ++position) {
        m_positionOfRank[at(m_rank[at(position)])] = position;
        const std::int32_t author = m_author[at(position)];
        if (author < 0)
            continue;
        m_byAuthor.emplace_back(author, m_rank[at(position)]);
        if (const std::int32_t name = m_firstNameOf[at(author)]; name >= 0) {
            const auto [known, isNew] = m_authorOfFirstName.try_emplace(name, author);
            if (!isNew && known->second != author)
                known->second = -1;
        }
    }
    std::sort(m_byAuthor.begin(), m_byAuthor.end());
}

bool ReplyInference::isOfThread(std::int32_t author) const
{
    const auto found = std::lower_bound(m_byAuthor.begin(), m_byAuthor.end(), std::pair{author, 0});
    return found != m_byAuthor.end() && found->first == author;
}

// The longest name that an author of the thread has; else the first word of exactly one name.
ReplyInference::Named ReplyInference::namedBy(const Opening& opening) const
{
    for (auto name = opening.names.rbegin(); name != opening.names.rend(); ++name) {
        const std::int32_t author = m_authors.find(name->key);
        if (author >= 0 && isOfThread(author))
            return {author, name->span, false};
    }
    const std::int32_t first = opening.hasSign ? m_firstNames.find(opening.names.front().key) : -1;
    const auto known = m_authorOfFirstName.find(first);
    return known != m_authorOfFirstName.end() ? Named{known->second, opening.names.front().span, true} : Named{};
}

// May `position` answer `other`, as time and the captured tree go?
bool ReplyInference::isCandidate(std::int32_t position, std::int32_t other) const
{
    const bool isBelow = other >= position && other < m_arrays.subtreeEnd(position);
    return !isBelow && m_rank[at(other)] < m_rank[at(position)];
}

// The nearest earlier comment of that author, of the same branch if there is one.
std::optional<InferredReply> ReplyInference::nearestBy(std::int32_t position, std::int32_t author) const
{
    const bool isRoot = m_arrays.parent(position) < 0;
    std::int32_t nearest = -1, inBranch = -1;
    bool isOnly = true;
    int looked = 0;
    auto place = std::lower_bound(m_byAuthor.begin(), m_byAuthor.end(), std::pair{author, m_rank[at(position)]});
    for (; place != m_byAuthor.begin() && std::prev(place)->first == author && looked < kMostLooked; --place, ++looked) {
        const std::int32_t other = m_positionOfRank[at(std::prev(place)->second)];
        if (!isCandidate(position, other))
            continue;
        nearest = nearest < 0 ? other : nearest;
        if (!isRoot && m_root[at(other)] != m_root[at(position)])
            continue;
        isOnly = inBranch < 0;
        inBranch = inBranch < 0 ? other : inBranch;
        if (!isOnly)
            break;
    }
    if (nearest < 0)
        return std::nullopt;
    InferredReply reply;
    reply.parent = m_arrays.id(inBranch >= 0 ? inBranch : nearest);
    reply.confidence = inBranch < 0 ? Confidence::Low : isOnly ? Confidence::High : Confidence::Medium;
    return reply;
}

// Where the words quoted come from; `author`: who has to have said them, -1 = anybody.
std::optional<InferredReply> ReplyInference::byQuote(std::int32_t position, std::int32_t author) const
{
    for (const QuotedWords::Source& source : m_quotes.sourcesOf(position, m_rank)) {
        const std::int32_t said = m_author[at(source.position)];
        const bool isOwn = said >= 0 && said == m_author[at(position)];
        if (isOwn || (author >= 0 && said != author) || !isCandidate(position, source.position))
            continue;
        const bool isTelling = source.isOnly && (author >= 0 || source.words >= kTellingWords);
        return InferredReply{{}, m_arrays.id(source.position), ReplyReason::Quote,
                             isTelling ? Confidence::High : source.isOnly ? Confidence::Medium : Confidence::Low, source.span};
    }
    return std::nullopt;
}

std::optional<InferredReply> ReplyInference::byMention(std::int32_t position) const
{
    const auto opening = m_openings.find(position);
    const Named named = opening != m_openings.end() ? namedBy(opening->second) : Named{};
    if (named.author < 0 || named.author == m_author[at(position)])
        return std::nullopt;
    const std::int32_t parent = m_arrays.parent(position);
    if (parent >= 0 && m_author[at(parent)] == named.author) // the captured tree says the same
        return InferredReply{{}, m_arrays.id(parent), ReplyReason::Mention, Confidence::High, named.span};
    if (auto quoted = byQuote(position, named.author))
        return quoted;
    auto reply = nearestBy(position, named.author);
    if (!reply)
        return std::nullopt;
    reply->reason = ReplyReason::Mention;
    reply->span = named.span;
    // Where the site nests freely, whoever answers somebody else says so with the place.
    const std::int32_t cap = m_depthCaps[at(m_arrays.thread(position))];
    if (named.isPart || (parent >= 0 && !m_arrays.isPlaceholder(parent) && m_arrays.depth(position) != cap))
        reply->confidence = lowered(reply->confidence);
    return reply;
}

// Where the site stops nesting, somebody who already took part in the exchange answers the latest of the others in it.
std::optional<InferredReply> ReplyInference::byPlace(std::int32_t position) const
{
    const std::int32_t cap = m_depthCaps[at(m_arrays.thread(position))];
    const std::int32_t parent = m_arrays.parent(position), author = m_author[at(position)];
    if (cap == 0 || m_arrays.depth(position) != cap || parent < 0 || author < 0)
        return std::nullopt;
    if (m_openings.contains(position)) // it names somebody, whoever that is
        return std::nullopt;
    bool tookPart = m_author[at(parent)] == author;
    std::int32_t found = -1;
    const std::int32_t row = m_arrays.rowInParent(position);
    for (std::int32_t before = row - 1; before >= 0 && row - before <= kMostLooked; --before) {
        const std::int32_t sibling = m_arrays.child(parent, before);
        if (m_author[at(sibling)] == author) {
            tookPart = true;
            break;
        }
        if (found < 0 && m_author[at(sibling)] >= 0 && isCandidate(position, sibling))
            found = sibling;
    }
    if (!tookPart || found < 0)
        return std::nullopt;
    return InferredReply{{}, m_arrays.id(found), ReplyReason::DepthLimit, Confidence::Low, {}};
}

std::optional<InferredReply> ReplyInference::infer(std::int32_t position) const
{
    auto reply = byMention(position);
    if (!reply)
        reply = byQuote(position, -1);
    if (!reply)
        reply = byPlace(position);
    const std::int32_t parent = m_arrays.parent(position);
    if (!reply || (parent >= 0 && reply->parent == m_arrays.id(parent)))
        return std::nullopt;
    reply->item = m_arrays.id(position);
    return reply;
}

std::vector<InferredReply> ReplyInference::finish()
{
    for (std::int32_t thread = 0; thread < m_arrays.threadCount(); ++thread)
        orderThread(thread);
    m_quotes.settle(m_rank);
    std::vector<InferredReply> replies;
    for (std::int32_t thread = 0; thread < m_arrays.threadCount(); ++thread) {
        listAuthors(thread);
        const auto [first, end] = m_arrays.threadRange(thread);
        for (std::int32_t position = first; position < end; ++position) {
            if (m_arrays.isPlaceholder(position))
                continue;
            if (const auto reply = infer(position))
                replies.push_back(*reply);
        }
    }
    std::sort(replies.begin(), replies.end(),
              [](const InferredReply& a, const InferredReply& b) { return a.item < b.item; });
    return replies;
}

} // namespace greffier::evidence
