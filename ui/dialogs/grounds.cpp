#include "ui/dialogs/grounds.h"

#include <QCoreApplication>

namespace greffier::dialogs {

const std::vector<Ground>& grounds()
{
    static const std::vector<Ground> all = {
        {"injure", QT_TRANSLATE_NOOP("Grounds", "Insult")},
        {"diffamation", QT_TRANSLATE_NOOP("Grounds", "Defamation")},
        {"menace", QT_TRANSLATE_NOOP("Grounds", "Threat")},
        {"harcelement", QT_TRANSLATE_NOOP("Grounds", "Harassment")},
        {"provocation", QT_TRANSLATE_NOOP("Grounds", "Provocation to a crime or to hatred")},
        {"secret-professionnel", QT_TRANSLATE_NOOP("Grounds", "Professional secrecy")},
        {"vie-privee", QT_TRANSLATE_NOOP("Grounds", "Private life")},
        {"donnees-personnelles", QT_TRANSLATE_NOOP("Grounds", "Personal data")},
        {"mineur", QT_TRANSLATE_NOOP("Grounds", "Minor concerned")},
        {"sexisme", QT_TRANSLATE_NOOP("Grounds", "Sexism")},
        {"haine", QT_TRANSLATE_NOOP("Grounds", "Hatred")},
        {"spam", QT_TRANSLATE_NOOP("Grounds", "Spam")},
        {"hors-charte", QT_TRANSLATE_NOOP("Grounds", "Against the house rules")},
    };
    return all;
}

QString groundText(const QString& id)
{
    for (const Ground& ground : grounds()) {
        if (id == QLatin1String(ground.id))
            return QCoreApplication::translate("Grounds", ground.text);
    }
    return id;
}

} // namespace greffier::dialogs
