#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <string>
#include <string_view>

namespace greffier::base {

// The canonical form that is hashed: UTF-8, keys sorted by UTF-16 code units, no blanks, integers and strings only
// (RFC 8785 without floats). QJsonObject keeps its keys in that order. Callers put no fractional number in.
std::string canonicalJson(const QJsonObject& object);
std::string canonicalJson(const QJsonArray& array);

inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace greffier::base
