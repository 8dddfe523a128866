#include "core/evidence/joined_comments.h"

#include "core/base/digest.h"
#include "core/text/reading.h"
#include "core/text/shingles.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>
#include <unordered_map>

namespace greffier::evidence {
namespace {

constexpr std::size_t kLongestAscent = 64; // levels looked at between a comment and the parent that a capture gives it
constexpr std::size_t kLongestEntity = 12; // bytes
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

// Nobody can write a text that passes for another one: an edit must not be hidden by chance or by skill.
std::uint64_t digestOf(std::string_view bytes)
{
    const base::Digest digest = base::sha256(bytes);
    std::uint64_t number = 0;
    std::memcpy(&number, digest.data(), sizeof number);
    return number | 1U; // 0 means "none"
}

// Feeds write markup and entities where pages have the text alone. What stands for a letter is rare; all others are no
// word in either form.
std::string withoutMarkup(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    const std::size_t lastClose = text.rfind('>');
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool isTag = c == '<' && lastClose != std::string_view::npos && at < lastClose;
        const std::size_t entity = c == '&' ? text.substr(at, kLongestEntity).find(';') : std::string_view::npos;
        if (!isTag && entity == std::string_view::npos) {
            plain += c;
            continue;
        }
        plain += ' ';
        at = isTag ? text.find('>', at) : at + entity;
    }
    return plain;
}

// A feed puts "In reply to <a href=…>X</a>." in front of a reply.
std::string_view withoutReplyHead(std::string_view text)
{
    const std::string_view head = text.substr(0, 400);
    for (const std::string_view words : {"In reply to <a", "En réponse à <a", "En réponse à&nbsp;<a"}) {
        const std::size_t start = head.find(words);
        const std::size_t end = start <= 20 ? head.find("</a>", start) : std::string_view::npos;
        if (end != std::string_view::npos)
            return text.substr(end + 4);
    }
    return text;
}

std::uint64_t wordsOf(std::string_view text)
{
    const auto words = text::foldedWords(text::fold(withoutMarkup(withoutReplyHead(text))));
    const auto all = text::shinglesOf(words, words.size());
    return all.empty() ? 0 : all.front() | 1U;
}

std::uint64_t nth(std::uint64_t key, std::uint32_t n)
{
    return (key ^ n) * 0x9E3779B97F4A7C15U;
}

// One comment of the thread through all captures.
struct Known {
    struct In {
        std::size_t part = 0;
        std::size_t place = 0; // index among the part's items
    };
    std::vector<In> seen; // by part, ascending
    bool isGone = false;  // from the latest part that would show it
};

class Comparison {
public:
    Comparison(const std::vector<const SeenThread*>& parts, Relations& relations) : m_parts(parts), m_relations(relations)
    {
    }

    void run()
    {
        m_counts.resize(m_parts.size());
        for (std::size_t part = 0; part < m_parts.size(); ++part) {
            matchPart(part);
            findAbsent(part);
        }
        m_counts.front().rule = m_counts[1].rule;
        m_relations.discussions.emplace_back(m_counts.begin(), m_counts.end());
        findStatedParents();
    }

private:
    const SeenComment& at(Known::In in) const { return m_parts[in.part]->items[in.place]; }
    const SeenComment& latest(const Known& known) const { return at(known.seen.back()); }

    // Is that comment of another capture this one?
    bool isSame(std::size_t part, const SeenComment& seen, const Known& known) const
    {
        const SeenComment& other = latest(known);
        if (m_parts[known.seen.back().part]->format == m_parts[part]->format)
            return true;
        return seen.author == 0 || other.author == 0 || seen.author == other.author || seen.words == other.words;
    }

    // Identifiers first; without one on either side, or where the formats name comments differently, the content.
    std::size_t find(std::size_t part, const SeenComment& seen, std::uint64_t byRef, std::uint64_t byContent) const
    {
        if (const auto named = m_byRef.find(byRef); seen.ref != 0 && named != m_byRef.end()) {
            const Known& known = m_known[named->second];
            if (known.seen.back().part != part && isSame(part, seen, known))
                return named->second;
        }
        const auto alike = m_byContent.find(byContent);
        if (alike == m_byContent.end())
            return kNone;
        const Known& known = m_known[alike->second];
        const bool isNamed = seen.ref != 0 && latest(known).ref != 0 &&
                             m_parts[known.seen.back().part]->format == m_parts[part]->format;
        return known.seen.back().part != part && !isNamed ? alike->second : kNone;
    }

