#include "core/casefile/attachments.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/evidence/attachment_store.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace greffier::casefile {

using base::ErrorCode;
using base::Result;

Result<std::vector<evidence::Attachment>> attachmentsOf(const CaseFile& file, const std::string& object)
{
    return file.core().read(
        [&object](store::Connection& connection) { return evidence::loadAttachments(connection, object); });
}

Result<std::string> attachmentBytes(const CaseFile& file, const evidence::Attachment& attachment)
{
    if (attachment.isErased)
        return base::fail(ErrorCode::UnknownObject, "attachment " + std::to_string(attachment.number), "erased");
    auto bytes = file.blobBytes(attachment.blob.id);
    if (bytes && base::sha256(*bytes) != attachment.blob.sha256)
        return base::fail(ErrorCode::CaseDamaged, file.core().path, "attachment " + std::to_string(attachment.number));
    return bytes;
}

base::Status saveAttachment(const CaseFile& file, std::int64_t number, const std::string& path)
{
    const auto all = attachmentsOf(file);
    if (!all)
        return base::fail(all.error());
    const auto wanted = std::find_if(all->begin(), all->end(), [number](const auto& each) { return each.number == number; });
    if (wanted == all->end())
        return base::fail(ErrorCode::UnknownObject, std::to_string(number));
    const auto bytes = attachmentBytes(file, *wanted);
    if (!bytes)
        return base::fail(bytes.error());
    const QString name = QString::fromStdString(path);
    if (QFileInfo::exists(name))
        return base::fail(ErrorCode::FileExists, path);
    QSaveFile target(name);
    const auto size = static_cast<qint64>(bytes->size());
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes->data(), size) != size || !target.commit())
        return base::fail(ErrorCode::WriteFailed, path, target.errorString().toStdString());
    return {};
}

std::string safeFileName(std::string_view name)
{
    constexpr qsizetype kMost = 120;
    QString label = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    label.replace(QLatin1Char('\\'), QLatin1Char('/'));
    label = label.section(QLatin1Char('/'), -1);
    label.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c == QLatin1Char(':');
    });
    label = label.trimmed();
    while (label.startsWith(QLatin1Char('.')))
        label.remove(0, 1);
    return label.isEmpty() ? "file" : label.right(kMost).toStdString(); // the end tells the type
}

} // namespace greffier::casefile
