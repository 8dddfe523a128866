#include "core/rules/explainer.h"

#include "core/rules/disguises.h"

#include <algorithm>

namespace greffier::rules {
namespace {

using evidence::ExplanationNode;
using evidence::Truth;

class Explainer {
public:
    Explainer(const Condition& condition, Subject& subject, Surroundings& around, HitSource* hits, Language language)
        : m_condition(condition), m_subject(subject), m_around(around), m_hits(hits), m_language(language)
    {
    }

    // `isShort`: the node alone, if true, would have made it a hit. `isBacked`: something beside it was found.
    ExplanationNode explain(const ReadyNode& ready, bool isShort, bool isBacked)
    {
        // Each node by itself, with nothing remembered: its own cost.
        Budget budget;
        Evaluator evaluator(m_condition, m_subject, m_around, budget, m_hits);
        const Answer answer = evaluator.evaluate(ready);
        ExplanationNode node;
        node.condition = nodeText(*ready.node, m_language);
        node.truth = answer.truth;
        node.steps = budget.spent();
        node.measured = measure(ready, evaluator);
        node.isDecisive = isShort && answer.truth != Truth::True;
        for (const Match& match : keptMatches(answer)) {
            node.reading = std::max(node.spans.empty() ? text::ReadingKind::Raw : node.reading, match.reading);
            node.spans.push_back(match.span);
            addDisguises(m_subject.view(), match, node.disguises);
        }
        node.spans = mergedSpans(std::move(node.spans));
        m_isNearMiss = m_isNearMiss || (node.isDecisive && isBacked);
        explainChildren(ready, node, isBacked);
        return node;
    }

    bool isNearMiss() const { return m_isNearMiss; }

private:
    void explainChildren(const ReadyNode& ready, ExplanationNode& node, bool isBacked)
    {
        const NodeKind kind = ready.node->kind;
        if (kind == NodeKind::Condition && isAboutAnother(ready.node->keyword))
            return; // its argument speaks of another comment
        std::size_t failing = 0;
        std::size_t backing = 0;
        for (const auto& child : ready.children) {
            Budget budget;
            const Answer answer = Evaluator(m_condition, m_subject, m_around, budget, m_hits).evaluate(*child);
            failing += answer.truth != Truth::True ? 1 : 0;
            backing += answer.truth == Truth::True && !answer.found.empty() ? 1 : 0;
        }
        // In an `and` the one that fails is short of a hit, in an `or` each; it is backed by what the others found.
        const bool isShort = node.isDecisive && (kind == NodeKind::Any || (kind == NodeKind::All && failing == 1));
        const bool isChildBacked = isBacked || (kind == NodeKind::All && backing > 0);
        for (const auto& child : ready.children)
            node.children.push_back(explain(*child, isShort, isChildBacked));
    }

    std::string measure(const ReadyNode& ready, Evaluator& evaluator)
    {
        const Node& node = *ready.node;
        if (node.kind == NodeKind::Condition && node.keyword == Keyword::Near) {
            const auto words = evaluator.nearest(ready);
            return words ? std::string(translated(optionNames(), "words", m_language)) + " = " + std::to_string(*words)
                         : std::string();
        }
        if (node.kind != NodeKind::Compare)
            return {};
        const auto number = evaluator.measured(ready);
        const std::string name(nameOf(node.keyword, m_language));
        return number ? name + " = " + numberText(*number) : std::string();
    }

    const Condition& m_condition;
    Subject& m_subject;
    Surroundings& m_around;
    HitSource* m_hits;
    Language m_language;
    bool m_isNearMiss = false;
};

} // namespace

std::vector<Match> keptMatches(const Answer& answer)
{
    std::vector<Match> kept;
    for (const Match& match : answer.found) {
        const bool isDropped = std::any_of(answer.dropped.begin(), answer.dropped.end(),
                                           [&](const Match& dropped) { return dropped.span == match.span; });
        if (!isDropped)
            kept.push_back(match);
    }
    return kept;
}

std::vector<base::Span> mergedSpans(std::vector<base::Span> spans)
{
    std::sort(spans.begin(), spans.end());
    std::vector<base::Span> merged;
    for (const base::Span span : spans) {
        if (!merged.empty() && span.start < merged.back().end)
            merged.back().end = std::max(merged.back().end, span.end);
        else
            merged.push_back(span);
    }
    return merged;
}

void explainInto(evidence::Explanation& explanation, const Condition& condition, Subject& subject,
                 Surroundings& around, HitSource* hits, Language language)
{
    Explainer explainer(condition, subject, around, hits, language);
    Budget budget;
    const bool isHit = Evaluator(condition, subject, around, budget, hits).run().truth == Truth::True;
    explanation.budget = Budget::kSteps;
    explanation.root = explainer.explain(condition.root(), !isHit, false);
    explanation.truth = explanation.root.truth;
    explanation.isNearMiss = explainer.isNearMiss();
}

} // namespace greffier::rules
