#include "core/casefile/annotate.h"
#include "core/casefile/rule_book.h"
#include "core/index/derived_file.h"
#include "core/text/unicode.h"
#include "case_fixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using base::ErrorCode;
using casefile::CaseFile;

namespace {

// "c-1: p/r[0-3] …" for every comment with hits, in reading order.
QString hitsOf(const CaseFile& file)
{
    QStringList all;
    for (std::int32_t position = 0; position < file.arrays().size(); ++position) {
        QString one;
        for (const evidence::Hit& hit : file.hits(file.arrays().id(position))) {
            one += QLatin1Char(' ') + QString::fromStdString(hit.rule);
            for (const base::Span span : hit.spans)
                one += QStringLiteral("[%1-%2]").arg(span.start).arg(span.end);
        }
        if (!one.isEmpty())
            all += QString::fromStdString(base::toString(file.arrays().publicId(position))) + QLatin1Char(':') + one;
    }
    return all.join(QLatin1String("; "));
}

QString ids(const CaseFile& file, const base::Result<std::vector<std::int32_t>>& positions)
{
    if (!positions)
        return QStringLiteral("error %1").arg(tests::codeOf(positions.error()));
    QStringList all;
    for (const std::int32_t position : *positions)
        all += QString::fromStdString(base::toString(file.arrays().publicId(position)));
    return all.join(QLatin1Char(' '));
}

const QString kHits = QStringLiteral("c-1: essai/salut[0-7][11-18][24-31]; c-2: essai/insulte[8-11]");

std::string sourcePath(const char* name)
{
    return std::string(GREFFIER_SOURCE_DIR) + "/resources/" + name;
}

} // namespace

class TestScan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void hitsAreKept();
    void watchedRulesAreCountedButNotShown();
    void hitsAreMadeAgainWhereTheyWereLost();
    void restoredHitsAreThoseOfTheScan();
    void aCopyNeverShowsTheOthersHits();
    void changesMakeTheScanStale_data();
    void changesMakeTheScanStale();
    void cancelKeepsTheHits();
    void rulesThatOverrunAreGivenUp();
    void conditionsCanBeTried();
    void queriesSeeTextJournalAndHits_data();
    void queriesSeeTextJournalAndHits();
    void decisionsAndVerdictsMakeThePrecision();
    void hitsStandInADecision();
    void packsAreAdoptedWholeOrNotAtAll();
    void rulesAreFoundByTheirOwnName();
    void theShippedPackFindsTheSample();

private:
    std::unique_ptr<tests::CaseFolder> m_folder;
    std::unique_ptr<CaseFile> m_file;
};

void TestScan::init()
{
    m_folder = std::make_unique<tests::CaseFolder>();
    m_file = m_folder->createFilled();
    QVERIFY(m_file);
    QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    QVERIFY(casefile::scan(*m_file, {}).has_value());
}

void TestScan::cleanup()
{
    m_file.reset();
    m_folder.reset();
}

void TestScan::hitsAreKept()
{
    QCOMPARE(hitsOf(*m_file), kHits);
    const auto& run = std::get<journal::ScanRun>(m_file->acts().back().payload);
    QCOMPARE(run.rules, 3);
    QCOMPARE(run.comments, 5);
    QCOMPARE(run.hits, 2);
    QCOMPARE(run.flaggedComments, 2);
    const std::int32_t second = m_file->arrays().positionOf(base::PublicId{base::PublicKind::Comment, 2});
    QCOMPARE(static_cast<int>(m_file->marks(second).hits), 1);
    QCOMPARE(static_cast<int>(m_file->marks(second).severity), static_cast<int>(evidence::Severity::High));
    const std::int32_t fifth = m_file->arrays().positionOf(base::PublicId{base::PublicKind::Comment, 5});
    QCOMPARE(static_cast<int>(m_file->marks(fifth).severity), -1);
    m_file.reset();
    m_file = m_folder->open();
    QCOMPARE(hitsOf(*m_file), kHits);
    QVERIFY(!m_file->isScanStale());
}

