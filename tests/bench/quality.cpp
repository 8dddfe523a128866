// What a rule pack is worth on texts that people have labelled, beside plain word lists on the same texts: precision,
// recall and F1, for the half that rules may be written with (development) and for the half that nobody looked at
// (held-out); then what the packs flag among harmless French texts. Names rules, never prints a text; which rules were
// right and wrong is told for the development half alone.
//
// A text counts as flagged if any active rule hits it, whatever the severity: even "low" puts it before a moderator.
// Beside that stand the rules from "medium" up, and those of the group "hate" alone, for sets that label hatred and not
// insults.
//
//   GREFFIER_CORPUS=… quality
//
// GREFFIER_QUALITY_PACKS (paths, ':' between) replaces the French pack; GREFFIER_QUALITY_HITS=FILE writes set, row, label,
// half and rules of every labelled text that is toxic or hit.
#include "core/rules/rule_set.h"
#include "tests/bench/labelled_sets.h"
#include "tests/bench/word_list_matcher.h"

#include <QFile>
#include <QtTest>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace greffier;

namespace {

class NoThread final : public rules::Surroundings {
public:
    const rules::Facts* parentOf(const rules::Facts&) override { return nullptr; }
    bool matchesSearch(const rules::Facts&, std::string_view) override { return false; }
};

struct Tally {
    int hits = 0;
    int trueHits = 0;
    int toxic = 0;

    void add(bool isHit, bool isToxic)
    {
        hits += isHit ? 1 : 0;
        trueHits += isHit && isToxic ? 1 : 0;
        toxic += isToxic ? 1 : 0;
    }
    double precision() const { return hits == 0 ? 0 : static_cast<double>(trueHits) / hits; }
    double recall() const { return toxic == 0 ? 0 : static_cast<double>(trueHits) / toxic; }
    double f1() const { return hits + toxic == 0 ? 0 : 2.0 * trueHits / (hits + toxic); }
};

// One way to flag texts, on the half for development and on the half that was held out.
struct Rater {
    std::string name;
    Tally development, heldOut;

    void add(bool isHit, const bench::LabelledText& text)
    {
        (text.isHeldOut ? heldOut : development).add(isHit, text.isToxic);
    }
    void print() const
    {
        std::printf("  %-34s %6d   %.3f   %.3f   %.3f    %6d   %.3f   %.3f   %.3f\n", name.c_str(), development.hits,
                    development.precision(), development.recall(), development.f1(), heldOut.hits, heldOut.precision(),
                    heldOut.recall(), heldOut.f1());
    }
};
constexpr std::size_t kPackRaters = 3; // any hit, serious hits, hatred

struct RuleTally {
    int trueHits = 0;
    int falseHits = 0;
    int aloneTrue = 0; // no other rule hit the text
    int aloneFalse = 0;
};

struct List {
    std::string name;
    bench::WordListMatcher matcher;
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class Quality : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void french();
    void english();
    void harmlessTexts_data();
    void harmlessTexts();

private:
    void load(const QStringList& paths);
    std::vector<std::size_t> hitsOn(const std::string& text);
    bool isSerious(const std::vector<std::size_t>& hits) const;
    bool isHatred(const std::vector<std::size_t>& hits) const;
    std::vector<Rater> rate(const bench::LabelledSet& set, const std::vector<List>& lists);
    void countRules(const std::vector<std::size_t>& hits, bool isToxic);
    void judge(const std::string& language, const std::vector<List>& lists);
    void printRules() const;

