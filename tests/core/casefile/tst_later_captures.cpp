#include "core/casefile/export.h"
#include "core/casefile/reanchor.h"
#include "core/casefile/relocate.h"
#include "core/casefile/verify.h"
#include "core/report/case_report.h"
#include "core/report/html_writer.h"
#include "core/report/json_writer.h"
#include "core/text/unicode.h"
#include "passage_fixture.h"

#include <QJsonDocument>
#include <QtTest>

using namespace greffier;
using namespace greffier::tests;
using base::ErrorCode;

namespace {

QString described(const std::vector<casefile::Continuation>& all)
{
    QStringList lines;
    for (const casefile::Continuation& each : all) {
        QStringList spans;
        for (const base::Span span : each.spans)
            spans << QStringLiteral("%1:%2").arg(span.start).arg(span.end);
        lines << QString::fromStdString(each.passage + " " + std::string(casefile::toString(each.anchoring)) + " " +
                                        each.capture + " " + each.comment + " ") +
                     spans.join(QLatin1Char(','));
    }
    return lines.join(QLatin1String("; "));
}

} // namespace

// What becomes of passages when their thread is captured again.
class TestLaterCaptures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<CaseFolder>(); }
    void foundAgain_data();
    void foundAgain();
    void neverAnotherWord();
    void continuedInTheLaterCapture();
    void goneCommentsAreOrphans();
    void anEditedCommentWithoutIdentifier();
    void lostInAnEditedCommentWithoutIdentifier();
    void notSeenAgain();
    void wordsThatNothingTells();
    void laterCapturesNotRecognised();
    void threeCaptures();

private:
    std::unique_ptr<CaseFolder> m_folder;
};

namespace {

const QString kLong = QStringLiteral("Bonjour à tous, voici mon avis sur cet article.\n\nLe docteur Martin est un con, "
                                     "voilà ce que j'en pense.\n\nPour le reste, quel con de journaliste a écrit cela ?");

} // namespace

void TestLaterCaptures::foundAgain_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("n");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("found"); // "exact 12", "proposed 12" (where), "lost"
    const auto row = [](const char* name, const QString& before, const char* passage, int n, const QString& after,
                        const char* found) {
        QTest::newRow(name) << before << QString::fromUtf8(passage) << n << after << QString::fromLatin1(found);
    };
    QString without = kLong;
    without.remove(QStringLiteral("Le docteur Martin est un con, voilà ce que j'en pense.\n\n"));
    row("the same text", kLong, "con", 2, kLong, "exact 125");
    row("inserted before", kLong, "con", 2, QStringLiteral("Édit : relu. ") + kLong, "exact 138");
    row("emoji inserted before", kLong, "un con", 1, QStringLiteral("😂 ") + kLong, "exact 73");
    row("appended", kLong, "con", 1, kLong + QStringLiteral("\n\nÉdit : con toi-même"), "exact 74");
    row("its paragraph deleted", kLong, "con", 1, without, "lost");
    row("another paragraph deleted", kLong, "con de journaliste", 1, without, "proposed 69");
    row("a word of the passage edited", kLong, "un con, voilà ce", 1, QString(kLong).replace(QStringLiteral("un con, voilà"), QStringLiteral("un c*n, voilà")), "proposed 71");
    row("a word before it edited", kLong, "un con, voilà", 1, QString(kLong).replace(QStringLiteral("Martin est"), QStringLiteral("Durand est")), "proposed 71");
    row("everything else rewritten", kLong, "con", 1, QStringLiteral("Tout est effacé. con"), "lost");
    row("a word alone in another sentence", QStringLiteral("con"), "con", 1, QStringLiteral("Il n'est pas con"), "lost");
    row("no word runs into it", QStringLiteral("con de journaliste"), "con", 1, QStringLiteral("facon de journaliste"), "proposed 0");
    row("decomposed and composed are not the same", QStringLiteral("le cafe\u0301 est froid ce matin"), "cafe\u0301", 1,
        QStringLiteral("le café est froid ce matin"), "proposed 3");
    const QString twice = QStringLiteral("Voici un paragraphe assez long avec un con dedans, et la suite qui est assez longue aussi.\n");
    row("the first of two alike", twice + twice, "con", 1, twice, "lost");
    row("the second of two alike, appended", twice + twice, "con", 2, twice + twice + QStringLiteral("Fin."), "exact 130");
    row("the second of two alike, inserted before", twice + twice, "con", 2, QStringLiteral("Édit. ") + twice + twice, "exact 136");
    const QString two = QStringLiteral("premier paragraphe con\n\nsecond paragraphe con fin");
    row("the paragraph before it deleted", two, "con", 3, two.mid(24), "proposed 18"); // the 2nd is in "second"
    row("inside of a word, the paragraph before it deleted", two, "con", 2, two.mid(24), "proposed 2");
    row("the paragraph after it deleted", two, "con", 1, two.left(22), "proposed 19");
    row("the paragraph of the other one left", two, "con", 1, two.mid(24), "lost");
    row("CRLF", QStringLiteral("Un début.\r\nUn sale con, dit-il.\r\nFin."), "sale con", 1,
        QStringLiteral("Ajout.\r\nUn début.\r\nUn sale con, dit-il.\r\nFin."), "exact 22");
}