void TestScan::watchedRulesAreCountedButNotShown()
{
    const auto info = casefile::findRule(*m_file, "froid");
    QVERIFY(info.has_value());
    QCOMPARE(info->hits, 1);
    QVERIFY(!hitsOf(*m_file).contains(QLatin1String("froid")));
}

void TestScan::hitsAreMadeAgainWhereTheyWereLost()
{
    const std::string derived = index::DerivedFile::pathFor(m_folder->cache(), m_file->info().uid);
    m_file.reset();
    QVERIFY(QFile::remove(QString::fromStdString(derived)));
    m_file = m_folder->open();
    QCOMPARE(m_file->arrays().toText(0), std::string("(1 (2 4))(p1 3)(5)"));
    QCOMPARE(hitsOf(*m_file), QString());
    QSignalSpy changed(m_file.get(), &CaseFile::hitsChanged);
    const std::size_t acts = m_file->acts().size();
    QVERIFY(casefile::restoreHits(*m_file, {}).has_value());
    QCOMPARE(hitsOf(*m_file), kHits);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_file->acts().size(), acts); // nothing happened to the case
    QVERIFY(casefile::restoreHits(*m_file, {}).has_value());
    QCOMPARE(changed.count(), 1); // they are there: nothing to do
}

// The rules and the comments of the scan's moment, not those of now.
void TestScan::restoredHitsAreThoseOfTheScan()
{
    QVERIFY(casefile::setRuleState(*m_file, "essai/salut", "retired", "").has_value());
    QVERIFY(casefile::editRule(*m_file, {"essai/insulte", "", "high", "injure", "word(\"œuvre\")"}).has_value());
    QVERIFY(casefile::setRuleState(*m_file, "essai/insulte", "active", "essai").has_value()); // an edited rule is watched
    QVERIFY(tests::CaseFolder::importText(*m_file, "id,text\nz,un con de plus\n"));
    const std::string derived = index::DerivedFile::pathFor(m_folder->cache(), m_file->info().uid);
    m_file.reset();
    QVERIFY(QFile::remove(QString::fromStdString(derived)));
    m_file = m_folder->open();
    QVERIFY(casefile::restoreHits(*m_file, {}).has_value());
    QCOMPARE(hitsOf(*m_file), kHits);
    QVERIFY(m_file->isScanStale());
    QVERIFY(casefile::scan(*m_file, {}).has_value());
    QCOMPARE(hitsOf(*m_file), QStringLiteral("c-4: essai/insulte[7-12]"));
}

void TestScan::aCopyNeverShowsTheOthersHits()
{
    m_file.reset();
    QVERIFY(QFile::copy(QString::fromStdString(m_folder->path()), QString::fromStdString(m_folder->path("copie.greffier"))));
    auto copy = m_folder->open("copie.greffier");
    QVERIFY(copy);
    QCOMPARE(hitsOf(*copy), kHits); // the same journal: the same hits
    QVERIFY(casefile::setRuleState(*copy, "essai/insulte", "retired", "").has_value());
    QVERIFY(casefile::scan(*copy, {}).has_value());
    QCOMPARE(hitsOf(*copy), QStringLiteral("c-1: essai/salut[0-7][11-18][24-31]"));
    copy.reset();
    m_file = m_folder->open();
    QVERIFY(m_file);
    const std::int32_t second = m_file->arrays().positionOf(base::PublicId{base::PublicKind::Comment, 2});
    const std::int32_t first = m_file->arrays().positionOf(base::PublicId{base::PublicKind::Comment, 1});
    QCOMPARE(static_cast<int>(m_file->marks(first).hits), 0); // the copy's hits are not ours
    QVERIFY(casefile::restoreHits(*m_file, {}).has_value());
    QCOMPARE(hitsOf(*m_file), kHits);
    QTRY_COMPARE(static_cast<int>(m_file->marks(second).hits), 1);
}