    std::string m_corpus;
    std::unique_ptr<rules::RuleSet> m_rules;
    std::unique_ptr<rules::RuleSet::Matcher> m_matcher;
    std::map<std::string, RuleTally> m_byRule;
    QFile m_hits;
};

void Quality::initTestCase()
{
    m_corpus = qEnvironmentVariable("GREFFIER_CORPUS").toStdString();
    if (m_corpus.empty())
        QSKIP("GREFFIER_CORPUS is not set: whole file");
    m_hits.setFileName(qEnvironmentVariable("GREFFIER_QUALITY_HITS"));
    if (!m_hits.fileName().isEmpty())
        QVERIFY(m_hits.open(QIODevice::WriteOnly));
}

void Quality::load(const QStringList& paths)
{
    m_byRule.clear();
    std::vector<rules::Rule> all;
    for (const QString& path : paths) {
        const rules::PackResult result = rules::parsePack(bytesOf(path).toStdString(), path.toStdString());
        QVERIFY2(result.errors.empty(), qPrintable(path));
        all.insert(all.end(), result.pack.rules.begin(), result.pack.rules.end());
    }
    QVERIFY(!all.empty());
    auto set = rules::RuleSet::compile(std::move(all));
    QVERIFY(set.has_value());
    m_matcher.reset();
    m_rules = std::make_unique<rules::RuleSet>(std::move(*set));
    m_matcher = m_rules->matcher();
}

// Rules that a moderator sees: active ones.
std::vector<std::size_t> Quality::hitsOn(const std::string& text)
{
    NoThread around;
    rules::Facts facts;
    facts.text = text;
    std::vector<std::size_t> hits;
    for (const rules::Outcome& outcome : m_matcher->evaluate(facts, around)) {
        if (outcome.truth == evidence::Truth::True && m_rules->rules()[outcome.rule].state == rules::RuleState::Active)
            hits.push_back(outcome.rule);
    }
    return hits;
}

bool Quality::isSerious(const std::vector<std::size_t>& hits) const
{
    return std::any_of(hits.begin(), hits.end(), [this](std::size_t rule) {
        return m_rules->rules()[rule].severity >= evidence::Severity::Medium;
    });
}

bool Quality::isHatred(const std::vector<std::size_t>& hits) const
{
    return std::any_of(hits.begin(), hits.end(),
                       [this](std::size_t rule) { return m_rules->rules()[rule].group == "hate"; });
}

std::vector<Rater> Quality::rate(const bench::LabelledSet& set, const std::vector<List>& lists)
{
    std::vector<Rater> raters{{"pack, any hit", {}, {}},
                              {"pack, severity medium and above", {}, {}},
                              {"pack, rules of hatred", {}, {}}};
    for (const List& list : lists)
        raters.push_back({list.name, {}, {}});
    int row = 0;
    for (const bench::LabelledText& text : set.texts) {
        const std::vector<std::size_t> hits = hitsOn(text.text);
        raters[0].add(!hits.empty(), text);
        raters[1].add(isSerious(hits), text);
        raters[2].add(isHatred(hits), text);
        for (std::size_t i = 0; i < lists.size(); ++i)
            raters[i + kPackRaters].add(lists[i].matcher.matches(text.text), text);
        QByteArray names;
        for (const std::size_t hit : hits)
            names.append(names.isEmpty() ? "" : " ").append(m_rules->rules()[hit].id.c_str());
        if (!text.isHeldOut)
            countRules(hits, text.isToxic);
        if (m_hits.isOpen() && (text.isToxic || !hits.empty()))
            m_hits.write(QByteArray(set.name.c_str()) + '\t' + QByteArray::number(row) + '\t' + (text.isToxic ? '1' : '0')
                         + '\t' + (text.isHeldOut ? "held-out" : "dev") + '\t' + names + '\n');
        ++row;
    }
    return raters;
}

void Quality::countRules(const std::vector<std::size_t>& hits, bool isToxic)
{
    for (const std::size_t hit : hits) {
        RuleTally& tally = m_byRule[m_rules->rules()[hit].id];
        ++(isToxic ? tally.trueHits : tally.falseHits);
        if (hits.size() == 1)
            ++(isToxic ? tally.aloneTrue : tally.aloneFalse);
    }
}

void Quality::judge(const std::string& language, const std::vector<List>& lists)
{
    for (const bench::LabelledSet& set : bench::labelledSets(m_corpus, language)) {
        const std::vector<Rater> raters = rate(set, lists);
        const Tally& pack = raters[0].heldOut;
        std::printf("\n%s: %zu texts, %d toxic in the development half, %d in the held-out half. Toxic: %s.\n",
                    set.name.c_str(), set.texts.size(), raters[0].development.toxic, pack.toxic, set.meaning.c_str());
        std::printf("  %-34s %s    %s\n", "", "  hits   prec.   recall  F1   ", "  hits   prec.   recall  F1");
        double bestList = 0;
        for (std::size_t i = 0; i < raters.size(); ++i) {
            raters[i].print();
            if (i >= kPackRaters)
                bestList = std::max(bestList, raters[i].heldOut.f1());
        }
        std::printf("  held-out: F1 %+.3f above the best list, precision %.3f\n", pack.f1() - bestList, pack.precision());
        QVERIFY2(pack.f1() > bestList, set.name.c_str());
    }
    printRules();
}

void Quality::printRules() const
{
    std::vector<std::pair<std::string, RuleTally>> rules(m_byRule.begin(), m_byRule.end());
    std::sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
        return a.second.falseHits != b.second.falseHits ? a.second.falseHits > b.second.falseHits
                                                        : a.second.trueHits > b.second.trueHits;
    });
    std::printf("\n  %-40s %6s %6s   alone: true, false\n", "rule, development halves", "true", "false");
    for (const auto& [name, tally] : rules) {
        std::printf("  %-40s %6d %6d %9d %6d\n", name.c_str(), tally.trueHits, tally.falseHits, tally.aloneTrue,
                    tally.aloneFalse);
    }
}

