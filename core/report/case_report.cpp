#include "core/report/case_report.h"

#include "core/report/inlines.h"
#include "core/report/sections.h"

#include <QtGlobal>

namespace greffier::report {

void Draft::section(const char* title, const std::string& anchor)
{
    add(heading(2, {words(std::to_string(++sections) + ". " + labels.text(title))}, anchor));
}

void Draft::annex(const char* title, const std::string& anchor)
{
    const std::string letter(1, static_cast<char>('A' + annexes++));
    add(heading(2, {words(labels.text(QT_TRANSLATE_NOOP("Report", "Annex %1. %2"), {letter, labels.text(title)}))},
                anchor));
}

std::size_t Draft::selected() const
{
    std::size_t count = 0;
    for (const ThreadPlan& thread : plan)
        count += thread.selected;
    return count;
}

std::size_t Draft::comments() const
{
    std::size_t count = 0;
    for (const ThreadPlan& thread : plan)
        count += thread.comments;
    return count;
}

Document buildCaseReport(const ReportData& data, const Renders& renders)
{
    const Labels labels(data.language);
    Draft draft{data, labels, makePlan(data), {}, 0, 0};
    draft.document.language = labels.language();
    draft.document.isPseudonymised = data.redaction.has_value();
    draft.document.title = labels.text(QT_TRANSLATE_NOOP("Report", "Case report"));
    draft.document.footer = labels.text(QT_TRANSLATE_NOOP("Report", "Case %1, journal head %2"),
                                        {data.caseUid, data.journalHead.substr(0, 16)});
    addHead(draft);
    addSelection(draft);
    addCompleteness(draft);
    addCaptures(draft);
    addThreads(draft);
    addPassages(draft);
    addQualifications(draft);
    addDeadlines(draft);
    addRules(draft);
    addVerification(draft);
    addJournal(draft);
    addWithheld(draft);
    addCharacters(draft, renders);
    return std::move(draft.document);
}

} // namespace greffier::report
