#include "core/casefile/eraser.h"

#include "core/base/json.h"
#include "core/casefile/redaction_of_case.h"
#include "core/report/export_streams.h"
#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace greffier::casefile {
namespace {

constexpr const char* kBlock = "\u2588";
constexpr const char* kLabel = "\u2588\u2588\u2588";
constexpr std::size_t kLeastIdentifier = 5;

report::RedactionSet setOf(const std::vector<std::string>& values, const std::vector<std::string>& identifiers)
{
    report::RedactionSet set;
    set.profile = "erase";
    for (const std::string& value : values) {
        set.values.push_back({value, kLabel, "name"});
        for (const std::string& part : namePartsOf(value))
            set.values.push_back({part, kLabel, "name"});
    }
    for (const std::string& identifier : identifiers) {
        if (identifier.size() >= kLeastIdentifier)
            set.values.push_back({identifier, kLabel, "id"});
    }
    return set;
}

QJsonValue erased(const Eraser& eraser, const QJsonValue& value)
{
    if (value.isString()) {
        std::string words = value.toString().toStdString();
        eraser.label(words);
        return base::toQString(words);
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const auto& each : value.toArray())
            array.append(erased(eraser, each));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject former = value.toObject();
        for (auto member = former.begin(); member != former.end(); ++member) {
            std::string key = member.key().toStdString();
            eraser.text(key);
            object.insert(base::toQString(key), erased(eraser, member.value()));
        }
        return object;
    }
    return value;
}

} // namespace

Eraser::Eraser(const std::vector<std::string>& values, const std::vector<std::string>& identifiers)
    : m_set(setOf(values, identifiers)), m_redactor(m_set)
{
}

bool Eraser::text(std::string& text) const
{
    const report::RedactedText redacted = m_redactor.apply(text);
    if (redacted.edits.empty())
        return false;
    std::string blocks;
    std::int32_t from = 0;
    for (const report::Edit& edit : redacted.edits) {
        blocks += text::slice(text, {from, edit.exact.start});
        for (std::int32_t i = 0; i < edit.exact.length(); ++i)
            blocks += kBlock;
        from = edit.exact.end;
    }
    blocks += text::slice(text, {from, text::codePointCount(text)});
    text = std::move(blocks);
    return true;
}

bool Eraser::label(std::string& label) const
{
    if (!isLabel(label))
        return text(label);
    label = kLabel;
    return true;
}

bool Eraser::json(std::string& json) const
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(json));
    if (!document.isObject())
        return text(json);
    std::string changed = base::canonicalJson(erased(*this, document.object()).toObject());
    if (changed == base::canonicalJson(document.object()))
        return false;
    json = std::move(changed);
    return true;
}

bool Eraser::isLabel(std::string_view label) const
{
    const std::string folded = text::fold(label);
    return !folded.empty() && std::any_of(m_set.values.begin(), m_set.values.end(), [&folded](const report::Redacted& value) {
        return value.kind == "name" ? text::fold(value.value) == folded : value.value == folded;
    });
}

bool Eraser::isIn(std::string_view bytes) const
{
    const auto streams = report::streamsOf({}, bytes);
    if (!streams)
        return !m_redactor.count(text::toValidUtf8(bytes)).empty();
    return std::any_of(streams->begin(), streams->end(),
                       [this](const report::ExportStream& stream) { return !m_redactor.count(stream.text).empty(); });
}

} // namespace greffier::casefile
