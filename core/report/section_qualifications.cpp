// What passages are qualified as, and the periods that run.
#include "core/journal/excerpts.h"
#include "core/report/inlines.h"
#include "core/report/item_parts.h"
#include "core/report/sections.h"
#include "core/report/wording.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace greffier::report {
namespace {

// What nobody has read in the text of the law itself is set apart and says so.
void appendLaw(const Draft& draft, const std::string& text, const law::Provenance& provenance, Inlines& line)
{
    if (text.empty())
        return;
    if (provenance.isVerified) {
        line.push_back(words(text));
        return;
    }
    line.push_back(quiet(text + " "));
    line.push_back(badge(draft.labels.text(QT_TRANSLATE_NOOP("Report", "not verified")), Tone::Warning));
}

Inlines groundOf(const Draft& draft, const QualifiedGround& qualified)
{
    const law::Ground& ground = qualified.ground;
    const std::string& title = ground.title.in(draft.labels.language());
    Inlines line{ground.isHouse ? foreign(title) : strong(title)};
    if (ground.isHouse)
        line.push_back(quiet(" " + draft.labels.text(QT_TRANSLATE_NOOP("Report", "(house ground)"))));
    return line;
}

std::string daysLeft(const Labels& labels, const law::Clock& clock)
{
    if (clock.state == law::ClockState::Over)
        return labels.text(QT_TRANSLATE_NOOP("Report", "over for %1 days"), {labels.number(-clock.daysLeft)});
    if (clock.daysLeft == 0)
        return labels.text(QT_TRANSLATE_NOOP("Report", "today"));
    return labels.text(QT_TRANSLATE_NOOP("Report", "%1 days left"), {labels.number(clock.daysLeft)});
}

Inlines lastDay(const Labels& labels, const law::Clock& clock)
{
    if (!clock.end.isValid()) {
        const bool isPublication = clock.kind == law::ClockKind::Prescription;
        return {badge(labels.text(isPublication ? QT_TRANSLATE_NOOP("Report", "date unknown: date the publication")
                                                : QT_TRANSLATE_NOOP("Report", "not known")),
                      toneOf(law::ClockState::Unknown))};
    }
    return {strong(labels.day(clock.end)), words(" "), badge(daysLeft(labels, clock), toneOf(clock.state))};
}

Inlines countedFrom(const Labels& labels, const law::Clock& clock)
{
    if (!clock.start.isValid())
        return {quiet(labels.text(QT_TRANSLATE_NOOP("Report", "not known")))};
    Inlines line{words(labels.day(clock.start))};
    if (clock.isAsserted)
        line.push_back(quiet(" " + labels.text(QT_TRANSLATE_NOOP("Report", "(asserted by a person)"))));
    return line;
}

Inlines prescriptionOf(const Draft& draft, const QualifiedGround& qualified)
{
    const Labels& labels = draft.labels;
    const law::Ground& ground = qualified.ground;
    if (!ground.prescription)
        return {quiet(labels.text(QT_TRANSLATE_NOOP("Report", "none given")))};
    Inlines line = lastDay(labels, qualified.clock);
    if (qualified.clock.start.isValid()) {
        line.push_back(quiet(" \u00B7 " + labels.text(QT_TRANSLATE_NOOP("Report", "counted from")) + " "));
        const Inlines from = countedFrom(labels, qualified.clock);
        line.insert(line.end(), from.begin(), from.end());
    }
    if (const std::string& note = ground.prescriptionNote.in(labels.language()); !note.empty())
        line.push_back(quiet(" \u00B7 "));
    appendLaw(draft, ground.prescriptionNote.in(labels.language()), ground.prescriptionProvenance, line);
    if (ground.prescriptionNote.in(labels.language()).empty() && !ground.prescriptionProvenance.isVerified) {
        line.push_back(words(" "));
        line.push_back(badge(labels.text(QT_TRANSLATE_NOOP("Report", "not verified")), Tone::Warning));
    }
    return line;
}

const journal::Element* elementOf(const journal::Qualified& qualified, const std::string& id)
{
    const auto found = std::find_if(qualified.elements.begin(), qualified.elements.end(),
                                    [&id](const journal::Element& element) { return element.element == id; });
    return found == qualified.elements.end() ? nullptr : &*found;
}

void addElements(const Draft& draft, const QualifiedGround& qualified, KeyValueTable& table)
{
    const Labels& labels = draft.labels;
    for (const law::GroundElement& element : qualified.ground.elements) {
        const journal::Element* found = elementOf(qualified.qualification.what, element.id);
        const journal::ElementState state = found ? found->state : journal::ElementState::Unknown;
        Inlines value{badge(labels.text(wordFor(state)), toneOf(state))};
        if (found != nullptr && !found->evidence.empty()) {
            value.push_back(words(" "));
            value.push_back(foreign(found->evidence));
        }
        table.rows.push_back({element.title.in(labels.language()), std::move(value)});
    }
}

void addPenalties(const Draft& draft, const QualifiedGround& qualified, KeyValueTable& table)
{
    Inlines penalties;
    for (const law::Penalty& penalty : qualified.ground.penalties) {
        if (!penalties.empty())
            penalties.push_back(quiet(" \u00B7 "));
        appendLaw(draft, penalty.text.in(draft.labels.language()), penalty.provenance, penalties);
    }
    if (!penalties.empty())
        table.rows.push_back({draft.labels.text(QT_TRANSLATE_NOOP("Report", "Penalties")), std::move(penalties)});
}

const journal::Passage* passageOf(const ReportItem& item, const std::string& id)
{
    const auto found = std::find_if(item.passages.begin(), item.passages.end(), [&id](const journal::Passage& passage) {
        return base::toString({base::PublicKind::Act, passage.act}) == id;
    });
    return found == item.passages.end() ? nullptr : &*found;
}

void addDetails(Draft& draft, const ReportItem& item, const QualifiedGround& qualified)
{
    const Labels& labels = draft.labels;
    const journal::Qualification& qualification = qualified.qualification;
    Inlines title{words("a-" + std::to_string(qualification.act) + " ")};
    const Inlines ground = groundOf(draft, qualified);
    title.insert(title.end(), ground.begin(), ground.end());
    draft.add(heading(3, std::move(title)));

    KeyValueTable table;
    const std::string id = base::toString(item.comment.publicId);
    Inlines place{code(qualification.what.passage), words(", "), item.isSelected ? link(id, id) : words(id), words(" ")};
    if (const journal::Passage* passage = passageOf(item, qualification.what.passage))
        appendSpans(labels, item.comment.text, journal::spansOf(passage->mark), place);
    table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "Passage")), std::move(place)});
    Inlines provision;
    appendLaw(draft, qualified.ground.provision.in(labels.language()), qualified.ground.provenance, provision);
    if (!provision.empty())
        table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "Provision")), std::move(provision)});
    if (const std::string& definition = qualified.ground.definition.in(labels.language()); !definition.empty())
        table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "Definition")), {words(definition)}});
    table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "Degree of the evidence")),
                          {words(labels.text(wordFor(qualification.what.degree)))}});
    addElements(draft, qualified, table);
    addPenalties(draft, qualified, table);
    table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "Prescription")), prescriptionOf(draft, qualified)});
    if (!qualification.what.note.empty())
        table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "Note")), {foreign(qualification.what.note)}});
    table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "Qualified by")),
                          {foreign(qualification.actor), words(", " + labels.moment(qualification.at))}});
    draft.add({std::move(table)});
}

