#include "ui/models/ledger_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using models::Attention;
using models::LedgerModel;

namespace {

evidence::Capture capture()
{
    evidence::Capture made;
    made.format = "pasted-text";
    made.captured = {1'710'450'300'000, 60};
    made.operatorName = "Anne";
    made.blobs = {{{}, {}, 12'345, "text/plain", "page.txt"}};
    made.ledger.threads = 1;
    made.ledger.comments = 20;
    made.ledger.replies = 16;
    made.ledger.orphans = 2;
    made.ledger.placeholders = 2;
    made.ledger.maxDepth = 5;
    made.ledger.announced = 32;
    made.ledger.unknownAuthors = 20;
    made.ledger.losses = {{"cycle", 1, "c\n5"}};
    return made;
}

int rowOf(const LedgerModel& model, const char* id)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(LedgerModel::WhatIdRole).toString() == QLatin1String(id))
            return row;
    }
    return -1;
}

QString amount(const LedgerModel& model, const char* id)
{
    return model.index(rowOf(model, id), LedgerModel::AmountColumn).data().toString();
}

int attention(const LedgerModel& model, const char* id)
{
    return model.index(rowOf(model, id), 0).data(LedgerModel::AttentionRole).toInt();
}

} // namespace

class TestLedgerModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void completenessComesFirst();
    void whatIsMissingAsksForAttention();
    void completeCaptureAsksForNothing();
    void lossesShowTheirExample();
    void clearedModelIsEmpty();
    void retranslateKeepsTheRows();
};

void TestLedgerModel::completenessComesFirst()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCapture(capture());
    QCOMPARE(rowOf(model, "announced"), 0);
    QCOMPARE(amount(model, "announced"), QStringLiteral("20 captured of 32 announced"));
    QCOMPARE(model.summary(), QStringLiteral("20 captured of 32 announced"));
    QCOMPARE(amount(model, "missing"), QStringLiteral("12"));
    QCOMPARE(amount(model, "max-depth"), QStringLiteral("5"));
    QVERIFY(amount(model, "file").startsWith(QStringLiteral("page.txt (")));
    QCOMPARE(amount(model, "sha256").size(), 64);
    QCOMPARE(rowOf(model, "charset"), -1); // not known: no row
}

void TestLedgerModel::whatIsMissingAsksForAttention()
{
    LedgerModel model;
    model.setCapture(capture());
    for (const char* id : {"announced", "missing", "orphans", "placeholders", "unknown-authors"})
        QCOMPARE(attention(model, id), int(Attention::Attention));
    QCOMPARE(attention(model, "unknown-dates"), int(Attention::Fact));
    QCOMPARE(attention(model, "cycle"), int(Attention::Notice));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Attention: Complete?"));
}

void TestLedgerModel::completeCaptureAsksForNothing()
{
    evidence::Capture complete;
    complete.ledger.comments = 5;
    complete.ledger.announced = 5;
    LedgerModel model;
    model.setCapture(complete);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, 0).data(LedgerModel::AttentionRole).toInt(), int(Attention::Fact));
    QCOMPARE(rowOf(model, "missing"), -1);
}

void TestLedgerModel::lossesShowTheirExample()
{
    LedgerModel model;
    model.setCapture(capture());
    QCOMPARE(amount(model, "cycle"), QStringLiteral("1"));
    QCOMPARE(model.index(rowOf(model, "cycle"), LedgerModel::ExampleColumn).data().toString(), QStringLiteral("c 5"));
}

void TestLedgerModel::clearedModelIsEmpty()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCapture(capture());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.summary(), QString());
    model.retranslate();
}

void TestLedgerModel::retranslateKeepsTheRows()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCapture(capture());
    const int rows = model.rowCount();
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy header(&model, &QAbstractItemModel::headerDataChanged);
    model.retranslate();
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(header.size(), 1);
}

QTEST_GUILESS_MAIN(TestLedgerModel)
#include "tst_ledger_model.moc"
