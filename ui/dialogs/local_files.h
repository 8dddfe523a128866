#pragma once
#include <QStringList>

class QMimeData;

namespace greffier::dialogs {

// The paths of what is dropped or pasted, files and folders of this machine alone.
QStringList localFiles(const QMimeData& data);

} // namespace greffier::dialogs
