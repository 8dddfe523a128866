// Filters of MediaWiki's AbuseFilter: an export of one filter, or the answer of the API's list=abusefilters.
#include "core/rules/importers/abuse_filter_parser.h"
#include "core/rules/importers/readers.h"
#include "core/rules/importers/search_condition.h"
#include "core/rules/syntax.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace greffier::rules::importers {
namespace {

using Kind = Expr::Kind;
using Severity = evidence::Severity;

constexpr int kSteps = 5'000; // nodes translated per filter, assigned names written out

bool isAmong(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// A value as far as it can be followed.
struct Operand {
    enum class What { Lost, Comment, Author, Literal, Length };
    What what = What::Lost;
    std::string text{};        // Literal
    bool ignoresCase = false;  // went through lcase, ucase, ccnorm or norm
    bool isUpper = false;      // ccnorm, norm, ucase: lower-case patterns never match
};

// A filter's wildcards as a regular expression.
std::string globPattern(std::string_view glob)
{
    std::string pattern;
    for (const char c : glob)
        pattern += c == '*' ? ".*" : c == '?' ? "." : escapedPattern(std::string_view(&c, 1));
    return pattern;
}

bool hasLower(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i; // \b and \w are no letters
        else if (text[i] >= 'a' && text[i] <= 'z')
            return true;
    }
    return false;
}

// Translates one expression. An empty condition is one that did not carry over; its remark was made where it was lost.
class Translator {
public:
    Translator(PackBuilder& pack, std::string rule) : m_pack(pack), m_rule(std::move(rule)) {}

    // `ifLost`: what it does to the whole rule when this part is missing.
    std::string condition(const Expr& expr, Effect ifLost)
    {
        if (++m_steps > kSteps)
            return lost(expr, Reason::BeyondLimit, ifLost, std::to_string(kSteps));
        if (expr.kind == Kind::Operation)
            return operation(expr, ifLost);
        if (expr.kind == Kind::Call)
            return call(expr, ifLost);
        if (expr.kind != Kind::Choice)
            return lost(expr, Reason::NoCounterpart, ifLost);
        const std::string when = condition(*expr.parts[0], ifLost);
        const std::string then = condition(*expr.parts[1], ifLost);
        const std::string otherwise = expr.parts.size() > 2 ? condition(*expr.parts[2], ifLost) : std::string();
        if (when.empty())
            return {};
        return anyOf({then.empty() ? then : allOf({when, then}),
                      otherwise.empty() ? otherwise : allOf({negated(when), otherwise})});
    }

private:
    static Effect flipped(Effect effect)
    {
        return effect == Effect::Wider ? Effect::Narrower : effect == Effect::Narrower ? Effect::Wider : effect;
    }

    static std::string shown(const Expr& expr)
    {
        switch (expr.kind) {
        case Kind::Text:
            return quoted(expr.text);
        case Kind::Operation: {
            std::string text = expr.parts.size() == 1 ? expr.text + shown(*expr.parts[0]) : shown(*expr.parts[0]);
            for (std::size_t i = 1; i < expr.parts.size() && text.size() < 200; ++i)
                text += " " + expr.text + " " + shown(*expr.parts[i]);
            return text;
        }
        case Kind::Call:
            return expr.text + "(" + (expr.parts.empty() ? "" : shown(*expr.parts[0])) + (expr.parts.size() > 1 ? ", …)" : ")");
        case Kind::Array:
            return "[…]";
        case Kind::Choice:
            return shown(*expr.parts[0]) + " ? …";
        default:
            return expr.text;
        }
    }

    std::string lost(const Expr& expr, Reason reason, Effect effect, std::string detail = {})
    {
        note(expr, reason, effect, std::move(detail));
        return {};
    }

    void note(const Expr& expr, Reason reason, Effect effect, std::string detail = {})
    {
        m_pack.remark({expr.line, m_rule, shortened(shown(expr)), reason, effect, std::move(detail)});
    }

