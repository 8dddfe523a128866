#include "ui/shell/attachment_controller.h"

#include "core/casefile/attachments.h"
#include "ui/dialogs/attachments_dialog.h"
#include "ui/models/wording.h"
#include "ui/views/bounded_picture.h"
#include "ui/views/reading_pane.h"

#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>

namespace greffier::shell {

namespace {

QString problemText(views::PictureProblem problem)
{
    switch (problem) {
    case views::PictureProblem::NotAPicture:
        return AttachmentController::tr("This is neither a PNG nor a JPEG picture. It can be saved.");
    case views::PictureProblem::TooLarge:
        return AttachmentController::tr("This picture is too large to be shown here. It can be saved.");
    case views::PictureProblem::Damaged:
        return AttachmentController::tr("This picture is damaged or needs too much memory, and is not shown. It can be saved.");
    }
    return {};
}

} // namespace

AttachmentController::AttachmentController(Workbench& bench, const views::ReadingPane& pane, QWidget* window)
    : QObject(window), m_bench(bench), m_window(window)
{
    connect(&pane, &views::ReadingPane::attachmentsRequested, this, &AttachmentController::open);
}

void AttachmentController::open()
{
    CaseSession* const session = m_bench.session();
    if (!session || session->current() < 0)
        return;
    auto attachments = casefile::attachmentsOf(session->file(), session->currentId().toStdString());
    if (!attachments) {
        m_bench.report(attachments.error());
        return;
    }
    auto* dialog = new dialogs::AttachmentsDialog(session->currentId(), *attachments, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto withNumber = [all = std::move(*attachments)](qint64 number, auto act) {
        for (const evidence::Attachment& attachment : all) {
            if (attachment.number == number)
                act(attachment);
        }
    };
    connect(dialog, &dialogs::AttachmentsDialog::pictureRequested, this, [this, dialog, withNumber](qint64 number) {
        withNumber(number, [&](const evidence::Attachment& attachment) { showPicture(dialog, attachment); });
    });
    connect(dialog, &dialogs::AttachmentsDialog::saveRequested, this,
            [this, dialog, withNumber](qint64 number, const QString& name) {
                withNumber(number, [&](const evidence::Attachment& attachment) { save(attachment, name, dialog); });
            });
    // A case that is closed takes its files with it.
    connect(&m_bench, &Workbench::caseClosed, dialog, &QDialog::reject);
    dialog->open();
}

void AttachmentController::showPicture(dialogs::AttachmentsDialog* dialog, const evidence::Attachment& attachment)
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const QPointer<dialogs::AttachmentsDialog> asking(dialog);
    m_bench.jobs().start<views::Picture>(
        JobKind::Preview, session,
        [file = &session->file(), attachment, most = dialog->pictureSize()](
            const base::JobControl&) -> base::Result<views::Picture> {
            const auto bytes = casefile::attachmentBytes(*file, attachment);
            if (!bytes)
                return base::fail(bytes.error());
            return views::decodePicture(*bytes, most);
        },
        [asking, number = attachment.number](base::Result<views::Picture> picture) {
            if (!asking)
                return;
            if (!picture)
                asking->showPicture(number, {}, models::errorText(picture.error()));
            else
                asking->showPicture(number, picture->image, picture->problem ? problemText(*picture->problem) : QString());
        });
}

void AttachmentController::save(const evidence::Attachment& attachment, const QString& suggestedName, QWidget* parent)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* choice = new QFileDialog(parent, tr("Save the file"), folder);
    choice->setAttribute(Qt::WA_DeleteOnClose);
    choice->setAcceptMode(QFileDialog::AcceptSave);
    choice->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever written over
    choice->selectFile(suggestedName);
    connect(choice, &QFileDialog::fileSelected, this, [this, number = attachment.number](const QString& path) {
        CaseSession* const session = m_bench.session();
        if (!session)
            return;
        const base::Status saved = casefile::saveAttachment(session->file(), number, path.toStdString());
        if (saved)
            m_bench.say(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
        else
            m_bench.report(saved.error());
    });
    choice->open();
}

} // namespace greffier::shell
