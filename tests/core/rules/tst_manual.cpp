#include "core/rules/keywords.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace greffier::rules;

namespace {

QStringList manual(const char* language)
{
    QFile file(QStringLiteral(GREFFIER_SOURCE_DIR "/resources/manual/manual.%1.md").arg(QLatin1String(language)));
    const QStringList lines = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
    return lines.mid(lines.indexOf(QRegularExpression(QStringLiteral("^### (All conditions|Toutes les conditions)$"))));
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

// The row of a table whose first cell begins with that name: "| `count(x)` | …".
QString rowOf(const QStringList& lines, const QString& name)
{
    for (const QString& line : lines) {
        if (line.startsWith(QStringLiteral("| `") + name + u'`') || line.startsWith(QStringLiteral("| `") + name + u'('))
            return line;
    }
    return {};
}

} // namespace

// The chapter of conditions in both manuals follows the table of keywords.
class TestManual : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conditions_data()
    {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < keywords().size(); ++i)
            QTest::newRow(std::string(keywords()[i].english).c_str()) << static_cast<int>(i);
    }

    void conditions()
    {
        static const QStringList english = manual("en");
        static const QStringList french = manual("fr");
        QFETCH(const int, row);
        const KeywordInfo& keyword = keywords()[static_cast<std::size_t>(row)];
        const QStringList aliases = text(keyword.french).split(u'|');
        const QString inEnglish = rowOf(english, text(keyword.english));
        QVERIFY2(!inEnglish.isEmpty(), "no row in the English manual");
        QVERIFY2(inEnglish.contains(text(keyword.description).replace(u'|', QStringLiteral("\\|"))), qPrintable(inEnglish));
        const QString inFrench = rowOf(french, aliases.first());
        QVERIFY2(!inFrench.isEmpty(), "no row in the French manual");
        QVERIFY2(inFrench.contains(QStringLiteral("| `") + text(keyword.english) + QStringLiteral("` |")), qPrintable(inFrench));
        for (const QString& alias : aliases) {
            QVERIFY2(inEnglish.contains(u'`' + alias + u'`'), qPrintable(inEnglish));
            QVERIFY2(inFrench.contains(u'`' + alias), qPrintable(inFrench));
        }
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"
