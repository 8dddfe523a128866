#include "core/formats/reader.h"
#include "core/rules/pack.h"
#include "core/text/tokens.h"
#include "tests/bench/labelled_sets.h"
#include "tests/core/rules/rule_check.h"
#include "tests/support/recording_sink.h"

#include <QDirIterator>
#include <QFile>

using namespace greffier;
using namespace greffier::rules;

// All packs on texts of the corpus: what the plain reading finds in harmless French, and where hits begin and end.
// Skipped where GREFFIER_CORPUS is not set.
class TestCorpusWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void harmlessTextsHaveNoDisguises();
    void hitsEndAtWords();

private:
    std::string m_corpus;
    std::optional<RuleSet> m_rules;
};

namespace {

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isWordBoundary(const std::u32string& exact, std::int32_t at)
{
    const auto index = static_cast<std::size_t>(at);
    return index == 0 || index >= exact.size() || !isWordCharacter(exact[index - 1]) || !isWordCharacter(exact[index]);
}

// Checks where the hits of one text begin and end; gives how many spans they have.
std::size_t checkedSpans(RuleSet::Matcher& matcher, const std::string& text)
{
    const std::u32string exact = text::toUtf32(text);
    std::size_t spans = 0;
    Chain chain;
    for (const Outcome& outcome : matcher.evaluate(comment(text), chain)) {
        for (const base::Span span : outcome.spans) {
            ++spans;
            if (!isWordBoundary(exact, span.start) || !isWordBoundary(exact, span.end))
                QTest::qFail(std::string(text::slice(text, span)).append(" in: ").append(text).c_str(), __FILE__, __LINE__);
        }
    }
    return spans;
}

} // namespace

void TestCorpusWords::initTestCase()
{
    m_corpus = qEnvironmentVariable("GREFFIER_CORPUS").toStdString();
    if (m_corpus.empty())
        QSKIP("whole file: GREFFIER_CORPUS is not set");
    std::vector<Rule> rules;
    for (const char* pack : {"fr-moderation", "en-moderation", "personal-data"}) {
        QFile file(QStringLiteral(GREFFIER_SOURCE_DIR "/resources/packs/%1.toml").arg(QLatin1String(pack)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const PackResult result = parsePack(file.readAll().toStdString(), pack);
        QVERIFY(result.errors.empty());
        rules.insert(rules.end(), result.pack.rules.begin(), result.pack.rules.end());
    }
    auto set = RuleSet::compile(std::move(rules));
    QVERIFY(set);
    m_rules.emplace(std::move(*set));
}

// Harmless: article pages and comments of French pages, and the texts of the French sets that people called harmless.
// At most one hit in a thousand texts may be due to the plain reading.
void TestCorpusWords::harmlessTextsHaveNoDisguises()
{
    std::vector<bench::LabelledSet> sets = bench::harmlessSets(m_corpus);
    for (bench::LabelledSet& set : bench::labelledSets(m_corpus, "fr"))
        sets.push_back(std::move(set));
    const auto matcher = m_rules->matcher();
    Chain chain;
    std::size_t texts = 0;
    std::size_t falseHits = 0;
    std::size_t withForms = 0;
    for (const bench::LabelledSet& set : sets) {
        for (const bench::LabelledText& one : set.texts) {
            if (one.isToxic)
                continue;
            ++texts;
            withForms += text::mayHavePlainForms(one.text) ? 1U : 0U;
            bool isFalse = false;
            for (const Outcome& outcome : matcher->evaluate(comment(one.text), chain)) {
                if (outcome.truth != evidence::Truth::True || outcome.reading != text::ReadingKind::Plain)
                    continue;
                isFalse = true;
                for (const base::Span span : outcome.spans)
                    qInfo("%s: %s: %s", set.name.c_str(), m_rules->rules()[outcome.rule].id.c_str(),
                          std::string(text::slice(one.text, span)).c_str());
            }
            falseHits += isFalse ? 1U : 0U;
        }
    }
    qInfo("%zu texts, %zu looked at closely, %zu with a hit of the plain reading", texts, withForms, falseHits);
    QVERIFY(texts > 3000);
    QVERIFY2(falseHits * 1000 <= texts, qPrintable(QString::number(falseHits)));
}

// Every file that a reader opens: no hit begins or ends inside a word of the exact text.
void TestCorpusWords::hitsEndAtWords()
{
    const auto matcher = m_rules->matcher();
    std::size_t files = 0;
    std::size_t spans = 0;
    QDirIterator all(QString::fromStdString(m_corpus), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext() && !QTest::currentTestFailed()) {
        constexpr qint64 kLargest = 40'000'000;
        QFile file(all.next());
        if (file.size() > kLargest || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const formats::Source source{file.fileName().toStdString(),
                                     {bytes.constData(), static_cast<std::size_t>(bytes.size())}};
        const auto detections = formats::detect(source);
        tests::RecordingSink sink;
        if (!detections || !detections->front().reader->read(source, sink, {}))
            continue;
        ++files;
        for (const auto& one : sink.comments())
            spans += checkedSpans(*matcher, one.text);
    }
    qInfo("%zu files, %zu spans", files, spans);
    QVERIFY(files > 20);
    QVERIFY(spans > 100);
}

QTEST_MAIN(TestCorpusWords) // the paragraphs of pages are read with Qt Gui
#include "tst_corpus_words.moc"
