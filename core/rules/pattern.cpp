#define PCRE2_CODE_UNIT_WIDTH 8
#include "core/rules/pattern.h"

#include <pcre2.h>

#include <array>

namespace greffier::rules {
namespace {

// A pattern without nested repeats needs a few steps per character; one that explodes reaches this in milliseconds.
constexpr std::uint32_t kMatchLimit = 200'000;
constexpr std::uint32_t kHeapLimitKib = 8'192;
constexpr std::size_t kMaxMatches = 10'000;

struct MatchContext {
    MatchContext() : context(pcre2_match_context_create(nullptr)), data(pcre2_match_data_create(1, nullptr))
    {
        pcre2_set_match_limit(context, kMatchLimit);
        pcre2_set_heap_limit(context, kHeapLimitKib);
    }
    ~MatchContext()
    {
        pcre2_match_data_free(data);
        pcre2_match_context_free(context);
    }
    MatchContext(const MatchContext&) = delete;
    MatchContext& operator=(const MatchContext&) = delete;

    pcre2_match_context* context;
    pcre2_match_data* data;
};

} // namespace

struct Pattern::Code {
    explicit Code(pcre2_code* compiled) : code(compiled) {}
    ~Code() { pcre2_code_free(code); }
    Code(const Code&) = delete;
    Code& operator=(const Code&) = delete;

    pcre2_code* code;
};

base::Result<Pattern> Pattern::compile(std::string_view pattern, std::string_view flags)
{
    const auto has = [flags](char flag, std::uint32_t option) {
        return flags.find(flag) == std::string_view::npos ? 0U : option;
    };
    int error = 0;
    PCRE2_SIZE at = 0;
    const std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | has('i', PCRE2_CASELESS)
                                  | has('m', PCRE2_MULTILINE) | has('s', PCRE2_DOTALL) | has('x', PCRE2_EXTENDED);
    pcre2_code* const code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(), options,
                                           &error, &at, nullptr);
    if (!code) {
        std::array<PCRE2_UCHAR, 256> message{};
        pcre2_get_error_message(error, message.data(), message.size());
        return base::fail(base::ErrorCode::BadExpression, {}, reinterpret_cast<const char*>(message.data()));
    }
    Pattern result;
    result.m_code = std::make_shared<const Code>(code);
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); // where the machine has no JIT, the interpreter does the work
    return result;
}

std::size_t Pattern::size() const
{
    std::size_t size = 0;
    pcre2_pattern_info(m_code->code, PCRE2_INFO_SIZE, &size);
    return size;
}

Pattern::Found Pattern::findAll(std::string_view text) const
{
    Found found;
    const MatchContext match;
    PCRE2_SIZE at = 0;
    while (at <= text.size()) {
        const int result = pcre2_match(m_code->code, reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), at,
                                       PCRE2_NOTEMPTY | PCRE2_NO_UTF_CHECK, match.data, match.context);
        if (result == PCRE2_ERROR_NOMATCH)
            return found;
        if (result < 0 || found.bytes.size() == kMaxMatches) {
            found.isOverrun = true;
            return found;
        }
        const PCRE2_SIZE* const ends = pcre2_get_ovector_pointer(match.data);
        // \K in a lookahead can set the start behind the end; such a match says nothing about the text.
        if (ends[0] >= ends[1] || ends[1] <= at) {
            found.isOverrun = true;
            return found;
        }
        found.bytes.push_back({static_cast<std::int32_t>(ends[0]), static_cast<std::int32_t>(ends[1])});
        at = ends[1];
    }
    return found;
}

} // namespace greffier::rules
