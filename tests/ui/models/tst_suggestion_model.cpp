#include "ui/models/suggestion_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace greffier;
using models::SuggestionModel;

class TestSuggestionModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void wordsShowTheirCounts();
};

void TestSuggestionModel::wordsShowTheirCounts()
{
    SuggestionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(model.summary().isEmpty());
    casefile::Suggestions found{12, 30, 5, {}};
    found.all.push_back({"sale con", true, 7, 1, 1.2, 2.345, 3, "fr/insulte", "phrase(\"sale con\")"});
    found.all.push_back({"charlatan", false, 4, 0, 1.0, 1.5, 0, {}, "word(\"charlatan\")"});
    model.setSuggestions(found);
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(0, SuggestionModel::TextColumn), QStringLiteral("sale con"));
    QCOMPARE(text(0, SuggestionModel::AgainstColumn), QStringLiteral("7"));
    QCOMPARE(text(0, SuggestionModel::ClearedColumn), QStringLiteral("1"));
    QCOMPARE(text(0, SuggestionModel::ScoreColumn), QStringLiteral("2.35"));
    QCOMPARE(text(0, SuggestionModel::MatchedColumn), QStringLiteral("already hit in 3, by fr/insulte"));
    QCOMPARE(text(1, SuggestionModel::MatchedColumn), QString());
    QCOMPARE(model.index(0, 0).data(SuggestionModel::WhenRole).toString(), QStringLiteral("phrase(\"sale con\")"));
    QCOMPARE(model.index(1, 0).data(SuggestionModel::WordsRole).toString(), QStringLiteral("charlatan"));
    QVERIFY2(model.summary().contains(QLatin1String("12 comment")), qPrintable(model.summary()));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.summary().isEmpty());
}

QTEST_GUILESS_MAIN(TestSuggestionModel)
#include "tst_suggestion_model.moc"
