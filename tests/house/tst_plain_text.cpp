#include "source_tree.h"

#include <QRegularExpression>
#include <QTest>

using namespace house;

// Calls and words that the house does without: captured text is shown as plain text only, slots are typed,
// nothing is left for later.
class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void programHoldsNoneOfThem();
    void testsSkipWithAReason();
    void plantedViolationsAreFound_data();
    void plantedViolationsAreFound();
};

namespace {

struct Banned {
    QRegularExpression pattern;
    bool isInComments = false;
};

const QList<Banned>& banned()
{
    const auto code = [](const char* pattern) {
        return Banned{QRegularExpression(QLatin1String(pattern)), false};
    };
    const auto anywhere = [](const char* pattern) {
        return Banned{QRegularExpression(QLatin1String(pattern)), true};
    };
    static const QList<Banned> all{
        code("\\b(setHtml|setMarkdown|insertHtml|appendHtml|insertMarkdown)\\s*\\("), // text of strangers is
                                                                                      // no markup
        code("\\bQt::(RichText|AutoText|MarkdownText)\\b"),
        code("\\bQSortFilterProxyModel\\b"), // 1,000,000 rows: HOUSE.md's table
        code("\\b(SIGNAL|SLOT)\\s*\\("),
        code("\\bprocessEvents\\b"),
        code("\\b(QThread::|std::this_thread::)?(sleep|msleep|usleep|sleep_for)\\s*\\("),
        anywhere("\\b(TODO|FIXME|XXX|HACK)\\b")};
    return all;
}

QStringList violationsOf(const SourceFile& file)
{
    const QString code = withoutCommentsAndStrings(file.text);
    const QString commented = withoutStrings(file.text);
    QStringList violations;
    for (const Banned& one : banned()) {
        const QString& text = one.isInComments ? commented : code;
        for (auto match = one.pattern.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            violations += QStringLiteral("%1:%2 %3")
                              .arg(file.path)
                              .arg(lineOf(text, found.capturedStart()))
                              .arg(found.captured());
        }
    }
    return violations;
}

// Sources are UTF-8: such a string would be shown as other characters.
QStringList wronglyEncoded(const SourceFile& file)
{
    static const QRegularExpression latin1(QStringLiteral("\\bQLatin1String\\(\"[^\"\\n]*[^\\x{0}-\\x{7F}\"]"));
    QStringList violations;
    for (auto match = latin1.globalMatch(file.text); match.hasNext();)
        violations += QStringLiteral("%1:%2 QLatin1String beyond ASCII").arg(file.path).arg(lineOf(file.text, match.next().capturedStart()));
    return violations;
}

QStringList skipsWithoutReason(const SourceFile& file)
{
    static const QRegularExpression skip(QStringLiteral("\\bQSKIP\\s*\\(\\s*(\"\\s*\")?\\s*\\)"));
    const QString text = withoutComments(file.text);
    QStringList violations;
    for (auto match = skip.globalMatch(text); match.hasNext();)
        violations += QStringLiteral("%1:%2 QSKIP without a reason")
                          .arg(file.path)
                          .arg(lineOf(text, match.next().capturedStart()));
    return violations;
}
} // namespace

void TestPlainText::programHoldsNoneOfThem()
{
    const QList<SourceFile> files = programSources();
    QVERIFY(files.size() > 100);
    QStringList violations;
    for (const SourceFile& file : files)
        violations += violationsOf(file) + wronglyEncoded(file);
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
}

void TestPlainText::testsSkipWithAReason()
{
    QStringList violations;
    for (const SourceFile& file :
         filesBelow({QStringLiteral("tests")}, {QStringLiteral(".cpp"), QStringLiteral(".h")})) {
        if (!file.path.startsWith(QLatin1String("tests/house/"))) // holds planted ones
            violations += skipsWithoutReason(file);
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
}

void TestPlainText::plantedViolationsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("violations");
    const auto row = [](const char* name, const char* text, int violations) {
        QTest::newRow(name) << QString::fromUtf8(text) << violations;
    };
    row("nothing", "view->setPlainText(text);", 0);
    row("setHtml", "view->setHtml (text);", 1);
    row("setMarkdown", "view->setMarkdown(text);", 1);
    row("insertHtml", "cursor.insertHtml(text);", 1);
    row("rich text", "label->setTextFormat(Qt::RichText);", 1);
    row("plain text", "label->setTextFormat(Qt::PlainText);", 0);
    row("proxy", "class A : public QSortFilterProxyModel {};", 1);
    row("untyped connect", "connect(a, SIGNAL(b()), c, SLOT(d()));", 2);
    row("typed connect", "connect(a, &A::b, this, [] {});", 0);
    row("processEvents", "QCoreApplication::processEvents();", 1);
    row("sleep", "QThread::msleep(10);", 1);
    row("in a comment", "// never setHtml(text)", 0);
    row("in a string", "auto a = \"setHtml(\";", 0);
    row("left for later", "// TODO: later", 1);
    row("left for later, in code", "int FIXME = 1;", 1);
    row("a word in a string", "auto a = \"XXX\";", 0);
    row("Latin-1 beyond ASCII", "auto a = QLatin1String(\"\u00E9t\u00E9\");", 1);
    row("Latin-1 of ASCII", "auto a = QLatin1String(\"ete\") + QStringLiteral(\"\u00E9\");", 0);
    row("skip", "QSKIP(\"\");", 1);
    row("skip with reason", "QSKIP(\"no corpus\");", 0);
}

void TestPlainText::plantedViolationsAreFound()
{
    QFETCH(QString, text);
    QFETCH(int, violations);
    const SourceFile file{QStringLiteral("core/a.cpp"), text};
    const QStringList found = violationsOf(file) + wronglyEncoded(file) + skipsWithoutReason(file);
    QVERIFY2(found.size() == violations, qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
