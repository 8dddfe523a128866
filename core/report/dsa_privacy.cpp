#include "core/report/dsa_privacy.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::report {
namespace {

constexpr std::size_t kMostWords = 5; // of an author's label that is looked for
constexpr int kLeastLetters = 3; // shorter labels are ordinary words more often than names
constexpr int kLeastPart = 4;    // of one word of a label

struct WordInText {
    QString text;               // as written
    bool beginsSentence = true; // where a capital says nothing
};

// Runs of letters and digits: "Jean-Mich'" and "jean mich" are the same two.
std::vector<WordInText> wordsOf(const QString& text)
{
    std::vector<WordInText> words;
    bool isInWord = false, beginsSentence = true;
    for (const QChar c : text) {
        const bool isPart = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        if (isPart && !isInWord) {
            words.push_back({{}, beginsSentence});
            beginsSentence = false;
        }
        if (isPart)
            words.back().text += c;
        else if (QStringLiteral(".!?:\n").contains(c))
            beginsSentence = true;
        isInWord = isPart;
    }
    return words;
}

bool holds(const QString& text, const char* kind)
{
    static const QRegularExpression email(QStringLiteral("[^\\s@]+@[^\\s@]+\\.[a-z]{2,}"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression phone(QStringLiteral("(?<!\\d)(?:(?:\\+|00)\\d{2}[\\s.\\-]?(?:\\(0\\))?[\\s.\\-]?[1-9]|0[1-9])(?:[\\s.\\-]?\\d{2}){4}(?!\\d)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression mention(QStringLiteral("(?<![\\w.])@\\w{2,}"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression url(QStringLiteral("\\b(?:https?://|www\\.)\\S+"), QRegularExpression::CaseInsensitiveOption);
    const std::array<std::pair<std::string_view, const QRegularExpression*>, 4> kinds{
        {{"email", &email}, {"phone", &phone}, {"mention", &mention}, {"url", &url}}};
    return std::any_of(kinds.begin(), kinds.end(), [&](const auto& one) {
        return one.first == kind && one.second->match(text).hasMatch();
    });
}

} // namespace

PersonalDataFinder::PersonalDataFinder(const ReportData& data, const std::vector<std::string>& names)
{
    for (const ReportItem& item : data.items) {
        add(item.comment.author);
        if (const auto told = item.asserted.find("author"); told != item.asserted.end())
            add(told->second.value);
    }
    for (const std::string& name : names)
        add(name);
}

void PersonalDataFinder::add(const std::string& label)
{
    const std::vector<WordInText> words = wordsOf(QString::fromStdString(label));
    QStringList folded;
    for (const WordInText& word : words) {
        folded << word.text.toCaseFolded();
        if (word.text.size() >= kLeastPart && word.text.front().isUpper())
            m_parts.insert(word.text);
    }
    if (const QString name = folded.join(QLatin1Char(' ')); name.size() >= kLeastLetters && words.size() <= kMostWords)
        m_names.insert(name);
}

bool PersonalDataFinder::holdsName(const QString& text) const
{
    const std::vector<WordInText> words = wordsOf(text);
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (!words[first].beginsSentence && m_parts.contains(words[first].text))
            return true;
        QString candidate;
        for (std::size_t n = first; n < std::min(words.size(), first + kMostWords); ++n) {
            candidate += (n == first ? QString() : QStringLiteral(" ")) + words[n].text.toCaseFolded();
            if (m_names.contains(candidate))
                return true;
        }
    }
    return false;
}

std::vector<law::DsaProblem> PersonalDataFinder::find(const law::Statement& statement) const
{
    std::vector<law::DsaProblem> problems;
    for (const std::string& field : statementTexts()) {
        if (field == "source_identity" || field == "decision_ground_reference_url") // an organisation's name, an address of a text
            continue;
        const auto found = statement.find(field);
        if (found == statement.end() || found->second.empty())
            continue;
        const QString text = QString::fromStdString(found->second.front());
        for (const char* kind : {"email", "phone", "mention", "url"}) {
            if (holds(text, kind))
                problems.push_back({field, law::DsaFault::PersonalData, kind});
        }
        if (holdsName(text))
            problems.push_back({field, law::DsaFault::PersonalData, "name"});
    }
    return problems;
}

const std::vector<std::string>& statementTexts()
{
    static const std::vector<std::string> fields{
        "decision_facts",          "illegal_content_explanation",  "incompatible_content_explanation", "illegal_content_legal_ground",
        "incompatible_content_ground", "category_specification_other", "decision_visibility_other",    "decision_monetary_other",
        "content_type_other",      "source_identity",              "decision_ground_reference_url"};
    return fields;
}

} // namespace greffier::report