std::int64_t established(const QualifiedGround& qualified)
{
    const auto& elements = qualified.qualification.what.elements;
    return std::count_if(elements.begin(), elements.end(), [](const journal::Element& element) {
        return element.state == journal::ElementState::Established;
    });
}

std::vector<Inlines> overviewRow(const Draft& draft, const ReportItem& item, const QualifiedGround& qualified)
{
    const Labels& labels = draft.labels;
    const std::string id = base::toString(item.comment.publicId);
    Inlines ground = groundOf(draft, qualified);
    const std::string& provision = qualified.ground.provision.in(labels.language());
    if (!provision.empty()) {
        ground.push_back(words(", "));
        appendLaw(draft, provision, qualified.ground.provenance, ground);
    }
    return {{code("a-" + std::to_string(qualified.qualification.act))},
            {code(qualified.qualification.what.passage), words(", "), item.isSelected ? link(id, id) : words(id)},
            std::move(ground),
            {words(labels.text(QT_TRANSLATE_NOOP("Report", "%1 of %2"),
                               {labels.number(established(qualified)),
                                labels.number(static_cast<std::int64_t>(qualified.ground.elements.size()))}))},
            qualified.ground.prescription ? lastDay(labels, qualified.clock)
                                          : Inlines{quiet(labels.text(QT_TRANSLATE_NOOP("Report", "none given")))}};
}

