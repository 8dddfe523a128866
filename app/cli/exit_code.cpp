#include "app/cli/exit_code.h"

namespace greffier::cli {

int exitCode(base::ErrorCode code)
{
    using Code = base::ErrorCode;
    switch (code) {
    case Code::NoThread:
    case Code::NothingFound:
    case Code::NothingToUndo:
    case Code::NothingToRedo:
    case Code::VerificationFailed:
    case Code::TestsFailed:
    case Code::ActivationRefused:
    case Code::TooFewDecisions:
    case Code::GroundConflict:
    case Code::ComplaintIncomplete:
    case Code::StatementInvalid:
    case Code::RedactionLeak:
        return 1;
    case Code::Usage:
    case Code::UnknownCommand:
    case Code::UnknownOption:
    case Code::UnknownObject:
    case Code::UnknownField:
    case Code::UnknownFormat:
    case Code::BadValue:
    case Code::BadExpression:
    case Code::PassageNotFound:
    case Code::PassageSplitsGrapheme:
    case Code::PackInvalid:
    case Code::RuleUnknown:
    case Code::PlaceholderNotAllowed:
    case Code::FileExists:
    case Code::ComplaintClosed:
        return 2;
    case Code::CaseMissing:
    case Code::CaseNotACase:
    case Code::CaseDamaged:
    case Code::CaseNewer:
    case Code::CaseLocked:
    case Code::CaseReadOnly:
    case Code::CaseRefused:
    case Code::SideCarPresent:
        return 4;
    default: // inputs and the machine
        return 3;
    }
}

} // namespace greffier::cli
