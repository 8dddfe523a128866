#include "core/rules/prefilter.h"

#include "core/text/reading.h"
#include "core/text/unicode.h"

#include <QChar>
#include <hs.h>

#include <algorithm>
#include <map>

namespace greffier::rules {
namespace {

using Literals = std::optional<std::vector<std::string>>;

// The set that says most: the one with the longest shortest literal.
bool isBetter(const Literals& candidate, const Literals& best)
{
    const auto shortest = [](const std::vector<std::string>& literals) {
        std::size_t length = std::string::npos;
        for (const std::string& literal : literals)
            length = std::min(length, literal.size());
        return length;
    };
    return candidate && (!best || shortest(*candidate) > shortest(*best));
}

Literals best(const ReadyNode& node)
{
    Literals result;
    for (const auto& child : node.children) {
        Literals literals = requiredLiterals(*child);
        if (isBetter(literals, result))
            result = std::move(literals);
    }
    return result;
}

Literals united(const ReadyNode& node)
{
    std::vector<std::string> all;
    for (const auto& child : node.children) {
        const Literals literals = requiredLiterals(*child);
        if (!literals)
            return std::nullopt;
        all.insert(all.end(), literals->begin(), literals->end());
    }
    return all;
}

// count(x) >= 1 needs x, count(x) < 3 does not.
bool needsOne(const Node& node)
{
    switch (node.comparator) {
    case Comparator::Equal:
    case Comparator::GreaterOrEqual:
        return node.thousandths > 0;
    case Comparator::Greater:
        return node.thousandths >= 0;
    default:
        return false;
    }
}

Literals ofCondition(const ReadyNode& node)
{
    if (node.term)
        return node.term->literals();
    switch (node.node->keyword) {
    case Keyword::Near:
        return best(node);
    case Keyword::OutsideQuote:
    case Keyword::InQuote:
        return node.about ? std::nullopt : best(node);
    case Keyword::Count:
        return node.node->kind == NodeKind::Compare && needsOne(*node.node) ? best(node) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

Literals requiredLiterals(const ReadyNode& node)
{
    switch (node.node->kind) {
    case NodeKind::All:
        return best(node);
    case NodeKind::Any:
        return united(node);
    case NodeKind::Condition:
    case NodeKind::Compare:
        return ofCondition(node);
    default:
        return std::nullopt;
    }
}

struct Prefilter::Private {
    std::size_t ruleCount = 0;
    std::vector<char> isAlways; // per rule: has to be evaluated on every comment
    std::vector<std::vector<std::size_t>> rulesOf; // per literal
    hs_database_t* database = nullptr;
};

struct Prefilter::Scratch::Private {
    hs_scratch_t* scratch = nullptr;
};

Prefilter::Prefilter(const std::vector<Literals>& required) : d(std::make_unique<Private>())
{
    d->ruleCount = required.size();
    d->isAlways.resize(required.size());
    std::map<std::string, std::vector<std::size_t>> byLiteral;
    for (std::size_t rule = 0; rule < required.size(); ++rule) {
        d->isAlways[rule] = !required[rule];
        for (const std::string& literal : required[rule].value_or(std::vector<std::string>{}))
            byLiteral[literal].push_back(rule);
    }
    if (byLiteral.empty())
        return;
    std::vector<const char*> texts;
    std::vector<std::size_t> lengths;
    std::vector<unsigned int> ids;
    for (const auto& [literal, rules] : byLiteral) {
        ids.push_back(static_cast<unsigned int>(texts.size()));
        texts.push_back(literal.data());
        lengths.push_back(literal.size());
        d->rulesOf.push_back(rules);
    }
    const std::vector<unsigned int> flags(texts.size(), HS_FLAG_SINGLEMATCH);
    hs_compile_error_t* error = nullptr;
    hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), lengths.data(),
                         static_cast<unsigned int>(texts.size()), HS_MODE_BLOCK, nullptr, &d->database, &error);
    hs_free_compile_error(error);
}

Prefilter::~Prefilter()
{
    hs_free_database(d->database);
}

Prefilter::Scratch::Scratch(const Prefilter& filter) : d(std::make_unique<Private>())
{
    if (filter.d->database)
        hs_alloc_scratch(filter.d->database, &d->scratch);
}

Prefilter::Scratch::~Scratch()
{
    hs_free_scratch(d->scratch);
}

void Prefilter::scan(Subject& subject, Scratch& scratch, std::vector<char>& isCandidate) const
{
    isCandidate = d->isAlways;
    if (d->rulesOf.empty())
        return;
    std::string folded = text::fold(subject.facts().text);
    if (mayHideForms(folded)) {
        for (const text::Token& token : subject.view().tokens()) {
            folded.append("\n").append(token.folded);
            for (const std::string& form : token.alternatives)
                folded.append("\n").append(form);
        }
    }
    struct Context {
        const Private& filter;
        std::vector<char>& isCandidate;
    } context{*d, isCandidate};
    const auto onMatch = [](unsigned int id, unsigned long long, unsigned long long, unsigned int, void* data) -> int {
        const Context& found = *static_cast<Context*>(data);
        for (const std::size_t rule : found.filter.rulesOf[id])
            found.isCandidate[rule] = 1;
        return 0;
    };
    const bool isScanned = scratch.d->scratch && folded.size() < UINT32_MAX
                           && hs_scan(d->database, folded.data(), static_cast<unsigned int>(folded.size()), 0,
                                      scratch.d->scratch, onMatch, &context) == HS_SUCCESS;
    if (!isScanned)
        std::fill(isCandidate.begin(), isCandidate.end(), 1);
}

bool mayHideForms(std::string_view folded)
{
    constexpr std::u32string_view kJoints = U"·•‧.-‐‑(";
    const std::u32string text = text::toUtf32(folded);
    const auto isWord = [&](std::size_t i) {
        return i < text.size() && (QChar::isLetterOrNumber(text[i]) || QChar::isMark(text[i]));
    };
    int singles = 0; // letters that stand alone, one after the other
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isWord(i))
            continue;
        const bool isStart = i == 0 || !isWord(i - 1);
        const bool isEnd = !isWord(i + 1);
        singles = isStart && isEnd ? singles + 1 : isStart ? 0 : singles;
        if (singles >= 3)
            return true;
        if (isEnd && isWord(i + 2) && kJoints.find(text[i + 1]) != std::u32string_view::npos)
            return true;
    }
    return false;
}

} // namespace greffier::rules
