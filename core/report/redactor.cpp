// How registered values are found in a text, and taken out.
#include "core/report/redaction.h"
#include "core/report/redaction_disguises.h"
#include "core/report/redaction_reading.h"
#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace greffier::report {
namespace {

constexpr std::int32_t kWidestGap = 8;  // code points between two words of a value
constexpr std::size_t kLeastWord = 3;   // letters of a value that is looked for as a word (DECISIONS.md 32)
constexpr std::size_t kLeastInside = 5; // and inside of other words
constexpr std::size_t kLongestKey = 5;  // letters by which needles are found

bool isNumber(std::string_view kind)
{
    constexpr std::array<std::string_view, 5> kNumbers{"phone", "nir", "iban", "card", "rpps"};
    return std::find(kNumbers.begin(), kNumbers.end(), kind) != kNumbers.end();
}

// What is looked for: letters and digits, and where something else may stand between them.
struct Needle {
    std::u32string letters;
    std::vector<bool> isBreak; // before the letter
    std::size_t value = 0;
    bool hasGapsAnywhere = false; // a number, however it is grouped
    bool isFoundInside = false;
    bool needsMention = false;
    bool mayBeCut = false;     // by one hyphen, dot or low line inside of a word: "Le-fèvre"
    bool hasSign = false;      // a "+" before it belongs to it
};

struct Found {
    base::Span exact;
    std::size_t value = 0;
};

std::uint64_t keyOf(const char32_t* letters, std::size_t count)
{
    std::uint64_t key = 0xcbf29ce484222325U + count; // FNV-1a over code points
    for (std::size_t i = 0; i < count; ++i)
        key = (key ^ letters[i]) * 0x100000001b3U;
    return key;
}

Needle needleFrom(const Cells& cells, const Redacted& value, std::size_t index, bool isWholeWord)
{
    Needle needle;
    std::size_t letters = 0;
    for (const Cell& cell : cells) {
        needle.letters += cell.letter;
        needle.isBreak.push_back(cell.gap > 0);
        letters += cell.isDigit ? 0 : 1;
    }
    needle.value = index;
    needle.hasGapsAnywhere = isNumber(value.kind);
    needle.hasSign = value.kind == "phone";
    if (value.kind == "name") {
        needle.needsMention = letters == 0 || cells.size() < kLeastWord;
        needle.isFoundInside = letters >= kLeastInside && !isWholeWord;
        needle.mayBeCut = letters >= kLeastInside;
    } else {
        needle.isFoundInside = (needle.hasGapsAnywhere || value.kind == "email") && cells.size() >= kLeastInside;
    }
    return needle;
}

// A French number with its prefixes: 06…, +33 6…, +33 (0)6…, 0033 6…
std::vector<std::u32string> phoneForms(const std::u32string& digits)
{
    std::u32string national;
    for (const std::u32string_view prefix : {U"00330", U"0033", U"330", U"33", U"0"}) {
        if (digits.starts_with(prefix) && digits.size() == prefix.size() + 9) {
            national = digits.substr(prefix.size());
            break;
        }
    }
    if (national.empty())
        return {digits};
    return {U"0" + national, U"33" + national, U"330" + national, U"0033" + national, U"00330" + national};
}

// Overlapping ones become one, under the longest of them.
std::vector<Found> merged(std::vector<Found> found)
{
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.exact.start != b.exact.start ? a.exact.start < b.exact.start : a.exact.end > b.exact.end;
    });
    std::vector<Found> all;
    std::int32_t longest = 0;
    for (const Found& each : found) {
        if (all.empty() || each.exact.start >= all.back().exact.end) {
            all.push_back(each);
            longest = each.exact.length();
            continue;
        }
        if (each.exact.length() > longest) {
            all.back().value = each.value;
            longest = each.exact.length();
        }
        all.back().exact.end = std::max(all.back().exact.end, each.exact.end);
    }
    return all;
}

// Letters that are found already are a wall to what is looked for next.
void takeOut(Cells& cells, const std::vector<Found>& found)
{
    Cells rest;
    bool isBehindWall = false;
    auto next = found.begin();
    for (Cell& cell : cells) {
        while (next != found.end() && next->exact.end <= cell.exact.start)
            ++next;
        if (next != found.end() && next->exact.intersects(cell.exact)) {
            isBehindWall = true;
            continue;
        }
        if (isBehindWall)
            cell.gap = kWall;
        isBehindWall = false;
        rest.push_back(cell);
    }
    cells = std::move(rest);
}

} // namespace

