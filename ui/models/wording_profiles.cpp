#include "ui/models/wording_profiles.h"

#include "core/base/json.h"

#include <QCoreApplication>

namespace greffier::models {

std::vector<std::pair<QString, QString>> profileTexts(const journal::CaseState& state)
{
    const auto text = [](const char* source) { return QCoreApplication::translate("Wording", source); };
    std::vector<std::pair<QString, QString>> profiles{
        {QStringLiteral("none"), text(QT_TRANSLATE_NOOP("Wording", "No: everything is shown"))},
        {QStringLiteral("names"), text(QT_TRANSLATE_NOOP("Wording", "Names"))},
        {QStringLiteral("personal"), text(QT_TRANSLATE_NOOP("Wording", "Names and personal data"))}};
    for (const auto& [name, profile] : state.redactionProfiles) {
        if (name != "names" && name != "personal")
            profiles.emplace_back(QStringLiteral("custom:") + base::toQString(name), base::toQString(name));
    }
    return profiles;
}

} // namespace greffier::models
