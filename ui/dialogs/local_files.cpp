#include "ui/dialogs/local_files.h"

#include <QMimeData>
#include <QUrl>

namespace greffier::dialogs {

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace greffier::dialogs