class Redactor::Needles {
public:
    explicit Needles(const RedactionSet& set) : m_values(set.values), m_isWholeWords(set.isWholeWords)
    {
        for (std::size_t i = 0; i < set.values.size(); ++i) {
            const Redacted& value = set.values[i];
            m_tokens.insert(value.token);
            if (!value.isOnlyDisguised) {
                m_labels.emplace(text::fold(value.value), i);
                add(cellsOf(value.value, {}), value, i);
            }
            if (value.kind == "name")
                m_disguised.add(value.value, i);
        }
    }

    std::vector<Found> find(std::string_view text) const
    {
        std::vector<Found> all;
        if (m_needles.empty() || text.empty())
            return all;
        std::vector<Reading> layers = readings(text, m_tokens);
        for (;;) { // what stood inside of a longer word may stand alone once a part of it is gone
            std::vector<Found> now;
            for (const Reading& layer : layers)
                scan(layer.cells, now);
            for (std::size_t i = 0; i < layers.size() && now.empty() && !m_disguised.isEmpty(); ++i)
                scanDisguises(layers[i], all, now);
            if (now.empty())
                return all;
            all.insert(all.end(), now.begin(), now.end());
            all = merged(std::move(all));
            for (Reading& layer : layers)
                takeOut(layer.cells, all);
        }
    }

    const std::size_t* label(std::string_view label) const
    {
        const auto found = m_labels.find(text::fold(label));
        return found == m_labels.end() ? nullptr : &found->second;
    }

    // Blanks and hyphens: of one name, not of a list.
    static bool areTogether(std::string_view between)
    {
        constexpr std::size_t kMost = 3;
        const std::u32string points = text::toUtf32(text::makeReadable(between));
        return points.size() <= kMost && std::all_of(points.begin(), points.end(), [](char32_t c) {
                   return c == U' ' || c == U'-' || c == U'_' || c == U'\u2010' || c == U'\u2011' || c == U'\u2013';
               });
    }

private:
    void add(const Cells& cells, const Redacted& value, std::size_t index)
    {
        const Needle needle = needleFrom(cells, value, index, m_isWholeWords);
        if (needle.letters.empty())
            return;
        if (value.kind != "phone") {
            keep(needle);
            return;
        }
        for (const std::u32string& form : phoneForms(needle.letters)) {
            Needle other = needle;
            other.letters = form;
            other.isBreak.assign(form.size(), false);
            keep(std::move(other));
        }
    }

    // What stands disguised between the tokens that will be shown in the place of what is found so far.
    void scanDisguises(const Reading& layer, const std::vector<Found>& known, std::vector<Found>& found) const
    {
        std::vector<TokenPlace> places;
        for (const Found& each : known)
            places.push_back({each.exact, m_values[each.value].token});
        const Reading shown = known.empty() ? layer : withTokens(layer, places);
        const std::vector<base::Span> walls = tokenSpans(shown.text, m_tokens);
        m_disguised.find(shown.text, [&](base::Span span, std::size_t value) {
            const bool isAcross = std::any_of(walls.begin(), walls.end(), [span](base::Span wall) { return wall.intersects(span); });
            if (const base::Span exact = shown.toExact(span); !isAcross && !exact.isEmpty())
                found.push_back({exact, value});
        });
    }

    void keep(Needle needle)
    {
        const std::size_t length = std::min(needle.letters.size(), kLongestKey);
        m_hasKeys[length] = true;
        m_byKey[keyOf(needle.letters.data(), length)].push_back(m_needles.size());
        m_needles.push_back(std::move(needle));
    }

    void scan(const Cells& cells, std::vector<Found>& found) const
    {
        std::array<char32_t, kLongestKey> letters{};
        for (std::size_t at = 0; at < cells.size(); ++at) {
            for (std::size_t length = 1; length <= kLongestKey && at + length <= cells.size(); ++length) {
                letters[length - 1] = cells[at + length - 1].letter;
                if (!m_hasKeys[length])
                    continue;
                const auto candidates = m_byKey.find(keyOf(letters.data(), length));
                if (candidates == m_byKey.end())
                    continue;
                for (const std::size_t needle : candidates->second) {
                    if (stands(m_needles[needle], cells, at))
                        found.push_back({spanOf(m_needles[needle], cells, at), m_needles[needle].value});
                }
            }
        }
    }

