#include "source_tree.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace house;

// The one list of Debian packages holds what CMake asks for, once.
class TestPackages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingThatCMakeWantsIsListed();
    void nothingIsListedTwice();
    void everyPackageHasItsReason();
    void plantedViolationsAreFound_data();
    void plantedViolationsAreFound();
};

namespace {

// What CMake calls a thing, and the Debian package that brings it.
const QHash<QString, QString>& packageOf()
{
    static const QHash<QString, QString> packages{{u"Qt6"_qs, u"qt6-base-dev"_qs},
                                                  {u"Qt6::Core"_qs, u"qt6-base-dev"_qs},
                                                  {u"Qt6::Gui"_qs, u"qt6-base-dev"_qs},
                                                  {u"Qt6::Widgets"_qs, u"qt6-base-dev"_qs},
                                                  {u"Qt6::Test"_qs, u"qt6-base-dev"_qs},
                                                  {u"Qt6::Concurrent"_qs, u"qt6-base-dev"_qs},
                                                  {u"Qt6::Svg"_qs, u"libqt6svg6-dev"_qs},
                                                  {u"Qt6::LinguistTools"_qs, u"qt6-tools-dev"_qs},
                                                  {u"PkgConfig"_qs, u"pkg-config"_qs},
                                                  {u"ICU"_qs, u"libicu-dev"_qs},
                                                  {u"SQLiteCpp"_qs, u"libsqlitecpp-dev"_qs},
                                                  {u"EXPAT"_qs, u"libexpat1-dev"_qs},
                                                  {u"simdjson"_qs, u"libsimdjson-dev"_qs},
                                                  {u"tl-expected"_qs, u"libexpected-dev"_qs},
                                                  {u"libarchive"_qs, u"libarchive-dev"_qs},
                                                  {u"libcrypto"_qs, u"libssl-dev"_qs},
                                                  {u"yaml-cpp"_qs, u"libyaml-cpp-dev"_qs},
                                                  {u"sqlite3"_qs, u"libsqlite3-dev"_qs},
                                                  {u"gumbo"_qs, u"libgumbo-dev"_qs},
                                                  {u"gmime-3.0"_qs, u"libgmime-3.0-dev"_qs},
                                                  {u"libpcre2-8"_qs, u"libpcre2-dev"_qs},
                                                  {u"libsodium"_qs, u"libsodium-dev"_qs},
                                                  {u"libhs"_qs, u"libhyperscan-dev"_qs},
                                                  {u"re2"_qs, u"libre2-dev"_qs},
                                                  {u"xlsxwriter"_qs, u"libxlsxwriter-dev"_qs},
                                                  {u"tomlplusplus"_qs, u"libtomlplusplus-dev"_qs}};
    return packages;
}

QStringList wantedBy(const QString& cmake)
{
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    static const QRegularExpression package(QStringLiteral("\\bfind_package\\(\\s*([\\w-]+)([^)]*)\\)"));
    static const QRegularExpression module(
        QStringLiteral("\\bpkg_(?:check_modules|search_module)\\(\\s*\\w+([^)]*)\\)"));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    const QString text = QString(cmake).remove(comment);
    QStringList wanted;
    for (auto match = package.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        wanted += one.captured(1);
        const QStringList rest = one.captured(2).split(blanks, Qt::SkipEmptyParts);
        const qsizetype components = rest.indexOf(QLatin1String("COMPONENTS"));
        for (qsizetype i = components + 1;
             components >= 0 && i < rest.size() && one.captured(1) == QLatin1String("Qt6"); ++i)
            wanted += QStringLiteral("Qt6::") + rest[i];
    }
    for (auto match = module.globalMatch(text); match.hasNext();) {
        for (const QString& word : match.next().captured(1).split(blanks, Qt::SkipEmptyParts)) {
            if (word != word.toUpper()) // REQUIRED, IMPORTED_TARGET
                wanted += word.section(QRegularExpression(QStringLiteral("[<>=]")), 0, 0);
        }
    }
    return wanted;
}

QStringList listedIn(const QString& packages)
{
    QStringList names;
    for (const QString& line : packages.split(QLatin1Char('\n'))) {
        const QString name = line.section(QLatin1Char('#'), 0, 0).trimmed();
        if (!name.isEmpty())
            names += name;
    }
    return names;
}

QStringList violationsOf(const QString& cmake, const QString& packages)
{
    const QStringList listed = listedIn(packages);
    QStringList violations;
    for (const QString& wanted : wantedBy(cmake)) {
        const QString package = packageOf().value(wanted);
        if (package.isEmpty())
            violations += QStringLiteral("no package is known for %1").arg(wanted);
        else if (!listed.contains(package))
            violations += QStringLiteral("%1 is not listed, but CMake wants %2").arg(package, wanted);
    }
    for (const QString& name : listed) {
        if (listed.count(name) > 1)
            violations += QStringLiteral("%1 is listed twice").arg(name);
    }
    return violations;
}

QString packageList()
{
    return projectFile(QStringLiteral("resources/packaging/packages.txt")).text;
}

QString allOfCMake()
{
    QString all = projectFile(QStringLiteral("CMakeLists.txt")).text;
    const QStringList folders = QStringLiteral("core ui app resources tests").split(QLatin1Char(' '));
    for (const SourceFile& file :
         filesBelow(folders, {QStringLiteral("CMakeLists.txt"), QStringLiteral(".cmake")}))
        all += QLatin1Char('\n') + file.text;
    return all;
}
} // namespace

