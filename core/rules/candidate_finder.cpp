#include "core/rules/candidate_finder.h"

#include "core/rules/word_table.h"
#include "core/text/tokens.h"

#include <hs.h>

#include <algorithm>
#include <map>
#include <unordered_set>
#include <utility>

namespace greffier::rules {
namespace {

// A rule that a literal speaks for, as a candidate of row 0: with the bit of the literal's set.
using Spoken = std::vector<Candidate>;

// A literal that the word table looks for.
struct KnownWord {
    bool goesOn = false; // LiteralPlace::WordGoesOn
    Spoken rules;
};

// A literal that Hyperscan looks for.
struct Known {
    std::size_t size = 0; // bytes
    bool startsWord = false;
    Spoken rules;
};

bool isAsciiWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// More of a word stands at `at` or behind the full stops and ellipses there; beyond ASCII everything counts as a word.
bool isWordGoingOn(std::string_view bytes, std::size_t at)
{
    constexpr std::string_view kEllipsis = "…";
    while (at < bytes.size() && (bytes[at] == '.' || bytes.substr(at, kEllipsis.size()) == kEllipsis))
        at += bytes[at] == '.' ? 1 : kEllipsis.size();
    return at < bytes.size() && (isAsciiWord(bytes[at]) || static_cast<unsigned char>(bytes[at]) >= 0x80);
}

// Words of which a rule needs one; by their hashes.
using WordsNeeded = std::vector<std::uint64_t>;

// Beyond these a sketch says too little, and reading it costs more than reading the text.
constexpr std::size_t kMostWordsOfSet = 24;
constexpr std::size_t kMostWordsNeeded = 96;

using Words = std::map<std::pair<std::string, bool>, Spoken>;   // literal, does a word go on behind it?
using Strings = std::map<std::pair<std::string, bool>, Spoken>; // literal, does it begin a word?

bool isWord(const Literal& literal)
{
    return literal.place == LiteralPlace::Word || literal.place == LiteralPlace::WordGoesOn;
}

// The sets that a sketch can tell of.
std::vector<WordsNeeded> wordsNeeded(const Literals& literals)
{
    std::vector<WordsNeeded> all;
    for (const LiteralSet& set : literals) {
        const bool isTold = std::all_of(set.begin(), set.end(), [](const Literal& literal) {
            return isWord(literal) && WordTable::holdsWord(literal.text);
        });
        if (!isTold || set.size() > kMostWordsOfSet)
            continue;
        WordsNeeded& words = all.emplace_back();
        for (const Literal& literal : set)
            words.push_back(WordTable::hashOfWord(literal.text));
    }
    return all;
}

} // namespace

struct CandidateFinder::Private {
    std::vector<Requirement> requirements;
    std::vector<std::uint32_t> allSets; // per rule: the bits of its sets
    std::vector<std::uint32_t> always;            // rules that no literal speaks for
    std::vector<std::uint32_t> anyAuthor;         // those of them that do not ask for one author
    std::unordered_set<std::string_view> authors; // whom the others ask for
    std::vector<KnownWord> wordRules;
    std::unique_ptr<WordTable> words;
    std::vector<Known> strings; // Hyperscan's
    hs_database_t* database = nullptr;
    bool needsTexts = false;
    bool needsLetters = false; // some gate looks at Gate::Row::letters()
    std::vector<std::vector<WordsNeeded>> needed; // of each rule that is asked
    bool canUseSketches = true;

    void addNeeded(const Literals& literals);
    void addAlways(std::uint32_t rule);
    const std::vector<std::uint32_t>& rulesWithoutLiterals(Gate::Row& row) const;
    void add(const Words& byWord, const Strings& byString);
};

struct CandidateFinder::Scratch::Private {
    hs_scratch_t* scratch = nullptr;
    text::FoldedTexts texts;
    std::vector<char> isOrdinary; // by row: it is known to have no plain forms
    std::vector<Gate::Row> gated; // by row
    std::vector<Candidate> unsorted, spoken;
    std::vector<std::uint32_t> rowStarts; // in `spoken`
    std::size_t matchedRow = 0;

