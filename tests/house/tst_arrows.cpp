#include "source_tree.h"

#include <QDir>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace house;

// Who may include what: the architecture. The table is written out, so that a new arrow is a decision.
class TestArrows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeIsAllowed();
    void sqlStaysInStore();
    void plantedViolationsAreFound_data();
    void plantedViolationsAreFound();
};

namespace {

struct Arrows {
    QString folder;      // or the beginning of a file's path, where a few files may do more than their folder
    QStringList folders; // project folders (the own one is always allowed)
    QStringList qtModules;
    QStringList libraries; // beginnings of headers in angle brackets
};

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

// "evidence:values" are the headers that hold plain values and touch no case file.
const QStringList& evidenceValues()
{
    static const QStringList headers =
        words("attachment.h capture.h comment.h draft.h file_sink.h hit.h joined_tree.h ledger_json.h names.h relations.h "
              "relative_time.h sink.h thread_arrays.h");
    return headers;
}

const QList<Arrows>& table()
{
    const auto row = [](const char* folder, const char* folders, const char* modules,
                        const char* libraries = "") {
        return Arrows{QString::fromLatin1(folder), words(folders), words(modules), words(libraries)};
    };
    static const QList<Arrows> rows{
        row("core/report/pdf_",
            "core/base core/report evidence:values core/journal core/law core/text resources/fonts",
            "QtCore QtGui"),
        row("core/base", "", "QtCore", "tl/ openssl/ sodium.h unistd.h fcntl.h sys/mman.h"),
        row("core/text", "core/base", "QtCore", "unicode/ emmintrin.h yaml-cpp/"),
        row("core/store", "core/base", "QtCore", "sqlite3.h SQLiteCpp/ unistd.h fcntl.h sys/"),
        row("core/evidence", "core/base core/text core/store", "QtCore"),
        row("core/formats", "core/base core/text evidence:values core/store/foreign", "QtCore",
            "archive.h archive_entry.h expat.h gmime/ gumbo.h simdjson.h unicode/"),
        row("core/journal", "core/base core/store", "QtCore"),
        row("core/rules", "core/base core/text evidence:values", "QtCore", "hs.h hs/ pcre2.h toml++/"),
        row("core/index", "core/base core/store core/evidence core/rules", "QtCore"),
        row("core/law", "core/base", "QtCore", "toml++/"),
        row("core/report", "core/base core/text evidence:values core/journal core/law", "QtCore",
            "archive.h archive_entry.h unicode/ xlsxwriter.h"),
        row("core/casefile",
            "core/base core/text core/store core/evidence core/formats core/journal core/rules core/index "
            "core/law core/report",
            "QtCore", "unistd.h fcntl.h sys/mman.h sys/stat.h"),
        row("ui/models", "core/base core/text core/evidence core/journal core/rules core/law core/report core/casefile", "QtCore"),
        row("ui/theme", "core/base evidence:values core/journal", "QtCore QtGui QtWidgets"),
        row("ui/delegates", "core/base core/text evidence:values core/journal ui/models ui/theme",
            "QtCore QtGui QtWidgets"),
        row("ui/views",
            "core/base core/text evidence:values core/journal core/casefile ui/models ui/theme ui/delegates",
            "QtCore QtGui QtWidgets"),
        row("ui/panels",
            "core/base core/text evidence:values core/journal core/law core/casefile ui/models ui/theme ui/delegates "
            "ui/views",
            "QtCore QtGui QtWidgets"),
        row("ui/dialogs",
            "core/base core/text evidence:values core/journal core/law core/casefile ui/models ui/theme ui/delegates "
            "ui/views "
            "ui/panels",
            "QtCore QtGui QtWidgets"),
        row("ui/shell",
            "core/base core/text evidence:values core/journal core/law core/casefile ui/models ui/theme ui/delegates "
            "ui/views "
            "ui/panels ui/dialogs",
            "QtCore QtGui QtWidgets"),
        row("app/cli",
            "core/base core/text core/evidence core/formats core/journal core/rules core/law core/report "
            "core/casefile ui/models",
            "QtCore QtGui", "unistd.h"),
        row("app/desktop", "core/base core/formats core/report core/casefile ui/models ui/shell",
            "QtCore QtGui QtWidgets")};
    return rows;
}

const Arrows* arrowsOf(const QString& path)
{
    for (const Arrows& arrows : table()) {
        const bool isFilePrefix = arrows.folder.endsWith(QLatin1Char('_'));
        if (path.startsWith(isFilePrefix ? arrows.folder : arrows.folder + QLatin1Char('/')))
            return &arrows;
    }
    return nullptr;
}

// Which module a Qt class header belongs to. Debian keeps the headers of all modules under one folder, so
// this is asked of the installed folders and not of the linker.
QString qtModuleOf(const QString& header)
{
    if (header.contains(QLatin1Char('/')))
        return header.section(QLatin1Char('/'), 0, 0);
    static QHash<QString, QString> modules = [] {
        QHash<QString, QString> made;
        const QDir all(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        for (const QString& module : all.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
            for (const QString& name : QDir(all.filePath(module)).entryList(QDir::Files)) {
                if (!made.contains(name) || module == QLatin1String("QtCore"))
                    made.insert(name, module);
            }
        }
        return made;
    }();
    return modules.value(header);
}

bool isStandardHeader(const QString& header)
{
    static const QRegularExpression standard(QStringLiteral("^[a-z_]+$"));
    return standard.match(header).hasMatch();
}

bool mayIncludeProject(const Arrows& arrows, const QString& path, const QString& header)
{
    const QString folder = header.section(QLatin1Char('/'), 0, 1);
    if (folder == path.section(QLatin1Char('/'), 0, 1) || arrows.folders.contains(folder))
        return true;
    if (folder == QLatin1String("core/evidence") && arrows.folders.contains(QLatin1String("evidence:values")))
        return evidenceValues().contains(header.section(QLatin1Char('/'), 2));
    return std::any_of(arrows.folders.begin(), arrows.folders.end(), [&header](const QString& allowed) {
        return allowed.count(QLatin1Char('/')) == 2 &&
               header.startsWith(allowed); // a single header: "core/store/foreign"
    });
}

bool mayIncludeLibrary(const Arrows& arrows, const QString& header)
{
    if (header.startsWith(QLatin1Char('Q')) || header.startsWith(QLatin1String("qt")))
        return arrows.qtModules.contains(qtModuleOf(header));
    return isStandardHeader(header) ||
           std::any_of(arrows.libraries.begin(), arrows.libraries.end(),
                       [&header](const QString& allowed) { return header.startsWith(allowed); });
}

QStringList arrowViolations(const SourceFile& file)
{
    const Arrows* arrows = arrowsOf(file.path);
    if (!arrows)
        return {file.path + QStringLiteral(": no row of the table")};
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QStringList violations;
    const QString text = withoutComments(file.text);
    for (auto match = include.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const QString header = one.captured(2);
        const bool isProject = one.captured(1) == QLatin1String("\"");
        const bool isAllowed =
            isProject ? mayIncludeProject(*arrows, file.path, header) : mayIncludeLibrary(*arrows, header);
        if (!isAllowed)
            violations += QStringLiteral("%1:%2 may not include %3")
                              .arg(file.path)
                              .arg(lineOf(text, one.capturedStart(1)))
                              .arg(header);
    }
    return violations;
}

QStringList sqlViolations(const SourceFile& file)
{
    if (file.path.startsWith(QLatin1String("core/store/")))
        return {};
    static const QRegularExpression sql(
        QStringLiteral("\\b(SELECT\\s.*\\bFROM\\b|SELECT\\s+[a-z*?0-9]|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|"
                       "UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|"
                       "CREATE\\s+(TEMP\\s+)?(TABLE|INDEX|TRIGGER|VIEW|VIRTUAL))"),
        QRegularExpression::DotMatchesEverythingOption);
    QStringList violations;
    for (const Literal& literal : stringLiterals(file.text)) {
        if (sql.match(literal.text).hasMatch())
            violations += QStringLiteral("%1:%2 holds SQL: %3")
                              .arg(file.path)
                              .arg(literal.line)
                              .arg(literal.text.left(60));
    }
    return violations;
}

QStringList allViolations(const SourceFile& file)
{
    return arrowViolations(file) + sqlViolations(file);
}
} // namespace

void TestArrows::everyIncludeIsAllowed()
{
    const QList<SourceFile> files = programSources();
    QVERIFY(files.size() > 100);
    QStringList violations;
    for (const SourceFile& file : files)
        violations += arrowViolations(file);
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
}

void TestArrows::sqlStaysInStore()
{
    QStringList violations;
    for (const SourceFile& file : programSources())
        violations += sqlViolations(file);
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
}

void TestArrows::plantedViolationsAreFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("violations");
    const auto row = [](const char* name, const char* path, const char* text, int violations) {
        QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(text) << violations;
    };
    row("downwards", "core/text/a.cpp",
        "#include \"core/base/span.h\"\n#include <QString>\n#include <vector>\n", 0);
    row("upwards", "core/text/a.cpp", "#include \"core/rules/pack.h\"\n", 1);
    row("core sees ui", "core/casefile/a.cpp", "#include \"ui/models/wording.h\"\n", 1);
    row("ui sees store", "ui/models/a.cpp", "#include \"core/store/connection.h\"\n", 1);
    row("views see shell", "ui/views/a.cpp", "#include \"ui/shell/main_window.h\"\n", 1);
    row("without folder", "core/text/a.cpp", "#include \"tokens.h\"\n", 1);
    row("Qt Gui in core", "core/text/a.cpp", "#include <QColor>\n#include <QtGui/QColor>\n", 2);
    row("Qt Gui for PDF", "core/report/pdf_writer.cpp", "#include <QPdfWriter>\n", 0);
    row("Qt Gui for HTML", "core/report/html_writer.cpp", "#include <QPdfWriter>\n", 1);
    row("Qt Widgets in models", "ui/models/a.cpp", "#include <QWidget>\n", 1);
    row("Qt Sql anywhere", "core/store/a.cpp", "#include <QSqlDatabase>\n", 1);
    row("SQLite outside store", "core/journal/a.cpp",
        "#include <sqlite3.h>\n#include <SQLiteCpp/Database.h>\n", 2);
    row("SQLite in store", "core/store/a.cpp", "#include <sqlite3.h>\n", 0);
    row("evidence's store side in rules", "core/rules/a.cpp",
        "#include \"core/evidence/evidence_reader.h\"\n", 1);
    row("evidence's values in rules", "core/rules/a.cpp", "#include \"core/evidence/hit.h\"\n", 0);
    row("unknown Qt header", "ui/shell/a.cpp", "#include <QNothingOfTheKind>\n", 1);
    row("unknown folder", "core/helpers/a.cpp", "", 1);
    row("in a comment", "core/text/a.cpp", "// #include <QColor>\n", 0);
    row("SQL", "core/journal/a.cpp", "auto x = \"SELECT * FROM act\";\n", 1);
    row("SQL in two pieces", "core/journal/a.cpp", "auto x = \"INSERT INTO \"\n   \"act VALUES(1)\";\n", 1);
    row("SQL update", "ui/shell/a.cpp", "auto x = \"UPDATE act SET n = 1\";\n", 1);
    row("SQL in store", "core/store/a.cpp", "auto x = \"DELETE FROM hit\";\n", 0);
    row("plain English", "ui/shell/a.cpp", "tr(\"Select a file to update from\");\n", 0);
}

void TestArrows::plantedViolationsAreFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(int, violations);
    const QStringList found = allViolations({path, text});
    QVERIFY2(found.size() == violations, qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestArrows)
#include "tst_arrows.moc"
