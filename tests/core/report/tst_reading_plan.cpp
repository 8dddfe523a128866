#include "core/report/reading_plan.h"
#include "tests/support/report_fixture.h"

#include <QtTest>

using namespace greffier;

namespace {

// "c-1* c-2 [2] c-5": a star for the selected, the number of items in brackets for a run that is not printed.
QString asText(const report::ReportData& data)
{
    QStringList parts;
    const auto plan = report::makePlan(data);
    for (const report::ThreadPlan& thread : plan) {
        for (const report::PlanRow& row : thread.rows) {
            const QString id = QString::fromStdString(base::toString(data.items[row.item].comment.publicId));
            if (row.role == report::Role::Skipped)
                parts << QStringLiteral("[%1]").arg(row.skipped.size());
            else
                parts << id + (row.role == report::Role::Selected ? QStringLiteral("*") : QString());
        }
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

class TestReadingPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAncestorsAndNamesWhatIsLeftOut();
    void showsSiblings();
    void showsOnlyNearSiblingsWhereThereAreMany();
    void isEmptyWithoutSelection();
    void neverSelectsPlaceholders();
    void keepsItemsOfUnknownThreads();
    void printsOrNamesEveryItem();
};

void TestReadingPlan::showsAncestorsAndNamesWhatIsLeftOut()
{
    const report::ReportData data = testing::sampleReport("en");
    QCOMPARE(asText(data), QStringLiteral("c-1 c-2 c-3* [1] p-1 c-5* [1]"));
    const auto plan = report::makePlan(data);
    QCOMPARE(plan.front().rows[2].nesting, 2);
    QCOMPARE(plan.front().comments, 6U);
    QCOMPARE(plan.front().placeholders, 1U);
    QCOMPARE(plan.front().selected, 2U);
}

void TestReadingPlan::showsSiblings()
{
    report::ReportData data = testing::sampleReport("en");
    for (auto& item : data.items)
        item.isSelected = item.comment.publicId.number == 4;
    QCOMPARE(asText(data), QStringLiteral("c-1 c-2 [1] c-4* [3]"));
}

void TestReadingPlan::showsOnlyNearSiblingsWhereThereAreMany()
{
    report::ReportData data = testing::sampleReport("en");
    data.items.clear();
    for (int i = 1; i <= 40; ++i)
        data.items.push_back(testing::reportComment(i, "", 1, "x"));
    data.items[19].isSelected = true;
    QCOMPARE(asText(data), QStringLiteral("[16] c-17 c-18 c-19 c-20* c-21 c-22 c-23 [17]"));
}

void TestReadingPlan::isEmptyWithoutSelection()
{
    report::ReportData data = testing::sampleReport("en");
    for (auto& item : data.items)
        item.isSelected = false;
    QCOMPARE(asText(data), QString());
    QCOMPARE(report::makePlan(data).front().comments, 6U);
}

void TestReadingPlan::neverSelectsPlaceholders()
{
    report::ReportData data = testing::sampleReport("en");
    for (auto& item : data.items)
        item.isSelected = item.comment.isPlaceholder();
    QCOMPARE(report::makePlan(data).front().selected, 0U);
}

void TestReadingPlan::keepsItemsOfUnknownThreads()
{
    report::ReportData data = testing::sampleReport("en");
    data.items.back().threadId = "t-9";
    data.items.back().isSelected = true;
    const auto plan = report::makePlan(data);
    QCOMPARE(plan.size(), 2U);
    QVERIFY(plan.back().thread == nullptr);
    QCOMPARE(plan.back().selected, 1U);
}

void TestReadingPlan::printsOrNamesEveryItem()
{
    // Property: whatever is selected, each item of a thread with a selection is printed once or counted once.
    quint32 seed = 20261123;
    const auto next = [&seed](quint32 bound) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 16U) % bound;
    };
    for (int round = 0; round < 50; ++round) {
        report::ReportData data = testing::sampleReport("en");
        data.items.clear();
        for (int i = 1; i <= 60; ++i) {
            const std::string parent = i > 1 && next(3) > 0 ? "c-" + std::to_string(1 + next(static_cast<quint32>(i - 1))) : "";
            data.items.push_back(testing::reportComment(i, parent, 1, "x"));
            data.items.back().isSelected = next(10) == 0;
        }
        data.items[30].isSelected = true;
        std::size_t seen = 0;
        const auto plan = report::makePlan(data);
        for (const report::PlanRow& row : plan.front().rows) {
            seen += row.role == report::Role::Skipped ? row.skipped.size() : 1;
            QCOMPARE(row.role == report::Role::Selected, data.items[row.item].isSelected);
        }
        QCOMPARE(seen, data.items.size());
    }
}

QTEST_GUILESS_MAIN(TestReadingPlan)
#include "tst_reading_plan.moc"