    void put(const Spoken& rules, std::size_t at)
    {
        for (const Candidate& rule : rules)
            unsorted.push_back({static_cast<std::uint32_t>(at), rule.rule, rule.sets});
    }
    void readText(const CommentRow& row, std::size_t at);
    void sortByRow(std::size_t rows);
};

CandidateFinder::CandidateFinder(std::vector<Requirement> requirements) : d(std::make_unique<Private>())
{
    d->requirements = std::move(requirements);
    d->allSets.resize(d->requirements.size());
    Words byWord;
    Strings byString;
    for (std::size_t i = 0; i < d->requirements.size(); ++i) {
        const Requirement& needed = d->requirements[i];
        const auto rule = static_cast<std::uint32_t>(i);
        if (!needed.isAsked)
            continue;
        d->addNeeded(needed.literals);
        for (const Gate& gate : needed.gates)
            d->needsLetters = d->needsLetters || gate.needsLetters();
        std::uint32_t bit = 1;
        for (const LiteralSet& set : needed.literals) {
            const bool isUsable = std::all_of(set.begin(), set.end(), [](const Literal& literal) {
                return isWord(literal) ? WordTable::holdsWord(literal.text) : !literal.text.empty();
            });
            if (!isUsable)
                continue;
            for (const Literal& literal : set) {
                auto& spoken = isWord(literal) ? byWord[{literal.text, literal.place == LiteralPlace::WordGoesOn}]
                                               : byString[{literal.text, literal.place == LiteralPlace::WordStart}];
                if (spoken.empty() || spoken.back().rule != rule)
                    spoken.push_back({0, rule, 0});
                spoken.back().sets |= bit;
            }
            d->allSets[i] |= bit;
            bit <<= 1U;
        }
        if (d->allSets[i] == 0)
            d->addAlways(rule);
    }
    d->add(byWord, byString);
    d->needsTexts = !byWord.empty() || !byString.empty();
}

void CandidateFinder::Private::addNeeded(const Literals& literals)
{
    needed.push_back(wordsNeeded(literals));
    std::size_t count = 0;
    for (const auto& rule : needed) {
        for (const WordsNeeded& set : rule)
            count += set.size();
    }
    canUseSketches = canUseSketches && !needed.back().empty() && count <= kMostWordsNeeded;
    if (!canUseSketches)
        needed.clear();
}

void CandidateFinder::Private::addAlways(std::uint32_t rule)
{
    always.push_back(rule);
    for (const Gate& gate : requirements[rule].gates) {
        if (const std::string* const author = gate.plainAuthor(); author != nullptr) {
            authors.insert(*author);
            return;
        }
    }
    anyAuthor.push_back(rule);
}

bool CandidateFinder::canUseSketches() const
{
    return d->canUseSketches;
}

bool CandidateFinder::mayConcern(const WordSketch& sketch) const
{
    const auto holdsOne = [&sketch](const WordsNeeded& words) {
        return std::any_of(words.begin(), words.end(), [&sketch](std::uint64_t word) { return sketch.mayHold(word); });
    };
    return std::any_of(d->needed.begin(), d->needed.end(),
                       [&](const auto& rule) { return std::all_of(rule.begin(), rule.end(), holdsOne); });
}

void CandidateFinder::Private::add(const Words& byWord, const Strings& byString)
{
    std::vector<std::string> texts;
    for (const auto& [key, rules] : byWord) {
        texts.push_back(key.first);
        wordRules.push_back({key.second, rules});
    }
    words = std::make_unique<WordTable>(texts);
    std::vector<const char*> pointers;
    std::vector<std::size_t> lengths;
    std::vector<unsigned int> ids;
    for (const auto& [key, rules] : byString) {
        ids.push_back(static_cast<unsigned int>(ids.size()));
        pointers.push_back(key.first.data());
        lengths.push_back(key.first.size());
        strings.push_back({key.first.size(), key.second, rules});
    }
    if (strings.empty())
        return;
    const std::vector<unsigned int> flags(strings.size(), 0);
    hs_compile_error_t* error = nullptr;
    hs_compile_lit_multi(pointers.data(), flags.data(), ids.data(), lengths.data(),
                         static_cast<unsigned int>(strings.size()), HS_MODE_BLOCK, nullptr, &database, &error);
    hs_free_compile_error(error);
}

CandidateFinder::~CandidateFinder()
{
    hs_free_database(d->database);
}

bool CandidateFinder::needsAuthors() const
{
    return std::any_of(d->requirements.begin(), d->requirements.end(), [](const Requirement& needed) {
        return std::any_of(needed.gates.begin(), needed.gates.end(), [](const Gate& gate) { return gate.needsAuthor(); });
    });
}

CandidateFinder::Scratch::Scratch(const CandidateFinder& finder) : d(std::make_unique<Private>())
{
    if (finder.d->database)
        hs_alloc_scratch(finder.d->database, &d->scratch);
}

CandidateFinder::Scratch::~Scratch()
{
    hs_free_scratch(d->scratch);
}

void CandidateFinder::Scratch::swapTexts(text::FoldedTexts& texts)
{
    std::swap(d->texts, texts);
}

// Folds a text; forms that inclusive writing or a disguise hides are put behind it.
void CandidateFinder::Scratch::Private::readText(const CommentRow& row, std::size_t at)
{
    texts.append(row.text);
    const bool isSuspicious = text::mayHavePlainForms(row.text);
    isOrdinary[at] = isSuspicious ? 0 : 1;
    if (!isSuspicious && !texts.mayHaveInclusive())
        return;
    const text::TokenText tokens = text::tokenise(row.text, isSuspicious);
    for (const text::Token& token : tokens.tokens) {
        for (const std::string& form : token.alternatives)
            texts.appendForm(form);
    }
    for (const text::PlainForm& plain : tokens.plain)
        texts.appendForm(plain.folded);
}

// All that is asked of a text row by row, while it is near.
void CandidateFinder::findWords(const std::vector<CommentRow>& rows, Scratch& scratch, std::vector<WordSketch>* sketches) const
{
    Scratch::Private& own = *scratch.d;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        own.readText(rows[row], row);
        if (d->needsLetters)
            own.gated[row].letters();
        const auto onFound = [&](std::uint32_t literal, std::size_t end) {
            const KnownWord& known = d->wordRules[literal];
            if (!known.goesOn || isWordGoingOn(own.texts.bytes(), end))
                own.put(known.rules, row);
        };
        if (sketches == nullptr) {
            if (!d->words->isEmpty())
                d->words->find(own.texts, onFound, [](std::uint64_t) {});
            continue;
        }
        WordSketch sketch;
        d->words->find(own.texts, onFound, [&sketch](std::uint64_t word) { sketch.add(word); });
        sketches->push_back(sketch);
    }
}

