#include "app/cli/attachment_json.h"

#include "app/cli/output.h"
#include "core/base/json.h"

#include <QCoreApplication>

namespace greffier::cli {

QJsonArray attachmentsJson(const std::vector<evidence::Attachment>& attachments)
{
    QJsonArray all;
    for (const evidence::Attachment& attachment : attachments) {
        const bool isCaptured = static_cast<bool>(attachment.capture);
        const std::string capture = base::toString({base::PublicKind::Capture, attachment.capture.value});
        all.append(QJsonObject{{QLatin1String("number"), static_cast<qint64>(attachment.number)},
                               {QLatin1String("object"), base::toQString(attachment.object)},
                               {QLatin1String("capture"), isCaptured ? QJsonValue(base::toQString(capture)) : QJsonValue()},
                               {QLatin1String("name"), base::toQString(attachment.name)},
                               {QLatin1String("media_type"), base::toQString(attachment.mediaType)},
                               {QLatin1String("looks_like"), base::toQString(attachment.blob.mediaType)},
                               {QLatin1String("size"), static_cast<qint64>(attachment.blob.size)},
                               {QLatin1String("erased"), attachment.isErased},
                               {QLatin1String("sha256"),
                                attachment.isErased ? QString() : base::toQString(base::toHex(attachment.blob.sha256))}});
    }
    return all;
}

QString attachmentLine(const evidence::Attachment& attachment)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(attachment.number, 4)
        .arg(base::toQString(attachment.object.empty() ? "-" : attachment.object), -6)
        .arg(oneLine(attachment.name, 60), base::toQString(attachment.blob.mediaType),
             QCoreApplication::translate("Cli", "%1 bytes").arg(attachment.blob.size),
             attachment.isErased ? QCoreApplication::translate("Cli", "erased")
                                 : QStringLiteral("sha256 ") + base::toQString(base::toHex(attachment.blob.sha256)));
}

} // namespace greffier::cli
