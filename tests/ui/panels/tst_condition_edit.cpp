#include "ui/panels/condition_edit.h"

#include <QSignalSpy>
#include <QTest>

using namespace greffier;
using greffier::panels::ConditionEdit;

class TestConditionEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void underlinesThePlaceOfTheError_data();
    void underlinesThePlaceOfTheError();
    void asksForACheckAfterAPause();
    void showingARuleAsksForNothing();
};

void TestConditionEdit::underlinesThePlaceOfTheError_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column"); // code points from 1
    QTest::addColumn<QString>("underlined");
    QTest::newRow("a word") << "depth > 2 and foo" << 1 << 15 << "foo";
    QTest::newRow("second line") << "depth > 2\nand foo" << 2 << 5 << "foo";
    QTest::newRow("behind a character of two UTF-16 units")
        << QStringLiteral("word(\"\U0001F600\") foo") << 1 << 11 << "foo";
    QTest::newRow("at the end") << "depth >" << 1 << 8 << ">";
    QTest::newRow("no position: everything") << "depth" << 0 << 0 << "depth";
    QTest::newRow("beyond the text") << "depth" << 7 << 3 << "depth";
}

void TestConditionEdit::underlinesThePlaceOfTheError()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, underlined);
    ConditionEdit edit;
    edit.setCondition(text);
    base::Error error;
    error.code = base::ErrorCode::BadExpression;
    error.line = line;
    error.column = column;
    edit.setError(error);
    const auto [start, end] = edit.underlined();
    QCOMPARE(text.mid(start, end - start), underlined);
    edit.setError(std::nullopt);
    QCOMPARE(edit.underlined(), (QPair<int, int>(0, 0)));
}

void TestConditionEdit::asksForACheckAfterAPause()
{
    ConditionEdit edit;
    QSignalSpy edited(&edit, &ConditionEdit::edited);
    QSignalSpy checks(&edit, &ConditionEdit::checkRequested);
    QTest::keyClicks(&edit, QStringLiteral("depth"));
    QCOMPARE(edited.count(), 5);
    QCOMPARE(checks.count(), 0);
    QTRY_COMPARE(checks.count(), 1); // once, for the whole word
    QCOMPARE(checks.front().front().toString(), QStringLiteral("depth"));
}

void TestConditionEdit::showingARuleAsksForNothing()
{
    ConditionEdit edit;
    QSignalSpy edited(&edit, &ConditionEdit::edited);
    edit.setCondition(QStringLiteral("depth > 2"));
    QCOMPARE(edited.count(), 0);
    QCOMPARE(edit.condition(), QStringLiteral("depth > 2"));
}

QTEST_MAIN(TestConditionEdit)
#include "tst_condition_edit.moc"
