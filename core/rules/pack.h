#pragma once
#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/evidence/hit.h"
#include "core/rules/expression.h"
#include "core/rules/listed_thread.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::rules {

enum class RuleState { Draft, Watch, Active, Retired };

// An example in a pack: the comment and, where the condition needs a thread, those around it, in reading order.
// Invariant: not empty; a parent stands before its answers.
struct Example {
    std::vector<ListedThread::Item> thread = std::vector<ListedThread::Item>(1);
    std::size_t tested = 0; // the comment that the example is about

    const Facts& facts() const { return thread[tested].facts; }
};

struct Rule {
    std::string pack;
    std::string id;
    std::map<std::string, std::string, std::less<>> title; // by language: "fr", "en"
    std::string group;
    evidence::Severity severity = evidence::Severity::Medium;
    std::string ground;
    RuleState state = RuleState::Active;
    std::string when; // as written
    Expression condition;
    int line = 0; // of `when` in the pack file
    std::vector<Example> mustMatch, mustNotMatch, knownMiss, knownFalse;

    std::string fullId() const { return pack + "/" + id; }
    std::string titleIn(std::string_view language) const; // falls back to the other language, then to the id
};

struct Pack {
    std::string id, version, language, licence, title;
    std::vector<std::string> sources;
    std::vector<std::string> changelog;
    WordLists lists;
    std::vector<Rule> rules;
    base::Digest sha256{}; // of the file's bytes
};

// All errors of the file, not just the first; a pack with an error is refused whole.
struct PackResult {
    Pack pack;
    std::vector<base::Error> errors;
    std::vector<base::Error> warnings; // unknown ground
};
PackResult parsePack(std::string_view toml, std::string_view fileName);

// The grounds of DECISIONS.md 23; any other is kept, with a warning.
bool isKnownGround(std::string_view id);

struct ExampleFailure {
    std::string rule; // full id
    std::string example;
    bool mustMatch = true;
    evidence::Truth truth = evidence::Truth::False;
};
// Runs every example of the pack through the real engine. Examples under known_miss / known_false are reported
// when they have begun to pass (mustMatch tells which kind is meant), so that a pack stays honest.
std::vector<ExampleFailure> testPack(const Pack& pack);

} // namespace greffier::rules
