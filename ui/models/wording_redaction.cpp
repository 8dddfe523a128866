#include "ui/models/wording_redaction.h"

#include "core/report/redaction.h"
#include "core/report/wording.h"

#include <QCoreApplication>

#include <string>

namespace greffier::models {

QString redactionKindText(const QString& kind)
{
    if (kind == QLatin1String("names"))
        return QCoreApplication::translate("Redaction", "names of persons and authors");
    if (kind == QLatin1String("operator"))
        return QCoreApplication::translate("Redaction", "names of those who worked on the case");
    return QCoreApplication::translate("Report", report::wordForWithheld(kind.toStdString()));
}

} // namespace greffier::models
