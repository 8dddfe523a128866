#include "ui/panels/flow_row.h"

#include <QPushButton>
#include <QTest>
#include <QWidget>

using greffier::panels::FlowRow;

class TestFlowRow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wideButtonsContinueOnTheNextLine();
    void hiddenButtonsTakeNoRoom();
};

namespace {

QPushButton* button(QWidget& parent, FlowRow& row)
{
    auto* each = new QPushButton(QStringLiteral("Annuler tout ce qui suit cet acte"), &parent);
    row.addWidget(each);
    return each;
}

} // namespace

void TestFlowRow::wideButtonsContinueOnTheNextLine()
{
    QWidget widget;
    auto* row = new FlowRow(&widget);
    QPushButton* const first = button(widget, *row);
    QPushButton* const second = button(widget, *row);
    const QSize wanted = first->sizeHint();
    widget.resize(wanted.width() * 3, 200);
    widget.show();
    QTRY_COMPARE(second->y(), first->y());
    QVERIFY(second->x() >= first->geometry().right());
    widget.resize(wanted.width() + 10, 200);
    QTRY_VERIFY(second->y() > first->geometry().bottom());
    QCOMPARE(first->width(), wanted.width()); // nothing is cut off
    QVERIFY(row->heightForWidth(wanted.width() + 10) >= 2 * wanted.height());
    QCOMPARE(row->heightForWidth(wanted.width() * 3), wanted.height());
}

void TestFlowRow::hiddenButtonsTakeNoRoom()
{
    QWidget widget;
    auto* row = new FlowRow(&widget);
    QPushButton* const first = button(widget, *row);
    QPushButton* const second = button(widget, *row);
    widget.show();
    first->hide();
    QTRY_COMPARE(second->x(), 0);
    QCOMPARE(row->heightForWidth(second->sizeHint().width()), second->sizeHint().height());
}

QTEST_MAIN(TestFlowRow)
#include "tst_flow_row.moc"