    std::string operation(const Expr& expr, Effect ifLost)
    {
        if (expr.text == "&" || expr.text == "|") {
            // A part lost where all must hold lets more through; where one is enough, less. A `not` above turns it round.
            const Effect plain = expr.text == "&" ? Effect::Wider : Effect::Narrower;
            std::vector<std::string> parts;
            for (const ExprPointer& part : expr.parts)
                parts.push_back(condition(*part, m_isNegated ? flipped(plain) : plain));
            return expr.text == "&" ? allOf(parts) : anyOf(parts);
        }
        if (expr.text == "!") {
            m_isNegated = !m_isNegated;
            const std::string inner = condition(*expr.parts[0], ifLost);
            m_isNegated = !m_isNegated;
            return negated(inner);
        }
        if (expr.parts.size() != 2)
            return lost(expr, Reason::NoCounterpart, ifLost);
        if (expr.text == "^") {
            const std::string left = condition(*expr.parts[0], ifLost);
            const std::string right = condition(*expr.parts[1], ifLost);
            return left.empty() || right.empty() ? std::string()
                                                 : anyOf({allOf({left, negated(right)}), allOf({right, negated(left)})});
        }
        return comparison(expr, ifLost);
    }

    std::string comparison(const Expr& expr, Effect ifLost)
    {
        const bool isTurned = expr.text == "in"; // needle in haystack
        const Expr& subject = *expr.parts[isTurned ? 1 : 0];
        const Expr& other = *expr.parts[isTurned ? 0 : 1];
        if (isAmong(expr.text, {"==", "!=", "<", ">", "<=", ">="}))
            return measured(expr, ifLost);
        if (!isAmong(expr.text, {"in", "like", "rlike", "irlike", "contains"}))
            return lost(expr, Reason::NoCounterpart, ifLost);
        const Operand left = operand(subject);
        const Operand right = operand(other);
        if (right.what != Operand::What::Literal)
            return lost(expr, Reason::NoCounterpart, ifLost);
        if (expr.text == "contains" || expr.text == "in")
            return search(expr, left, {{{right.text, expr.line}}, Fit::Anywhere, false, true}, ifLost);
        if (expr.text == "like")
            return search(expr, left, {{{globPattern(right.text), expr.line}}, Fit::Whole, true, true}, ifLost);
        return search(expr, left, {{{right.text, expr.line}}, Fit::Anywhere, true, expr.text == "rlike"}, ifLost);
    }

    std::string search(const Expr& expr, const Operand& subject, Search search, Effect ifLost)
    {
        if (subject.what != Operand::What::Comment && subject.what != Operand::What::Author)
            return lost(expr, Reason::NoCounterpart, ifLost);
        search.isNegated = m_isNegated;
        const bool isLower = std::any_of(search.values.begin(), search.values.end(), [&](const SearchValue& value) { return hasLower(value.text); });
        if (subject.isUpper)
            note(expr, search.isCaseSensitive && isLower ? Reason::NeverMatched : Reason::UpperCase,
                 search.isCaseSensitive && isLower ? (m_isNegated ? Effect::Narrower : Effect::Wider) : Effect::None);
        search.isCaseSensitive = search.isCaseSensitive && !subject.ignoresCase;
        const std::string result = subject.what == Operand::What::Comment ? textCondition(m_pack, search, m_rule)
                                                                          : authorCondition(m_pack, search, m_rule);
        return result;
    }

    // length(added_lines) > 500, user_name == "X"; either side first.
    std::string measured(const Expr& expr, Effect ifLost)
    {
        const Operand left = operand(*expr.parts[0]);
        const Operand right = operand(*expr.parts[1]);
        const bool isTurned = left.what == Operand::What::Literal || expr.parts[0]->kind == Kind::Number;
        const Operand& subject = isTurned ? right : left;
        const Expr& value = *expr.parts[isTurned ? 0 : 1];
        std::string sign = expr.text == "==" ? "=" : expr.text;
        if (isTurned && (sign[0] == '<' || sign[0] == '>'))
            sign[0] = sign[0] == '<' ? '>' : '<';
        if (subject.what == Operand::What::Length && value.kind == Kind::Number && value.text.find('.') == std::string::npos)
            return "length " + sign + " " + value.text;
        const bool isText = subject.what == Operand::What::Comment || subject.what == Operand::What::Author;
        const Operand literal = isTurned ? left : right;
        if (!isText || literal.what != Operand::What::Literal || literal.text.empty() || (sign != "=" && sign != "!="))
            return lost(expr, Reason::NoCounterpart, ifLost);
        const std::string same = search(expr, subject, {{{literal.text, expr.line}}, Fit::Whole, false, true}, ifLost);
        return sign == "=" ? same : negated(same);
    }

