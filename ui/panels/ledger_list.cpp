#include "ui/panels/ledger_list.h"

#include "ui/panels/panel.h"
#include "ui/theme/icons.h"

#include <QItemSelectionModel>
#include <QStyledItemDelegate>

namespace greffier::panels {
namespace {

using models::LedgerModel;

// A sign before what asks for attention; the words say it too, to those who do not see it.
class FindingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int attention = index.data(LedgerModel::AttentionRole).toInt();
        if (index.column() == LedgerModel::WhatColumn && attention == static_cast<int>(models::Attention::Attention)) {
            option->icon = theme::icon(theme::Icon::Warning);
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->font.setBold(true);
        }
        if (index.data(LedgerModel::HasCommentsRole).toBool() && index.column() == LedgerModel::AmountColumn)
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Link));
    }
};

} // namespace

LedgerList::LedgerList(LedgerModel& model, QWidget* parent) : QTreeView(parent), m_model(model)
{
    shapeList(*this, &model, LedgerModel::ExampleColumn);
    setItemDelegateForColumn(LedgerModel::WhatColumn, new FindingDelegate(this));
    setItemDelegateForColumn(LedgerModel::AmountColumn, new FindingDelegate(this));
    connect(this, &QTreeView::activated, this, &LedgerList::choose);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &LedgerList::currentMoved);
    connect(&model, &QAbstractItemModel::modelReset, this, &LedgerList::currentMoved);
}

bool LedgerList::leadsToComments() const
{
    return currentIndex().data(LedgerModel::HasCommentsRole).toBool();
}

void LedgerList::choose()
{
    if (leadsToComments())
        Q_EMIT findingChosen(*m_model.finding(currentIndex()));
}

} // namespace greffier::panels