void Quality::french()
{
    const QString chosen = qEnvironmentVariable("GREFFIER_QUALITY_PACKS");
    load(chosen.isEmpty() ? QStringList{QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/fr-moderation.toml")}
                          : chosen.split(QLatin1Char(':')));
    if (QTest::currentTestFailed())
        return;
    std::vector<List> lists{{"list ldnoobw/fr", {}}, {"list french-badwords", {}}, {"both lists", {}}};
    for (const std::size_t i : {0u, 2u})
        lists[i].matcher.addFile(m_corpus + "/wordlists/ldnoobw/fr");
    for (const std::size_t i : {1u, 2u})
        lists[i].matcher.addFile(m_corpus + "/wordlists/darwiin-french-badwords/list.txt");
    judge("fr", lists);
}

void Quality::english()
{
    load({QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/en-moderation.toml")});
    if (QTest::currentTestFailed())
        return;
    std::vector<List> lists{{"list ldnoobw/en", {}}};
    lists[0].matcher.addFile(m_corpus + "/wordlists/ldnoobw/en");
    judge("en", lists);
}

void Quality::harmlessTexts_data()
{
    QTest::addColumn<QString>("pack");
    for (const char* pack : {"fr-moderation", "en-moderation", "personal-data"})
        QTest::newRow(pack) << QString::fromLatin1(pack);
}

// The English pack too: a case often adopts all packs, so it must not take French words for English ones.
void Quality::harmlessTexts()
{
    QFETCH(const QString, pack);
    load({QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/%1.toml").arg(pack)});
    if (QTest::currentTestFailed())
        return;
    std::vector<bench::LabelledSet> sets = bench::harmlessSets(m_corpus);
    if (pack == QLatin1String("en-moderation"))
        sets.push_back(bench::englishForums(m_corpus));
    for (const bench::LabelledSet& set : sets) {
        int flagged = 0;
        std::map<std::string, int> byRule;
        for (const bench::LabelledText& text : set.texts) {
            const std::vector<std::size_t> hits = hitsOn(text.text);
            flagged += hits.empty() ? 0 : 1;
            for (const std::size_t hit : hits)
                ++byRule[m_rules->rules()[hit].id];
        }
        std::printf("\n%s, %s: %zu texts, %d flagged.\n", qPrintable(pack), set.name.c_str(), set.texts.size(), flagged);
        for (const auto& [rule, count] : byRule)
            std::printf("  %-40s %6d\n", rule.c_str(), count);
        QVERIFY(!set.texts.empty());
    }
}

QTEST_GUILESS_MAIN(Quality)
#include "quality.moc"