void CandidateFinder::find(const std::vector<CommentRow>& rows, Scratch& scratch, std::vector<Candidate>& found,
                           std::vector<WordSketch>* sketches) const
{
    Scratch::Private& own = *scratch.d;
    own.unsorted.clear();
    own.isOrdinary.assign(rows.size(), 0);
    own.gated.clear();
    for (const CommentRow& row : rows)
        own.gated.emplace_back(row);
    own.matchedRow = 0;
    if (sketches != nullptr)
        sketches->clear();
    own.texts.clear();
    if (d->needsTexts || sketches != nullptr)
        findWords(rows, scratch, sketches);
    struct Context {
        const Private& finder;
        Scratch::Private& scratch;
    } context{*d, own};
    const auto onMatch = [](unsigned int id, unsigned long long, unsigned long long to, unsigned int, void* data) -> int {
        const Context& in = *static_cast<Context*>(data);
        const Known& known = in.finder.strings[id];
        const std::string_view bytes = in.scratch.texts.bytes();
        const std::size_t start = static_cast<std::size_t>(to) - known.size;
        if (known.startsWord && start > 0 && isAsciiWord(bytes[start - 1]))
            return 0;
        std::size_t& row = in.scratch.matchedRow; // matches come nearly in order
        while (row > 0 && in.scratch.texts.textEnd(row - 1) > start)
            --row;
        while (in.scratch.texts.textEnd(row) <= start)
            ++row;
        in.scratch.put(known.rules, row);
        return 0;
    };
    const std::string_view bytes = own.texts.bytes();
    const bool isScanned = d->strings.empty()
                           || (d->database && own.scratch && bytes.size() < UINT32_MAX
                               && hs_scan(d->database, bytes.data(), static_cast<unsigned int>(bytes.size()), 0, own.scratch,
                                          onMatch, &context) == HS_SUCCESS);
    for (std::uint32_t row = 0; row < rows.size() && !isScanned; ++row) {
        for (const Known& known : d->strings)
            own.put(known.rules, row);
    }
    keepCandidates(scratch, found);
}

