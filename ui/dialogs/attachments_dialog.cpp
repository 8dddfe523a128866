#include "ui/dialogs/attachments_dialog.h"

#include "core/base/json.h"
#include "core/casefile/attachments.h"
#include "ui/delegates/display_text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace greffier::dialogs {

namespace {

constexpr QSize kPicture(720, 420); // logical pixels

bool canBeShown(const evidence::Attachment& file)
{
    return !file.isErased && (file.blob.mediaType == "image/png" || file.blob.mediaType == "image/jpeg");
}

} // namespace

AttachmentsDialog::AttachmentsDialog(const QString& comment, std::vector<evidence::Attachment> attachments, QWidget* parent)
    : QDialog(parent), m_attachments(std::move(attachments))
{
    setObjectName(QStringLiteral("attachmentsDialog"));
    setWindowTitle(tr("Files kept with %1").arg(comment));
    auto* column = new QVBoxLayout(this);
    m_list = new QTreeWidget(this);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Name"), tr("Looks like"), tr("Size"), tr("Origin"), tr("SHA-256")});
    const QLocale locale;
    for (const evidence::Attachment& file : m_attachments)
        new QTreeWidgetItem(m_list, {delegates::isolated(base::toQString(file.name)), base::toQString(file.blob.mediaType),
                                     locale.formattedDataSize(file.blob.size),
                                     file.capture ? tr("capture") : tr("attached"),
                                     file.isErased ? tr("erased") : base::toQString(base::toHex(file.blob.sha256))});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column->addWidget(m_list, 1);
    m_picture = new QLabel(this);
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setWordWrap(true);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->hide();
    column->addWidget(m_picture, 3);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    m_show = buttons->addButton(tr("Sho&w the picture"), QDialogButtonBox::ActionRole);
    m_show->setObjectName(QStringLiteral("showPicture"));
    m_save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AttachmentsDialog::choose);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (chosen() != nullptr)
            Q_EMIT pictureRequested(chosen()->number);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (chosen() != nullptr)
            Q_EMIT saveRequested(chosen()->number, base::toQString(casefile::safeFileName(chosen()->name)));
    });
    column->addWidget(buttons);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    choose();
    resize(820, 300);
}

const evidence::Attachment* AttachmentsDialog::chosen() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_attachments[static_cast<std::size_t>(row)];
}

void AttachmentsDialog::choose()
{
    m_picture->hide();
    m_picture->clear();
    m_save->setEnabled(chosen() != nullptr && !chosen()->isErased);
    m_show->setEnabled(chosen() != nullptr && canBeShown(*chosen()));
    m_show->setToolTip(m_show->isEnabled() ? QString() : tr("Only PNG and JPEG pictures are shown; other files can be saved."));
}

QSize AttachmentsDialog::pictureSize() const
{
    return kPicture * devicePixelRatio();
}

void AttachmentsDialog::showPicture(qint64 number, const QImage& picture, const QString& problem)
{
    if (chosen() == nullptr || chosen()->number != number)
        return;
    if (problem.isEmpty()) {
        QPixmap pixmap = QPixmap::fromImage(picture);
        pixmap.setDevicePixelRatio(devicePixelRatio());
        m_picture->setPixmap(pixmap);
        m_picture->setAccessibleName(tr("Picture, %1 by %2 pixels as shown").arg(picture.width()).arg(picture.height()));
    } else {
        m_picture->setText(problem);
        m_picture->setAccessibleName(problem);
    }
    m_picture->show();
    resize(size().expandedTo({width(), problem.isEmpty() ? 640 : 300}));
}

} // namespace greffier::dialogs