void TestLaterCaptures::foundAgain()
{
    QFETCH(QString, before);
    QFETCH(QString, words);
    QFETCH(int, n);
    QFETCH(QString, after);
    QFETCH(QString, found);
    const auto span = text::findOccurrence(before.toStdString(), words.toStdString(), n);
    QVERIFY(span);
    const auto there = casefile::relocate(before.toStdString(), {*span}, after.toStdString());
    const QString got = !there ? QStringLiteral("lost")
                               : QStringLiteral("%1 %2").arg(there->isExact ? QStringLiteral("exact") : QStringLiteral("proposed"))
                                     .arg(there->spans.front().start);
    QCOMPARE(got, found);
    if (there && there->isExact)
        QCOMPARE(text::slice(after.toStdString(), there->spans.front()), std::string_view(words.toStdString()));
}

// Whatever paragraphs are deleted or inserted: what is called exact is the same paragraph's word, never another's.
void TestLaterCaptures::neverAnotherWord()
{
    for (int seed = 0; seed < 400; ++seed) {
        QRandomGenerator random(static_cast<quint32>(seed));
        QStringList before;
        const int count = 2 + static_cast<int>(random.bounded(5U));
        for (int i = 0; i < count; ++i) // every paragraph has its own words around the same one
            before << QStringLiteral("Alinéa %1 : %2quel con %3que celui-là, %1.").arg(i).arg(random.bounded(2) ? QStringLiteral("😂 ") : QString(), random.bounded(2) ? QStringLiteral("dit-il ") : QString());
        const int chosen = static_cast<int>(random.bounded(static_cast<quint32>(count)));
        QStringList after;
        bool isKept = false;
        for (int i = 0; i < count; ++i) {
            if (random.bounded(4) == 0)
                after << QStringLiteral("Ajout %1, un con de plus.").arg(random.bounded(1000));
            if (random.bounded(3) == 0)
                continue;
            after << before[i];
            isKept = isKept || i == chosen;
        }
        const std::string earlier = before.join(QLatin1Char('\n')).toStdString();
        const std::string later = after.join(QLatin1Char('\n')).toStdString();
        const base::Span span = spanOf(earlier, "con", chosen + 1);
        const auto there = casefile::relocate(earlier, {span}, later);
        if (!there)
            continue;
        const QString head = QStringLiteral("Alinéa %1 :").arg(chosen);
        const std::string found = std::string(text::slice(later, {0, there->spans.front().start}));
        const QString line = QString::fromStdString(found).section(QLatin1Char('\n'), -1);
        QVERIFY2(isKept && line.startsWith(head), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(line)));
    }
}

void TestLaterCaptures::continuedInTheLaterCapture()
{
    auto file = filled(*m_folder, kLong);
    casefile::PassageRequest wanted = request(spanOf(kLong.toStdString(), "con", 2), {spanOf(kLong.toStdString(), "Bonjour")});
    wanted.severity = "high";
    wanted.note = "vise le journaliste";
    QVERIFY(casefile::markPassage(*file, wanted)); // a-3
    QVERIFY(casefile::continuationsOf(*file, {})->empty());
    QVERIFY(CaseFolder::importText(*file, capture(QStringLiteral("Édit : relu. ") + kLong, kOther), "apres.csv"));
    QVERIFY(casefile::continuationsAtHand(*file).empty()); // nobody compared the captures yet
    const auto found = casefile::continuationsOf(*file, {});
    QVERIFY(found);
    QCOMPARE(described(*found), QStringLiteral("a-3 exact k-2 c-4 13:20,138:141"));
    QCOMPARE(described(casefile::continuationsAtHand(*file)), described(*found));
    const auto acts = casefile::takeExact(*file, *found);
    QVERIFY(acts);
    QCOMPARE(acts->size(), std::size_t{1});
    const auto& mark = std::get<journal::PassageMarked>(acts->front().payload);
    QCOMPARE(mark.from, std::string("a-3"));
    QCOMPARE(mark.severity, std::string("high"));
    QCOMPARE(mark.note, std::string("vise le journaliste"));
    QVERIFY(casefile::continuationsOf(*file, {})->empty());
    QVERIFY(file->undo());
    QCOMPARE(described(*casefile::continuationsOf(*file, {})), described(*found));
    QVERIFY(file->redo());
    file.reset();
    QVERIFY(casefile::verify(m_folder->path(), m_folder->cache(), {})->isIntact());
}

