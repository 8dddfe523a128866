#include "ui/dialogs/key_sheet_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace greffier::dialogs {

namespace {

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

// Half of the rows on each side, without parting a group.
std::size_t middleOf(const std::vector<KeySheetRow>& rows)
{
    std::size_t middle = rows.size() / 2;
    while (middle < rows.size() && middle > 0 && rows[middle].group == rows[middle - 1].group)
        ++middle;
    return middle;
}

} // namespace

KeySheetDialog::KeySheetDialog(const std::vector<KeySheetRow>& rows, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheetDialog"));
    setWindowTitle(tr("Keys"));
    auto* sheet = new QWidget;
    auto* halves = new QHBoxLayout(sheet);
    halves->setSpacing(32);
    const std::size_t middle = middleOf(rows);
    for (const auto& [begin, end] : {std::pair{std::size_t{0}, middle}, std::pair{middle, rows.size()}}) {
        auto* grid = new QGridLayout;
        grid->setColumnStretch(0, 1);
        grid->setHorizontalSpacing(24);
        grid->setVerticalSpacing(4); // a layout inside another takes its spacing otherwise
        QString group;
        for (std::size_t i = begin; i < end; ++i) {
            if (rows[i].group != group) {
                group = rows[i].group;
                QLabel* const head = plainLabel(group, sheet);
                QFont bold = head->font();
                bold.setBold(true);
                head->setFont(bold);
                head->setContentsMargins(0, i == begin ? 0 : 12, 0, 2);
                grid->addWidget(head, grid->rowCount(), 0, 1, 2);
            }
            const int row = grid->rowCount();
            grid->addWidget(plainLabel(rows[i].text, sheet), row, 0);
            grid->addWidget(plainLabel(rows[i].keys, sheet), row, 1, Qt::AlignRight);
        }
        grid->setRowStretch(grid->rowCount(), 1);
        halves->addLayout(grid);
    }
    auto* area = new QScrollArea(this);
    area->setWidget(sheet);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Keys"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* again = new QShortcut(QKeySequence(Qt::Key_Question), this);
    connect(again, &QShortcut::activated, this, &QDialog::reject);
    const QSize wanted = sheet->sizeHint() + QSize(60, 90);
    resize(wanted.boundedTo(QSize(1000, 700)));
}

} // namespace greffier::dialogs
