// The questions of conditions about the thread around a comment, its author and the rest of the case.
#include "core/casefile/case_wide.h"
#include "core/casefile/facts.h"
#include "core/evidence/evidence_reader.h"
#include "core/rules/shingles.h"

#include <algorithm>

namespace greffier::casefile {
namespace {

constexpr std::size_t kKeptEarlier = 4'096; // comments whose words are kept: some megabytes

} // namespace

base::Result<std::vector<evidence::Comment>> CaseSurroundings::load(const std::vector<base::ItemId>& items)
{
    if (!m_loader)
        return m_core.read([&](store::Connection& connection) { return evidence::loadComments(connection, items); });
    std::vector<evidence::Comment> comments;
    comments.reserve(items.size());
    for (const base::ItemId item : items) {
        auto comment = m_loader->load(item);
        if (!comment)
            return base::fail(comment.error());
        comments.push_back(std::move(*comment));
    }
    return comments;
}

// One comment at a position, read when it is not among those read last; nullptr for a placeholder.
const rules::Facts* CaseSurroundings::factsAt(std::int32_t position)
{
    const evidence::ThreadArrays& arrays = *m_snapshot.arrays;
    if (position < 0 || arrays.isPlaceholder(position))
        return nullptr;
    if (const auto known = m_others.find(position); known != m_others.end())
        return &known->second;
    const auto loaded = load({arrays.id(position)});
    if (!loaded || loaded->empty())
        return nullptr;
    constexpr std::size_t kKeptComments = 20'000;
    if (m_others.size() >= kKeptComments)
        m_others.clear();
    return &m_others.emplace(position, m_maker.make(loaded->front())).first->second;
}

const rules::Facts* CaseSurroundings::parentOf(const rules::Facts& facts)
{
    return facts.position < 0 ? nullptr : factsAt(m_snapshot.arrays->parent(facts.position));
}

// The children of a position, or the roots of a thread, that are no placeholders, in reading order. Kept for the parent
// asked about last: siblings come one after the other.
const std::vector<std::int32_t>& CaseSurroundings::answersTo(std::int32_t parent, std::int32_t thread)
{
    const evidence::ThreadArrays& arrays = *m_snapshot.arrays;
    const std::pair<std::int32_t, std::int32_t> key{parent, parent < 0 ? thread : -1};
    if (m_answersKey == key)
        return m_answers;
    m_answersKey = key;
    m_answers.clear();
    const std::int32_t count = parent < 0 ? arrays.rootCount(thread) : arrays.childCount(parent);
    for (std::int32_t row = 0; row < count; ++row) {
        const std::int32_t position = parent < 0 ? arrays.root(thread, row) : arrays.child(parent, row);
        if (!arrays.isPlaceholder(position))
            m_answers.push_back(position);
    }
    return m_answers;
}

rules::Place CaseSurroundings::placeOf(const rules::Facts& facts)
{
    rules::Place place;
    if (facts.position < 0)
        return place;
    const evidence::ThreadArrays& arrays = *m_snapshot.arrays;
    const std::int32_t thread = arrays.thread(facts.position);
    const std::int32_t first = arrays.threadRange(thread).first;
    place.position = facts.position - first + 1 - m_maker.wide().placeholders(first, facts.position);
    for (std::int32_t row = 0; row < arrays.childCount(facts.position); ++row)
        place.replies += arrays.isPlaceholder(arrays.child(facts.position, row)) ? 0 : 1;
    place.siblings = static_cast<std::int64_t>(answersTo(arrays.parent(facts.position), thread).size()) - 1;
    return place;
}

const rules::Facts* CaseSurroundings::replyTo(const rules::Facts& facts, std::int64_t index)
{
    const std::vector<std::int32_t>& answers = answersTo(facts.position, -1);
    const auto row = static_cast<std::size_t>(index);
    return row < answers.size() ? factsAt(answers[row]) : nullptr;
}

// Ancestors and the comments before it in the thread, without placeholders.
std::vector<std::int32_t> CaseSurroundings::earlierThan(std::int32_t position) const
{
    const evidence::ThreadArrays& arrays = *m_snapshot.arrays;
    std::vector<std::int32_t> earlier;
    const std::int32_t first = arrays.threadRange(arrays.thread(position)).first;
    for (std::int32_t before = std::max(first, position - rules::kQuoteWindow); before < position; ++before)
        earlier.push_back(before);
    std::int32_t above = arrays.parent(position);
    for (std::int32_t steps = 0; above >= 0 && steps < rules::kMaxQuoted; ++steps, above = arrays.parent(above))
        earlier.push_back(above);
    std::sort(earlier.begin(), earlier.end());
    earlier.erase(std::unique(earlier.begin(), earlier.end()), earlier.end());
    earlier.erase(std::remove_if(earlier.begin(), earlier.end(), [&](auto at) { return arrays.isPlaceholder(at); }),
                  earlier.end());
    return earlier;
}

// The words of the comments at those positions, ascending.
void CaseSurroundings::loadEarlier(const std::vector<std::int32_t>& positions)
{
    if (m_earlier.size() + positions.size() > kKeptEarlier)
        m_earlier.clear();
    std::vector<base::ItemId> missing;
    for (const std::int32_t position : positions) {
        if (m_earlier.find(position) == m_earlier.end())
            missing.push_back(m_snapshot.arrays->id(position));
    }
    if (!m_spoken) {
        const auto loaded = load(missing);
        for (const evidence::Comment& comment : loaded.value_or(std::vector<evidence::Comment>{}))
            addEarlier(comment.id, comment.author, comment.text);
        return;
    }
    const auto add = [this](base::ItemId item, std::string_view author, std::string_view text) { addEarlier(item, author, text); };
    for (std::size_t first = 0, end = 0; first < missing.size(); first = end) { // most stand in a row
        for (end = first + 1; end < missing.size() && missing[end].value == missing[end - 1].value + 1;)
            ++end;
        static_cast<void>(m_spoken->load(missing[first], {missing[end - 1].value + 1}, add));
    }
}

void CaseSurroundings::addEarlier(base::ItemId item, std::string_view author, std::string_view text)
{
    const std::int32_t position = m_snapshot.arrays->positionOf(item);
    Earlier& kept = m_earlier[position];
    kept.author = author;
    if (!m_snapshot.state.asserted.empty()) {
        rules::Facts facts;
        facts.id = base::toString(m_snapshot.arrays->publicId(position));
        facts.author = author;
        m_maker.addAsserted(facts);
        kept.author = facts.author;
    }
    m_folded.clear();
    m_folded.append(text);
    const std::vector<rules::HashedWord> words = rules::foldedWords(m_folded.bytes());
    kept.words.clear();
    kept.words.reserve(words.size());
    for (const rules::HashedWord& word : words)
        kept.words.push_back(word.hash);
}

std::vector<bool> CaseSurroundings::areRepeated(const rules::Facts& facts, const std::vector<text::HashedWord>& words,
                                                std::string_view part)
{
    rules::ShingleFinder finder(words, rules::kQuoteShingle);
    if (facts.position < 0)
        return finder.found();
    std::vector<std::int32_t> earlier = earlierThan(facts.position);
    const auto isOther = [&](std::int32_t position) { return !m_recent.mayHold(m_snapshot.arrays->id(position), part); };
    if (!part.empty())
        std::erase_if(earlier, isOther);
    loadEarlier(earlier);
    for (const std::int32_t position : earlier) {
        const auto known = m_earlier.find(position);
        const bool isOwn = known == m_earlier.end() || (!facts.author.empty() && known->second.author == facts.author);
        if (!isOwn)
            finder.lookIn(known->second.words);
    }
    return finder.found();
}

std::int32_t CaseSurroundings::numberOf(const rules::Facts& facts) const
{
    return facts.position < 0 ? -1 : static_cast<std::int32_t>(m_snapshot.arrays->id(facts.position).value);
}

std::int64_t CaseSurroundings::duplicatesOf(const rules::Facts& facts)
{
    return m_maker.wide().duplicates(m_core).others(numberOf(facts));
}

rules::AuthorRecord CaseSurroundings::authorOf(const rules::Facts& facts)
{
    const rules::AuthorIndex& authors = m_maker.wide().authors(m_core);
    return {authors.comments(numberOf(facts)), authors.isFirst(numberOf(facts)), m_maker.wide().role(m_core, facts.author)};
}

std::int64_t CaseSurroundings::decidedOf(const rules::Facts& facts, std::string_view status)
{
    return m_maker.wide().decided(m_core, facts.author, status);
}

evidence::Truth CaseSurroundings::isInBurst(const rules::Facts& facts, std::int32_t count, std::int32_t minutes)
{
    return m_maker.wide().authors(m_core).isInBurst(numberOf(facts), count, minutes);
}

} // namespace greffier::casefile