void TestScan::changesMakeTheScanStale_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("isStale");
    QTest::newRow("rule edited") << "edit" << true;
    QTest::newRow("rule's state") << "state" << true;
    QTest::newRow("capture") << "capture" << true;
    QTest::newRow("pack") << "pack" << true;
    QTest::newRow("decision") << "decision" << false;
    QTest::newRow("note") << "note" << false;
}

void TestScan::changesMakeTheScanStale()
{
    QFETCH(QString, change);
    QFETCH(bool, isStale);
    QVERIFY(!m_file->isScanStale());
    if (change == QLatin1String("edit"))
        QVERIFY(casefile::editRule(*m_file, {"essai/insulte", "", "high", "injure", "word(\"sale\")"}).has_value());
    else if (change == QLatin1String("state"))
        QVERIFY(casefile::setRuleState(*m_file, "insulte", "retired", "trop large").has_value());
    else if (change == QLatin1String("capture"))
        QVERIFY(tests::CaseFolder::importText(*m_file, "id,text\nz,Encore\n"));
    else if (change == QLatin1String("pack"))
        QVERIFY(casefile::adoptPackBytes(*m_file, "essai.toml", tests::kPack).has_value());
    else if (change == QLatin1String("decision"))
        QVERIFY(casefile::decide(*m_file, {"c-1"}, journal::DecisionStatus::Cleared, "").has_value());
    else
        QVERIFY(casefile::note(*m_file, "c-1", "x").has_value());
    QCOMPARE(m_file->isScanStale(), isStale);
    QVERIFY(casefile::scan(*m_file, {}).has_value());
    QVERIFY(!m_file->isScanStale());
}

void TestScan::cancelKeepsTheHits()
{
    base::JobControl job;
    job.cancel.cancel();
    const std::size_t acts = m_file->acts().size();
    const auto report = casefile::scan(*m_file, job);
    QVERIFY(!report.has_value() && report.error().code == ErrorCode::Cancelled);
    QCOMPARE(hitsOf(*m_file), kHits);
    QCOMPARE(m_file->acts().size(), acts);
}

void TestScan::conditionsCanBeTried()
{
    const std::size_t acts = m_file->acts().size();
    QCOMPARE(ids(*m_file, casefile::tryCondition(*m_file, "word(\"œuvre\")", {})), QStringLiteral("c-4"));
    QCOMPARE(ids(*m_file, casefile::tryCondition(*m_file, "not word(\"bonjour\")", {})), QStringLiteral("c-2 c-4 c-3 c-5"));
    const auto broken = casefile::tryCondition(*m_file, "word(\"œuvre\"", {});
    QVERIFY(!broken.has_value() && broken.error().code == ErrorCode::BadExpression);
    QCOMPARE(m_file->acts().size(), acts);
    QCOMPARE(hitsOf(*m_file), kHits);
}