    void matchPart(std::size_t part)
    {
        const SeenThread& thread = *m_parts[part];
        JoinedThread& counts = m_counts[part];
        counts.thread = thread.thread;
        counts.rule = thread.rule;
        counts.coverage = thread.coverage;
        std::unordered_map<std::uint64_t, std::uint32_t> timesOfRef, timesOfContent;
        for (std::size_t place = 0; place < thread.items.size(); ++place) {
            const SeenComment& seen = thread.items[place];
            if (seen.isPlaceholder)
                continue;
            ++counts.comments;
            const std::uint64_t content = seen.words ^ (seen.author * 31U);
            const std::uint64_t byRef = nth(seen.ref, seen.ref != 0 ? timesOfRef[seen.ref]++ : 0);
            const std::uint64_t byContent = nth(content, timesOfContent[content]++);
            std::size_t index = find(part, seen, byRef, byContent);
            if (index == kNone) {
                index = m_known.size();
                m_known.emplace_back();
                counts.added += part > 0 ? 1 : 0;
            } else {
                compare(part, seen, m_known[index]);
            }
            m_known[index].seen.push_back({part, place});
            m_known[index].isGone = false;
            if (seen.ref != 0)
                m_byRef[byRef] = index;
            m_byContent[byContent] = index;
            m_ofItem[seen.item.value] = index;
        }
    }

    void compare(std::size_t part, const SeenComment& seen, const Known& known)
    {
        const auto sameFormat =
            std::find_if(known.seen.rbegin(), known.seen.rend(),
                         [&](Known::In in) { return m_parts[in.part]->format == m_parts[part]->format; });
        const SeenComment& earlier = sameFormat != known.seen.rend() ? at(*sameFormat) : latest(known);
        Sighting sighting{seen.item, earlier.item, at(known.seen.front()).item, 0, sameFormat == known.seen.rend()};
        if (sighting.isOtherFormat ? seen.words != earlier.words : seen.exact != earlier.exact)
            sighting.differences |= Difference::kText;
        if (seen.author != earlier.author && (!sighting.isOtherFormat || (seen.author != 0 && earlier.author != 0)))
            sighting.differences |= Difference::kAuthor;
        if (seen.status != earlier.status && !sighting.isOtherFormat)
            sighting.differences |= Difference::kStatus;
        m_counts[part].changed += sighting.isChanged() ? 1 : 0;
        m_counts[part].differing += sighting.isOtherFormat && (sighting.differences & Difference::kText) != 0 ? 1 : 0;
        m_relations.sightings.push_back(sighting);
    }

    // The stretch of an earlier part that this one shows too: from the first to the last comment that both have.
    struct Stretch {
        std::size_t first = kNone, last = 0;
        bool holds(std::size_t place) const { return first != kNone && first < place && place < last; }
    };

    void findAbsent(std::size_t part)
    {
        std::vector<Stretch> stretches(part);
        for (const Known& known : m_known) {
            if (known.seen.back().part != part)
                continue;
            for (const Known::In in : known.seen) {
                if (in.part == part)
                    break;
                Stretch& stretch = stretches[in.part];
                stretch.first = std::min(stretch.first, in.place);
                stretch.last = std::max(stretch.last, in.place);
            }
        }
        const Coverage coverage = m_parts[part]->coverage;
        for (Known& known : m_known) {
            const Known::In last = known.seen.back();
            if (last.part == part)
                continue;
            ++m_counts[part].lacking;
            const bool isCovered = coverage == Coverage::Whole ||
                                   (coverage == Coverage::Unstated &&
                                    std::any_of(known.seen.begin(), known.seen.end(), [&](Known::In in) {
                                        return stretches[in.part].holds(in.place);
                                    }));
            if (!isCovered || known.isGone)
                continue;
            known.isGone = true;
            ++m_counts[part].vanished;
            m_relations.absences.push_back({at(last).item, m_parts[part]->thread, at(last).ref != 0});
        }
    }

