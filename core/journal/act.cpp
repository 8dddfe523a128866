#include "core/journal/act.h"

#include "core/base/json.h"
#include "core/journal/act_head.h"

#include <QJsonArray>

#include <array>
#include <type_traits>

namespace greffier::journal {
namespace {

constexpr std::array<std::string_view, 5> kStatuses{"open", "cleared", "flagged", "removed", "escalated"};
constexpr std::array<std::string_view, 3> kVerdicts{"right", "wrong", "beside"};
constexpr std::array<std::string_view, 3> kDegrees{"direct", "quoted", "reported"};
constexpr std::array<std::string_view, 4> kElementStates{"unknown", "established", "disputed", "absent"};

template <class Enum, std::size_t N>
bool parseName(const std::array<std::string_view, N>& names, std::string_view text, Enum& value)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text) {
            value = static_cast<Enum>(i);
            return true;
        }
    }
    return false;
}

template <class T>
constexpr bool isAboutComplaint =
    std::is_same_v<T, ComplaintOpened> || std::is_same_v<T, ComplaintAmended> || std::is_same_v<T, ComplaintFactSet> ||
    std::is_same_v<T, ComplaintSent> || std::is_same_v<T, ComplaintAnswered> || std::is_same_v<T, ExhibitNumbered> ||
    std::is_same_v<T, ExhibitWithdrawn>;

} // namespace

std::string_view toString(DecisionStatus status)
{
    return kStatuses[static_cast<std::size_t>(status)];
}

bool parseDecisionStatus(std::string_view text, DecisionStatus& status)
{
    return parseName(kStatuses, text, status);
}

std::string_view toString(Verdict verdict)
{
    return kVerdicts[static_cast<std::size_t>(verdict)];
}

bool parseVerdict(std::string_view text, Verdict& verdict)
{
    return parseName(kVerdicts, text, verdict);
}

std::string_view toString(EvidenceDegree degree)
{
    return kDegrees[static_cast<std::size_t>(degree)];
}

bool parseEvidenceDegree(std::string_view text, EvidenceDegree& degree)
{
    return parseName(kDegrees, text, degree);
}

std::string_view toString(ElementState state)
{
    return kElementStates[static_cast<std::size_t>(state)];
}

bool parseElementState(std::string_view text, ElementState& state)
{
    return parseName(kElementStates, text, state);
}

std::string objectOf(const Payload& payload)
{
    return std::visit(
        [](const auto& act) -> std::string {
            using T = std::decay_t<decltype(act)>;
            if constexpr (std::is_same_v<T, CaptureAdded>)
                return act.captureUid;
            else if constexpr (std::is_same_v<T, Decided>)
                return act.comments.empty() ? std::string() : act.comments.front();
            else if constexpr (std::is_same_v<T, Noted> || std::is_same_v<T, Asserted>)
                return act.object;
            else if constexpr (std::is_same_v<T, PassageMarked> || std::is_same_v<T, LabelSet> ||
                               std::is_same_v<T, HitJudged>)
                return act.comment;
            else if constexpr (std::is_same_v<T, PassageRetracted> || std::is_same_v<T, Qualified>)
                return act.passage;
            else if constexpr (std::is_same_v<T, QualificationWithdrawn>)
                return act.qualification;
            else if constexpr (std::is_same_v<T, PersonNamed> || std::is_same_v<T, Erased>)
                return act.person;
            else if constexpr (isAboutComplaint<T>)
                return act.complaint;
            else if constexpr (std::is_same_v<T, RulesAdopted>)
                return act.pack;
            else if constexpr (std::is_same_v<T, RuleEdited> || std::is_same_v<T, RuleRemoved> ||
                               std::is_same_v<T, RuleStateSet>)
                return act.rule;
            else
                return {};
        },
        payload);
}

bool isUndoable(const Payload& payload)
{
    return std::visit(
        [](const auto& act) {
            using T = std::decay_t<decltype(act)>;
            return std::is_same_v<T, Decided> || std::is_same_v<T, Noted> || std::is_same_v<T, PassageMarked> ||
                   std::is_same_v<T, PassageRetracted> || std::is_same_v<T, LabelSet> ||
                   std::is_same_v<T, Asserted> || std::is_same_v<T, HitJudged> || std::is_same_v<T, ViewSaved> ||
                   std::is_same_v<T, ViewRemoved> || std::is_same_v<T, RuleEdited> ||
                   std::is_same_v<T, RuleRemoved> || std::is_same_v<T, RuleStateSet> ||
                   std::is_same_v<T, Qualified> || std::is_same_v<T, QualificationWithdrawn> ||
                   std::is_same_v<T, RedactionProfileSet> || std::is_same_v<T, ComplaintOpened> ||
                   std::is_same_v<T, ComplaintAmended> || std::is_same_v<T, ComplaintFactSet> ||
                   std::is_same_v<T, ExhibitNumbered> || std::is_same_v<T, ExhibitWithdrawn>;
        },
        payload);
}

QJsonObject hashedHead(const Act& act, std::string_view caseUid)
{
    return {{QLatin1String("actor"), base::toQString(act.actor)},
            {QLatin1String("case"), base::toQString(caseUid)},
            {QLatin1String("chain"), base::toQString(act.chainId)},
            {QLatin1String("kind"), base::toQString(kindName(act.payload))},
            {QLatin1String("n"), static_cast<qint64>(act.n)},
            {QLatin1String("object"), base::toQString(objectOf(act.payload))},
            {QLatin1String("offset"), act.at.offsetMinutes},
            {QLatin1String("payload"), toJson(act.payload)},
            {QLatin1String("utc"), static_cast<qint64>(act.at.utcMs)}};
}

base::Digest computeHash(const Act& act, std::string_view caseUid)
{
    constexpr std::string_view kDomain("greffier/act/1\0", 15); // the NUL ends the domain
    return base::Sha256{}.add(kDomain).add(base::asBytes(act.prev)).add(base::canonicalJson(hashedHead(act, caseUid))).result();
}

} // namespace greffier::journal
