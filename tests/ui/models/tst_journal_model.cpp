#include "ui/models/journal_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using models::JournalModel;
using models::JournalOrder;

namespace {

std::vector<journal::Act> acts(std::int64_t count)
{
    std::vector<journal::Act> list;
    for (std::int64_t seq = 1; seq <= count; ++seq) {
        journal::Act act;
        act.seq = seq;
        act.actor = "Anne";
        act.at = {1'710'450'300'000 + seq * 60'000, 60};
        act.payload = journal::Noted{"c-" + std::to_string(seq), "note"};
        act.hash[0] = static_cast<std::uint8_t>(seq);
        list.push_back(act);
    }
    return list;
}

QStringList ids(const JournalModel& model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, JournalModel::IdColumn).data().toString();
    return list;
}

} // namespace

class TestJournalModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newestComesFirst();
    void newActsAreInserted_data();
    void newActsAreInserted();
    void anotherJournalResets();
    void undoneActsAreMarked();
    void columnsSayWhoWhenWhat();
    void retranslateAnnouncesAll();
};

void TestJournalModel::newestComesFirst()
{
    JournalModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setActs(acts(3), {});
    QCOMPARE(ids(model).join(u' '), QStringLiteral("a-3 a-2 a-1"));
    QCOMPARE(model.act(0).seq, std::int64_t{3});
    QCOMPARE(model.indexOfSeq(3).row(), 0);
    model.setOrder(JournalOrder::OldestFirst);
    QCOMPARE(ids(model).join(u' '), QStringLiteral("a-1 a-2 a-3"));
    QCOMPARE(model.indexOfSeq(3).row(), 2);
    QVERIFY(!model.indexOfSeq(4).isValid());
}

void TestJournalModel::newActsAreInserted_data()
{
    QTest::addColumn<bool>("isNewestFirst");
    QTest::addColumn<QString>("rows");
    QTest::newRow("newest first") << true << "a-4 a-3 a-2 a-1";
    QTest::newRow("oldest first") << false << "a-1 a-2 a-3 a-4";
}

void TestJournalModel::newActsAreInserted()
{
    QFETCH(bool, isNewestFirst);
    QFETCH(QString, rows);
    JournalModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOrder(isNewestFirst ? JournalOrder::NewestFirst : JournalOrder::OldestFirst);
    model.setActs(acts(2), {});
    const QPersistentModelIndex second(model.indexOfSeq(2));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setActs(acts(4), {});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(ids(model).join(u' '), rows);
    QCOMPARE(second.data().toString(), QStringLiteral("a-2"));
    model.setActs(acts(4), {});
    QCOMPARE(inserted.size(), 1);
}

void TestJournalModel::anotherJournalResets()
{
    JournalModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setActs(acts(3), {});
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setActs(acts(2), {});
    QCOMPARE(reset.size(), 1);
    auto other = acts(3);
    other[0].hash[0] = 99;
    model.setActs(other, {});
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), 3);
}

void TestJournalModel::undoneActsAreMarked()
{
    JournalModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setActs(acts(3), {1});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setActs(acts(3), {2});
    QCOMPARE(changed.size(), 2); // 1 is back, 2 is gone
    QVERIFY(model.indexOfSeq(2).data(JournalModel::IsUndoneRole).toBool());
    QVERIFY(!model.indexOfSeq(1).data(JournalModel::IsUndoneRole).toBool());
    const QModelIndex what = model.indexOfSeq(2).siblingAtColumn(JournalModel::WhatColumn);
    QCOMPARE(what.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Note on c-2: note (taken back)"));
}

void TestJournalModel::columnsSayWhoWhenWhat()
{
    JournalModel model;
    model.setActs(acts(1), {});
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(JournalModel::TimeColumn), QStringLiteral("2024-03-14 22:06"));
    QCOMPARE(text(JournalModel::WhoColumn), QStringLiteral("Anne"));
    QCOMPARE(text(JournalModel::WhatColumn), QStringLiteral("Note on c-1: note"));
    QCOMPARE(text(JournalModel::ObjectColumn), QStringLiteral("c-1"));
    QCOMPARE(model.index(0, 0).data(JournalModel::KindRole).toString(), QStringLiteral("Noted"));
    QVERIFY(model.index(0, 0).data(JournalModel::IsUndoableRole).toBool());
    QVERIFY(model.index(0, 0).data(JournalModel::HashRole).toString().startsWith(QStringLiteral("0100")));
}

void TestJournalModel::retranslateAnnouncesAll()
{
    JournalModel model;
    model.retranslate(); // an empty model has nothing to announce but its header
    model.setActs(acts(3), {});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journal_model.moc"
