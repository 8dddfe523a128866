#include "core/rules/collisions.h"

#include "core/rules/accents.h"
#include "core/rules/forms.h"
#include "core/rules/ordinary_words.h"
#include "core/rules/rule_set.h"
#include "core/rules/syntax.h"
#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <set>

namespace greffier::rules {
namespace {

constexpr std::size_t kBatch = 4'096; // words looked at together

bool isLexical(Keyword keyword)
{
    switch (keyword) {
    case Keyword::Word:
    case Keyword::Phrase:
    case Keyword::List:
    case Keyword::Regex:
    case Keyword::Masked:
    case Keyword::Starts:
    case Keyword::Ends:
        return true;
    default:
        return false;
    }
}

// The terms of a condition that speak for a hit, each once.
void addTerms(const Node& node, std::vector<const Node*>& terms, std::set<std::string>& known)
{
    if (node.kind == NodeKind::Not)
        return;
    if (node.kind == NodeKind::Condition && isLexical(node.keyword)) {
        if (known.insert(nodeText(node, Language::English)).second)
            terms.push_back(&node);
        return;
    }
    for (const auto& child : node.children)
        addTerms(*child, terms, known);
}

void addForms(const std::vector<std::string>& entries, std::set<std::string>& named)
{
    for (const std::string& entry : entries) {
        for (const std::string& form : splitForms(entry))
            named.insert(lowered(text::makeReadable(form)));
    }
}

class NoSurroundings final : public Surroundings {
public:
    const Facts* parentOf(const Facts&) override { return nullptr; }
    bool matchesSearch(const Facts&, std::string_view) override { return false; }
};

class WordFacts final : public FactsSource {
public:
    const Facts& facts() override { return m_facts; }
    void setText(const std::string& word) { m_facts.text = word; }

private:
    Facts m_facts;
};

// Collects what is hit, one word after the other, and keeps examples that are spread over all of them.
class Collector {
public:
    explicit Collector(WordCollisions& result) : m_result(result) {}

    void add(const std::string& word, bool isWhole)
    {
        ++(isWhole ? m_result.whole : m_result.inside);
        if ((m_result.all() - 1) % m_step != 0)
            return;
        m_result.examples.push_back(word);
        if (m_result.examples.size() <= 2 * kCollisionExamples)
            return;
        for (std::size_t i = 1; 2 * i < m_result.examples.size(); ++i) // every second one
            m_result.examples[i] = std::move(m_result.examples[2 * i]);
        m_result.examples.resize((m_result.examples.size() + 1) / 2);
        m_step *= 2;
    }

    void finish()
    {
        std::vector<std::string>& all = m_result.examples;
        if (all.size() <= kCollisionExamples)
            return;
        for (std::size_t i = 0; i < kCollisionExamples; ++i)
            std::swap(all[i], all[i * all.size() / kCollisionExamples]);
        all.resize(kCollisionExamples);
    }

private:
    WordCollisions& m_result;
    std::int64_t m_step = 1; // every how many words one is kept
};

// The words of one language against all terms.
class Meter {
public:
    Meter(const RuleSet& terms, const std::set<std::string>& named) : m_matcher(terms.matcher()), m_named(named) {}

    base::Status run(Language language, std::vector<Collector> collectors, std::int64_t before, std::int64_t total,
                     const base::JobControl& job)
    {
        std::int64_t done = before;
        bool isCancelled = false;
        forEachOrdinaryWord(language, [&](const std::string& word) {
            if (!m_named.contains(word))
                m_words.push_back(word);
            if (m_words.size() == kBatch) {
                flush(collectors);
                done += static_cast<std::int64_t>(kBatch);
                job.report(base::Stage::Scanning, std::min(done, total), total);
                isCancelled = job.isCancelled();
            }
            return !isCancelled;
        });
        if (isCancelled || job.isCancelled())
            return base::fail(base::ErrorCode::Cancelled);
        flush(collectors);
        for (Collector& collector : collectors)
            collector.finish();
        return {};
    }

private:
    void flush(std::vector<Collector>& collectors)
    {
        std::vector<CommentRow> rows(m_words.size());
        for (std::size_t i = 0; i < m_words.size(); ++i)
            rows[i].text = m_words[i];
        const std::vector<Candidate> candidates = m_matcher->candidates(rows, nullptr);
        for (auto first = candidates.begin(); first != candidates.end();) {
            const auto last = std::find_if(first, candidates.end(),
                                           [&first](const Candidate& other) { return other.row != first->row; });
            const std::string& word = m_words[first->row];
            m_facts.setText(word);
            m_outcomes.clear();
            m_matcher->evaluate(word, m_facts, m_around, &*first, &*first + (last - first), m_outcomes);
            for (const Outcome& outcome : m_outcomes) {
                if (outcome.truth == evidence::Truth::True)
                    collectors[outcome.rule].add(word, isWhole(outcome, word));
            }
            first = last;
        }
        m_words.clear();
    }

    static bool isWhole(const Outcome& outcome, const std::string& word)
    {
        return outcome.spans.size() == 1 && outcome.spans.front() == base::Span{0, text::codePointCount(word)};
    }

    std::unique_ptr<RuleSet::Matcher> m_matcher;
    const std::set<std::string>& m_named;
    NoSurroundings m_around;
    WordFacts m_facts;
    std::vector<std::string> m_words;
    std::vector<Outcome> m_outcomes;
};

} // namespace

base::Result<std::vector<TermCollisions>> findCollisions(const Expression& condition, const base::JobControl& job)
{
    std::vector<const Node*> nodes;
    std::set<std::string> known;
    if (!condition.isEmpty())
        addTerms(*condition.root(), nodes, known);
    std::vector<TermCollisions> result;
    std::vector<Rule> terms;
    std::set<std::string> named;
    for (const Node* node : nodes) {
        TermCollisions& term = result.emplace_back();
        term.term = nodeText(*node, Language::English);
        if (node->keyword == Keyword::List)
            addForms(condition.lists().find(node->texts.front())->second, named);
        else if (node->keyword != Keyword::Regex)
            addForms(node->texts, named);
        ParseOptions options;
        options.lists = condition.lists();
        const auto alone = parseExpression(term.term, options);
        if (!alone)
            return base::fail(alone.error());
        Rule& rule = terms.emplace_back();
        rule.id = std::to_string(result.size());
        rule.condition = *alone;
    }
    const auto set = RuleSet::compile(std::move(terms));
    if (!set)
        return base::fail(set.error());
    const auto count = [](Language language) { return static_cast<std::int64_t>(ordinaryWordCount(language)); };
    const std::int64_t french = count(Language::French);
    const std::int64_t total = french + count(Language::English);
    Meter meter(*set, named);
    for (const Language language : {Language::French, Language::English}) {
        const bool isFrench = language == Language::French;
        std::vector<Collector> collectors;
        for (TermCollisions& term : result)
            collectors.emplace_back(isFrench ? term.french : term.english);
        if (auto status = meter.run(language, std::move(collectors), isFrench ? 0 : french, total, job); !status)
            return base::fail(status.error());
    }
    return result;
}

} // namespace greffier::rules
