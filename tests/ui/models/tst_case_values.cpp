#include "core/casefile/annotate.h"
#include "core/casefile/case_file.h"
#include "core/casefile/import.h"
#include "ui/models/case_values.h"
#include "ui/models/text_pages.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace greffier;

namespace {

constexpr const char* kCsv = "id,parent,author,text\n"
                             "a,,Marc,Bonjour\n"
                             "b,a,,Un sale con\n"
                             "c,missing,Zoé,Au revoir\n";

class FixedClock final : public base::Clock {
public:
    base::Moment now() const override { return {1'710'450'300'000, 60}; }
};

} // namespace

// The way from a case to the models' plain data, over a small real case: c-1, its reply c-2, and c-3 below p-1.
class TestCaseValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void marksFollowTheJournal();
    void actsNameTheirPositions();
    void capturesHaveTheirThreads();
    void savedViewsAreListed();
    void textsAreReadWithAssertedFacts();

private:
    std::int32_t positionOf(std::int64_t comment) const
    {
        return m_file->arrays().positionOf(base::PublicId{base::PublicKind::Comment, comment});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<casefile::CaseFile> m_file;
};

void TestCaseValues::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const casefile::Environment environment{"Anne", "test", m_folder->filePath(QStringLiteral("cache")).toStdString(),
                                            std::make_shared<FixedClock>()};
    auto created = casefile::CaseFile::create(m_folder->filePath(QStringLiteral("c.greffier")).toStdString(), "Essai",
                                              environment);
    QVERIFY(created.has_value());
    m_file = std::move(*created);
    casefile::ImportSource source;
    source.name = "fil.csv";
    source.bytes = kCsv;
    source.isInMemory = true;
    QVERIFY(casefile::importFiles(*m_file, {source}, {}, {}).has_value());
    QTRY_COMPARE(m_file->arrays().size(), 4);
}

void TestCaseValues::cleanup()
{
    m_file.reset();
    m_folder.reset();
}

void TestCaseValues::marksFollowTheJournal()
{
    QVERIFY(casefile::decide(*m_file, {"c-2"}, journal::DecisionStatus::Flagged, "injure").has_value());
    QVERIFY(casefile::markPassage(*m_file, {"c-1", {0, 7}, "salut", "", "", ""}).has_value());
    const std::vector<models::RowMarks> marks = models::marksOf(*m_file);
    QCOMPARE(marks.size(), std::size_t{4});
    for (std::int32_t position = 0; position < 4; ++position)
        QCOMPARE(marks[static_cast<std::size_t>(position)], models::marksAt(*m_file, position));
    QCOMPARE(models::positionsOf(models::BuiltInView::Flagged, marks), std::vector<std::int32_t>{positionOf(2)});
    QCOMPARE(models::positionsOf(models::BuiltInView::Annotated, marks), std::vector<std::int32_t>{positionOf(1)});
}

void TestCaseValues::actsNameTheirPositions()
{
    const auto decided = casefile::decide(*m_file, {"c-3", "c-1"}, journal::DecisionStatus::Cleared, "");
    QVERIFY(decided.has_value());
    const std::vector<std::int32_t> both{positionOf(1), positionOf(3)};
    QCOMPARE(models::positionsTouchedBy(*m_file, *decided), both);
    const auto undone = m_file->undo();
    QVERIFY(undone.has_value());
    QCOMPARE(models::positionsTouchedBy(*m_file, *undone), both);
    const auto marked = casefile::markPassage(*m_file, {"c-2", {3, 7}, "insulte", "", "", ""});
    QVERIFY(marked.has_value());
    const auto retracted = casefile::retractPassage(*m_file, marked->publicId());
    QVERIFY(retracted.has_value());
    QCOMPARE(models::positionsTouchedBy(*m_file, *retracted), std::vector<std::int32_t>{positionOf(2)});
}

void TestCaseValues::capturesHaveTheirThreads()
{
    const auto captures = models::navigatorCaptures(*m_file);
    QCOMPARE(captures.size(), std::size_t{1});
    QCOMPARE(captures[0].publicId, QStringLiteral("k-1"));
    QCOMPARE(captures[0].comments, std::int64_t{3});
    QCOMPARE(captures[0].threads.size(), std::size_t{1});
    QCOMPARE(captures[0].threads[0].publicId, QStringLiteral("t-1"));
    QCOMPARE(captures[0].threads[0].comments, std::int64_t{3}); // without the placeholder
}

void TestCaseValues::savedViewsAreListed()
{
    QVERIFY(m_file->act(journal::ViewSaved{"cris", "caps > 0.5"}).has_value());
    const auto views = models::navigatorViews(*m_file);
    QCOMPARE(views.size(), std::size_t{1});
    QCOMPARE(views[0].name, QStringLiteral("cris"));
    QCOMPARE(views[0].expression, QStringLiteral("caps > 0.5"));
    QVERIFY(!views[0].count.has_value());
}

void TestCaseValues::textsAreReadWithAssertedFacts()
{
    QVERIFY(casefile::assertFact(*m_file, "c-2", "author", "Paul", "").has_value());
    QVERIFY(casefile::assertFact(*m_file, "c-1", "author", "Autre", "").has_value());
    QVERIFY(casefile::assertFact(*m_file, "c-2", "posted", "2024-03-14", "").has_value());
    models::TextPages pages;
    models::TextLoader loader(pages, models::displayReader(*m_file));
    loader.setArrays(std::make_shared<const evidence::ThreadArrays>(m_file->arrays()));
    QSignalSpy arrived(&pages, &models::TextPages::rowsArrived);
    pages.find(0);
    QVERIFY(arrived.wait());
    const models::CommentDisplay* reply = pages.find(positionOf(2));
    QVERIFY(reply != nullptr);
    QCOMPARE(reply->snippet.text, QStringLiteral("Un sale con"));
    QCOMPARE(reply->author, QStringLiteral("Paul"));
    QVERIFY(reply->isAuthorAsserted);
    QVERIFY(reply->isTimeAsserted);
    QCOMPARE(reply->posted.precision, evidence::TimePrecision::Day);
    const models::CommentDisplay* first = pages.find(positionOf(1));
    QCOMPARE(first->author, QStringLiteral("Marc")); // what was captured stands
    QVERIFY(!first->isAuthorAsserted);
}

QTEST_GUILESS_MAIN(TestCaseValues)
#include "tst_case_values.moc"
