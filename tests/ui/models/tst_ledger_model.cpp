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
    made.publicId = {base::PublicKind::Capture, 1};
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

const models::LedgerFinding* finding(const LedgerModel& model, const char* id)
{
    return model.finding(model.index(rowOf(model, id), 0));
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
    void otherCapturesAreFindings();
    void findingsLeadToTheirComments();
    void filesOfAFolderAreListed();
    void capturesOfOneImportAddUp();
    void clearedModelIsEmpty();
    void retranslateKeepsTheRows();
};

void TestLedgerModel::completenessComesFirst()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCaptures({capture()});
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
    model.setCaptures({capture()});
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
    model.setCaptures({complete});
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.index(row, 0).data(LedgerModel::AttentionRole).toInt(), int(Attention::Fact));
    QCOMPARE(rowOf(model, "missing"), -1);
}

void TestLedgerModel::lossesShowTheirExample()
{
    LedgerModel model;
    model.setCaptures({capture()});
    QCOMPARE(amount(model, "cycle"), QStringLiteral("1"));
    QCOMPARE(model.index(rowOf(model, "cycle"), LedgerModel::ExampleColumn).data().toString(), QStringLiteral("c 5"));
}

void TestLedgerModel::otherCapturesAreFindings()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    models::CaptureJoins joins;
    evidence::JoinedThread part;
    part.coverage = evidence::Coverage::Whole;
    part.comments = 20;
    part.changed = 1;
    part.lacking = 3;
    part.vanished = 1;
    joins.threads = {{part, QStringLiteral("k-1")}};
    joins.findings = {{{true, {4}, {}, 1, 0, true}, QStringLiteral("c-4"), {}, QStringLiteral("Adieu")},
                      {{false, {25}, {5}, 1, evidence::Difference::kText | evidence::Difference::kAuthor, true},
                       QStringLiteral("c-25"), QStringLiteral("c-5"), QStringLiteral("Bonjour")}};
    joins.moreFindings = 7;
    evidence::Capture second = capture();
    second.publicId = {base::PublicKind::Capture, 2};
    model.setCaptures({second}, joins);
    QCOMPARE(amount(model, "joined"), QStringLiteral("20 comment(s), changed: 1, not in this capture: 3, of these vanished: 1"));
    const QModelIndex vanished = model.index(rowOf(model, "vanished"), 0);
    QCOMPARE(vanished.data().toString(), QStringLiteral("c-4 is no longer there in k-2"));
    QCOMPARE(finding(model, "vanished")->object, QStringLiteral("c-4"));
    QVERIFY(vanished.data(LedgerModel::HasCommentsRole).toBool());
    QCOMPARE(attention(model, "vanished"), int(Attention::Attention));
    QCOMPARE(model.index(rowOf(model, "changed"), 0).data().toString(), QStringLiteral("c-25 was changed since c-5: text, author"));
    QCOMPARE(amount(model, "more-findings"), QStringLiteral("7"));
    QCOMPARE(finding(model, "announced")->object, QString());
    model.setCaptures({capture()});
    QCOMPARE(rowOf(model, "vanished"), -1);
}

void TestLedgerModel::findingsLeadToTheirComments()
{
    evidence::Capture given = capture();
    given.ledger.depthCap = 5;
    given.ledger.statuses = {{"spam", 2}, {"a\\\"b", 1}};
    given.ledger.losses.push_back({"rest-unreadable", 1, "page.html, line 3: cut"});
    LedgerModel model;
    model.setCaptures({given});
    QCOMPARE(finding(model, "orphans")->filter, QStringLiteral("capture = \"k-1\" and orphan"));
    QCOMPARE(finding(model, "depth-cap")->filter, QStringLiteral("capture = \"k-1\" and depth >= 5"));
    QCOMPARE(finding(model, "unknown-dates")->filter, QString()); // none: nothing to show
    QVERIFY(!model.index(rowOf(model, "unknown-dates"), 0).data(LedgerModel::HasCommentsRole).toBool());
    QCOMPARE(finding(model, "cycle")->reference, QStringLiteral("c\n5")); // as the source has it, not as it is shown
    QCOMPARE(finding(model, "status")->filter, QStringLiteral("capture = \"k-1\" and source_status = \"spam\""));
    QCOMPARE(model.finding(model.index(rowOf(model, "status") + 1, 0))->filter,
             QStringLiteral("capture = \"k-1\" and source_status = \"a\\\\\\\"b\""));
    QCOMPARE(attention(model, "rest-unreadable"), int(Attention::Attention));
    QVERIFY(!finding(model, "rest-unreadable")->hasComments());
    QVERIFY(model.finding({}) == nullptr);
}

void TestLedgerModel::filesOfAFolderAreListed()
{
    evidence::Capture folder = capture();
    folder.ledger.files = 3;
    folder.ledger.joined = 2;
    folder.ledger.skippedFiles = 4;
    folder.ledger.skipped = {{"a.png", "a PNG image"}, {"b.html", "an HTML page"}};
    LedgerModel model;
    model.setCaptures({folder});
    QCOMPARE(amount(model, "files"), QStringLiteral("3"));
    QCOMPARE(amount(model, "continued"), QStringLiteral("2"));
    QCOMPARE(amount(model, "skipped-files"), QStringLiteral("4"));
    const int first = rowOf(model, "skipped-file");
    QCOMPARE(model.index(first, LedgerModel::WhatColumn).data().toString(), QStringLiteral("a.png"));
    QCOMPARE(model.index(first + 1, LedgerModel::ExampleColumn).data().toString(), QStringLiteral("an HTML page"));
    QCOMPARE(amount(model, "skipped-more"), QStringLiteral("2"));
}

void TestLedgerModel::capturesOfOneImportAddUp()
{
    evidence::Capture second = capture();
    second.publicId = {base::PublicKind::Capture, 2};
    second.ledger.announced.reset();
    second.ledger.maxDepth = 7;
    second.ledger.losses = {{"cycle", 2, "x"}, {"image", 1, "y"}};
    LedgerModel model;
    model.setCaptures({capture(), second});
    // The second announces nothing: the sum must not look complete or short.
    QCOMPARE(model.summary(), QStringLiteral("40 captured, the source announces no number"));
    QCOMPARE(amount(model, "orphans"), QStringLiteral("4"));
    QCOMPARE(amount(model, "max-depth"), QStringLiteral("7"));
    QCOMPARE(amount(model, "cycle"), QStringLiteral("3"));
    QCOMPARE(amount(model, "image"), QStringLiteral("1"));
    QCOMPARE(finding(model, "orphans")->filter, QStringLiteral("(capture = \"k-1\" or capture = \"k-2\") and orphan"));
    QCOMPARE(rowOf(model, "sha256"), -1); // of one capture, not of several
}

void TestLedgerModel::clearedModelIsEmpty()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCaptures({capture()});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.summary(), QString());
    model.retranslate();
}

void TestLedgerModel::retranslateKeepsTheRows()
{
    LedgerModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCaptures({capture()});
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