    // The comment that is the item's parent in its capture: itself captured there, or elsewhere under the identifier of
    // the placeholder. kNone for a root and for what no capture holds.
    std::size_t parentOf(const SeenComment& seen) const
    {
        const auto known = m_ofItem.find(seen.parent.value);
        if (known != m_ofItem.end())
            return known->second;
        const auto ref = m_placeholders.find(seen.parent.value);
        const auto held = ref != m_placeholders.end() ? m_byRef.find(nth(ref->second, 0)) : m_byRef.end();
        return held != m_byRef.end() ? held->second : kNone;
    }

    // Does `wanted` stand above `from` in that part?
    bool isAbove(std::size_t wanted, std::size_t from, std::size_t part) const
    {
        for (std::size_t steps = 0; steps < kLongestAscent && from != kNone; ++steps) {
            const auto& seen = m_known[from].seen;
            const auto in = std::find_if(seen.begin(), seen.end(), [part](Known::In each) { return each.part == part; });
            if (in == seen.end())
                return false;
            from = parentOf(at(*in));
            if (from == wanted)
                return true;
        }
        return false;
    }

    base::ItemId itemOf(std::size_t index, std::size_t part) const
    {
        const auto& seen = m_known[index].seen;
        const auto in = std::find_if(seen.begin(), seen.end(), [part](Known::In each) { return each.part == part; });
        return at(in != seen.end() ? *in : seen.back()).item;
    }

    // A page stops nesting at some depth, a feed names every parent; a page of many names parents that stand on another.
    void findStatedParents()
    {
        for (const SeenThread* part : m_parts) {
            for (const SeenComment& seen : part->items) {
                if (seen.isPlaceholder && seen.ref != 0)
                    m_placeholders.emplace(seen.item.value, seen.ref);
            }
        }
        for (std::size_t index = 0; index < m_known.size(); ++index) {
            for (const Known::In in : m_known[index].seen) {
                const SeenComment& seen = at(in);
                const std::size_t own = parentOf(seen);
                const bool isHeldElsewhere = own != kNone && !m_ofItem.contains(seen.parent.value);
                const std::size_t stated = isHeldElsewhere ? own : otherParent(index, in, own);
                if (stated != kNone && stated != index)
                    m_relations.replies.push_back({seen.item, itemOf(stated, in.part), ReplyReason::OtherCapture,
                                                   Confidence::High, {}});
            }
        }
    }

    std::size_t otherParent(std::size_t index, Known::In own, std::size_t ownParent) const
    {
        for (const Known::In in : m_known[index].seen) {
            const std::size_t parent = in.part != own.part ? parentOf(at(in)) : kNone;
            if (parent != kNone && parent != ownParent && parent != index &&
                (ownParent == kNone || isAbove(ownParent, parent, own.part)))
                return parent;
        }
        return kNone;
    }

    const std::vector<const SeenThread*>& m_parts;
    Relations& m_relations;
    std::vector<JoinedThread> m_counts;
    std::vector<Known> m_known;
    std::unordered_map<std::uint64_t, std::size_t> m_byRef, m_byContent;
    std::unordered_map<std::int64_t, std::size_t> m_ofItem;
    std::unordered_map<std::int64_t, std::uint64_t> m_placeholders; // their identifiers
};

} // namespace

SeenComment seenComment(const Comment& comment)
{
    SeenComment seen;
    seen.item = comment.id;
    seen.parent = comment.parent;
    seen.isPlaceholder = comment.isPlaceholder();
    seen.ref = comment.ref.empty() ? 0 : digestOf(comment.ref);
    if (seen.isPlaceholder)
        return seen;
    seen.exact = digestOf(comment.text);
    seen.words = wordsOf(comment.text);
    seen.author = comment.author.empty() ? 0 : digestOf(comment.author);
    seen.status = comment.sourceStatus.empty() ? 0 : digestOf(comment.sourceStatus);
    return seen;
}

void compareCaptures(const std::vector<const SeenThread*>& parts, Relations& relations)
{
    Comparison(parts, relations).run();
}

} // namespace greffier::evidence
