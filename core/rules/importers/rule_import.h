#pragma once
#include "core/base/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules::importers {

// Whose rules a file holds.
enum class Source { AutoModerator, AbuseFilter, WordPress, Discourse };
// Names for the command line and for JSON, in the order of Source. Stable for ever.
inline constexpr std::array<std::string_view, 4> kSourceNames{"automoderator", "abusefilter", "wordpress", "discourse"};
std::string_view toString(Source source);
std::optional<Source> sourceFrom(std::string_view name);

// What a difference does to the hits of the imported rule, compared with the rule at its source.
enum class Effect { None, Wider, Narrower, LeftOut };
inline constexpr std::array<std::string_view, 4> kEffectNames{"none", "wider", "narrower", "left-out"};

enum class Reason {
    DuplicateKey,    // a later key of the same name overwrote it at the source too; detail: the later one's line
    UnknownField,    // nothing is known under that name; detail: the nearest name, where there is one
    NoCounterpart,   // a captured thread does not hold what is asked
    ActionNotTaken,  // imported rules point at comments and do nothing else
    ApprovesOnly,    // the rule lets comments through; it is kept with the lowest severity
    AboutPosts,      // it speaks of posts, titles or links, not of comments
    TitleNotRead,    // title+body: only the body is searched
    BadPattern,      // detail: the message of the regular expression library
    BadValue,        // a value of another kind than the field wants
    Unreadable,      // detail: the library's message
    BeyondLimit,     // detail: the limit
    NothingLeft,     // no condition of the rule carried over
    TextOfComment,   // a variable of the page is read as the text of the comment
    UpperCase,       // ccnorm and norm give upper case; the comparison ignores case and accents' absence here
    NeverMatched,    // a pattern with lower-case letters after ccnorm, case mattering: it matched nothing at its source
    OrdinaryWords,   // a part of ordinary words: made a whole word; detail: their number and a few of them
    OnlyText,        // the source also searches name, address and e-mail; here only the text
    NotInText,       // an address of the network: it stands in no text
    TakenAsPattern,  // looks like a regular expression and is read as one
    Replacement,     // detail: what the source would have put there
    Repeated,        // the same entry stands above; detail: its line
    SwitchedOff,     // not in force at its source
    CountsOtherwise, // the source leaves out blanks and punctuation when it counts
};
inline constexpr std::array<std::string_view, 23> kReasonNames{
    "duplicate-key", "unknown-field", "no-counterpart", "action-not-taken", "approves-only", "about-posts",
    "title-not-read", "bad-pattern", "bad-value", "unreadable", "beyond-limit", "nothing-left", "text-of-comment",
    "upper-case", "never-matched", "ordinary-words", "only-text", "not-in-text", "taken-as-pattern", "replacement",
    "repeated", "switched-off", "counts-otherwise"};

// Something of the source that did not carry over, or carried over as something else.
struct Remark {
    int line = 0;       // of the file, from 1; of the filter's own text for AbuseFilter; 0 where there is none
    std::string rule;   // the id of the imported rule, or the source's own name where the rule was left out
    std::string what;   // as it stands in the source, shortened
    Reason reason = Reason::Unreadable;
    Effect effect = Effect::None;
    std::string detail; // data for the sentence

    bool operator==(const Remark&) const = default;
};

// A pack made of somebody else's rules. Invariant: `toml` is a pack that parsePack takes without errors, or empty where no
// rule carried over (the remarks say why); all its rules are drafts, so that nothing hits before a person has looked.
struct Import {
    Source source = Source::AutoModerator;
    std::string packId;
    std::string toml;
    int rules = 0;
    std::vector<Remark> remarks; // by line; for AbuseFilter by filter
};

struct Request {
    std::string_view bytes;
    std::string fileName; // gives the pack its id; may tell lists of one site apart ("moderation", "block")
    std::optional<Source> from; // instead of detection
};

// Whose rules the bytes look like, from their content and then their name; nothing where they are no text.
std::optional<Source> detectSource(std::string_view bytes, std::string_view fileName);

// Errors: NotUtf8, FileEmpty, LimitExceeded (more than 1 MiB), FormatNotRecognised, Malformed (JSON that is none).
base::Result<Import> importRules(const Request& request);

} // namespace greffier::rules::importers
