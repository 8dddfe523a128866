#include "core/report/complaint_parts.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace greffier::report {
namespace {

// One ground with the facts that it is put forward for.
struct Provision {
    const law::Ground* ground = nullptr;
    std::vector<std::pair<std::size_t, const journal::Qualification*>> facts; // index of the fact
};

std::vector<Provision> provisionsOf(const LetterDraft& draft)
{
    std::vector<Provision> provisions;
    for (const std::size_t index : draft.order) {
        for (const QualifiedGround& qualified : draft.data.facts[index].grounds) {
            const auto known = std::find_if(provisions.begin(), provisions.end(), [&](const Provision& each) {
                return each.ground->id == qualified.ground.id;
            });
            Provision& provision = known == provisions.end() ? provisions.emplace_back() : *known;
            provision.ground = &qualified.ground;
            provision.facts.emplace_back(index, &qualified.qualification);
        }
    }
    return provisions;
}

Inline stateOf(const LetterDraft& draft, journal::ElementState state)
{
    switch (state) {
    case journal::ElementState::Unknown: return words(draft.text(QT_TRANSLATE_NOOP("Report", "to be established")));
    case journal::ElementState::Established: return strong(draft.text(QT_TRANSLATE_NOOP("Report", "established")));
    case journal::ElementState::Disputed: return words(draft.text(QT_TRANSLATE_NOOP("Report", "disputed")));
    case journal::ElementState::Absent: return words(draft.text(QT_TRANSLATE_NOOP("Report", "not established")));
    }
    return words({});
}

const journal::Element* elementOf(const journal::Qualified& qualified, const std::string& id)
{
    const auto found = std::find_if(qualified.elements.begin(), qualified.elements.end(),
                                    [&id](const journal::Element& each) { return each.element == id; });
    return found == qualified.elements.end() ? nullptr : &*found;
}

void addElements(LetterDraft& draft, const Provision& provision, std::size_t fact, const journal::Qualified& qualified)
{
    const std::string number = std::to_string(draft.numberOf(fact));
    const std::string title = draft.text(QT_TRANSLATE_NOOP("Report", "Fact no. %1 (%2)"),
                                         {number, draft.data.facts[fact].passage.mark.comment});
    if (!qualified.elements.empty()) {
        Table table;
        table.caption = title;
        table.columns = {{draft.text(QT_TRANSLATE_NOOP("Report", "%1: element to be shown"), {title}), 8, false},
                         {draft.text(QT_TRANSLATE_NOOP("Report", "State")), 4, false},
                         {draft.text(QT_TRANSLATE_NOOP("Report", "By what")), 7, false}};
        for (const law::GroundElement& element : provision.ground->elements) {
            const journal::Element* const known = elementOf(qualified, element.id);
            table.rows.push_back({{words(draft.firm(element.title.in(draft.labels.language())))},
                                  {stateOf(draft, known ? known->state : journal::ElementState::Unknown)},
                                  {known && !known->evidence.empty() ? foreign(draft.firm(known->evidence)) : words("\u2013")}});
        }
        draft.add({std::move(table)});
    }
    if (!qualified.note.empty())
        draft.say({strong(draft.text(QT_TRANSLATE_NOOP("Report", "%1:"), {title})), words(" "),
                   foreign(draft.firm(qualified.note))});
}

// What has to be shown, where nothing was said yet of any fact.
void addElementList(LetterDraft& draft, const Provision& provision)
{
    const bool isSaid = std::any_of(provision.facts.begin(), provision.facts.end(),
                                    [](const auto& fact) { return !fact.second->what.elements.empty(); });
    if (isSaid || provision.ground->elements.empty())
        return;
    draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "Elements to be shown")))}, ParagraphRole::Label);
    List list;
    for (const law::GroundElement& element : provision.ground->elements)
        list.items.push_back({words(draft.firm(element.title.in(draft.labels.language())))});
    draft.add({std::move(list)});
}

void addPenalties(LetterDraft& draft, const law::Ground& ground)
{
    if (ground.penalties.empty())
        return;
    draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report", "Penalties provided for")))}, ParagraphRole::Label);
    List list;
    for (const law::Penalty& penalty : ground.penalties) {
        Inlines item{words(draft.firm(penalty.text.in(draft.labels.language())))};
        for (Inline& mark : draft.unverified(penalty.provenance))
            item.push_back(std::move(mark));
        list.items.push_back(std::move(item));
    }
    draft.add({std::move(list)});
}

bool hasUnverified(const std::vector<Provision>& provisions)
{
    return std::any_of(provisions.begin(), provisions.end(), [](const Provision& provision) {
        const auto& penalties = provision.ground->penalties;
        return !provision.ground->provenance.isVerified ||
               std::any_of(penalties.begin(), penalties.end(),
                           [](const law::Penalty& penalty) { return !penalty.provenance.isVerified; });
    });
}

} // namespace

void addProvisions(LetterDraft& draft)
{
    const std::vector<Provision> provisions = provisionsOf(draft);
    const std::string& language = draft.labels.language();
    for (const Provision& provision : provisions) {
        const law::Ground& ground = *provision.ground;
        Inlines title{words(draft.firm(ground.title.in(language)))};
        for (Inline& mark : draft.unverified(ground.provenance))
            title.push_back(std::move(mark));
        draft.add(heading(3, std::move(title), "ground-" + ground.id));
        std::vector<std::size_t> facts;
        for (const auto& [fact, qualification] : provision.facts)
            facts.push_back(fact);
        Inlines text;
        if (const std::string& article = ground.provision.in(language); !article.empty())
            text = {words(draft.firm(article)), words(". ")};
        text.push_back(words(facts.size() == 1 ? draft.text(QT_TRANSLATE_NOOP("Report", "Put forward for fact no. %1."),
                                                            {draft.factNumbers(facts)})
                                               : draft.text(QT_TRANSLATE_NOOP("Report", "Put forward for facts nos. %1."),
                                                            {draft.factNumbers(facts)})));
        draft.say(std::move(text));
        if (const std::string& definition = ground.definition.in(language); !definition.empty())
            draft.say({words(draft.firm(definition))});
        addElementList(draft, provision);
        for (const auto& [fact, qualification] : provision.facts)
            addElements(draft, provision, fact, qualification->what);
        addPenalties(draft, ground);
    }
    if (hasUnverified(provisions))
        draft.say({words(draft.text(QT_TRANSLATE_NOOP("Report",
                      "What is marked as not verified was not read in the official text when the catalogue was made.")))},
                  ParagraphRole::Quiet);
}

void addRequests(LetterDraft& draft)
{
    List list;
    list.isNumbered = true;
    for (const std::string& line : linesIn(draft.value("requests")))
        list.items.push_back({foreign(draft.firm(line))});
    if (list.items.empty()) {
        for (const law::Wording& request : draft.data.recipient.requests)
            list.items.push_back({words(draft.firm(request.in(draft.labels.language())))});
    }
    if (!list.items.empty())
        draft.add({std::move(list)});
}

void addStatements(LetterDraft& draft)
{
    for (const law::Wording& statement : draft.data.recipient.statements)
        draft.say({words(draft.firm(statement.in(draft.labels.language())))});
}

} // namespace greffier::report
