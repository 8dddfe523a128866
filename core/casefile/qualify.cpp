#include "core/casefile/qualify.h"

#include "core/casefile/case_file.h"
#include "core/journal/excerpts.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using journal::Act;

constexpr std::string_view kGroundKey = "ground."; // of the case values that hold house grounds

std::string nameOf(std::int64_t act)
{
    return base::toString({base::PublicKind::Act, act});
}

// 0 where the text is no act's id.
std::int64_t actOf(const std::string& publicId)
{
    const auto id = base::parsePublicId(publicId);
    return id && id->kind == base::PublicKind::Act ? id->number : 0;
}

// A ground that stands on words of the case.
struct Standing {
    std::int64_t passage = 0; // 0: about to be marked
    const journal::PassageMarked* mark = nullptr;
    std::string ground, qualification;
};

std::vector<Standing> standingGrounds(const journal::CaseState& state)
{
    std::vector<Standing> all;
    for (const auto& [act, passage] : state.passages) {
        if (!passage.mark.ground.empty())
            all.push_back({act, &passage.mark, passage.mark.ground, {}});
    }
    for (const auto& [act, qualification] : state.qualifications) {
        const auto passage = state.passages.find(actOf(qualification.what.passage));
        if (passage != state.passages.end()) // else the passage was retracted
            all.push_back({passage->first, &passage->second.mark, qualification.what.ground, nameOf(act)});
    }
    return all;
}

// The first passage of those that continue one another.
std::int64_t firstOf(const journal::CaseState& state, std::int64_t passage, const journal::PassageMarked& mark)
{
    const journal::PassageMarked* at = &mark;
    std::int64_t first = passage;
    while (!at->from.empty()) {
        const std::int64_t earlier = actOf(at->from);
        const auto found = state.passages.find(earlier);
        if (found == state.passages.end() || (first != 0 && earlier >= first)) // a passage continues earlier ones only
            return earlier;
        first = earlier;
        at = &found->second.mark;
    }
    return first;
}

bool areSameWords(const journal::CaseState& state, const Standing& left, const Standing& right)
{
    if (left.mark->comment == right.mark->comment &&
        journal::overlap(journal::spansOf(*left.mark), journal::spansOf(*right.mark)))
        return true;
    const std::int64_t first = firstOf(state, left.passage, *left.mark);
    return first != 0 && first == firstOf(state, right.passage, *right.mark);
}

using Groups = std::map<std::string, std::string>; // ground -> exclusivity group, those that have one

Groups groupsOf(const CaseFile& file)
{
    Groups groups;
    for (const law::Ground& ground : groundsOf(file)) {
        if (!ground.exclusivity.empty())
            groups.emplace(ground.id, ground.exclusivity);
    }
    return groups;
}

bool excludeEachOther(const Groups& groups, const std::string& left, const std::string& right)
{
    const auto one = groups.find(left);
    const auto other = groups.find(right);
    return left != right && one != groups.end() && other != groups.end() && one->second == other->second;
}

std::vector<Conflict> conflictsWith(const CaseFile& file, const Standing& wanted)
{
    const Groups groups = groupsOf(file);
    std::vector<Conflict> conflicts;
    if (!groups.contains(wanted.ground))
        return conflicts;
    for (const Standing& other : standingGrounds(file.state())) {
        if (excludeEachOther(groups, wanted.ground, other.ground) && areSameWords(file.state(), wanted, other))
            conflicts.push_back({wanted.passage == 0 ? std::string() : nameOf(wanted.passage), wanted.ground,
                                 nameOf(other.passage), other.ground, other.qualification});
    }
    return conflicts;
}

// The elements that are named: known to the ground, each once.
base::Status checkElements(const law::Ground& ground, const journal::Qualified& qualified)
{
    std::string known;
    std::set<std::string> ids;
    for (const law::GroundElement& element : ground.elements) {
        ids.insert(element.id);
        known += (known.empty() ? "" : " ") + element.id;
    }
    for (const journal::Element& element : qualified.elements) {
        if (ids.erase(element.element) == 0)
            return base::fail(base::Error{ErrorCode::BadValue, qualified.passage, element.element, 0, 0, known});
    }
    return {};
}

} // namespace

