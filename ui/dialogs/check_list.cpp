#include "ui/dialogs/check_list.h"

#include <algorithm>

namespace greffier::dialogs {

namespace {

constexpr int kMostRows = 7; // seen at once

} // namespace

CheckList::CheckList(QWidget* parent) : QListWidget(parent)
{
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void CheckList::setRows(const std::vector<CheckRow>& rows)
{
    clear();
    for (const CheckRow& row : rows) {
        auto* item = new QListWidgetItem(row.text, this);
        item->setData(Qt::UserRole, row.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setToolTip(row.text);
    }
    if (count() > 0)
        setCurrentRow(0);
    updateGeometry();
}

void CheckList::setChecked(const QStringList& ids)
{
    for (int i = 0; i < count(); ++i)
        item(i)->setCheckState(ids.contains(item(i)->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
}

QStringList CheckList::checked() const
{
    QStringList ids;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            ids << item(i)->data(Qt::UserRole).toString();
    }
    return ids;
}

QSize CheckList::sizeHint() const
{
    const int rows = std::clamp(count(), 1, kMostRows);
    return {fontMetrics().averageCharWidth() * 50, rows * std::max(sizeHintForRow(0), fontMetrics().height()) + 2 * frameWidth()};
}

} // namespace greffier::dialogs
