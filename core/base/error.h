#pragma once
#include <string>

namespace greffier::base {

// What went wrong. Core never words an error: the interface has one sentence per code (ui/models/wording),
// which may use `where`, the position and `detail`. Exit codes of the command line are derived from it (app/cli).
enum class ErrorCode {
    // wrong usage (exit 2)
    Usage, UnknownCommand, UnknownOption, UnknownObject, UnknownField, UnknownFormat, BadValue, BadExpression,
    PassageNotFound, PassageSplitsGrapheme, PackInvalid, RuleUnknown, PlaceholderNotAllowed, FileExists,
    ComplaintClosed, // it was sent: where "d-1"
    // a negative answer (exit 1)
    NoThread, NothingFound, NothingToUndo, NothingToRedo, VerificationFailed, TestsFailed,
    ActivationRefused, // detail: "7 2", hits confirmed and contradicted so far
    TooFewDecisions,   // detail: "12 0", comments decided against and cleared
    GroundConflict,      // where: the passage; detail: "injure a-9", the ground that stands on the same words, and where
    ComplaintIncomplete, // where: "d-1"; detail: what is missing
    StatementInvalid,    // where: the comment; detail: the field and its fault
    RedactionLeak,       // where: the stream of the export; detail: the token of what it still shows
    // an input that cannot be read (exit 3)
    FileMissing, FileUnreadable, FileEmpty, FileIsDirectory, FileTooLarge, FileChanged, FormatNotRecognised, Malformed, Truncated,
    DoctypeRefused, LimitExceeded, NotUtf8, MissingColumn,
    // a case that is refused or damaged (exit 4)
    CaseMissing, CaseNotACase, CaseDamaged, CaseNewer, CaseLocked, CaseReadOnly, CaseRefused, SideCarPresent,
    // the machine (exit 3)
    DiskFull, WriteFailed, Cancelled, Internal
};

// Invariant: `where` names a file or an object ("page.html", "c-12", "fr-moderation/insulte"), never a sentence;
// `line` and `column` count from 1 (column in code points), 0 where there is no position; `detail` is data for
// the sentence (the token found, the library's own message), `hint` what would be right (the nearest valid name).
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string where;
    std::string detail;
    int line = 0;
    int column = 0;
    std::string hint;

    bool operator==(const Error&) const = default;
};

} // namespace greffier::base
