#include "core/formats/pasted_list.h"

#include "core/formats/announced.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace greffier::formats {

namespace {

constexpr std::int32_t kBlanksPerTab = 4;
constexpr std::int32_t kMaxDepth = 1000;
constexpr std::size_t kLinesBetweenHeadingAndList = 5;

struct Line {
    std::string_view text; // without line end and indentation
    std::size_t start = 0; // byte of the line's first character
    std::size_t end = 0;   // byte after its last, line end excluded
    std::int32_t column = 0;
    std::int32_t ordinal = -1; // the number of a numbered line
    std::size_t numberLength = 0;
    bool isEmpty() const { return text.empty(); }
};

void readNumber(Line& line)
{
    std::size_t digits = 0;
    while (digits < line.text.size() && digits < 5 && line.text[digits] >= '0' && line.text[digits] <= '9')
        ++digits;
    if (digits == 0 || digits > 4 || digits >= line.text.size())
        return;
    if (line.text[digits] != '.' && line.text[digits] != ')')
        return;
    const auto after = digits + 1;
    if (after < line.text.size() && line.text[after] != ' ' && line.text[after] != '\t')
        return;
    line.ordinal = std::stoi(std::string(line.text.substr(0, digits)));
    line.numberLength = std::min(after + 1, line.text.size());
}

std::vector<Line> splitLines(std::string_view text)
{
    std::vector<Line> lines;
    for (std::size_t start = 0; start <= text.size();) {
        auto end = text.find('\n', start);
        const auto next = end == std::string_view::npos ? text.size() + 1 : end + 1;
        end = std::min(end, text.size());
        Line line;
        line.start = start;
        line.end = end > start && text[end - 1] == '\r' ? end - 1 : end;
        auto content = start;
        while (content < line.end && (text[content] == ' ' || text[content] == '\t'))
            line.column += text[content++] == '\t' ? kBlanksPerTab : 1;
        line.text = text.substr(content, line.end - content);
        readNumber(line);
        lines.push_back(line);
        start = next;
    }
    return lines;
}

bool isFurniture(std::string_view line)
{
    static constexpr std::array<std::string_view, 32> known = {"Passer au contenu",
                                                               "Aller au contenu",
                                                               "Accéder au contenu",
                                                               "Skip to content",
                                                               "Skip to main content",
                                                               "Skip to main navigation",
                                                               "Passer à la navigation",
                                                               "Aller à la navigation",
                                                               "Menu",
                                                               "Rechercher",
                                                               "Search",
                                                               "Mode",
                                                               "Mode sombre",
                                                               "Mode clair",
                                                               "Accueil",
                                                               "Home",
                                                               "Se connecter",
                                                               "Connexion",
                                                               "Log in",
                                                               "Sign in",
                                                               "Les commentaires sont fermés.",
                                                               "Les commentaires sont fermés",
                                                               "Comments are closed.",
                                                               "Comments are closed",
                                                               "Laisser un commentaire",
                                                               "Leave a reply",
                                                               "Leave a Reply",
                                                               "Leave a comment",
                                                               "Répondre",
                                                               "Partager",
                                                               "Share",
                                                               "Newsletter"};
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t'))
        line.remove_suffix(1);
    return std::find(known.begin(), known.end(), line) != known.end();
}

// The line that announces the comments: the first one that a numbered line follows at once, else the first
// one with a numbered line a few lines below it.
std::optional<std::size_t> headingLine(const std::vector<Line>& lines)
{
    std::optional<std::size_t> second;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].isEmpty() || lines[i].ordinal >= 0 || !announcedCount(lines[i].text))
            continue;
        std::size_t seen = 0;
        for (auto next = i + 1; next < lines.size() && seen < kLinesBetweenHeadingAndList; ++next) {
            if (lines[next].isEmpty())
                continue;
            if (lines[next].ordinal >= 0) {
                if (seen == 0)
                    return i;
                if (!second)
                    second = i;
                break;
            }
            ++seen;
        }
    }
    return second;
}

// Tells numbered items from numbered lines inside a comment's text, and finds the list to which an item
// belongs.
class ListTracker {
public:
    explicit ListTracker(bool needsEmptyLine) : m_needsEmptyLine(needsEmptyLine) {}

    // The number of the item's list, or nothing where the line is text.
    std::optional<std::int32_t> accept(const Line& line, bool isAfterEmptyLine)
    {
        const auto open = m_open.find(line.column);
        const bool isNext = open != m_open.end() && line.ordinal == open->second.last + 1;
        const bool isLater = open != m_open.end() && line.ordinal > open->second.last && isAfterEmptyLine;
        const bool isFirst = line.ordinal == 1;
        const bool isOuterStart =
            open == m_open.end() && (m_open.empty() || line.column < m_open.begin()->first);
        if (!isNext && !isLater && !isFirst && !isOuterStart)
            return std::nullopt;
        if (m_needsEmptyLine && !isAfterEmptyLine && !m_open.empty())
            return std::nullopt;
        m_open.erase(m_open.upper_bound(line.column), m_open.end());
        auto& list = m_open[line.column];
        if (open == m_open.end() || !(isNext || isLater) || list.number == 0)
            list.number = ++m_lists;
        list.last = line.ordinal;
        return list.number;
    }

private:
    struct OpenList {
        std::int32_t number = 0;
        std::int32_t last = 0;
    };
    std::map<std::int32_t, OpenList> m_open; // by column
    std::int32_t m_lists = 0;
    bool m_needsEmptyLine;
};

// Most pastes put an empty line before every item; where they do, a numbered line without one is text.
bool itemsFollowEmptyLines(const std::vector<Line>& lines, std::size_t from)
{
    int after = 0;
    int total = 0;
    for (auto i = from + 1; i < lines.size(); ++i) {
        if (lines[i].ordinal < 0)
            continue;
        ++total;
        after += lines[i - 1].isEmpty() ? 1 : 0;
    }
    return total > 0 && after * 5 >= total * 4;
}

