#include "core/index/derived_file.h"
#include "core/text/reading.h"
#include "tests/support/tree_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace greffier;
using index::DerivedFile;
using index::Part;

namespace {

using evidence::Severity;

const std::vector<index::StoredRule> kRules{{"p/shown", false, Severity::Low}, {"p/watched", true, Severity::Critical}, {"p/other", false, Severity::High}};

std::vector<index::StoredHit> sampleHits()
{
    using text::ReadingKind;
    return {{{1}, 0, ReadingKind::Raw, {{0, 3}, {7, 9}}},
            {{1}, 1, ReadingKind::Raw, {{1, 2}}},
            {{1}, 2, ReadingKind::Plain, {}},
            {{4}, 1, ReadingKind::Folded, {{5, 6}}},
            {{9}, 0, ReadingKind::Readable, {{2, 4}}}};
}

constexpr std::int64_t kLastItem = 10;
const std::set<std::string> kEvidence{"e"};

// The parts of those rules, whole. A version is the rule's name and `version`.
std::vector<index::RulePart> wholeParts(DerivedFile& file, const std::vector<index::StoredRule>& rules, const std::string& version)
{
    std::vector<std::string> versions;
    for (const index::StoredRule& rule : rules)
        versions.push_back(rule.name + version);
    auto parts = file.ruleParts(versions, kEvidence).value();
    for (index::RulePart& part : parts) {
        part.covered = kLastItem;
        part.evidence = "e";
    }
    return parts;
}

// A whole scan with that stamp.
bool saveHits(DerivedFile& file, const std::vector<index::StoredRule>& rules, const std::vector<index::StoredHit>& hits,
              const std::string& stamp)
{
    const auto parts = wholeParts(file, rules, stamp);
    return file.addHits(parts, hits, kEvidence).has_value() && file.showHits(rules, parts, kLastItem, stamp).has_value();
}

// The texts one after the other, items counted from 1.
DerivedFile::NextText texts(std::vector<std::string> all)
{
    return [all = std::move(all), at = std::size_t{0}](base::ItemId& item, std::string& folded) mutable -> base::Result<bool> {
        if (at == all.size())
            return false;
        folded = text::fold(all[at]);
        item = {static_cast<std::int64_t>(++at)};
        return true;
    };
}

QString found(DerivedFile& file, const char* words)
{
    QStringList items;
    for (const base::ItemId item : file.search(text::fold(words)).value_or(std::vector<base::ItemId>{{-1}}))
        items += QString::number(item.value);
    return items.join(QLatin1Char(' '));
}

} // namespace

class TestDerivedFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void aPartIsThereForItsStampOnly();
    void partsAreIndependent();
    void arraysComeBack();
    void watchedRulesAreHidden();
    void newHitsReplaceTheOldOnes();
    void unfinishedHitsAreNotShown();
    void partsGoOnWhereTheyStopped();
    void otherCapturesHaveOtherParts();
    void wordsAreFoundAsTheyAreFolded_data();
    void wordsAreFoundAsTheyAreFolded();
    void cancelledSearchIsAbsent();
    void failedSearchIsAbsent();
    void clearForgetsEverything();
    void strangeFilesAreMadeAnew_data();
    void strangeFilesAreMadeAnew();
    void foldersThatCannotBeMade();

