#include "ui/dialogs/role_list.h"

#include "ui/models/column_roles_model.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace greffier::dialogs {
namespace {

using models::ColumnRolesModel;

// A choice of roles in the cell; what is chosen counts at once.
class RoleDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        auto* choice = new QComboBox(parent);
        choice->setAccessibleName(index.siblingAtColumn(ColumnRolesModel::HeaderColumn).data().toString());
        choice->view()->setAccessibleName(choice->accessibleName());
        for (const formats::Column role : models::columnRoles())
            choice->addItem(models::columnRoleText(role), static_cast<int>(role));
        connect(choice, &QComboBox::activated, this, [this, choice] {
            auto* const self = const_cast<RoleDelegate*>(this);
            Q_EMIT self->commitData(choice);
            Q_EMIT self->closeEditor(choice);
        });
        return choice;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        auto* const choice = static_cast<QComboBox*>(editor); // createEditor() makes no other
        choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        QRect box = option.rect;
        box.setHeight(std::max(box.height(), editor->sizeHint().height()));
        editor->setGeometry(box);
    }
};

} // namespace

RoleList::RoleList(QWidget* parent) : QTreeView(parent)
{
    setItemDelegateForColumn(ColumnRolesModel::RoleColumn, new RoleDelegate(this));
}

void RoleList::keyPressEvent(QKeyEvent* event)
{
    const bool edits = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space ||
                       event->key() == Qt::Key_F2;
    if (!edits || event->modifiers() != Qt::NoModifier || !currentIndex().isValid()) {
        QTreeView::keyPressEvent(event);
        return;
    }
    event->accept(); // not for the dialog's default button
    edit(currentIndex().siblingAtColumn(ColumnRolesModel::RoleColumn));
}

} // namespace greffier::dialogs