// One rule goes back without end on every comment, one finds its word: the first is given up and listed, until its text
// changes; the second keeps its hits.
void TestScan::rulesThatOverrunAreGivenUp()
{
    auto file = m_folder->create("lent.greffier");
    QVERIFY(file);
    constexpr int kComments = 60;
    QByteArray table("id,text\n");
    for (int i = 0; i < kComments; ++i)
        table += QByteArray::number(i) + ',' + QByteArray(3'000, 'a') + (i % 3 == 0 ? " con!\n" : "!\n");
    casefile::ImportSource source;
    source.path = m_folder->write("lent.csv", table);
    QVERIFY(casefile::importFiles(*file, {source}, {}, {}).has_value());
    const auto write = [&](const char* id, const char* when) {
        return casefile::editRule(*file, {id, id, "", "", when}) && casefile::setRuleState(*file, id, "active", "essai");
    };
    QVERIFY(write("sans-fin", "regex(/(a+)+$/)"));
    QVERIFY(write("court", "word(\"con\")"));
    const auto gap = [&](const char* rule) {
        const auto info = casefile::findRule(*file, rule);
        return info ? QStringLiteral("%1 hits, %2 unanswered%3").arg(info->hits).arg(info->indeterminate)
                          .arg(info->isSuspended ? QStringLiteral(", given up") : QString())
                    : QString();
    };

    const auto report = casefile::scan(*file, {});
    QVERIFY(report.has_value());
    QCOMPARE(report->suspended.size(), std::size_t{1});
    QCOMPARE(report->suspended[0].rule, std::string("case/sans-fin"));
    QCOMPARE(report->indeterminate, kComments);
    QCOMPARE(gap("sans-fin"), QStringLiteral("0 hits, %1 unanswered, given up").arg(kComments));
    QCOMPARE(gap("court"), QStringLiteral("%1 hits, 0 unanswered").arg(kComments / 3));

    QVERIFY(write("sans-fin", "regex(/a+$/)"));
    QVERIFY(casefile::scan(*file, {})->suspended.empty());
    QCOMPARE(gap("sans-fin"), QStringLiteral("0 hits, 0 unanswered"));
}

void TestScan::queriesSeeTextJournalAndHits_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("found");
    QTest::newRow("all, in reading order") << "" << "c-1 c-2 c-4 c-3 c-5";
    QTest::newRow("a word, folded") << "oeuvre" << "c-4";
    QTest::newRow("two words") << "sale con" << "c-2";
    QTest::newRow("word of a decomposed text") << "café" << "c-3";
    QTest::newRow("hit") << "hit(\"essai/insulte\")" << "c-2";
    QTest::newRow("hit and not") << "hit(\"essai/salut\") and not annotated" << "";
    QTest::newRow("status") << "status = flagged" << "c-2 c-5";
    QTest::newRow("status open") << "status = open" << "c-1 c-4 c-3";
    QTest::newRow("label") << "label(\"revoir\")" << "c-5";
    QTest::newRow("annotated") << "annotated" << "c-1";
    QTest::newRow("missing parent") << "missing_parent" << "c-3";
    QTest::newRow("unknown author, asserted by hand") << "unknown_author" << "";
    QTest::newRow("nothing") << "word(\"absent\")" << "";
}

void TestScan::queriesSeeTextJournalAndHits()
{
    QFETCH(QString, expression);
    QFETCH(QString, found);
    QVERIFY(casefile::decide(*m_file, {"c-2", "c-5"}, journal::DecisionStatus::Flagged, "").has_value());
    QVERIFY(m_file->act(journal::LabelSet{"c-5", "revoir", true}).has_value());
    QVERIFY(casefile::markPassage(*m_file, {"c-1", {0, 7}, "", "", "", ""}).has_value());
    QVERIFY(casefile::assertFact(*m_file, "c-2", "author", "Léa", "").has_value());
    QCOMPARE(ids(*m_file, casefile::query(*m_file, expression.toStdString(), {})), found);
}

void TestScan::decisionsAndVerdictsMakeThePrecision()
{
    const auto tally = [this](const char* rule) {
        const auto info = casefile::findRule(*m_file, rule);
        return info ? QStringLiteral("%1 of %2, %3 against").arg(info->tally.confirmed).arg(info->hits).arg(info->tally.contradicted) : QString();
    };
    QCOMPARE(tally("essai/insulte"), QStringLiteral("0 of 1, 0 against"));
    QVERIFY(casefile::decide(*m_file, {"c-2"}, journal::DecisionStatus::Flagged, "").has_value());
    QCOMPARE(tally("essai/insulte"), QStringLiteral("1 of 1, 0 against"));
    QVERIFY(casefile::decide(*m_file, {"c-1"}, journal::DecisionStatus::Cleared, "").has_value());
    QCOMPARE(tally("essai/salut"), QStringLiteral("0 of 1, 1 against"));
    QVERIFY(casefile::judgeHit(*m_file, "c-2", "essai/insulte", journal::Verdict::Wrong).has_value()); // wins over the decision
    QCOMPARE(tally("essai/insulte"), QStringLiteral("0 of 1, 1 against"));
    QVERIFY(m_file->undo().has_value());
    QCOMPARE(tally("essai/insulte"), QStringLiteral("1 of 1, 0 against"));
    const auto absent = casefile::judgeHit(*m_file, "c-5", "essai/insulte", journal::Verdict::Right);
    QVERIFY(!absent.has_value() && absent.error().code == ErrorCode::UnknownObject);
}

