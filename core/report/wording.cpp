#include "core/report/wording.h"

#include <QtGlobal>

#include <array>
#include <utility>

namespace greffier::report {
namespace {

using Entry = std::pair<std::string_view, const char*>;

template <std::size_t size> const char* find(const std::array<Entry, size>& entries, std::string_view id)
{
    for (const auto& [key, word] : entries) {
        if (key == id)
            return word;
    }
    return nullptr;
}

template <class Value, std::size_t size> auto pick(const std::array<const char*, size>& names, Value value)
{
    return names[static_cast<std::size_t>(value)];
}

} // namespace

const char* wordFor(journal::DecisionStatus status)
{
    static constexpr std::array<const char*, 5> kWords{
        QT_TRANSLATE_NOOP("Report", "open"),
        QT_TRANSLATE_NOOP("Report", "cleared"),
        QT_TRANSLATE_NOOP("Report", "flagged"),
        QT_TRANSLATE_NOOP("Report", "removed"),
        QT_TRANSLATE_NOOP("Report", "escalated")};
    return pick(kWords, status);
}

const char* wordFor(evidence::Severity severity)
{
    static constexpr std::array<const char*, 5> kWords{
        QT_TRANSLATE_NOOP("Report", "information"),
        QT_TRANSLATE_NOOP("Report", "low"),
        QT_TRANSLATE_NOOP("Report", "medium"),
        QT_TRANSLATE_NOOP("Report", "high"),
        QT_TRANSLATE_NOOP("Report", "critical")};
    return pick(kWords, severity);
}

const char* wordFor(evidence::ReplyReason reason)
{
    static constexpr std::array<const char*, 4> kWords{
        QT_TRANSLATE_NOOP("Report", "its text begins with the name of the author"),
        QT_TRANSLATE_NOOP("Report", "its text quotes it"),
        QT_TRANSLATE_NOOP("Report", "the site stops nesting there"),
        QT_TRANSLATE_NOOP("Report", "another capture says so")};
    return pick(kWords, reason);
}

const char* wordFor(evidence::Confidence confidence)
{
    static constexpr std::array<const char*, 3> kWords{QT_TRANSLATE_NOOP("Report", "possible"),
                                                       QT_TRANSLATE_NOOP("Report", "probable"),
                                                       QT_TRANSLATE_NOOP("Report", "very probable")};
    return pick(kWords, confidence);
}

const char* wordFor(evidence::Truth truth)
{
    static constexpr std::array<const char*, 4> kWords{
        QT_TRANSLATE_NOOP("Report", "not met"),
        QT_TRANSLATE_NOOP("Report", "met"),
        QT_TRANSLATE_NOOP("Report", "unknown (data missing)"),
        QT_TRANSLATE_NOOP("Report", "not settled (limit reached)")};
    return pick(kWords, truth);
}

const char* wordFor(text::ReadingKind reading)
{
    static constexpr std::array<const char*, 4> kWords{
        QT_TRANSLATE_NOOP("Report", "the text as it was written"),
        QT_TRANSLATE_NOOP("Report", "the readable text (odd blanks and invisible characters evened out)"),
        QT_TRANSLATE_NOOP("Report", "the text without case and accents"),
        QT_TRANSLATE_NOOP("Report", "the text with disguises undone (signs and digits read as letters)")};
    return pick(kWords, reading);
}

const char* wordForRuleState(std::string_view state)
{
    static constexpr std::array<Entry, 4> kWords{{
        {"active", QT_TRANSLATE_NOOP("Report", "active")},
        {"watch", QT_TRANSLATE_NOOP("Report", "watched")},
        {"draft", QT_TRANSLATE_NOOP("Report", "draft")},
        {"retired", QT_TRANSLATE_NOOP("Report", "retired")}}};
    return find(kWords, state);
}

const char* wordForMoment(std::string_view from)
{
    if (from == "person")
        return QT_TRANSLATE_NOOP("Report", "as a person says");
    if (from == "page")
        return QT_TRANSLATE_NOOP("Report", "as the page says");
    if (from == "headers")
        return QT_TRANSLATE_NOOP("Report", "from the headers saved with the page");
    return from == "file" ? QT_TRANSLATE_NOOP("Report", "the file's own time, which copying may change")
                          : QT_TRANSLATE_NOOP("Report", "nothing tells it: the moment it was brought in");
}

const char* wordForLoss(std::string_view what)
{
    static constexpr std::array<Entry, 8> kWords{{
        {"unknown-author", QT_TRANSLATE_NOOP("Report", "author not known")},
        {"unknown-date", QT_TRANSLATE_NOOP("Report", "date not known")},
        {"duplicate-id", QT_TRANSLATE_NOOP("Report", "identifier used twice")},
        {"html-removed", QT_TRANSLATE_NOOP("Report", "markup left out of the text")},
        {"invalid-bytes", QT_TRANSLATE_NOOP("Report", "bytes that are no valid text")},
        {"cycle", QT_TRANSLATE_NOOP("Report", "replies in a circle, cut")},
        {"missing-parent", QT_TRANSLATE_NOOP("Report", "answers a comment that was not captured")},
        {"truncated", QT_TRANSLATE_NOOP("Report", "text cut short in the source")}}};
    return find(kWords, what);
}

const char* wordForAct(std::string_view kind)
{
    static constexpr std::array<Entry, 35> kWords{{
        {"CaseOpened", QT_TRANSLATE_NOOP("Report", "case opened")},
        {"CaptureAdded", QT_TRANSLATE_NOOP("Report", "capture added")},
        {"Attached", QT_TRANSLATE_NOOP("Report", "document attached")},
        {"RulesAdopted", QT_TRANSLATE_NOOP("Report", "rules adopted")},
        {"RuleEdited", QT_TRANSLATE_NOOP("Report", "rule edited")},
        {"RuleRemoved", QT_TRANSLATE_NOOP("Report", "rule removed")},
        {"RuleStateSet", QT_TRANSLATE_NOOP("Report", "state of a rule set")},
        {"ScanRun", QT_TRANSLATE_NOOP("Report", "rules applied")},
        {"Decided", QT_TRANSLATE_NOOP("Report", "decision")},
        {"Noted", QT_TRANSLATE_NOOP("Report", "note")},
        {"PassageMarked", QT_TRANSLATE_NOOP("Report", "passage marked")},
        {"PassageRetracted", QT_TRANSLATE_NOOP("Report", "passage retracted")},
        {"LabelSet", QT_TRANSLATE_NOOP("Report", "label")},
        {"Asserted", QT_TRANSLATE_NOOP("Report", "fact asserted")},
        {"HitJudged", QT_TRANSLATE_NOOP("Report", "hit judged")},
        {"CaseValueSet", QT_TRANSLATE_NOOP("Report", "case value set")},
        {"ViewSaved", QT_TRANSLATE_NOOP("Report", "view saved")},
        {"ViewRemoved", QT_TRANSLATE_NOOP("Report", "view removed")},
        {"Exported", QT_TRANSLATE_NOOP("Report", "export")},
        {"Verified", QT_TRANSLATE_NOOP("Report", "verification")},
        {"Qualified", QT_TRANSLATE_NOOP("Report", "qualification")},
        {"QualificationWithdrawn", QT_TRANSLATE_NOOP("Report", "qualification withdrawn")},
        {"PersonNamed", QT_TRANSLATE_NOOP("Report", "person named")},
        {"RedactionProfileSet", QT_TRANSLATE_NOOP("Report", "redaction profile set")},
        {"ComplaintOpened", QT_TRANSLATE_NOOP("Report", "complaint opened")},
        {"ComplaintAmended", QT_TRANSLATE_NOOP("Report", "complaint amended")},
        {"ComplaintFactSet", QT_TRANSLATE_NOOP("Report", "facts of a complaint")},
        {"ComplaintSent", QT_TRANSLATE_NOOP("Report", "complaint sent")},
        {"ComplaintAnswered", QT_TRANSLATE_NOOP("Report", "complaint answered")},
        {"ExhibitNumbered", QT_TRANSLATE_NOOP("Report", "exhibit numbered")},
        {"ExhibitWithdrawn", QT_TRANSLATE_NOOP("Report", "exhibit withdrawn")},
        {"Anchored", QT_TRANSLATE_NOOP("Report", "journal anchored")},
        {"Erased", QT_TRANSLATE_NOOP("Report", "person erased")},
        {"Undone", QT_TRANSLATE_NOOP("Report", "undone")},
        {"Redone", QT_TRANSLATE_NOOP("Report", "redone")}}};
    return find(kWords, kind);
}

const char* wordForField(std::string_view key)
{
    static constexpr std::array<Entry, 11> kWords{{
        {"dossier", QT_TRANSLATE_NOOP("Report", "Dossier number")},
        {"number", QT_TRANSLATE_NOOP("Report", "Dossier number")},
        {"reference", QT_TRANSLATE_NOOP("Report", "Reference")},
        {"service", QT_TRANSLATE_NOOP("Report", "Service")},
        {"requester", QT_TRANSLATE_NOOP("Report", "Requested by")},
        {"authors", QT_TRANSLATE_NOOP("Report", "Written by")},
        {"author", QT_TRANSLATE_NOOP("Report", "Author")},
        {"posted", QT_TRANSLATE_NOOP("Report", "Posted")},
        {"role", QT_TRANSLATE_NOOP("Report", "Role")},
        {"permalink", QT_TRANSLATE_NOOP("Report", "Permanent address")},
        {"audience", QT_TRANSLATE_NOOP("Report", "Audience")}}};
    return find(kWords, key);
}

Tone toneOf(journal::DecisionStatus status)
{
    switch (status) {
    case journal::DecisionStatus::Open: return Tone::Neutral;
    case journal::DecisionStatus::Cleared: return Tone::Good;
    case journal::DecisionStatus::Flagged: return Tone::Warning;
    case journal::DecisionStatus::Removed:
    case journal::DecisionStatus::Escalated: return Tone::Danger;
    }
    return Tone::Neutral;
}

Tone toneOf(evidence::Severity severity)
{
    switch (severity) {
    case evidence::Severity::Info: return Tone::Neutral;
    case evidence::Severity::Low: return Tone::Info;
    case evidence::Severity::Medium: return Tone::Warning;
    case evidence::Severity::High:
    case evidence::Severity::Critical: return Tone::Danger;
    }
    return Tone::Neutral;
}

std::string_view idOf(evidence::Truth truth)
{
    static constexpr std::array<const char*, 4> kIds{"false", "true", "unknown", "indeterminate"};
    return pick(kIds, truth);
}

std::vector<std::string_view> idsOf(const text::Disguises& how)
{
    std::vector<std::string_view> ids;
    if (how.hasLookalikes)
        ids.emplace_back("lookalikes");
    if (how.hasSigns)
        ids.emplace_back("signs");
    if (how.hasRepeats)
        ids.emplace_back("repeats");
    if (how.hasSeparators)
        ids.emplace_back("separators");
    if (how.hasHidden)
        ids.emplace_back("hidden");
    return ids;
}

std::string_view idOf(text::ReadingKind reading)
{
    static constexpr std::array<const char*, 4> kIds{"raw", "readable", "folded", "plain"};
    return pick(kIds, reading);
}

} // namespace greffier::report
