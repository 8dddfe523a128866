#include "tests/bench/reference_matchers.h"

#include "core/rules/prefilter.h"
#include "core/rules/word_table.h"
#include "core/text/folded_texts.h"

#include <QElapsedTimer>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <hs.h>
#include <pcre2.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <cstdio>
#include <set>

namespace greffier::tests {
namespace {

constexpr std::int64_t kSlowSample = 500; // comments for the loop of patterns: all of them would take hours

struct Timed {
    double seconds = 0;
    double bytes = 0;
    std::int64_t matches = 0;

    template <class Work> void add(std::size_t size, Work work)
    {
        QElapsedTimer clock;
        clock.start();
        matches += work();
        seconds += static_cast<double>(clock.nsecsElapsed()) / 1e9;
        bytes += static_cast<double>(size);
    }
    void print(const char* what, double megabytes, double reading) const
    {
        const double all = bytes > 0 ? seconds * megabytes * 1e6 / bytes : 0;
        std::printf("%-34s %8.3f s%s  %6.2f x reading  %8.1f MB/s  (%lld found)\n", what, all,
                    bytes < megabytes * 0.9e6 ? " (from a sample)" : "", all / reading, bytes / 1e6 / seconds,
                    static_cast<long long>(matches));
    }
};

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

struct ReferenceMatchers::Private {
    std::vector<std::string> literals;
    std::unique_ptr<rules::WordTable> words;
    hs_database_t* database = nullptr;
    hs_scratch_t* scratch = nullptr;
    std::unique_ptr<re2::RE2::Set> set;
    std::vector<pcre2_code*> patterns;
    pcre2_match_data* match = nullptr;
    text::FoldedTexts texts;
    Timed folding, table, hyperscan, hyperscanWords, re2, pcre2;
    std::int64_t slow = 0;
};

ReferenceMatchers::ReferenceMatchers(const std::vector<rules::Rule>& rules) : d(std::make_unique<Private>())
{
    std::set<std::string> all;
    for (const rules::Rule& rule : rules) {
        const rules::Condition condition(rule.condition);
        const rules::Literals literals = rules::requiredLiterals(condition.root());
        for (const rules::LiteralSet& set : literals) {
            for (const rules::Literal& literal : set) {
                if (rules::WordTable::holdsWord(literal.text))
                    all.insert(literal.text);
            }
        }
    }
    d->literals.assign(all.begin(), all.end());
    d->words = std::make_unique<rules::WordTable>(d->literals);
    std::vector<const char*> texts;
    std::vector<std::size_t> sizes;
    std::vector<unsigned> ids;
    d->set = std::make_unique<re2::RE2::Set>(re2::RE2::Latin1, re2::RE2::UNANCHORED);
    d->match = pcre2_match_data_create(1, nullptr);
    for (const std::string& literal : d->literals) {
        ids.push_back(static_cast<unsigned>(ids.size()));
        texts.push_back(literal.data());
        sizes.push_back(literal.size());
        d->set->Add(re2::RE2::QuoteMeta(literal), nullptr);
        int error = 0;
        PCRE2_SIZE at = 0;
        pcre2_code* const code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(literal.data()), literal.size(), PCRE2_LITERAL,
                                               &error, &at, nullptr);
        pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
        d->patterns.push_back(code);
    }
    d->set->Compile();
    const std::vector<unsigned> flags(texts.size(), 0);
    hs_compile_error_t* error = nullptr;
    hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), sizes.data(), static_cast<unsigned>(texts.size()),
                         HS_MODE_BLOCK, nullptr, &d->database, &error);
    hs_free_compile_error(error);
    hs_alloc_scratch(d->database, &d->scratch);
}

ReferenceMatchers::~ReferenceMatchers()
{
    for (pcre2_code* code : d->patterns)
        pcre2_code_free(code);
    pcre2_match_data_free(d->match);
    hs_free_scratch(d->scratch);
    hs_free_database(d->database);
}

void ReferenceMatchers::run(const evidence::TextChunk& chunk)
{
    d->folding.add(chunk.bytes.size(), [this, &chunk] {
        std::int64_t words = 0;
        d->texts.clear();
        for (const evidence::TextRow& row : chunk.rows) {
            d->texts.append(row.text);
            words += static_cast<std::int64_t>(d->texts.wordCount());
        }
        return words;
    });
    d->table.add(chunk.bytes.size(), [this, &chunk] {
        std::int64_t found = 0;
        d->texts.clear();
        for (const evidence::TextRow& row : chunk.rows) {
            d->texts.append(row.text);
            d->words->find(d->texts, [&found](std::uint32_t, std::size_t) { ++found; }, [](std::uint64_t) {});
        }
        return found;
    });
    const std::string_view bytes = d->texts.bytes();
    struct Context {
        std::string_view bytes;
        const std::vector<std::string>& literals;
        bool looksAround;
        std::int64_t found;
    };
    const auto onMatch = [](unsigned id, unsigned long long, unsigned long long to, unsigned, void* data) {
        Context& in = *static_cast<Context*>(data);
        const std::size_t start = static_cast<std::size_t>(to) - in.literals[id].size();
        const bool isInside = in.looksAround && ((start > 0 && isWordByte(in.bytes[start - 1])) || isWordByte(in.bytes[to]));
        in.found += isInside ? 0 : 1;
        return 0;
    };
    for (const bool looksAround : {false, true}) {
        (looksAround ? d->hyperscanWords : d->hyperscan).add(bytes.size(), [&] {
            Context context{bytes, d->literals, looksAround, 0};
            hs_scan(d->database, bytes.data(), static_cast<unsigned>(bytes.size()), 0, d->scratch, onMatch, &context);
            return context.found;
        });
    }
    for (std::size_t text = 0; text < d->texts.size() && d->slow < kSlowSample; ++text, ++d->slow) {
        const std::size_t from = text == 0 ? 0 : d->texts.textEnd(text - 1);
        const std::string_view one = bytes.substr(from, d->texts.textEnd(text) - from);
        d->re2.add(one.size(), [&] {
            std::vector<int> found;
            d->set->Match(re2::StringPiece(one.data(), one.size()), &found);
            return static_cast<std::int64_t>(found.size());
        });
        d->pcre2.add(one.size(), [&] {
            std::int64_t found = 0;
            for (pcre2_code* code : d->patterns)
                found += pcre2_jit_match(code, reinterpret_cast<PCRE2_SPTR>(one.data()), one.size(), 0, 0, d->match, nullptr) > 0;
            return found;
        });
    }
}

void ReferenceMatchers::print(double megabytes, double reading) const
{
    std::printf("%zu literals, matching alone, one thread:\n", d->literals.size());
    d->folding.print("  folding, words told apart", megabytes, reading);
    d->table.print("  folding and word table (ours)", megabytes, reading);
    d->hyperscan.print("  libhs", megabytes, reading);
    d->hyperscanWords.print("  libhs, neighbours looked at", megabytes, reading);
    d->re2.print("  RE2::Set", megabytes, reading);
    d->pcre2.print("  PCRE2 JIT, one by one", megabytes, reading);
}

} // namespace greffier::tests
