#include "ui/panels/navigator_panel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace greffier::panels {

using models::NavigatorModel;

namespace {

// Writes the count behind the name: "To review (18)".
class CountDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QVariant count = index.data(NavigatorModel::CountRole);
        if (count.isValid())
            option->text = QStringLiteral("%1 (%2)").arg(option->text, QLocale().toString(count.toLongLong()));
    }
};

} // namespace

NavigatorPanel::NavigatorPanel(NavigatorModel& model, QWidget* parent) : Panel(parent), m_model(model)
{
    setObjectName(QStringLiteral("navigatorPanel"));
    m_tree = addList(&model, 0);
    m_tree->setRootIsDecorated(true);
    m_tree->setHeaderHidden(true);
    m_tree->setAlternatingRowColors(false);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setItemDelegate(new CountDelegate(m_tree));
    m_tree->expandAll();
    m_remove = addButton();
    m_remove->hide(); // only a saved view can be removed
    // A reset collapses everything and drops the current row.
    connect(&model, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &NavigatorPanel::announce);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        Q_EMIT viewRemovalRequested(m_tree->currentIndex().data(NavigatorModel::IdRole).toString());
    });
    retranslate();
}

QString NavigatorPanel::title() const
{
    return tr("Navigator");
}

void NavigatorPanel::retranslate()
{
    m_tree->setAccessibleName(tr("Views, captures and threads"));
    wordButton(m_remove, tr("Remove this view"));
}

void NavigatorPanel::showAsCurrent(const QModelIndex& index)
{
    const QScopedValueRollback<bool> quiet(m_isQuiet, true);
    m_tree->setCurrentIndex(index);
}

void NavigatorPanel::announce(const QModelIndex& index)
{
    const auto kind = static_cast<NavigatorModel::NodeKind>(index.data(NavigatorModel::KindRole).toInt());
    m_remove->setVisible(index.isValid() && kind == NavigatorModel::NodeKind::SavedView);
    if (m_isQuiet || !index.isValid())
        return;
    const QString id = index.data(NavigatorModel::IdRole).toString();
    switch (kind) {
    case NavigatorModel::NodeKind::BuiltInView:
        Q_EMIT viewChosen(static_cast<models::BuiltInView>(index.data(NavigatorModel::BuiltInViewRole).toInt()));
        break;
    case NavigatorModel::NodeKind::SavedView:
        Q_EMIT savedViewChosen(id, index.data(NavigatorModel::ExpressionRole).toString());
        break;
    case NavigatorModel::NodeKind::Capture:
    case NavigatorModel::NodeKind::Thread:
        if (const auto scope = m_model.scopeOf(index))
            Q_EMIT scopeChosen(id, *scope);
        break;
    case NavigatorModel::NodeKind::ViewGroup:
    case NavigatorModel::NodeKind::CaptureGroup:
        break;
    }
}

} // namespace greffier::panels
