// Watched words of Discourse: the lists that its administration offers for download (text or CSV, one action each), or the
// JSON of the same page. A star stands for any characters but blanks.
#include "core/rules/importers/readers.h"
#include "core/rules/importers/search_condition.h"
#include "core/rules/pattern.h"
#include "core/text/reading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace greffier::rules::importers {
namespace {

using Severity = evidence::Severity;

constexpr std::size_t kMaxWords = 10'000;

constexpr std::array<std::pair<std::string_view, Severity>, 9> kActions{{{"block", Severity::High},
                                                                         {"silence", Severity::High},
                                                                         {"require_approval", Severity::Medium},
                                                                         {"require-approval", Severity::Medium},
                                                                         {"flag", Severity::Medium},
                                                                         {"censor", Severity::Medium},
                                                                         {"replace", Severity::Low},
                                                                         {"tag", Severity::Low},
                                                                         {"link", Severity::Info}}};

struct WatchedWord {
    std::string word, action, replacement;
    bool isCaseSensitive = false;
    int line = 0;
};

Severity severityOf(std::string_view action)
{
    const auto found = std::find_if(kActions.begin(), kActions.end(), [&](const auto& entry) { return entry.first == action; });
    return found == kActions.end() ? Severity::Medium : found->second;
}

// The action that the name of a downloaded list states.
std::string actionIn(const std::string& fileName)
{
    const std::string name = text::fold(fileName.substr(fileName.find_last_of('/') + 1));
    for (const auto& [action, severity] : kActions) {
        if (name.find(action) != std::string::npos)
            return std::string(action);
    }
    return "words";
}

std::vector<std::string> cellsOf(std::string_view line)
{
    std::vector<std::string> cells(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"' && isQuoted && i + 1 < line.size() && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (line[i] == '"' && (isQuoted || cells.back().empty()))
            isQuoted = !isQuoted;
        else if (line[i] == ',' && !isQuoted)
            cells.emplace_back();
        else if (line[i] != '\r')
            cells.back() += line[i];
    }
    return cells;
}

// Where the columns stand; a list without a head has them in this order.
struct Columns {
    std::size_t word = 0, replacement = 1, isCaseSensitive = 2, action = std::string::npos;
};

std::optional<Columns> headOf(const std::vector<std::string>& cells)
{
    const auto at = [&cells](std::string_view name) {
        const auto found = std::find(cells.begin(), cells.end(), name);
        return found == cells.end() ? std::string::npos : static_cast<std::size_t>(found - cells.begin());
    };
    if (at("word") == std::string::npos)
        return std::nullopt;
    return Columns{at("word"), at("replacement"), at("case_sensitive"), at("action")};
}

std::vector<WatchedWord> wordsOfLines(const Request& request)
{
    std::vector<WatchedWord> words;
    const std::string action = actionIn(request.fileName);
    Columns columns;
    int line = 0;
    for (std::size_t at = 0; at < request.bytes.size();) {
        ++line;
        const std::size_t end = std::min(request.bytes.find('\n', at), request.bytes.size());
        const std::vector<std::string> cells = cellsOf(request.bytes.substr(at, end - at));
        at = end + 1;
        if (const auto head = line == 1 ? headOf(cells) : std::nullopt) {
            columns = *head;
            continue;
        }
        const auto cell = [&cells](std::size_t column) { return column < cells.size() ? cells[column] : std::string(); };
        WatchedWord word{cell(columns.word), cell(columns.action), cell(columns.replacement), false, line};
        const std::string isCase = text::fold(cell(columns.isCaseSensitive));
        word.isCaseSensitive = isCase == "true" || isCase == "t" || isCase == "1";
        if (word.action.empty())
            word.action = action;
        words.push_back(std::move(word));
    }
    return words;
}

base::Result<std::vector<WatchedWord>> wordsOfJson(const Request& request)
{
    QJsonParseError error;
    const QJsonDocument json =
        QJsonDocument::fromJson(QByteArray(request.bytes.data(), static_cast<qsizetype>(request.bytes.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return base::fail(base::ErrorCode::Malformed, request.fileName, error.errorString().toStdString());
    const QJsonArray entries = json.isArray() ? json.array() : json.object().value(QLatin1String("words")).toArray();
    const std::string action = actionIn(request.fileName);
    std::vector<WatchedWord> words;
    for (const QJsonValue& entry : entries) {
        const auto text = [&entry](const char* key) { return entry[QLatin1String(key)].toString().toStdString(); };
        WatchedWord word{entry.isString() ? entry.toString().toStdString() : text("word"), text("action"), text("replacement")};
        word.isCaseSensitive = entry[QLatin1String("case_sensitive")].toBool();
        if (word.action.empty())
            word.action = action;
        words.push_back(std::move(word));
    }
    return words;
}

// A site may have its words read as regular expressions; the list does not say so.
bool looksLikePattern(const std::string& word)
{
    static constexpr std::array<std::string_view, 9> kSigns{"\\b", "\\w", "\\s", "\\d", "(?:", "(?=", ".*", ".+", "]+"};
    const bool hasSign = std::any_of(kSigns.begin(), kSigns.end(), [&](auto sign) { return word.find(sign) != std::string::npos; });
    const std::size_t bar = word.find('|');
    const bool hasChoice = bar != std::string::npos && word.find('(') < bar && word.find(')', bar) != std::string::npos;
    const std::size_t bracket = word.find('[');
    const bool hasSet = bracket != std::string::npos && word.find(']', bracket) > bracket + 1 && word.find(']', bracket) != std::string::npos;
    return (hasSign || hasChoice || hasSet) && Pattern::compile(word, "i").has_value();
}

std::string wildcardPattern(const std::string& word)
{
    std::string pattern;
    for (std::size_t at = 0; at <= word.size();) {
        const std::size_t star = std::min(word.find('*', at), word.size());
        pattern += escapedPattern(text::makeReadable(std::string_view(word).substr(at, star - at)));
        if (star < word.size())
            pattern += "\\S*";
        at = star + 1;
    }
    return pattern;
}

// All words of one action: plain ones, those with stars and patterns, each with and without regard to case.
struct ActionWords {
    std::array<Search, 2> plain, patterns;
    int line = 0;
};

} // namespace

base::Status readWatchedWords(const Request& request, PackBuilder& pack)
{
    const char first = request.bytes[std::min(request.bytes.find_first_not_of(" \t\r\n"), request.bytes.size() - 1)];
    const bool isJson = first == '{' || first == '[';
    const auto words = isJson ? wordsOfJson(request) : wordsOfLines(request);
    if (!words)
        return base::fail(words.error());
    std::map<std::string, ActionWords> byAction;
    std::map<std::string, std::string> ids;
    std::size_t count = 0;
    for (const WatchedWord& word : *words) {
        if (word.word.find_first_not_of(" \t*") == std::string::npos)
            continue;
        if (++count > kMaxWords) {
            pack.remark({word.line, {}, shortened(word.word), Reason::BeyondLimit, Effect::LeftOut, std::to_string(kMaxWords)});
            break;
        }
        ActionWords& group = byAction[word.action];
        if (group.line == 0)
            ids[word.action] = pack.newId(word.action, "words");
        group.line = std::max(1, word.line);
        const bool isPattern = looksLikePattern(word.word);
        if (isPattern)
            pack.remark({word.line, ids[word.action], shortened(word.word), Reason::TakenAsPattern, Effect::None, {}});
        if (!word.replacement.empty())
            pack.remark({word.line, ids[word.action], shortened(word.word), Reason::Replacement, Effect::None, shortened(word.replacement)});
        const bool hasStar = !isPattern && word.word.find('*') != std::string::npos;
        const std::size_t byCase = word.isCaseSensitive ? 1 : 0;
        (isPattern || hasStar ? group.patterns : group.plain)[byCase].values.push_back({hasStar ? wildcardPattern(word.word) : word.word, word.line});
    }
    for (auto& [action, group] : byAction) {
        std::vector<std::string> parts;
        for (std::size_t byCase = 0; byCase < 2; ++byCase) {
            group.plain[byCase].isCaseSensitive = group.patterns[byCase].isCaseSensitive = byCase == 1;
            group.patterns[byCase].isPattern = true;
            parts.push_back(textCondition(pack, group.plain[byCase], ids[action]));
            parts.push_back(textCondition(pack, group.patterns[byCase], ids[action]));
        }
        DraftRule rule;
        rule.severity = severityOf(action);
        rule.line = isJson ? 0 : group.line;
        rule.when = anyOf(parts);
        pack.add(ids[action], rule);
    }
    return {};
}

} // namespace greffier::rules::importers