std::vector<Inlines> deadlineRow(const Draft& draft, const ReportDeadline& deadline)
{
    const Labels& labels = draft.labels;
    Inlines about{words(labels.text(wordFor(deadline.clock.kind)))};
    if (const std::string& ground = deadline.ground.in(labels.language()); !ground.empty()) {
        about.push_back(words(": "));
        about.push_back(foreign(ground));
    }
    if (!deadline.clock.isVerified) {
        about.push_back(words(" "));
        about.push_back(badge(labels.text(QT_TRANSLATE_NOOP("Report", "not verified")), Tone::Warning));
    }
    Inlines object;
    if (deadline.complaint.empty()) {
        object = {code(deadline.passage), words(", "), words(deadline.comment)};
    } else {
        object = {code(deadline.complaint), words(" "), foreign(deadline.complaintTitle)};
    }
    return {lastDay(labels, deadline.clock), std::move(about), std::move(object), countedFrom(labels, deadline.clock)};
}

} // namespace

void addQualifications(Draft& draft)
{
    const Labels& labels = draft.labels;
    draft.section(QT_TRANSLATE_NOOP("Report", "Qualifications"), "qualifications");
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Qualifications"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Qualification")), 4, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Passage")), 4, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Ground and provision")), 10, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Elements established")), 4, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Last day")), 7, false}};
    for (const ReportItem& item : draft.data.items) {
        for (const QualifiedGround& qualified : item.isSelected ? item.qualifications : std::vector<QualifiedGround>())
            table.rows.push_back(overviewRow(draft, item, qualified));
    }
    if (table.rows.empty()) {
        draft.add(paragraph({words(labels.text(
            QT_TRANSLATE_NOOP("Report", "No passage of the selected comments is qualified.")))}));
        return;
    }
    draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report",
        "A qualification is a person's reading of the words, not a finding of the program. What is marked as not verified "
        "was not read in the text of the law itself.")))},
                        ParagraphRole::Quiet));
    draft.add({std::move(table)});
    for (const ReportItem& item : draft.data.items) {
        for (const QualifiedGround& qualified : item.isSelected ? item.qualifications : std::vector<QualifiedGround>())
            addDetails(draft, item, qualified);
    }
}

void addDeadlines(Draft& draft)
{
    const Labels& labels = draft.labels;
    draft.section(QT_TRANSLATE_NOOP("Report", "Deadlines"), "deadlines");
    if (draft.data.deadlines.empty()) {
        draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "No period runs in this case.")))}));
        return;
    }
    draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report",
        "Days are those of Europe/Paris. The last day is the last one on which one can still act; nothing here says "
        "that a period was interrupted.")))},
                        ParagraphRole::Quiet));
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Deadlines"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Last day")), 7, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Period")), 9, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "About")), 6, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Counted from")), 6, false}};
    for (const ReportDeadline& deadline : draft.data.deadlines)
        table.rows.push_back(deadlineRow(draft, deadline));
    draft.add({std::move(table)});
}

} // namespace greffier::report
