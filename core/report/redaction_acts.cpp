#include "core/report/redaction_acts.h"

#include "core/base/json.h"
#include "core/text/unicode.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <type_traits>

namespace greffier::report {
namespace {

// Gives what stands in the place of a string, by the key of the member that it is, or is in.
using Change = std::function<QString(const QString& key, const QString& words)>;

QJsonValue changed(const QString& key, const QJsonValue& value, const Change& change)
{
    if (value.isString())
        return change(key, value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const auto& each : value.toArray())
            array.append(changed(key, each, change));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject former = value.toObject();
        for (auto member = former.begin(); member != former.end(); ++member)
            object.insert(member.key(), changed(member.key(), member.value(), change));
        return object;
    }
    return value;
}

journal::Payload emptyLike(const journal::Payload& payload)
{
    return std::visit([](const auto& each) { return journal::Payload(std::decay_t<decltype(each)>{}); }, payload);
}

// A value that reads like a word of the program ("open") may leave nothing that can be read: then nothing is shown.
journal::Payload changedPayload(const journal::Payload& payload, const Change& change)
{
    journal::Payload result = emptyLike(payload);
    const QJsonValue json = changed({}, journal::toJson(payload), change);
    return journal::payloadFromJson(journal::kindName(payload), json.toObject(), result) ? result : emptyLike(payload);
}

} // namespace

void cutAgain(const RedactedText* text, journal::PassageMarked& mark)
{
    constexpr std::int32_t kContext = 32; // code points around a passage
    const auto cut = [text](base::Span& span, std::string& exact, std::string& prefix, std::string& suffix) {
        const std::int32_t end = text == nullptr ? 0 : text::codePointCount(text->text);
        span = text == nullptr ? base::Span{} : text->map(span);
        const std::string_view words = text == nullptr ? std::string_view() : text->text;
        exact = text::slice(words, span);
        prefix = text::slice(words, {std::max(0, span.start - kContext), span.start});
        suffix = text::slice(words, {span.end, std::min(end, span.end + kContext)});
    };
    cut(mark.span, mark.exact, mark.prefix, mark.suffix);
    for (journal::Excerpt& excerpt : mark.more)
        cut(excerpt.span, excerpt.exact, excerpt.prefix, excerpt.suffix);
    mark.textDigest.clear();
}

void forEachWord(const journal::Payload& payload, const std::function<void(std::string_view)>& each)
{
    changed({}, journal::toJson(payload), [&each](const QString&, const QString& words) {
        each(words.toStdString());
        return words;
    });
}

journal::Payload wordlessPayload(const journal::Payload& payload, const QString& words)
{
    return changedPayload(payload, [&words](const QString& key, const QString& former) {
        const bool isOurs = key == QLatin1String("status") || key == QLatin1String("verdict") ||
                            key == QLatin1String("degree") || key == QLatin1String("state");
        return isOurs || former.isEmpty() ? former : words;
    });
}

void ActRedactor::redact(journal::Act& act) const
{
    act.hash = {};
    act.prev = {};
    act.uid.clear();
    act.chainId.clear(); // a digest of case, person and device
    if (auto* mark = std::get_if<journal::PassageMarked>(&act.payload)) {
        const auto found = m_texts.find(mark->comment);
        cutAgain(found == m_texts.end() ? nullptr : &found->second, *mark);
    }
    if (auto* asserted = std::get_if<journal::Asserted>(&act.payload); asserted != nullptr && asserted->field == "permalink")
        asserted->value.clear(); // it may hold an identifier of the author
    if (auto* added = std::get_if<journal::CaptureAdded>(&act.payload))
        added->evidenceDigest.clear();
    act.payload = changedPayload(act.payload, [this](const QString&, const QString& words) {
        return base::toQString(m_redactor.apply(words.toStdString()).text);
    });
}

} // namespace greffier::report
