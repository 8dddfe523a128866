#include "core/base/json.h"

#include <QJsonDocument>

namespace greffier::base {

std::string canonicalJson(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::string canonicalJson(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace greffier::base
