#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringDecoder>

#include <string>
#include <string_view>

namespace greffier::base {

// The canonical form that is hashed: UTF-8, keys sorted by UTF-16 code units, no blanks, integers and strings only
// (RFC 8785 without floats, and U+FEFF as \ufeff). QJsonObject keeps its keys in that order. Callers put no fractional number in.
std::string canonicalJson(const QJsonObject& object);
std::string canonicalJson(const QJsonArray& array);

// Every character survives: QString::fromUtf8 would drop a U+FEFF at the start and shift all offsets by one.
inline QString toQString(std::string_view utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace greffier::base
