#include "source_tree.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace house;

// The French of the interface is complete: nothing unfinished, obsolete or empty, and no value gets lost in
// it.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void frenchIsComplete();
    void plantedViolationsAreFound_data();
    void plantedViolationsAreFound();
};

namespace {

struct Message {
    QString source;
    QString state;            // of the translation: "unfinished", "vanished", "obsolete" or empty
    QStringList translations; // one, or one for each grammatical number
};

QList<Message> messagesOf(const QString& ts, QString* error)
{
    QList<Message> messages;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("message")) {
            messages.append(Message{});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().state = xml.attributes().value(QLatin1String("type")).toString();
            QString text;
            while (!xml.atEnd() && !(xml.isEndElement() && xml.name() == QLatin1String("translation"))) {
                xml.readNext();
                if (xml.isCharacters())
                    text += xml.text();
                if (xml.isEndElement() && xml.name() == QLatin1String("numerusform")) {
                    messages.last().translations += text.trimmed();
                    text.clear();
                }
            }
            if (messages.last().translations.isEmpty())
                messages.last().translations += text;
        }
    }
    *error = xml.hasError() ? xml.errorString() : QString();
    return messages;
}

QSet<QString> placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?(\\d{1,2}|n)"));
    QSet<QString> found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured(1));
    return found;
}

QStringList violationsOf(const QString& ts)
{
    QString error;
    const QList<Message> messages = messagesOf(ts, &error);
    QStringList violations;
    if (!error.isEmpty())
        violations += error;
    if (messages.isEmpty())
        violations += QStringLiteral("no messages");
    for (const Message& message : messages) {
        if (!message.state.isEmpty())
            violations += QStringLiteral("%1: %2").arg(message.state, message.source);
        for (const QString& translation : message.translations) {
            if (translation.trimmed().isEmpty())
                violations += QStringLiteral("empty: %1").arg(message.source);
            QSet<QString> wanted = placeholdersOf(message.source);
            if (message.translations.size() > 1)
                wanted.remove(QStringLiteral("n")); // "one comment" may be written out
            if (!translation.trimmed().isEmpty() && !placeholdersOf(translation).contains(wanted))
                violations += QStringLiteral("placeholders: %1 -> %2").arg(message.source, translation);
        }
        if (message.translations.isEmpty())
            violations += QStringLiteral("empty: %1").arg(message.source);
    }
    return violations;
}
} // namespace

void TestTranslations::frenchIsComplete()
{
    const SourceFile french = projectFile(QStringLiteral("translations/greffier_fr.ts"));
    QVERIFY2(!french.text.isEmpty(), "translations/greffier_fr.ts is missing");
    const QStringList violations = violationsOf(french.text);
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(QLatin1Char('\n'))));
}

void TestTranslations::plantedViolationsAreFound_data()
{
    QTest::addColumn<QString>("messages");
    QTest::addColumn<int>("violations");
    const auto row = [](const char* name, const QString& messages, int violations) {
        QTest::newRow(name) << messages << violations;
    };
    const auto message = [](const QString& source, const QString& translation) {
        return QStringLiteral("<message><source>%1</source>%2</message>").arg(source, translation);
    };
    row("complete", message(u"Flag %1"_qs, u"<translation>Signaler %1</translation>"_qs), 0);
    row("unfinished", message(u"Flag"_qs, u"<translation type=\"unfinished\">Signaler</translation>"_qs), 1);
    row("unfinished and empty", message(u"Flag"_qs, u"<translation type=\"unfinished\"></translation>"_qs),
        2);
    row("vanished", message(u"Flag"_qs, u"<translation type=\"vanished\">Signaler</translation>"_qs), 1);
    row("obsolete", message(u"Flag"_qs, u"<translation type=\"obsolete\">Signaler</translation>"_qs), 1);
    row("empty", message(u"Flag"_qs, u"<translation> </translation>"_qs), 1);
    row("no translation", message(u"Flag"_qs, QString()), 1);
    row("placeholder lost", message(u"%1 of %2"_qs, u"<translation>%1</translation>"_qs), 1);
    row("placeholders turned round", message(u"%1 of %2"_qs, u"<translation>%2, %1</translation>"_qs), 0);
    row("numbers",
        message(
            u"%n hit(s) in %1"_qs,
            u"<translation><numerusform>un dans %1</numerusform><numerusform>%n dans %1</numerusform></translation>"_qs),
        0);
    row("placeholder lost in one number",
        message(
            u"%n hit(s) in %1"_qs,
            u"<translation><numerusform>%n dans %1</numerusform><numerusform>%n</numerusform></translation>"_qs),
        1);
    row("one number empty",
        message(u"%n hit(s)"_qs,
                u"<translation><numerusform></numerusform><numerusform>%n</numerusform></translation>"_qs),
        1);
    row("nothing", QString(), 1);
}

void TestTranslations::plantedViolationsAreFound()
{
    QFETCH(QString, messages);
    QFETCH(int, violations);
    const QStringList found = violationsOf(
        QStringLiteral("<?xml version=\"1.0\"?><TS version=\"2.1\"><context><name>A</name>%1</context></TS>")
            .arg(messages));
    QVERIFY2(found.size() == violations, qPrintable(found.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
