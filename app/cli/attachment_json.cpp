#include "app/cli/attachment_json.h"

#include "app/cli/output.h"
#include "core/base/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <variant>

namespace greffier::cli {

// Rows and acts were written together, in the same order.
std::vector<std::string> attachingActs(const std::vector<evidence::Attachment>& attachments, const std::vector<journal::Act>& acts)
{
    std::vector<std::string> ids;
    auto act = acts.begin();
    for (const evidence::Attachment& attachment : attachments) {
        const auto isAttaching = [&attachment](const journal::Act& each) {
            const auto* attached = std::get_if<journal::Attached>(&each.payload);
            return attached != nullptr && attached->name == attachment.name && attached->to == attachment.object;
        };
        const auto found = attachment.capture ? acts.end() : std::find_if(act, acts.end(), isAttaching);
        ids.push_back(found != acts.end() ? found->publicId() : std::string());
        act = found != acts.end() ? found + 1 : act;
    }
    return ids;
}

QJsonArray attachmentsJson(const std::vector<evidence::Attachment>& attachments, const std::vector<journal::Act>& acts)
{
    const std::vector<std::string> ids = attachingActs(attachments, acts);
    auto id = ids.begin();
    QJsonArray all;
    for (const evidence::Attachment& attachment : attachments) {
        const bool isCaptured = static_cast<bool>(attachment.capture);
        const std::string capture = base::toString({base::PublicKind::Capture, attachment.capture.value});
        all.append(QJsonObject{{QLatin1String("number"), static_cast<qint64>(attachment.number)},
                               {QLatin1String("id"), id->empty() ? QJsonValue() : QJsonValue(base::toQString(*id))},
                               {QLatin1String("object"), base::toQString(attachment.object)},
                               {QLatin1String("capture"), isCaptured ? QJsonValue(base::toQString(capture)) : QJsonValue()},
                               {QLatin1String("name"), base::toQString(attachment.name)},
                               {QLatin1String("media_type"), base::toQString(attachment.mediaType)},
                               {QLatin1String("looks_like"), base::toQString(attachment.blob.mediaType)},
                               {QLatin1String("size"), static_cast<qint64>(attachment.blob.size)},
                               {QLatin1String("erased"), attachment.isErased},
                               {QLatin1String("sha256"),
                                attachment.isErased ? QString() : base::toQString(base::toHex(attachment.blob.sha256))}});
        ++id;
    }
    return all;
}

QString attachmentLine(const evidence::Attachment& attachment, const std::string& act)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6  %7")
        .arg(attachment.number, 4)
        .arg(base::toQString(act.empty() ? "-" : act), -5)
        .arg(base::toQString(attachment.object.empty() ? "-" : attachment.object), -6)
        .arg(oneLine(attachment.name, 60), base::toQString(attachment.blob.mediaType),
             QCoreApplication::translate("Cli", "%1 bytes").arg(attachment.blob.size),
             attachment.isErased ? QCoreApplication::translate("Cli", "erased")
                                 : QStringLiteral("sha256 ") + base::toQString(base::toHex(attachment.blob.sha256)));
}

} // namespace greffier::cli