void TestScan::hitsStandInADecision()
{
    const auto act = casefile::decide(*m_file, {"c-2"}, journal::DecisionStatus::Flagged, "");
    QVERIFY(act.has_value());
    const auto& hits = std::get<journal::Decided>(act->payload).hits;
    QCOMPARE(hits.size(), std::size_t{1});
    QCOMPARE(hits[0].rule, std::string("essai/insulte"));
    QCOMPARE(hits[0].version, base::toHex(casefile::findRule(*m_file, "insulte")->rule.condition.digest()));
}

void TestScan::packsAreAdoptedWholeOrNotAtAll()
{
    const std::size_t acts = m_file->acts().size();
    const std::string good = m_folder->write("bon.toml", tests::kPack);
    const std::string bad = m_folder->write("mauvais.toml", QByteArray(tests::kPack).replace("word(\"bonjour\")", "mot(\"bonjour\""));
    const auto refused = casefile::adoptPacks(*m_file, {good, bad});
    QVERIFY(!refused.has_value());
    const std::string failing = m_folder->write("faux.toml", QByteArray(tests::kPack).replace("\"un con\"", "\"un chat\""));
    const auto failed = casefile::adoptPacks(*m_file, {good, failing});
    QVERIFY(!failed.has_value() && failed.error().code == ErrorCode::TestsFailed);
    QCOMPARE(failed.error().detail, std::string("essai/insulte"));
    QVERIFY(casefile::adoptPacks(*m_file, {m_folder->path("absent.toml")}).error().code == ErrorCode::FileMissing);
    QCOMPARE(m_file->acts().size(), acts);
}

void TestScan::rulesAreFoundByTheirOwnName()
{
    QCOMPARE(casefile::findRule(*m_file, "insulte")->rule.fullId(), std::string("essai/insulte"));
    const auto unknown = casefile::findRule(*m_file, "insute");
    QVERIFY(!unknown.has_value() && unknown.error().code == ErrorCode::RuleUnknown);
    QCOMPARE(unknown.error().hint, std::string("insulte"));
}

void TestScan::theShippedPackFindsTheSample()
{
    auto file = m_folder->create("exemple.greffier");
    QVERIFY(file);
    casefile::ImportSource source;
    source.path = sourcePath("sample/divan-clos.txt");
    QVERIFY(casefile::importFiles(*file, {source}, {}, {}).has_value());
    QVERIFY(casefile::adoptPacks(*file, {sourcePath("packs/fr-moderation.toml")}).has_value());
    const auto report = casefile::scan(*file, {});
    QVERIFY(report.has_value());
    QCOMPARE(report->comments, file->info().comments);
    QVERIFY(report->hits >= 5);
    const auto animals = casefile::query(*file, "hit(\"fr-moderation/insulte-sale-animal\")", {});
    QVERIFY(animals.has_value());
    QCOMPARE(animals->size(), std::size_t{1}); // said once; the answer quotes it
    const auto comment = file->comment(file->arrays().id(animals->front()));
    QVERIFY(comment.has_value() && comment->text.find("Ces sales porcs") != std::string::npos);
    for (const evidence::Hit& hit : file->hits(comment->id)) {
        if (hit.rule == "fr-moderation/insulte-sale-animal")
            QCOMPARE(std::string(text::slice(comment->text, hit.spans.front())), std::string("sales porcs"));
    }
    const auto explained = casefile::explain(*file, comment->id, "", "fr");
    QVERIFY(explained.has_value());
    QVERIFY(explained->front().truth == evidence::Truth::True);
}

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