    static base::Span spanOf(const Needle& needle, const Cells& cells, std::size_t at)
    {
        return {needle.hasSign ? cells[at].signStart : cells[at].exact.start, cells[at + needle.letters.size() - 1].exact.end};
    }

    static bool stands(const Needle& needle, const Cells& cells, std::size_t at)
    {
        const std::size_t count = needle.letters.size();
        if (at + count > cells.size())
            return false;
        bool hasAllBreaks = true, isCut = false;
        for (std::size_t i = 0; i < count; ++i) {
            const Cell& cell = cells[at + i];
            if (cell.letter != needle.letters[i])
                return false;
            const std::int32_t gap = i == 0 ? 0 : cell.gap;
            const bool isCutHere = gap > 0 && !needle.isBreak[i] && !needle.hasGapsAnywhere;
            if (gap > kWidestGap || (isCutHere && !(needle.mayBeCut && cell.isJoined)))
                return false;
            isCut = isCut || isCutHere;
            hasAllBreaks = hasAllBreaks && (i == 0 || gap > 0 || !needle.isBreak[i]);
        }
        if (needle.needsMention)
            return cells[at].isMention && isEnd(cells, at + count);
        const bool isWord = (at == 0 || cells[at].gap > 0) && isEnd(cells, at + count);
        return isWord || (needle.isFoundInside && !isCut && (hasAllBreaks || needle.hasGapsAnywhere));
    }

    static bool isEnd(const Cells& cells, std::size_t next) { return next >= cells.size() || cells[next].gap > 0; }

    const std::vector<Redacted>& m_values;
    bool m_isWholeWords = false;
    std::unordered_set<std::string> m_tokens;
    std::unordered_map<std::string, std::size_t> m_labels;
    DisguisedNames m_disguised;
    std::vector<Needle> m_needles;
    std::array<bool, kLongestKey + 1> m_hasKeys{};
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_byKey;
};

Redactor::Redactor(const RedactionSet& set) : m_set(set), m_needles(std::make_unique<Needles>(set)) {}
Redactor::~Redactor() = default;

RedactedText Redactor::apply(std::string_view text) const
{
    RedactedText result;
    const std::vector<Found> found = m_needles->find(text);
    if (found.empty()) {
        result.text = text;
        return result;
    }
    std::vector<Found> joined; // "Jean" and "Dupont" of one person are one token
    for (const Found& each : found) {
        const bool isSame = !joined.empty() && m_set.values[joined.back().value].token == m_set.values[each.value].token &&
                            Needles::areTogether(text::slice(text, {joined.back().exact.end, each.exact.start}));
        if (isSame)
            joined.back().exact.end = each.exact.end;
        else
            joined.push_back(each);
    }
    std::int32_t from = 0, shown = 0;
    for (const Found& each : joined) {
        const std::string& token = m_set.values[each.value].token;
        result.text += text::slice(text, {from, each.exact.start});
        shown += each.exact.start - from;
        const std::int32_t length = text::codePointCount(token);
        result.text += token;
        result.edits.push_back({each.exact, {shown, shown + length}, each.value});
        shown += length;
        from = each.exact.end;
    }
    result.text += text::slice(text, {from, text::codePointCount(text)});
    return result;
}

RedactedText Redactor::applyToLabel(std::string_view label) const
{
    const std::size_t* value = m_needles->label(label);
    if (value == nullptr || label.empty())
        return apply(label);
    const std::string& token = m_set.values[*value].token;
    return {token, {{{0, text::codePointCount(label)}, {0, text::codePointCount(token)}, *value}}};
}

std::map<std::size_t, std::int64_t> Redactor::count(std::string_view text) const
{
    std::map<std::size_t, std::int64_t> counts;
    for (const Found& each : m_needles->find(text))
        ++counts[each.value];
    return counts;
}

base::Span RedactedText::map(base::Span span) const
{
    std::int32_t start = span.start, end = span.end, moved = 0;
    for (const Edit& edit : edits) {
        if (edit.exact.start >= span.end && edit.exact.start >= span.start)
            break;
        moved = edit.shown.end - edit.exact.end;
        if (edit.exact.end <= span.start)
            start = span.start + moved;
        else if (edit.exact.start <= span.start)
            start = edit.shown.start;
        if (edit.exact.end <= span.end)
            end = span.end + moved;
        else
            end = edit.shown.end;
    }
    return {start, std::max(start, end)};
}

std::string redactText(const RedactionSet& set, std::string_view text)
{
    return Redactor(set).apply(text).text;
}

} // namespace greffier::report