void TestLaterCaptures::goneCommentsAreOrphans()
{
    const auto file = filled(*m_folder, kLong);
    QVERIFY(casefile::markPassage(*file, request(spanOf(kLong.toStdString(), "con", 1)))); // a-3: its paragraph goes
    QVERIFY(casefile::markPassage(*file, {"c-2", {0, 3}, "x", "", "", ""}));               // a-4: its comment goes
    QString without = kLong;
    without.remove(QStringLiteral("Le docteur Martin est un con, voilà ce que j'en pense.\n\n"));
    QVERIFY(CaseFolder::importText(*file, capture(without, "c,,Luc,Un autre avis,https://blog.example/article/\n"), "apres.csv"));
    const auto found = casefile::continuationsOf(*file, {});
    QVERIFY(found);
    QCOMPARE(described(*found), QStringLiteral("a-3 orphan k-2 c-4 ; a-4 orphan k-2  "));
    QVERIFY(casefile::takeExact(*file, *found)->empty());
    QCOMPARE(casefile::takeContinuation(*file, found->front()).error().code, ErrorCode::BadValue);
    const auto data = casefile::collectReport(*file, {{}, "fr"}, {});
    QVERIFY(data);
    QCOMPARE(data->orphans.size(), std::size_t{2});
    QCOMPARE(data->orphans[0].laterComment, std::string("c-4"));
    QCOMPARE(data->orphans[0].words, std::string("con"));
    QVERIFY(data->orphans[0].loss == report::OrphanLoss::Choice);
    QCOMPARE(data->orphans[1].laterComment, std::string());
    QVERIFY(data->orphans[1].loss == report::OrphanLoss::Comment);
}

// Without identifiers an edited comment is one that is gone and one that is new: proposed, never taken by itself.
void TestLaterCaptures::anEditedCommentWithoutIdentifier()
{
    const std::string head = "id,author,text,url\n";
    const std::string others = ",Ana,Une réponse assez longue pour être reconnue,https://blog.example/article/\n"
                               ",Luc,Un autre avis assez long pour être reconnu,https://blog.example/article/\n";
    const auto file = m_folder->create();
    QVERIFY(CaseFolder::importText(*file, head + ",Marc,\"" + kLong.toStdString() + "\",https://blog.example/article/\n" + others, "avant.csv"));
    QVERIFY(casefile::markPassage(*file, request(spanOf(kLong.toStdString(), "con", 1))));
    QVERIFY(CaseFolder::importText(*file, head + ",Marc,\"Édit. " + kLong.toStdString() + "\",https://blog.example/article/\n" + others, "apres.csv"));
    const auto found = casefile::continuationsOf(*file, {});
    QVERIFY(found);
    QCOMPARE(described(*found), QStringLiteral("a-3 proposed k-2 c-4 80:83"));
    QVERIFY(casefile::takeExact(*file, *found)->empty());
    QVERIFY(casefile::takeContinuation(*file, found->front()));
    QVERIFY(casefile::continuationsOf(*file, {})->empty());
}