std::vector<law::Ground> groundsOf(const CaseFile& file)
{
    std::vector<law::Ground> grounds = law::catalogue().grounds;
    const auto& values = file.state().values;
    for (auto value = values.lower_bound(std::string(kGroundKey));
         value != values.end() && value->first.starts_with(kGroundKey); ++value) {
        auto house = law::readHouseGround(value->second);
        if (!house || value->first.substr(kGroundKey.size()) != house->id || law::catalogue().ground(house->id) != nullptr)
            continue;
        house->isHouse = true;
        grounds.push_back(std::move(*house));
    }
    return grounds;
}

Result<Act> addHouseGround(CaseFile& file, const std::string& toml)
{
    const auto ground = law::readHouseGround(toml);
    if (!ground)
        return base::fail(ground.error());
    if (ground->id.empty() || law::catalogue().ground(ground->id) != nullptr)
        return base::fail(ErrorCode::BadValue, "ground", ground->id);
    return file.act(journal::CaseValueSet{std::string(kGroundKey) + ground->id, toml});
}

Result<Act> removeHouseGround(CaseFile& file, const std::string& ground)
{
    const std::string key = std::string(kGroundKey) + ground;
    const auto value = file.state().values.find(key);
    if (value == file.state().values.end() || value->second.empty())
        return base::fail(ErrorCode::UnknownObject, ground);
    for (const Standing& standing : standingGrounds(file.state())) {
        if (standing.ground == ground)
            return base::fail(ErrorCode::BadValue, ground, nameOf(standing.passage));
    }
    return file.act(journal::CaseValueSet{key, {}});
}

std::vector<Conflict> conflictsOf(const CaseFile& file, const std::string& passage, const std::string& ground)
{
    const auto found = file.state().passages.find(actOf(passage));
    if (found == file.state().passages.end())
        return {};
    return conflictsWith(file, {found->first, &found->second.mark, ground, {}});
}

std::vector<Conflict> conflictsOf(const CaseFile& file, const journal::PassageMarked& mark)
{
    return conflictsWith(file, {0, &mark, mark.ground, {}});
}

std::vector<Conflict> conflictsOf(const CaseFile& file)
{
    const Groups groups = groupsOf(file);
    const std::vector<Standing> all = standingGrounds(file.state());
    std::vector<Conflict> conflicts;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            if (excludeEachOther(groups, all[i].ground, all[k].ground) && areSameWords(file.state(), all[i], all[k]))
                conflicts.push_back({nameOf(all[i].passage), all[i].ground, nameOf(all[k].passage), all[k].ground,
                                     all[k].qualification});
        }
    }
    return conflicts;
}

base::Error conflictError(const Conflict& conflict, const std::string& where)
{
    return {ErrorCode::GroundConflict, where, conflict.otherGround + " " + conflict.otherPassage, 0, 0, {}};
}

Result<Act> qualify(CaseFile& file, const journal::Qualified& qualified)
{
    if (!file.state().passages.contains(actOf(qualified.passage)))
        return base::fail(ErrorCode::UnknownObject, qualified.passage);
    const std::vector<law::Ground> grounds = groundsOf(file);
    const auto ground = std::find_if(grounds.begin(), grounds.end(),
                                     [&](const law::Ground& each) { return each.id == qualified.ground; });
    if (ground == grounds.end()) {
        std::string known;
        for (const law::Ground& each : grounds)
            known += (known.empty() ? "" : " ") + each.id;
        return base::fail(base::Error{ErrorCode::BadValue, qualified.passage, qualified.ground, 0, 0, known});
    }
    if (const auto status = checkElements(*ground, qualified); !status)
        return base::fail(status.error());
    if (const auto conflicts = conflictsOf(file, qualified.passage, qualified.ground); !conflicts.empty())
        return base::fail(conflictError(conflicts.front(), qualified.passage));
    journal::Qualified whole = qualified;
    whole.catalogue = ground->provenance.version;
    return file.act(std::move(whole));
}

Result<Act> withdrawQualification(CaseFile& file, const std::string& qualification, const std::string& reason)
{
    const std::int64_t act = actOf(qualification);
    const auto passage = file.state().passages.find(act);
    const bool hasImpression = passage != file.state().passages.end() && !passage->second.mark.ground.empty();
    if (!hasImpression && !file.state().qualifications.contains(act))
        return base::fail(ErrorCode::UnknownObject, qualification);
    return file.act(journal::QualificationWithdrawn{qualification, reason});
}

} // namespace greffier::casefile
