#include "core/casefile/judgement.h"

namespace greffier::casefile {

Judgement judgementOf(const journal::CaseState& state, const std::string& comment, const std::string& rule)
{
    if (const auto verdicts = state.verdicts.find(comment); verdicts != state.verdicts.end()) {
        if (const auto own = verdicts->second.find(rule); own != verdicts->second.end()) {
            switch (own->second.verdict) {
            case journal::Verdict::Right:
                return Judgement::Confirmed;
            case journal::Verdict::Wrong:
                return Judgement::Contradicted;
            case journal::Verdict::Beside:
                return Judgement::Beside;
            }
        }
    }
    const journal::DecisionStatus status = state.statusOf(comment);
    if (isDecidedAgainst(status))
        return Judgement::Confirmed;
    return status == journal::DecisionStatus::Cleared ? Judgement::Contradicted : Judgement::Undecided;
}

void count(rules::Tally& tally, Judgement judgement)
{
    tally.confirmed += judgement == Judgement::Confirmed ? 1 : 0;
    tally.contradicted += judgement == Judgement::Contradicted || judgement == Judgement::Beside ? 1 : 0;
}

bool isDecidedAgainst(journal::DecisionStatus status)
{
    return status != journal::DecisionStatus::Open && status != journal::DecisionStatus::Cleared;
}

} // namespace greffier::casefile
