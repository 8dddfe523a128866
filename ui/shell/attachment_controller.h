#pragma once
#include "ui/shell/workbench.h"

#include <QObject>

namespace greffier::dialogs {
class AttachmentsDialog;
} // namespace greffier::dialogs

namespace greffier::views {
class ReadingPane;
} // namespace greffier::views

namespace greffier::shell {

// Shows the files kept with the current comment, on demand alone: reading and decoding run on a worker thread.
class AttachmentController final : public QObject {
    Q_OBJECT
public:
    // Opens where the pane asks for it.
    AttachmentController(Workbench& bench, const views::ReadingPane& pane, QWidget* window);

    void open(); // for the current comment

private:
    void showPicture(dialogs::AttachmentsDialog* dialog, const evidence::Attachment& attachment);
    void save(const evidence::Attachment& attachment, const QString& suggestedName, QWidget* parent);

    Workbench& m_bench;
    QWidget* m_window;
};

} // namespace greffier::shell
