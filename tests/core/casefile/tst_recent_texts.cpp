#include "case_fixture.h"
#include "core/casefile/recent_texts.h"

#include <QtTest>

#include <array>
#include <string>
#include <vector>

using namespace greffier;
using casefile::RecentTexts;

namespace {

// Items from `first` on with one text each.
void addTo(RecentTexts& recent, RecentTexts::View& view, std::int64_t first, const std::vector<std::string>& texts)
{
    std::vector<base::ItemId> items;
    text::FoldedTexts folded;
    for (const std::string& text : texts) {
        items.push_back({first + static_cast<std::int64_t>(items.size())});
        folded.append(text);
    }
    recent.add(items, folded, view);
}

constexpr int kComments = 2'600; // three chunks of a scan

// One thread in which each comment answers the one before. Every seventh has the word; of these, by turns, one says something
// of its own, others repeat what stood 1, 30, 49 or 60 comments before them, in other letters.
std::string threadWithQuotations()
{
    const auto own = [](int i) {
        const std::string n = std::to_string(i);
        return "Vraiment la honte numero" + n + " du métier" + n + " que voilà" + n + " ce matin" + n;
    };
    std::string csv = "id,parent,author,text\n";
    for (int i = 0; i < kComments; ++i) {
        constexpr std::array<int, 5> kBack{0, 1, 30, 49, 60};
        const int back = kBack[static_cast<std::size_t>(i / 7) % kBack.size()];
        const bool quotes = i % 7 == 0 && back > 0 && i >= back;
        const std::string text = quotes ? "Il écrit LA HONTE NUMERO" + std::to_string(i - back) + " DU MÉTIER" + std::to_string(i - back)
                                              + " que voilà" + std::to_string(i - back) + " et puis non merci bien"
                                 : i % 4 != 0 ? own(i) : "Rien à dire de plus que bonjour " + own(i).substr(18);
        csv += std::to_string(i) + "," + (i > 0 ? std::to_string(i - 1) : "") + "," + (i % 2 == 0 ? "Ana" : "Léo") + std::to_string(i % 11) + ","
               + text + "\n";
    }
    return csv;
}

} // namespace

class TestRecentTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatIsNotHeld();
    void looksForAnyPart_data();
    void looksForAnyPart();
    void forgetsTheOldest();
    void scanFindsTheQuotationsThatReadingFinds();
};

void TestRecentTexts::tellsWhatIsNotHeld()
{
    RecentTexts recent;
    RecentTexts::View view;
    RecentTexts::View early;
    QVERIFY(view.mayHold({5}, "absent")); // nothing is known of it
    addTo(recent, early, 5, {"Été à Paris", "Le métier"});
    addTo(recent, view, 100, {"Autre chose"});
    QVERIFY(view.mayHold({5}, "ete") && !view.mayHold({5}, "metier"));
    QVERIFY(view.mayHold({6}, "metier") && !view.mayHold({6}, "ete"));
    QVERIFY(view.mayHold({100}, "chose") && !view.mayHold({100}, "ete"));
    QVERIFY(view.mayHold({4}, "absent") && view.mayHold({7}, "absent") && view.mayHold({101}, "absent"));
    QVERIFY(early.mayHold({100}, "absent")); // came later
}

void TestRecentTexts::looksForAnyPart_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char* part : {"k", "kk", "xe", "exe", "aexe", "15", "15 0", "я", "дом", "e", "ee", "zoo", "oz"})
        QTest::newRow(part) << QByteArray(part);
}

void TestRecentTexts::looksForAnyPart()
{
    QFETCH(const QByteArray, part);
    const std::vector<std::string> texts{"", "k", "un axe exe", "aexe", "le 15 000 k", "дом яя", "eee zoo", "ozo z", "kkk", "xexe"};
    RecentTexts recent;
    RecentTexts::View view;
    addTo(recent, view, 1, texts);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const bool isHeld = texts[i].find(part.toStdString()) != std::string::npos;
        QCOMPARE(view.mayHold({static_cast<std::int64_t>(i) + 1}, part.toStdString()), isHeld);
    }
}

void TestRecentTexts::forgetsTheOldest()
{
    const std::string long1(600'000, 'a');
    RecentTexts recent;
    RecentTexts::View view;
    RecentTexts::View kept;
    for (std::int64_t item = 1; item <= 20; ++item) {
        addTo(recent, view, item, {long1});
        QVERIFY(!view.mayHold({item}, "b"));
        if (item == 2)
            addTo(recent, kept, 1'000, {"x"});
    }
    QVERIFY(view.mayHold({1}, "b") && view.mayHold({9}, "b")); // forgotten
    QVERIFY(!view.mayHold({19}, "b"));
    // What another view has stays as it is, whatever came since.
    QVERIFY(!kept.mayHold({1}, "b") && kept.mayHold({1}, "a") && !kept.mayHold({1'000}, "a"));
}

// An explanation reads every earlier comment; a scan leaves out those that it knows not to hold the word.
void TestRecentTexts::scanFindsTheQuotationsThatReadingFinds()
{
    tests::CaseFolder folder;
    auto file = folder.create();
    QVERIFY(file);
    QVERIFY(tests::CaseFolder::importText(*file, threadWithQuotations()));
    const std::string pack = "[pack]\nid = \"essai\"\nversion = \"1\"\nlanguage = \"fr\"\ntitle = \"Essai\"\nlicence = \"CC0-1.0\"\n"
                             "sources = [\"x\"]\nchangelog = [\"1\"]\n[[rule]]\nid = \"r\"\ntitle = { fr = \"r\", en = \"r\" }\n"
                             "group = \"insult\"\nseverity = \"low\"\nground = \"injure\"\nstate = \"active\"\n"
                             "when = 'word(\"honte\") and not in_quote'\n";
    QVERIFY(casefile::adoptPackBytes(*file, "essai.toml", pack).has_value());
    QVERIFY(casefile::scan(*file, {}).has_value());
    int hits = 0;
    int quotations = 0;
    for (std::int32_t position = 0; position < file->arrays().size(); ++position) {
        const base::ItemId item = file->arrays().id(position);
        const auto explained = casefile::explain(*file, item, "essai/r", "fr");
        QVERIFY(explained.has_value() && explained->size() == 1);
        const bool isHit = !file->hits(item).empty();
        QCOMPARE(isHit, explained->front().truth == evidence::Truth::True);
        hits += isHit ? 1 : 0;
        const auto comment = file->comment(item);
        QVERIFY(comment.has_value());
        quotations += !isHit && comment->text.find("HONTE") != std::string::npos ? 1 : 0;
    }
    QVERIFY(hits > 900);
    QVERIFY2(quotations > 100, std::to_string(quotations).c_str());
}

QTEST_GUILESS_MAIN(TestRecentTexts)
#include "tst_recent_texts.moc"
