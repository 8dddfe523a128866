#include "tests/support/tree_text.h"
#include "ui/models/navigator_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using models::BuiltInView;
using models::NavigatorCapture;
using models::NavigatorModel;

namespace {

std::vector<NavigatorCapture> twoCaptures()
{
    NavigatorCapture page;
    page.publicId = QStringLiteral("k-1");
    page.title = QStringLiteral("Une page");
    page.format = QStringLiteral("wordpress-html");
    page.comments = 20;
    page.announced = 32;
    page.threads = {{QStringLiteral("t-1"), QStringLiteral("Un fil"), 0, 20}};
    NavigatorCapture exported;
    exported.publicId = QStringLiteral("k-2");
    exported.comments = 7;
    exported.threads = {{QStringLiteral("t-2"), {}, 1, 3}, {QStringLiteral("t-3"), QStringLiteral("Autre"), 2, 4}};
    return {page, exported};
}

QStringList namesBelow(const NavigatorModel& model, const QModelIndex& parent)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row)
        names << model.index(row, 0, parent).data().toString();
    return names;
}

} // namespace

class TestNavigatorModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void viewsStandAboveCaptures();
    void capturesHoldTheirThreads();
    void scopesAreRangesOfThreads();
    void savedViewsChangeOneByOne();
    void countsAreShown();
    void marksAreCountedWithoutPlaceholders();
    void groupsCannotBeSelected();
    void retranslateAnnouncesEveryRow();

private:
    std::unique_ptr<NavigatorModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestNavigatorModel::init()
{
    QLocale::setDefault(QLocale::c());
    m_model = std::make_unique<NavigatorModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestNavigatorModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestNavigatorModel::viewsStandAboveCaptures()
{
    QCOMPARE(namesBelow(*m_model, {}), (QStringList{QStringLiteral("Views"), QStringLiteral("Captures")}));
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 5);
    QCOMPARE(m_model->rowCount(m_model->index(1, 0)), 0);
    const QModelIndex flagged = m_model->indexOfView(BuiltInView::Flagged);
    QCOMPARE(flagged.data().toString(), QStringLiteral("Flagged"));
    QCOMPARE(flagged.data(NavigatorModel::IdRole).toString(), QStringLiteral("flagged"));
    QCOMPARE(flagged.data(NavigatorModel::ExpressionRole).toString(), QStringLiteral("status = flagged"));
    QCOMPARE(flagged.data(NavigatorModel::BuiltInViewRole).toInt(), int(BuiltInView::Flagged));
    QCOMPARE(flagged.data(NavigatorModel::KindRole).toInt(), int(NavigatorModel::NodeKind::BuiltInView));
}

void TestNavigatorModel::capturesHoldTheirThreads()
{
    m_model->setCaptures(twoCaptures());
    const QModelIndex group = m_model->index(1, 0);
    QCOMPARE(namesBelow(*m_model, group), (QStringList{QStringLiteral("Une page"), QStringLiteral("k-2")}));
    QCOMPARE(namesBelow(*m_model, m_model->index(1, 0, group)), (QStringList{QStringLiteral("t-2"), QStringLiteral("Autre")}));
    QVERIFY(m_model->index(0, 0, group).data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("20 captured of 32 announced")));
    QCOMPARE(m_model->indexOfId(QStringLiteral("t-3")).data().toString(), QStringLiteral("Autre"));
    QCOMPARE(m_model->indexOfId(QStringLiteral("t-3")).parent(), m_model->indexOfId(QStringLiteral("k-2")));
    QVERIFY(!m_model->indexOfId(QStringLiteral("t-9")).isValid());
    m_model->setCaptures({});
    QCOMPARE(m_model->rowCount(m_model->index(1, 0)), 0);
}

void TestNavigatorModel::scopesAreRangesOfThreads()
{
    m_model->setCaptures(twoCaptures());
    QCOMPARE(m_model->scopeOf(m_model->indexOfId(QStringLiteral("k-2"))), (models::ThreadScope{1, 3}));
    QCOMPARE(m_model->scopeOf(m_model->indexOfId(QStringLiteral("t-2"))), (models::ThreadScope{1, 2}));
    QVERIFY(!m_model->scopeOf(m_model->indexOfView(BuiltInView::All)));
    QVERIFY(!m_model->scopeOf(m_model->index(1, 0)));
}

void TestNavigatorModel::savedViewsChangeOneByOne()
{
    m_model->setSavedViews({{QStringLiteral("a"), QStringLiteral("caps > 0.5"), {}}, {QStringLiteral("b"), {}, {}}});
    m_model->setSavedViewCount(QStringLiteral("a"), 4);
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->setSavedViews({{QStringLiteral("a"), QStringLiteral("caps > 0.5"), {}},
                            {QStringLiteral("c"), QStringLiteral("orphan"), 2}});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(m_model->indexOfSavedView(QStringLiteral("a")).data(NavigatorModel::CountRole).toInt(), 4); // same expression
    QCOMPARE(m_model->indexOfSavedView(QStringLiteral("c")).row(), 6);
    QCOMPARE(m_model->indexOfSavedView(QStringLiteral("c")).data(NavigatorModel::ExpressionRole).toString(),
             QStringLiteral("orphan"));
    QVERIFY(!m_model->indexOfSavedView(QStringLiteral("b")).isValid());
    m_model->setSavedViews({{QStringLiteral("a"), QStringLiteral("caps > 0.9"), {}}});
    QVERIFY(!m_model->indexOfSavedView(QStringLiteral("a")).data(NavigatorModel::CountRole).isValid());
}

void TestNavigatorModel::countsAreShown()
{
    const QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setCounts({20, 5, 3, 4, 1});
    QCOMPARE(changed.size(), 1);
    m_model->setCounts({20, 5, 3, 4, 1});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->indexOfView(BuiltInView::ToReview).data(NavigatorModel::CountRole).toInt(), 5);
    QCOMPARE(m_model->indexOfView(BuiltInView::Annotated).data(NavigatorModel::CountRole).toInt(), 1);
    QVERIFY(m_model->indexOfView(BuiltInView::All).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("20")));
}

void TestNavigatorModel::marksAreCountedWithoutPlaceholders()
{
    const auto arrays = tests::arraysFromText({"(1 2 p1)(3)"});
    std::vector<models::RowMarks> marks(4);
    marks[0].hits = 1;
    marks[1].hits = 1;
    marks[1].status = journal::DecisionStatus::Flagged;
    marks[2].isAnnotated = true; // the placeholder
    const models::NavigatorCounts expected{3, 1, 1, 1, 0};
    QCOMPARE(models::countMarks(marks, *arrays), expected);
}

void TestNavigatorModel::groupsCannotBeSelected()
{
    m_model->setCaptures(twoCaptures());
    QVERIFY(!m_model->index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(m_model->indexOfView(BuiltInView::All).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(m_model->indexOfId(QStringLiteral("t-1")).flags().testFlag(Qt::ItemNeverHasChildren));
}

void TestNavigatorModel::retranslateAnnouncesEveryRow()
{
    m_model->setCaptures(twoCaptures());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->retranslate();
    int rows = 0;
    for (const QList<QVariant>& signal : changed)
        rows += signal.at(1).toModelIndex().row() - signal.at(0).toModelIndex().row() + 1;
    QCOMPARE(rows, 2 + 5 + 2 + 3);
}

QTEST_GUILESS_MAIN(TestNavigatorModel)
#include "tst_navigator_model.moc"