private:
    std::string folder() const { return m_folder->filePath(QStringLiteral("cache/deep")).toStdString(); }
    DerivedFile open() const
    {
        auto file = DerivedFile::open(folder(), "uid");
        if (!file)
            qFatal("no derived file");
        return std::move(*file);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDerivedFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDerivedFile::aPartIsThereForItsStampOnly()
{
    {
        DerivedFile file = open();
        QVERIFY(!file.isCurrent(Part::Hits, "s1"));
        QVERIFY(saveHits(file, kRules, sampleHits(), "s1"));
        QVERIFY(file.isCurrent(Part::Hits, "s1"));
        QVERIFY(!file.isCurrent(Part::Hits, "s2"));
    }
    QVERIFY(open().isCurrent(Part::Hits, "s1")); // also for the next program
}

void TestDerivedFile::partsAreIndependent()
{
    DerivedFile file = open();
    QVERIFY(saveHits(file, kRules, sampleHits(), "s"));
    QVERIFY(!file.isCurrent(Part::Arrays, "s"));
    QVERIFY(!file.isCurrent(Part::Search, "s"));
    QVERIFY(file.saveSearch(texts({"x"}), "t", {}).has_value());
    QVERIFY(file.isCurrent(Part::Hits, "s"));
    QVERIFY(file.isCurrent(Part::Search, "t"));
}

void TestDerivedFile::arraysComeBack()
{
    DerivedFile file = open();
    const auto arrays = tests::arraysFromText({"(1 (2 3) p1)(4)", "(5)"});
    QVERIFY(file.saveArrays(*arrays, "s").has_value());
    QCOMPARE(file.loadArrays("other").size(), 0);
    const evidence::ThreadArrays again = file.loadArrays("s");
    QCOMPARE(again.toText(0), arrays->toText(0));
    QCOMPARE(again.toText(1), std::string("(5)"));
    QVERIFY(file.saveArrays(*tests::arraysFromText({"(1)"}), "t").has_value());
    QCOMPARE(file.loadArrays("t").toText(0), std::string("(1)"));
}

void TestDerivedFile::watchedRulesAreHidden()
{
    DerivedFile file = open();
    QVERIFY(saveHits(file, kRules, sampleHits(), "s"));
    const std::vector<evidence::Hit> hits = file.hitsOf({1});
    QCOMPARE(hits.size(), std::size_t{2});
    QVERIFY((hits[0] == evidence::Hit{"p/other", Severity::High, text::ReadingKind::Plain, {}}));
    QVERIFY((hits[1] == evidence::Hit{"p/shown", Severity::Low, text::ReadingKind::Raw, {{0, 3}, {7, 9}}}));
    QVERIFY(file.hitsOf({4}).empty());
    QVERIFY(file.hitsOf({2}).empty());
    const auto marks = file.hitMarks();
    QCOMPARE(marks.size(), std::size_t{2});
    QCOMPARE(marks[0].item.value, 1);
    QCOMPARE(marks[0].hits, 2);
    QVERIFY(marks[0].severity == evidence::Severity::High); // the watched rule's Critical does not count
    QCOMPARE(marks[1].item.value, 9);
    QCOMPARE(file.ruleCounts(), (std::map<std::string, std::int64_t>{{"p/shown", 2}, {"p/watched", 2}, {"p/other", 1}}));
    QStringList all;
    file.forEachHit([&all](const index::StoredRule& rule, base::ItemId item, evidence::Severity) {
        all += QString::number(item.value) + QString::fromStdString(rule.name) + QLatin1String(rule.isWatched ? "*" : "");
    });
    QCOMPARE(all.join(QLatin1Char(' ')), QStringLiteral("1p/other 1p/shown 1p/watched* 4p/watched* 9p/shown"));
}

void TestDerivedFile::newHitsReplaceTheOldOnes()
{
    DerivedFile file = open();
    QVERIFY(saveHits(file, kRules, sampleHits(), "s"));
    QVERIFY(saveHits(file, {{"q/r", false, Severity::Info}}, {{{2}, 0, text::ReadingKind::Raw, {}}}, "t"));
    QVERIFY(file.hitsOf({1}).empty());
    QCOMPARE(file.hitsOf({2}).front().rule, std::string("q/r"));
    QVERIFY(!file.isCurrent(Part::Hits, "s"));
}

void TestDerivedFile::unfinishedHitsAreNotShown()
{
    DerivedFile file = open();
    QVERIFY(saveHits(file, kRules, sampleHits(), "s"));
    auto parts = file.ruleParts({"p/showns", "q/r"}, kEvidence).value();
    parts[1].covered = 2;
    QVERIFY(file.addHits(parts, {{{2}, 1, text::ReadingKind::Raw, {}}}, kEvidence).has_value());
    QVERIFY(file.isCurrent(Part::Hits, "s"));
    QCOMPARE(file.hitMarks().size(), std::size_t{2});
    QVERIFY(file.hitsOf({2}).empty());
    // The same rules with hits on later items, which the scan that is shown did not see.
    const auto same = wholeParts(file, kRules, "s");
    QVERIFY(file.addHits(same, {{{kLastItem + 1}, 0, text::ReadingKind::Raw, {}}}, kEvidence).has_value());
    QCOMPARE(file.hitMarks().size(), std::size_t{2});
    QVERIFY(file.hitsOf({kLastItem + 1}).empty());
    QCOMPARE(file.ruleCounts().at("p/shown"), 2);
}

void TestDerivedFile::partsGoOnWhereTheyStopped()
{
    {
        DerivedFile file = open();
        auto parts = file.ruleParts({"a", "b"}, kEvidence).value();
        QCOMPARE(parts[0].covered, 0);
        parts[0] = {"a", parts[0].id, 1'000, "e", 3, 2, 50, 2, true};
        QVERIFY(file.addHits(parts, {{{7}, 0, text::ReadingKind::Folded, {{1, 2}}}, {{7}, 1, text::ReadingKind::Raw, {}}}, kEvidence).has_value());
    }
    DerivedFile file = open();
    auto parts = file.ruleParts({"b", "a"}, kEvidence).value();
    QCOMPARE(parts[0].covered, 0);
    QVERIFY((parts[1] == index::RulePart{"a", parts[1].id, 1'000, "e", 3, 2, 50, 2, true}));
    parts[1].covered = 500; // a slower program does not take it back
    parts[1].unknown = 1;
    QVERIFY(file.addHits(parts, {{{7}, 1, text::ReadingKind::Folded, {{1, 2}}}}, kEvidence).has_value());
    QCOMPARE(file.ruleParts({"a"}, kEvidence).value().front().unknown, 3);
    const index::HitTotals totals = file.totals(parts, kLastItem);
    QCOMPARE(totals.hits, 2);
    QCOMPARE(totals.items, 1);
    QCOMPARE(file.totals(parts, 6).hits, 0);
}

void TestDerivedFile::otherCapturesHaveOtherParts()
{
    DerivedFile file = open();
    auto ours = file.ruleParts({"a"}, {"e"}).value();
    auto theirs = file.ruleParts({"a"}, {"x"}).value();
    QCOMPARE(theirs[0].id, ours[0].id); // nothing is covered yet
    ours[0].covered = 5;
    ours[0].evidence = "e";
    QVERIFY(file.addHits(ours, {{{5}, 0, text::ReadingKind::Raw, {}}}, {"e"}).has_value());
    const auto late = file.addHits(theirs, {{{4}, 0, text::ReadingKind::Raw, {}}}, {"x"});
    QVERIFY(!late.has_value() && late.error().code == base::ErrorCode::CaseLocked);
    theirs = file.ruleParts({"a"}, {"x"}).value();
    QVERIFY(theirs[0].id != ours[0].id);
    QCOMPARE(theirs[0].covered, 0);
    QCOMPARE(file.totals(ours, kLastItem).hits, 1);
    QCOMPARE(file.ruleParts({"a"}, {"e", "more"}).value()[0].covered, 5);
}

void TestDerivedFile::wordsAreFoundAsTheyAreFolded_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("items");
    QTest::newRow("ligature typed as two letters") << "oeuvre" << "1";
    QTest::newRow("ligature") << "ŒUVRE" << "1";
    QTest::newRow("accent") << "medecins" << "2 3";
    QTest::newRow("decomposed") << QStringLiteral("me\u0301decins") << "2 3";
    QTest::newRow("words in order") << "les médecins" << "2";
    QTest::newRow("words in another order") << "médecins les" << "";
    QTest::newRow("a part of a word") << "édecin" << "";
    QTest::newRow("quotation mark") << "\"les" << "2";
    QTest::newRow("operators are words") << "les AND médecins" << "";
    QTest::newRow("star is no wildcard") << "méd*" << "";
    QTest::newRow("nowhere") << "absent" << "";
}

void TestDerivedFile::wordsAreFoundAsTheyAreFolded()
{
    QFETCH(QString, words);
    QFETCH(QString, items);
    DerivedFile file = open();
    QVERIFY(file.saveSearch(texts({"Une « œuvre » d’art", "Tous les MÉDECINS !", "des médecins", ""}), "s", {}).has_value());
    QVERIFY(file.isCurrent(Part::Search, "s"));
    QCOMPARE(found(file, words.toUtf8().constData()), items);
}

void TestDerivedFile::cancelledSearchIsAbsent()
{
    DerivedFile file = open();
    QVERIFY(file.saveSearch(texts({"ancien"}), "s", {}).has_value());
    base::JobControl job;
    job.cancel.cancel();
    const auto status = file.saveSearch(texts({"nouveau"}), "t", job);
    QVERIFY(!status.has_value() && status.error().code == base::ErrorCode::Cancelled);
    QVERIFY(!file.isCurrent(Part::Search, "s"));
    QVERIFY(!file.isCurrent(Part::Search, "t"));
    QVERIFY(file.saveSearch(texts({"nouveau"}), "t", {}).has_value());
    QCOMPARE(found(file, "nouveau"), QStringLiteral("1"));
    QCOMPARE(found(file, "ancien"), QString());
}

void TestDerivedFile::failedSearchIsAbsent()
{
    DerivedFile file = open();
    const auto fails = [](base::ItemId&, std::string&) -> base::Result<bool> { return base::fail(base::ErrorCode::CaseDamaged, "x"); };
    const auto status = file.saveSearch(fails, "s", {});
    QVERIFY(!status.has_value() && status.error().code == base::ErrorCode::CaseDamaged);
    QVERIFY(!file.isCurrent(Part::Search, "s"));
}

void TestDerivedFile::clearForgetsEverything()
{
    DerivedFile file = open();
    QVERIFY(file.saveArrays(*tests::arraysFromText({"(1)"}), "s").has_value());
    QVERIFY(saveHits(file, kRules, sampleHits(), "s"));
    QVERIFY(file.saveSearch(texts({"mot"}), "s", {}).has_value());
    QVERIFY(file.clear().has_value());
    for (const Part part : {Part::Arrays, Part::Hits, Part::Search})
        QVERIFY(!file.isCurrent(part, "s"));
    QVERIFY(file.hitMarks().empty());
    QCOMPARE(found(file, "mot"), QString());
}

void TestDerivedFile::strangeFilesAreMadeAnew_data()
{
    QTest::addColumn<int>("kept"); // bytes of a good file that stay; the rest becomes 'x'
    QTest::newRow("text") << 0;
    QTest::newRow("header only") << 100;
    QTest::newRow("cut in the first page") << 2'000;
}

void TestDerivedFile::strangeFilesAreMadeAnew()
{
    QFETCH(int, kept);
    {
        DerivedFile file = open();
        QVERIFY(saveHits(file, kRules, sampleHits(), "s"));
    }
    QFile file(QString::fromStdString(DerivedFile::pathFor(folder(), "uid")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.size() > kept);
    file.seek(kept);
    file.write(QByteArray(bytes.size() - kept, 'x'));
    file.close();

    DerivedFile again = open();
    QVERIFY(!again.isCurrent(Part::Hits, "s"));
    QVERIFY(again.hitsOf({1}).empty());
    QVERIFY(saveHits(again, kRules, sampleHits(), "s"));
    QCOMPARE(again.hitsOf({1}).size(), std::size_t{2});
}

void TestDerivedFile::foldersThatCannotBeMade()
{
    QFile file(m_folder->filePath(QStringLiteral("cache")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto derived = DerivedFile::open(folder(), "uid");
    QVERIFY(!derived.has_value());
    QVERIFY(derived.error().code == base::ErrorCode::WriteFailed);
}

QTEST_GUILESS_MAIN(TestDerivedFile)
#include "tst_derived_file.moc"
