#include "core/base/json.h"

#include <QJsonDocument>

namespace greffier::base {

namespace {

// Qt's parser drops a U+FEFF at the start of a string; escaped it survives, and what is hashed can be read again.
std::string withEscapedMark(std::string json)
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    for (std::size_t at = json.find(kMark); at != std::string::npos; at = json.find(kMark, at))
        json.replace(at, kMark.size(), "\\ufeff");
    return json;
}

} // namespace

std::string canonicalJson(const QJsonObject& object)
{
    return withEscapedMark(QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString());
}

std::string canonicalJson(const QJsonArray& array)
{
    return withEscapedMark(QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString());
}

} // namespace greffier::base