// Those whose gates are worth asking: nearly every author is another than the few that rules name.
const std::vector<std::uint32_t>& CandidateFinder::Private::rulesWithoutLiterals(Gate::Row& row) const
{
    const std::string_view author = (*row).author;
    const bool isOther = !authors.empty() && !author.empty() && row.hasPlainAuthor() && !authors.contains(author);
    return isOther ? anyAuthor : always;
}

// Joins what was found of each rule on each row, and leaves out what lacks a set or stands before a closed gate.
void CandidateFinder::keepCandidates(Scratch& scratch, std::vector<Candidate>& found) const
{
    Scratch::Private& own = *scratch.d;
    const std::size_t rows = own.gated.size();
    own.sortByRow(rows);
    found.clear();
    auto next = own.spoken.cbegin();
    for (std::uint32_t row = 0; row < rows; ++row) {
        Gate::Row& gated = own.gated[row];
        const auto keep = [&](Candidate candidate) {
            const std::vector<Gate>& gates = d->requirements[candidate.rule].gates;
            if (!std::all_of(gates.begin(), gates.end(), [&gated](const Gate& gate) { return gate.isOpen(gated); }))
                return;
            candidate.isOrdinary = own.isOrdinary[row] != 0;
            found.push_back(candidate);
        };
        const std::vector<std::uint32_t>& rules = d->rulesWithoutLiterals(gated);
        auto always = rules.cbegin();
        const auto keepAlways = [&](std::uint32_t before) {
            for (; always != rules.cend() && *always < before; ++always)
                keep({row, *always, 0});
        };
        while (next != own.spoken.cend() && next->row == row) {
            Candidate joined = *next;
            for (++next; next != own.spoken.cend() && next->row == row && next->rule == joined.rule; ++next)
                joined.sets |= next->sets;
            keepAlways(joined.rule); // no rule is both: one that a literal speaks for has sets
            if (joined.sets == d->allSets[joined.rule])
                keep(joined);
        }
        keepAlways(UINT32_MAX);
    }
}

// By row, and by rule within it. There are many and the rows are few numbers, so they are counted out first.
void CandidateFinder::Scratch::Private::sortByRow(std::size_t rows)
{
    rowStarts.assign(rows + 1, 0);
    for (const Candidate& one : unsorted)
        ++rowStarts[one.row + 1];
    for (std::size_t row = 0; row < rows; ++row)
        rowStarts[row + 1] += rowStarts[row];
    spoken.resize(unsorted.size());
    for (const Candidate& one : unsorted)
        spoken[rowStarts[one.row]++] = one; // where a row starts becomes where it ends
    auto from = spoken.begin();
    for (std::size_t row = 0; row < rows; ++row) {
        const auto to = spoken.begin() + static_cast<std::ptrdiff_t>(rowStarts[row]);
        std::sort(from, to, [](const Candidate& a, const Candidate& b) { return a.rule < b.rule; });
        from = to;
    }
}

} // namespace greffier::rules