void TestPackages::everythingThatCMakeWantsIsListed()
{
    QVERIFY(wantedBy(allOfCMake()).size() >= 10);
    const QStringList violations = violationsOf(allOfCMake(), packageList());
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
}

void TestPackages::nothingIsListedTwice()
{
    const QStringList listed = listedIn(packageList());
    QCOMPARE(QSet<QString>(listed.begin(), listed.end()).size(), listed.size());
}

void TestPackages::everyPackageHasItsReason()
{
    static const QRegularExpression line(QStringLiteral("^[a-z0-9.+-]+\\s+# \\S.*$"));
    for (const QString& text : packageList().split(QLatin1Char('\n'))) {
        if (!text.isEmpty() && !text.startsWith(QLatin1Char('#')))
            QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
    }
}

void TestPackages::plantedViolationsAreFound_data()
{
    QTest::addColumn<QString>("cmake");
    QTest::addColumn<QString>("packages");
    QTest::addColumn<int>("violations");
    const auto row = [](const char* name, const char* cmake, const char* packages, int violations) {
        QTest::newRow(name) << QString::fromLatin1(cmake) << QString::fromLatin1(packages) << violations;
    };
    row("listed", "find_package(EXPAT REQUIRED)", "libexpat1-dev # XML\n", 0);
    row("missing", "find_package(EXPAT REQUIRED)", "# libexpat1-dev\n", 1);
    row("unknown", "find_package(Boost REQUIRED)", "libexpat1-dev\n", 1);
    row("component missing", "find_package(Qt6 6.4 REQUIRED COMPONENTS Core\n LinguistTools)",
        "qt6-base-dev\n", 1);
    row("module missing", "pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)", "libicu-dev\n", 1);
    row("module with version", "pkg_check_modules(PCRE2 REQUIRED libpcre2-8>=10.40)", "libpcre2-dev\n", 0);
    row("in a comment", "# find_package(Boost)", "", 0);
    row("twice", "", "git # a\ngit # b\n", 2);
}

void TestPackages::plantedViolationsAreFound()
{
    QFETCH(QString, cmake);
    QFETCH(QString, packages);
    QFETCH(int, violations);
    const QStringList found = violationsOf(cmake, packages);
    QVERIFY2(found.size() == violations, qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestPackages)
#include "tst_packages.moc"