    std::string call(const Expr& expr, Effect ifLost)
    {
        const bool isAny = isAmong(expr.text, {"contains_any", "equals_to_any"});
        if ((!isAny && expr.text != "contains_all") || expr.parts.size() < 2)
            return lost(expr, Reason::NoCounterpart, ifLost);
        const Operand subject = operand(*expr.parts[0]);
        const Fit fit = expr.text == "equals_to_any" ? Fit::Whole : Fit::Anywhere;
        std::vector<std::string> parts;
        Search any{{}, fit, false, true};
        for (std::size_t i = 1; i < expr.parts.size(); ++i) {
            const Operand value = operand(*expr.parts[i]);
            if (value.what != Operand::What::Literal || value.text.empty()) {
                const Effect plain = isAny ? Effect::Narrower : Effect::Wider;
                note(*expr.parts[i], Reason::NoCounterpart, m_isNegated ? flipped(plain) : plain);
            } else if (isAny) {
                any.values.push_back({value.text, expr.line});
            } else {
                parts.push_back(search(expr, subject, {{{value.text, expr.line}}, fit, false, true}, ifLost));
            }
        }
        return isAny ? search(expr, subject, std::move(any), ifLost) : allOf(parts);
    }

    // What a side of a comparison is.
    Operand operand(const Expr& expr)
    {
        if (++m_steps > kSteps)
            return {};
        switch (expr.kind) {
        case Kind::Text:
            return {Operand::What::Literal, expr.text};
        case Kind::Variable:
            return variable(expr);
        case Kind::Operation:
            return expr.text == "+" ? sum(expr) : Operand{};
        case Kind::Call:
            return function(expr);
        default:
            return {};
        }
    }

    Operand variable(const Expr& expr)
    {
        if (isAmong(expr.text, {"user_name", "accountname", "account_name"}))
            return {Operand::What::Author};
        if (!isAmong(expr.text, {"added_lines", "added_lines_pst", "new_wikitext", "new_text", "new_html", "new_pst", "added_links"}))
            return {};
        if (std::find(m_asText.begin(), m_asText.end(), expr.text) == m_asText.end()) {
            m_asText.push_back(expr.text);
            note(expr, Reason::TextOfComment, Effect::None);
        }
        return {Operand::What::Comment};
    }

    Operand sum(const Expr& expr) // of strings
    {
        Operand whole{Operand::What::Literal};
        for (const ExprPointer& part : expr.parts) {
            const Operand one = operand(*part);
            if (one.what != Operand::What::Literal)
                return {};
            whole.text += one.text;
        }
        return whole;
    }

    Operand function(const Expr& expr)
    {
        if (expr.parts.empty())
            return {};
        Operand inner = operand(*expr.parts[0]);
        const bool isCase = isAmong(expr.text, {"lcase", "ucase", "ccnorm", "norm"});
        if (isAmong(expr.text, {"length", "strlen"}))
            return inner.what == Operand::What::Comment ? Operand{Operand::What::Length} : Operand{};
        if (isAmong(expr.text, {"string", "str_lower"}) || isCase) {
            inner.ignoresCase = inner.ignoresCase || isCase;
            inner.isUpper = inner.isUpper || isAmong(expr.text, {"ucase", "ccnorm", "norm"});
            return inner;
        }
        if (expr.text == "rescape" && inner.what == Operand::What::Literal)
            return {Operand::What::Literal, escapedPattern(inner.text)};
        if (isAmong(expr.text, {"rmdoubles", "rmspecials", "rmwhitespace", "sanitize"})) {
            note(expr, Reason::NoCounterpart, m_isNegated ? Effect::Wider : Effect::Narrower);
            return inner;
        }
        return {};
    }

