#include "ui/panels/panel.h"

#include "ui/panels/flow_row.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>

namespace greffier::panels {

Panel::Panel(QWidget* parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(6, 6, 6, 6);
}

void Panel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QTreeView* Panel::addList(QAbstractItemModel* model, int stretched)
{
    auto* list = new QTreeView(this);
    shapeList(*list, model, stretched);
    m_column->addWidget(list, 1);
    return list;
}

QPushButton* Panel::addButton()
{
    if (!m_buttons) {
        m_buttons = new FlowRow;
        m_column->addLayout(m_buttons);
    }
    auto* button = new QPushButton(this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void shapeList(QTreeView& list, QAbstractItemModel* model, int stretched)
{
    list.setModel(model);
    list.setRootIsDecorated(false);
    list.setUniformRowHeights(true);
    list.setAllColumnsShowFocus(true);
    list.setSelectionBehavior(QAbstractItemView::SelectRows);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setAlternatingRowColors(true);
    list.setTabKeyNavigation(false);
    QHeaderView* const header = list.header();
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(0); // only the rows on screen: a journal may be long
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    header->setMinimumSectionSize(40);
}

void wordButton(QPushButton* button, const QString& text)
{
    button->setText(text);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
}

} // namespace greffier::panels
