#pragma once
#include "core/evidence/attachment.h"
#include "core/journal/act.h"

#include <QJsonArray>
#include <QString>

#include <string>
#include <vector>

namespace greffier::cli {

// The acts that attached them ("a-4"), by which they become exhibits; empty for what came with a capture.
std::vector<std::string> attachingActs(const std::vector<evidence::Attachment>& attachments, const std::vector<journal::Act>& acts);
// [{number, id, object, capture, name, media_type, looks_like, size, erased, sha256}]
QJsonArray attachmentsJson(const std::vector<evidence::Attachment>& attachments, const std::vector<journal::Act>& acts);
// "3  a-4  c-12  photos/1.jpg  image/jpeg  12,345 bytes  sha256 …"; "-" without an act.
QString attachmentLine(const evidence::Attachment& attachment, const std::string& act);

} // namespace greffier::cli
