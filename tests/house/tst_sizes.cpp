#include "source_tree.h"

#include <QDate>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace house;

// Files and functions stay small enough to be read in one go.
class TestSizes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileAndFunctionIsSmall();
    void exceptionsExpire();
    void plantedViolationsAreFound_data();
    void plantedViolationsAreFound();
};

namespace {

constexpr int kSource = 450;
constexpr int kHeader = 200;
constexpr int kFunction = 60;
constexpr int kMainWindow = 350;

// A file that may be larger for a while, and until when.
struct Exception {
    QString path;
    QDate until;
};

QList<Exception> exceptions()
{
    return {};
}

struct Function {
    int line = 0;
    int lines = 0;
};

// Function bodies of C++, found by their braces: a brace outside of functions opens a scope (namespace,
// class, enum), an initialiser, or a body, which is what follows a parameter list.
QList<Function> functionsOf(const QString& cpp)
{
    static const QRegularExpression scope(
        QStringLiteral("\\b(namespace|class|struct|enum|union|extern)\\b[^()]*$"));
    const QString text = withoutCommentsAndStrings(cpp);
    QList<Function> functions;
    QList<bool> isScope; // of the open braces; a body and what is in it is none
    QString statement;
    int statementLine = 1;
    int line = 1;
    for (const QChar c : text) {
        const bool isOutside = !isScope.contains(false);
        if (c == u'{') {
            const bool opensScope = isOutside && scope.match(statement).hasMatch();
            if (isOutside && !opensScope && statement.contains(u'('))
                functions.append({statementLine, 0});
            else if (isOutside && !opensScope)
                functions.append({-1, 0});
            isScope.append(opensScope);
            statement.clear();
        } else if (c == u'}' && !isScope.isEmpty()) {
            const bool closesScope = isScope.takeLast();
            if (!closesScope && !isScope.contains(false) && !functions.isEmpty())
                functions.last().lines = line - functions.last().line + 1;
            statement.clear();
        } else if (c == u';') {
            statement.clear();
        } else if (!c.isSpace() || !statement.isEmpty()) {
            if (statement.isEmpty())
                statementLine = line;
            statement += c;
        }
        line += c == u'\n' ? 1 : 0;
    }
    functions.removeIf([](const Function& function) { return function.line < 0; }); // initialisers
    return functions;
}

QStringList violationsOf(const SourceFile& file)
{
    QStringList violations;
    const int lines = static_cast<int>(file.text.count(u'\n'));
    const int most = file.path.endsWith(QLatin1String("/main_window.cpp")) ? kMainWindow
                     : file.path.endsWith(QLatin1String(".h"))             ? kHeader
                                                                           : kSource;
    if (lines > most)
        violations += QStringLiteral("%1 has %2 lines, at most %3").arg(file.path).arg(lines).arg(most);
    for (const Function& function : functionsOf(file.text)) {
        if (function.lines > kFunction)
            violations += QStringLiteral("%1:%2 a function of %3 lines, at most %4")
                              .arg(file.path)
                              .arg(function.line)
                              .arg(function.lines)
                              .arg(kFunction);
    }
    return violations;
}
} // namespace

void TestSizes::everyFileAndFunctionIsSmall()
{
    const QList<SourceFile> files =
        programSources() + filesBelow({QStringLiteral("tests")}, {QStringLiteral(".cpp"), QStringLiteral(".h")});
    QVERIFY(files.size() > 100);
    int functions = 0;
    QStringList violations;
    for (const SourceFile& file : files) {
        functions += static_cast<int>(functionsOf(file.text).size());
        const QList<Exception> allowed = exceptions();
        const bool isExcepted =
            std::any_of(allowed.begin(), allowed.end(),
                        [&file](const Exception& exception) { return exception.path == file.path; });
        if (!isExcepted)
            violations += violationsOf(file);
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
    QVERIFY(functions > files.size()); // the search for functions still finds some
}

void TestSizes::exceptionsExpire()
{
    for (const Exception& exception : exceptions())
        QVERIFY2(exception.until >= QDate::currentDate(), qPrintable(exception.path));
}

void TestSizes::plantedViolationsAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("violations");
    const auto lines = [](int count, const char* line) {
        return QString::fromLatin1(line).append(u'\n').repeated(count);
    };
    const QString source = QStringLiteral("core/a/a.cpp");
    const QString body = lines(58, "    a();");
    QTest::newRow("small") << source << lines(450, "int a;") << 0;
    QTest::newRow("large source") << source << lines(451, "int a;") << 1;
    QTest::newRow("large header") << QStringLiteral("core/a/a.h") << lines(201, "int a;") << 1;
    QTest::newRow("main window") << QStringLiteral("ui/shell/main_window.cpp") << lines(351, "int a;") << 1;
    QTest::newRow("function at the limit")
        << source << QString(u"void f()\n{\n"_qs + lines(57, "    a();") + u"}\n"_qs) << 0;
    QTest::newRow("long function") << source << QString(u"void f()\n{\n"_qs + body + u"}\n"_qs) << 1;
    QTest::newRow("in namespace and class")
        << source
        << QString(u"namespace a {\nclass B : public C {\nint f(int) const {\n"_qs + body + body +
                   u"}\n};\n}\n"_qs)
        << 1;
    QTest::newRow("nested braces") << source
                                   << QString(u"void f()\n{\n  if (a) {\n"_qs + body + u"  }\n}\n"_qs) << 1;
    QTest::newRow("many small ones") << source << lines(100, "int f() { return 1; }") << 0;
    QTest::newRow("brace in a string")
        << source << QString(u"void f()\n{\n a(\"{\", '{');\n}\n"_qs + lines(80, "int a;")) << 0;
    QTest::newRow("long table") << source
                                << QString(u"const int a[]{\n"_qs + lines(80, "  {1},") + u"};\n"_qs) << 0;
    QTest::newRow("long class") << source << QString(u"class A {\n"_qs + lines(80, "  int a;") + u"};\n"_qs)
                                << 0;
    QTest::newRow("after an initialiser")
        << source << QString(u"int a{1};\nvoid f()\n{\n"_qs + body + u"}\n"_qs) << 1;
}

void TestSizes::plantedViolationsAreFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(int, violations);
    const QStringList found = violationsOf({path, text});
    QVERIFY2(found.size() == violations, qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestSizes)
#include "tst_sizes.moc"
