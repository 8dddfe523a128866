#pragma once
#include "core/evidence/attachment.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace greffier::cli {

// [{number, object, capture, name, media_type, looks_like, size, erased, sha256}]
QJsonArray attachmentsJson(const std::vector<evidence::Attachment>& attachments);
// "3  c-12  photos/1.jpg  image/jpeg  12,345 bytes  sha256 …"
QString attachmentLine(const evidence::Attachment& attachment);

} // namespace greffier::cli