struct FoundItem {
    std::size_t line = 0;
    std::int32_t listNumber = 0;
};

std::vector<FoundItem> findItems(const std::vector<Line>& lines, std::size_t from)
{
    ListTracker tracker(itemsFollowEmptyLines(lines, from));
    std::vector<FoundItem> found;
    for (auto i = from; i < lines.size(); ++i) {
        if (lines[i].ordinal < 0)
            continue;
        const bool isAfterEmpty = i == 0 || lines[i - 1].isEmpty();
        if (const auto list = tracker.accept(lines[i], isAfterEmpty || i == from))
            found.push_back({i, *list});
    }
    return found;
}

// Depth per column: the unit is the common divisor of the distances between the columns in use.
struct Indentation {
    std::int32_t unit = 1;
    std::int32_t offset = 0; // depth = (column - offset) / unit + 1

    std::int32_t depth(std::int32_t column) const
    {
        return std::min((column - offset) / unit + 1, kMaxDepth);
    }
};

Indentation deriveIndentation(const std::vector<Line>& lines, const std::vector<FoundItem>& items)
{
    Indentation result;
    std::int32_t lowest = lines[items.front().line].column;
    for (const auto& item : items)
        lowest = std::min(lowest, lines[item.line].column);
    std::int32_t unit = 0;
    for (const auto& item : items)
        unit = std::gcd(unit, lines[item.line].column - lowest);
    result.unit = std::max(unit, 1);
    // A list that is indented as a whole by whole units: its first unit is the page's own margin.
    const bool isWholeUnits = unit > 0 && lowest > 0 && lowest % unit == 0;
    result.offset = isWholeUnits ? unit : lowest;
    return result;
}

std::string textOfItem(const std::vector<Line>& lines, const std::vector<std::size_t>& numbers)
{
    std::int32_t common = -1;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const auto& line = lines[numbers[i]];
        if (!line.isEmpty())
            common = common < 0 ? line.column : std::min(common, line.column);
    }
    std::string text(lines[numbers[0]].text.substr(lines[numbers[0]].numberLength));
    std::size_t last = text.size();
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const auto& line = lines[numbers[i]];
        text += '\n';
        if (line.isEmpty())
            continue;
        text.append(static_cast<std::size_t>(line.column - common), ' ');
        text += line.text;
        last = text.size();
    }
    text.resize(last);
    return text;
}

void collectItems(const std::vector<Line>& lines, const std::vector<FoundItem>& found, PastedPage& page)
{
    const auto indentation = deriveIndentation(lines, found);
    std::int32_t lowest = lines[found.front().line].column;
    for (const auto& item : found)
        lowest = std::min(lowest, lines[item.line].column);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto& first = lines[found[i].line];
        const auto end = i + 1 < found.size() ? found[i + 1].line : lines.size();
        std::vector<std::size_t> own{found[i].line};
        std::size_t lastByte = first.end;
        bool isPageAgain = false;
        for (auto number = found[i].line + 1; number < end; ++number) {
            const auto& line = lines[number];
            const bool isOutside = !line.isEmpty() && line.column < lowest && lines[number - 1].isEmpty();
            isPageAgain = isPageAgain || isOutside || (line.column <= lowest && isFurniture(line.text));
            if (isPageAgain && !line.isEmpty())
                page.furniture.emplace_back(line.text);
            if (isPageAgain)
                continue;
            own.push_back(number);
            if (!line.isEmpty())
                lastByte = line.end;
        }
        PastedItem item;
        item.ordinal = first.ordinal;
        item.listNumber = found[i].listNumber;
        item.depth = indentation.depth(first.column);
        item.text = textOfItem(lines, own);
        item.bytes = {static_cast<std::int64_t>(first.start), static_cast<std::int64_t>(lastByte)};
        page.items.push_back(std::move(item));
        page.isNested = page.isNested || page.items.back().depth != page.items.front().depth;
    }
}

void collectHead(std::string_view text, const std::vector<Line>& lines, std::size_t end, PastedPage& page)
{
    std::size_t title = 0;
    while (title < end && (lines[title].isEmpty() || isFurniture(lines[title].text))) {
        if (!lines[title].isEmpty())
            page.furniture.emplace_back(lines[title].text);
        ++title;
    }
    if (title >= end)
        return;
    page.title = lines[title].text;
    auto first = title + 1;
    auto last = end;
    while (first < last && lines[first].isEmpty())
        ++first;
    while (last > first && lines[last - 1].isEmpty())
        --last;
    for (auto i = first; i < last; ++i) {
        page.body += text.substr(lines[i].start, lines[i].end - lines[i].start);
        if (i + 1 < last)
            page.body += '\n';
    }
}

} // namespace

PastedPage parsePastedPage(std::string_view utf8, bool needsAnnouncement)
{
    PastedPage page;
    const auto lines = splitLines(utf8);
    const auto heading = headingLine(lines);
    if (!heading && needsAnnouncement)
        return page;
    std::size_t from = heading ? *heading + 1 : 0;
    while (from < lines.size() && lines[from].ordinal < 0) {
        if (heading && !lines[from].isEmpty())
            page.furniture.emplace_back(lines[from].text);
        ++from;
    }
    if (from >= lines.size())
        return {};
    if (heading)
        page.announced = announcedCount(lines[*heading].text);
    const auto found = findItems(lines, from);
    if (found.empty())
        return {};
    collectHead(utf8, lines, heading ? *heading : from, page);
    collectItems(lines, found, page);
    return page;
}

} // namespace greffier::formats