    PackBuilder& m_pack;
    std::string m_rule;
    int m_steps = 0;
    bool m_isNegated = false;
    std::vector<std::string> m_asText;
};

QString firstOf(const QJsonObject& object, std::initializer_list<const char*> keys)
{
    for (const char* key : keys) {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isString() && !value.toString().isEmpty())
            return value.toString();
        if (value.isDouble())
            return QString::number(value.toInteger());
    }
    return {};
}

// "warn,disallow" of the API, ["warn"] or {"warn": […]} of an export.
QStringList actionsOf(const QJsonValue& value)
{
    if (value.isObject())
        return value.toObject().keys();
    if (value.isString())
        return value.toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    QStringList names;
    for (const auto& name : value.toArray())
        names += name.toString();
    return names;
}

Severity severityOf(const QStringList& actions)
{
    Severity severity = Severity::Info;
    for (const QString& action : actions) {
        const std::string name = action.trimmed().toStdString();
        if (isAmong(name, {"disallow", "block", "rangeblock", "degroup", "blockautopromote"}))
            severity = std::max(severity, Severity::High);
        else if (isAmong(name, {"warn", "throttle", "captcha", "showcaptcha"}))
            severity = std::max(severity, Severity::Medium);
        else if (name == "tag")
            severity = std::max(severity, Severity::Low);
    }
    return severity;
}

void readFilter(const QJsonObject& object, const QJsonValue& outerActions, int number, PackBuilder& pack)
{
    const std::string pattern = firstOf(object, {"pattern", "af_pattern", "rules"}).toStdString();
    DraftRule rule;
    rule.title = firstOf(object, {"description", "af_public_comments", "name"}).toStdString();
    const QString id = firstOf(object, {"id", "af_id"});
    const std::string fallback = "filter-" + (id.isEmpty() ? std::to_string(number) : id.toStdString());
    const std::string ruleId = pack.newId(rule.title, slug(fallback));
    rule.severity = severityOf(actionsOf(outerActions.isUndefined() ? object.value(QLatin1String("actions")) : outerActions));
    const QString enabled = firstOf(object, {"af_enabled"});
    const bool isOff = enabled == QLatin1String("0") || object.value(QLatin1String("enabled")) == QJsonValue(false) ||
                       object.value(QLatin1String("deleted")) == QJsonValue(true);
    if (isOff)
        pack.remark({0, ruleId, shortened(rule.title), Reason::SwitchedOff, Effect::None, {}});
    const auto expression = parseFilter(pattern);
    if (!expression) {
        const base::Error& error = expression.error();
        const bool isLimit = error.code == base::ErrorCode::LimitExceeded;
        return pack.remark({error.line, ruleId, shortened(rule.title.empty() ? fallback : rule.title),
                            isLimit ? Reason::BeyondLimit : Reason::Unreadable, Effect::LeftOut, error.detail.empty() ? "…" : shortened(error.detail)});
    }
    rule.when = Translator(pack, ruleId).condition(**expression, Effect::LeftOut);
    pack.add(ruleId, rule);
}

} // namespace

base::Status readAbuseFilter(const Request& request, PackBuilder& pack)
{
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(QByteArray(request.bytes.data(), static_cast<qsizetype>(request.bytes.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return base::fail(base::ErrorCode::Malformed, request.fileName, error.errorString().toStdString());
    const QJsonObject root = json.object();
    QJsonArray filters = json.array();
    if (filters.isEmpty())
        filters = root.value(QLatin1String("query")).toObject().value(QLatin1String("abusefilters")).toArray();
    if (filters.isEmpty())
        filters.append(root);
    int number = 0;
    for (const QJsonValue& entry : filters) {
        const QJsonObject filter = entry.toObject();
        QJsonObject inner = filter.value(QLatin1String("row")).toObject();
        if (inner.isEmpty())
            inner = filter.value(QLatin1String("data")).toObject();
        const bool isWrapped = !inner.isEmpty();
        readFilter(isWrapped ? inner : filter, isWrapped ? filter.value(QLatin1String("actions")) : QJsonValue(QJsonValue::Undefined),
                   ++number, pack);
    }
    return {};
}

} // namespace greffier::rules::importers
