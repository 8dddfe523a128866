#include "ui/models/complaint_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace greffier;
using models::ComplaintModel;
using models::ComplaintView;
using NodeKind = ComplaintModel::NodeKind;

namespace {

ComplaintView draft()
{
    ComplaintView view;
    view.id = "d-1";
    view.complaint.opened = {"d-1", "ordre", "Divan clos", "fr"};
    view.complaint.facts = {"a-4"};
    view.complaint.exhibits[1] = {"c-6", "Comment", {}, 8};
    view.complaint.exhibits[2] = {"k-1", "Page", "given twice", 9};
    view.facts = {{"a-4", "c-6", "sales\nporcs"}};
    view.gaps = {{casefile::GapKind::FieldMissing, "practitioner.name", {}, true},
                 {casefile::GapKind::DateUnknown, "a-4", "injure", false}};
    return view;
}

// Every row below `parent` as "kind: text", depth first.
void collect(const ComplaintModel& model, const QModelIndex& parent, QStringList& rows)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows << index.data().toString();
        collect(model, index, rows);
    }
}

QModelIndex find(const ComplaintModel& model, NodeKind kind, const QString& object, const QModelIndex& parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(ComplaintModel::KindRole).toInt() == static_cast<int>(kind) &&
            index.data(ComplaintModel::ObjectRole).toString() == object)
            return index;
        if (const QModelIndex below = find(model, kind, object, index); below.isValid())
            return below;
    }
    return {};
}

} // namespace

class TestComplaintModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void aComplaintIsATree();
    void gapsLeadToTheirPlace();
    void numbersKeepTheirGaps();
    void sentComplaintsAreClosed();
};

void TestComplaintModel::aComplaintIsATree()
{
    ComplaintModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ComplaintView second = draft();
    second.id = "d-2";
    model.setComplaints({draft(), second});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, 0).data().toString().startsWith(QStringLiteral("d-1: Divan clos, ")));
    QCOMPARE(model.indexOf(QStringLiteral("d-2")).row(), 1);
    QVERIFY(!model.indexOf(QStringLiteral("d-3")).isValid());
    QStringList rows;
    collect(model, {}, rows);
    QVERIFY(rows.contains(QStringLiteral("sales porcs")));
    QVERIFY(find(model, NodeKind::Field, QStringLiteral("practitioner.name")).isValid());
    const QModelIndex fact = find(model, NodeKind::Fact, QStringLiteral("a-4"));
    QCOMPARE(fact.data(ComplaintModel::CommentRole).toString(), QStringLiteral("c-6"));
    QCOMPARE(fact.data(ComplaintModel::ComplaintRole).toString(), QStringLiteral("d-1"));
    model.retranslate();
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestComplaintModel::gapsLeadToTheirPlace()
{
    ComplaintModel model;
    model.setComplaints({draft()});
    const QModelIndex field = find(model, NodeKind::Gap, QStringLiteral("practitioner.name"));
    QVERIFY(field.data(ComplaintModel::IsBlockingRole).toBool());
    QVERIFY(field.data().toString().startsWith(QStringLiteral("⚠")));
    const QModelIndex date = find(model, NodeKind::Gap, QStringLiteral("a-4"));
    QVERIFY(!date.data(ComplaintModel::IsBlockingRole).toBool());
    QCOMPARE(date.data(ComplaintModel::CommentRole).toString(), QStringLiteral("c-6"));
}

void TestComplaintModel::numbersKeepTheirGaps()
{
    ComplaintModel model;
    model.setComplaints({draft()});
    const QModelIndex first = find(model, NodeKind::Exhibit, QStringLiteral("1"));
    const QModelIndex second = find(model, NodeKind::Exhibit, QStringLiteral("2"));
    QVERIFY(!first.data(ComplaintModel::IsWithdrawnRole).toBool());
    QVERIFY(second.data(ComplaintModel::IsWithdrawnRole).toBool());
    QVERIFY(second.siblingAtColumn(1).data().toString().contains(QStringLiteral("given twice")));
}

void TestComplaintModel::sentComplaintsAreClosed()
{
    ComplaintModel model;
    ComplaintView sent = draft();
    sent.complaint.sent.push_back({"d-1", "2026-11-23", "LRAR", "1A 234", {}});
    sent.complaint.sent.push_back({"d-1", "2026-12-15", "LRAR", "rappel", {}});
    sent.complaint.answers.push_back({"d-1", "acknowledged", "2026-11-27", "received"});
    model.setComplaints({draft(), sent});
    QVERIFY(!model.index(0, 0).data(ComplaintModel::IsClosedRole).toBool());
    QVERIFY(model.index(1, 0).data(ComplaintModel::IsClosedRole).toBool());
    QStringList rows;
    collect(model, model.index(1, 0), rows);
    const qsizetype first = rows.indexOf(QStringLiteral("Sent on 23 November 2026"));
    QVERIFY2(first >= 0, qPrintable(rows.join(u'|')));
    QCOMPARE(rows.mid(first, 3).join(u'|'),
             QStringLiteral("Sent on 23 November 2026|Acknowledged on 27 November 2026|Sent on 15 December 2026"));
}

QTEST_GUILESS_MAIN(TestComplaintModel)
#include "tst_complaint_model.moc"
