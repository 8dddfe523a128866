#include "ui/models/explanation_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using evidence::Truth;
using models::ExplanationModel;

namespace {

const std::string kText = "\U0001F595 sale con";

evidence::ExplanationNode condition(const std::string& text, Truth truth, std::vector<base::Span> spans = {})
{
    evidence::ExplanationNode node;
    node.condition = text;
    node.truth = truth;
    node.spans = std::move(spans);
    node.reading = text::ReadingKind::Folded;
    return node;
}

// A hit with two conditions and a near-miss with one.
std::vector<evidence::Explanation> explanations()
{
    evidence::Explanation hit;
    hit.rule = "fr/insulte";
    hit.title = "Insulte";
    hit.severity = evidence::Severity::High;
    hit.truth = Truth::True;
    hit.root = condition("and", Truth::True, {{2, 6}, {7, 10}});
    hit.root.children = {condition("word(\"sale\")", Truth::True, {{2, 6}}),
                         condition("word(\"con\")", Truth::True, {{7, 10}})};
    hit.root.children[1].measured = "nearest: 1 word";
    evidence::Explanation miss;
    miss.rule = "fr/mineur";
    miss.isNearMiss = true;
    miss.root = condition("word(\"fille\")", Truth::False);
    miss.root.isDecisive = true;
    return {hit, miss};
}

} // namespace

class TestExplanationModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rulesHoldTheirConditions();
    void spansAreInUtf16();
    void disguisesAreNamed();
    void nearMissesAreNamed();
    void clearedModelIsEmpty();
    void retranslateAnnouncesEveryRow();
};

void TestExplanationModel::rulesHoldTheirConditions()
{
    ExplanationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setExplanations(explanations(), kText);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex rule = model.index(0, 0);
    QCOMPARE(rule.data().toString(), QStringLiteral("Insulte"));
    QCOMPARE(rule.siblingAtColumn(ExplanationModel::TruthColumn).data().toString(), QStringLiteral("hit"));
    QVERIFY(rule.data(ExplanationModel::IsRuleRole).toBool());
    QCOMPARE(model.rowCount(rule), 1);
    const QModelIndex root = model.index(0, 0, rule);
    QCOMPARE(root.data().toString(), QStringLiteral("and"));
    QCOMPARE(model.rowCount(root), 2);
    const QModelIndex second = model.index(1, 0, root);
    QCOMPARE(second.parent(), root);
    QCOMPARE(second.data().toString(), QStringLiteral("word(\"con\")"));
    QCOMPARE(second.siblingAtColumn(ExplanationModel::MeasuredColumn).data().toString(), QStringLiteral("nearest: 1 word"));
    QCOMPARE(second.siblingAtColumn(ExplanationModel::ReadingColumn).data().toString(),
             QStringLiteral("without case and accents"));
    QCOMPARE(second.data(ExplanationModel::RuleRole).toString(), QStringLiteral("fr/insulte"));
    QCOMPARE(second.data(ExplanationModel::TruthRole).toInt(), int(Truth::True));
}

void TestExplanationModel::spansAreInUtf16()
{
    ExplanationModel model;
    model.setExplanations(explanations(), kText);
    const QModelIndex rule = model.index(0, 0);
    const QModelIndex root = model.index(0, 0, rule);
    const models::Highlights expected{{3, 4}, {8, 3}}; // the first character takes two units
    QCOMPARE(root.data(ExplanationModel::SpansRole).value<models::Highlights>(), expected);
    QCOMPARE(rule.data(ExplanationModel::SpansRole).value<models::Highlights>(), expected);
    QCOMPARE(root.siblingAtColumn(ExplanationModel::WordsColumn).data().toString(), QStringLiteral("sale · con"));
}

void TestExplanationModel::disguisesAreNamed()
{
    evidence::Explanation explanation;
    explanation.rule = "fr/insulte";
    explanation.root.spans = {{0, 3}};
    explanation.root.reading = text::ReadingKind::Plain;
    explanation.root.disguises = {{{0, 3}, "con", {false, true, false, false, true}}};
    ExplanationModel model;
    model.setExplanations({explanation}, "c0n");
    const QModelIndex root = model.index(0, 0, model.index(0, 0));
    QCOMPARE(root.siblingAtColumn(ExplanationModel::ReadingColumn).data().toString(),
             QString::fromUtf8("with disguises removed · “con”: digits and signs for letters, invisible characters"));
}

void TestExplanationModel::nearMissesAreNamed()
{
    ExplanationModel model;
    model.setExplanations(explanations(), kText);
    const QModelIndex miss = model.indexOfRule(QStringLiteral("fr/mineur"));
    QCOMPARE(miss.row(), 1);
    QCOMPARE(miss.data().toString(), QStringLiteral("fr/mineur")); // no title
    QCOMPARE(miss.siblingAtColumn(ExplanationModel::TruthColumn).data().toString(), QStringLiteral("one condition short"));
    QVERIFY(miss.data(ExplanationModel::IsNearMissRole).toBool());
    QVERIFY(!miss.data(ExplanationModel::IsDecisiveRole).toBool());
    const QModelIndex decisive = model.index(0, 0, miss);
    QVERIFY(decisive.data(ExplanationModel::IsDecisiveRole).toBool());
    QCOMPARE(decisive.siblingAtColumn(ExplanationModel::ReadingColumn).data().toString(), QString());
    QVERIFY(!model.indexOfRule(QStringLiteral("fr/other")).isValid());
}

void TestExplanationModel::clearedModelIsEmpty()
{
    ExplanationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setExplanations(explanations(), kText);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.retranslate();
    model.setExplanations(explanations(), {}); // spans of another text do not reach outside it
    QCOMPARE(model.index(0, ExplanationModel::WordsColumn, model.index(0, 0)).data().toString().remove(QStringLiteral(" · ")),
             QString());
}

void TestExplanationModel::retranslateAnnouncesEveryRow()
{
    ExplanationModel model;
    model.setExplanations(explanations(), kText);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    int rows = 0;
    for (const QList<QVariant>& signal : changed)
        rows += signal.at(1).toModelIndex().row() - signal.at(0).toModelIndex().row() + 1;
    QCOMPARE(rows, 6);
}

QTEST_GUILESS_MAIN(TestExplanationModel)
#include "tst_explanation_model.moc"
