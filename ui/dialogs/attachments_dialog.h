#pragma once
#include "core/evidence/attachment.h"

#include <QDialog>
#include <QImage>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace greffier::dialogs {

// The files kept with a comment: name, type, size, digest. Nothing is opened by itself: a picture is shown when it is asked
// for, everything else can be saved.
// Invariant: names are labels; what is shown was decoded elsewhere (shell::AttachmentController).
class AttachmentsDialog final : public QDialog {
    Q_OBJECT
public:
    AttachmentsDialog(const QString& comment, std::vector<evidence::Attachment> attachments, QWidget* parent);

    // The picture asked for with that number, or why it is not shown. Of a file that is no longer chosen: nothing happens.
    void showPicture(qint64 number, const QImage& picture, const QString& problem);
    // At most how large a picture is wanted, in pixels.
    QSize pictureSize() const;

Q_SIGNALS:
    void pictureRequested(qint64 number);
    void saveRequested(qint64 number, const QString& suggestedName);

private:
    void choose();
    const evidence::Attachment* chosen() const;

    std::vector<evidence::Attachment> m_attachments;
    QTreeWidget* m_list = nullptr;
    QLabel* m_picture = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace greffier::dialogs