// The words went with their paragraph; the comment is still known by the rest of its text.
void TestLaterCaptures::lostInAnEditedCommentWithoutIdentifier()
{
    const QString corpus = qEnvironmentVariable("GREFFIER_CORPUS");
    if (corpus.isEmpty())
        QSKIP("GREFFIER_CORPUS is not set: the founding page is not there");
    QFile page(corpus + QStringLiteral("/seed/journaldugeek.txt"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const std::string seed = page.readAll().toStdString();
    std::string without = seed;
    const std::size_t at = without.find("sales porcs");
    QVERIFY(at != std::string::npos);
    const std::size_t start = without.rfind('\n', at);
    without.erase(start, without.find('\n', at) - start);
    const auto file = m_folder->create();
    QVERIFY(CaseFolder::importText(*file, seed, "journaldugeek.txt"));
    for (const char* words : {"sales porcs", "fille de 16 ans"}) {
        const auto span = casefile::findPassage(*file, "c-6", words, 1);
        QVERIFY(span);
        QVERIFY(casefile::markPassage(*file, {"c-6", *span, "insulte", "", "", ""})); // a-3, a-4
    }
    QVERIFY(CaseFolder::importText(*file, without, "journaldugeek.txt"));
    const auto found = casefile::continuationsOf(*file, {});
    QVERIFY(found);
    QCOMPARE(described(*found), QStringLiteral("a-3 orphan k-2 c-26 ; a-4 orphan k-2 c-26 "));
    QVERIFY(found->front().loss == casefile::Loss::Words);
    QVERIFY(!*casefile::areLaterUnrecognised(*file, {}));
}

// Nothing announces how many comments there are, and it was the last one: it may be gone, or stand on another page.
void TestLaterCaptures::notSeenAgain()
{
    const auto file = filled(*m_folder, kLong);
    QVERIFY(casefile::markPassage(*file, {"c-3", {0, 2}, "x", "", "", ""})); // a-3: the last one
    QVERIFY(CaseFolder::importText(*file, capture(kLong, "b,a,Ana,Une réponse,https://blog.example/article/\n"), "apres.csv"));
    const auto found = casefile::continuationsOf(*file, {});
    QVERIFY(found);
    QCOMPARE(described(*found), QStringLiteral("a-3 unseen k-2  "));
    QVERIFY(casefile::takeExact(*file, *found)->empty());
    QCOMPARE(casefile::takeContinuation(*file, found->front()).error().detail, std::string("unseen"));
    // Another page of the thread shows none of the earlier comments: it says nothing of them, k-2 still does.
    QVERIFY(CaseFolder::importText(*file, "id,parent,author,text,url\nz,,Zoé,Plus loin,https://blog.example/article/\n", "page2.csv"));
    QCOMPARE(described(*casefile::continuationsOf(*file, {})), QStringLiteral("a-3 unseen k-2  "));
    const auto other = m_folder->create("pages.greffier");
    QVERIFY(CaseFolder::importText(*other, capture(kLong, kOther), "avant.csv"));
    QVERIFY(casefile::markPassage(*other, {"c-3", {0, 2}, "x", "", "", ""}));
    QVERIFY(CaseFolder::importText(*other, "id,parent,author,text,url\nz,,Zoé,Plus loin,https://blog.example/article/\n", "page2.csv"));
    QVERIFY(casefile::continuationsOf(*other, {})->empty());
}

void TestLaterCaptures::wordsThatNothingTells()
{
    const QString line = QStringLiteral("Voici un paragraphe assez long avec un con dedans, et la suite qui est assez longue aussi.\n");
    const auto file = filled(*m_folder, line + line);
    QVERIFY(casefile::markPassage(*file, request(spanOf((line + line).toStdString(), "con", 1)))); // a-3
    QVERIFY(CaseFolder::importText(*file, capture(line, kOther), "apres.csv"));
    const auto found = casefile::continuationsOf(*file, {});
    QVERIFY(found);
    QCOMPARE(described(*found), QStringLiteral("a-3 orphan k-2 c-4 "));
    QVERIFY(found->front().loss == casefile::Loss::Choice);
    const auto data = casefile::collectReport(*file, {{}, "fr"}, {});
    QVERIFY(data);
    const std::string html = report::toHtml(report::buildCaseReport(*data));
    QVERIFY(html.find("c-4 de k-2 contient ces mots") != std::string::npos);
    QVERIFY(html.find("introuvable") == std::string::npos);
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(report::toJson(*data)));
    QCOMPARE(json[QLatin1String("orphans")][0][QLatin1String("lost")].toString(), QStringLiteral("choice"));
}

void TestLaterCaptures::laterCapturesNotRecognised()
{
    const auto file = filled(*m_folder, kLong);
    QVERIFY(CaseFolder::importText(*file, "id,parent,author,text,url\nz,,Zoé,Autre chose,https://blog.example/ailleurs/\n", "avant.csv"));
    QVERIFY(!*casefile::areLaterUnrecognised(*file, {})); // no passage yet
    QVERIFY(casefile::markPassage(*file, {"c-4", {0, 5}, "x", "", "", ""}));
    QVERIFY(!*casefile::areLaterUnrecognised(*file, {})); // in the latest capture
    QVERIFY(casefile::markPassage(*file, request(spanOf(kLong.toStdString(), "con", 1))));
    QVERIFY(*casefile::areLaterUnrecognised(*file, {}));
    QVERIFY(CaseFolder::importText(*file, capture(kLong, kOther), "apres.csv"));
    QVERIFY(!*casefile::areLaterUnrecognised(*file, {}));
}

void TestLaterCaptures::threeCaptures()
{
    const auto file = filled(*m_folder, kLong);
    QVERIFY(casefile::markPassage(*file, request(spanOf(kLong.toStdString(), "con", 1)))); // a-3
    QVERIFY(CaseFolder::importText(*file, capture(QStringLiteral("1. ") + kLong, kOther), "deux.csv"));
    QVERIFY(CaseFolder::importText(*file, capture(QStringLiteral("12. ") + kLong, kOther), "trois.csv"));
    QCOMPARE(described(*casefile::continuationsOf(*file, {})), QStringLiteral("a-3 exact k-3 c-7 78:81"));
    // Marked by hand there: nothing is left to continue.
    QVERIFY(casefile::markPassage(*file, {"c-7", {78, 81}, "insulte", "", "", ""}));
    QVERIFY(casefile::continuationsOf(*file, {})->empty());
}

QTEST_GUILESS_MAIN(TestLaterCaptures)
#include "tst_later_captures.moc"
