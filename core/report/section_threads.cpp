#include "core/report/inlines.h"
#include "core/report/sections.h"

#include <QtGlobal>

#include <utility>

namespace greffier::report {
namespace {

constexpr std::size_t kNamedInGap = 10;      // identifiers that a gap lists one by one
constexpr std::size_t kWholeThreads = 20;    // up to so many threads are printed even where nothing is selected

Card gapCard(const Draft& draft, const PlanRow& row)
{
    const auto count = static_cast<std::int64_t>(row.skipped.size());
    const auto id = [&](std::size_t index) { return base::toString(draft.data.items[index].comment.publicId); };
    std::string ids;
    if (row.skipped.size() > kNamedInGap) {
        ids = id(row.skipped.front()) + " … " + id(row.skipped.back());
    } else {
        for (const std::size_t index : row.skipped)
            ids += (ids.empty() ? "" : ", ") + id(index);
    }
    Card card{CardKind::Gap, row.nesting, {}, {}, {}};
    card.head = {quiet(draft.labels.text(QT_TRANSLATE_NOOP("Report", "Not selected and not printed here: %1 (%2)"),
                                         {draft.labels.number(count), ids}))};
    return card;
}

void addArticle(Draft& draft, const evidence::Thread& thread)
{
    const Labels& labels = draft.labels;
    KeyValueTable table;
    const auto add = [&](const char* key, Inlines value) {
        table.rows.push_back({labels.text(key), std::move(value)});
    };
    if (!thread.uri.empty())
        add(QT_TRANSLATE_NOOP("Report", "Address"), {foreign(thread.uri)});
    if (!thread.ref.empty())
        add(QT_TRANSLATE_NOOP("Report", "Identifier in the source"), {foreign(thread.ref)});
    Inlines posted{words(labels.posted(thread.posted))};
    if (!thread.posted.raw.empty()) {
        posted.push_back(quiet(labels.text(QT_TRANSLATE_NOOP("Report", ", as captured:")) + " "));
        posted.push_back(foreign(thread.posted.raw));
    }
    add(QT_TRANSLATE_NOOP("Report", "Published"), std::move(posted));
    draft.add({std::move(table)});
    if (thread.body.empty()) {
        draft.add(paragraph({quiet(labels.text(QT_TRANSLATE_NOOP("Report", "The capture holds no opening text.")))}));
        return;
    }
    const bool isExact = !draft.data.redaction;
    draft.add(paragraph({words(labels.text(isExact ? QT_TRANSLATE_NOOP("Report", "Opening text, exactly as captured")
                                                   : QT_TRANSLATE_NOOP("Report", "Opening text, pseudonymised")))},
                        ParagraphRole::Label));
    draft.add({ExactText{thread.body, {}}});
    draft.add(digestLine(labels, isExact ? base::toHex(base::sha256(thread.body)) : std::string()));
}

void addThread(Draft& draft, const ThreadPlan& plan)
{
    const Labels& labels = draft.labels;
    const auto number = [&](std::size_t value) { return labels.number(static_cast<std::int64_t>(value)); };
    if (plan.thread) {
        const std::string id = base::toString(plan.thread->publicId);
        const bool hasTitle = !plan.thread->title.empty();
        draft.add(heading(3,
                          {words(id + " "),
                           hasTitle ? foreign(plan.thread->title)
                                    : words(labels.text(QT_TRANSLATE_NOOP("Report", "(no title)")))},
                          id));
        addArticle(draft, *plan.thread);
    } else {
        draft.add(heading(3, {words(labels.text(QT_TRANSLATE_NOOP("Report", "Comments without a thread")))}));
    }
    draft.add(paragraph({words(labels.text(
        QT_TRANSLATE_NOOP("Report", "Comments of this thread: %1. Absent comments: %2. Selected: %3."),
        {number(plan.comments), number(plan.placeholders), number(plan.selected)}))}));
    if (plan.selected == 0)
        draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "No comment of this thread is selected.")))},
                            ParagraphRole::Notice));
    for (const PlanRow& row : plan.rows) {
        if (row.role == Role::Skipped)
            draft.add({gapCard(draft, row)});
        else if (row.role == Role::Selected)
            draft.add({selectedCard(draft, draft.data.items[row.item], row.nesting)});
        else
            draft.add({contextCard(draft, draft.data.items[row.item], row.nesting)});
    }
}

// Threads without a selected comment, where there are too many to print each.
void addOtherThreads(Draft& draft, const std::vector<const ThreadPlan*>& others)
{
    const Labels& labels = draft.labels;
    draft.add(heading(3, {words(labels.text(QT_TRANSLATE_NOOP("Report", "Threads without a selected comment")))}));
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Threads without a selected comment"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Thread")), 2, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Title")), 10, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Comments")), 3, true}};
    for (const ThreadPlan* plan : others) {
        const evidence::Thread* thread = plan->thread;
        table.rows.push_back({{words(thread ? base::toString(thread->publicId) : std::string())},
                              {foreign(thread ? thread->title : std::string())},
                              {words(labels.number(static_cast<std::int64_t>(plan->comments)))}});
    }
    draft.add({std::move(table)});
}

} // namespace

void addThreads(Draft& draft)
{
    draft.section(QT_TRANSLATE_NOOP("Report", "Threads and comments"), "threads");
    if (draft.plan.empty()) {
        draft.add(paragraph({words(draft.labels.text(QT_TRANSLATE_NOOP("Report", "The case holds no thread.")))}));
        return;
    }
    draft.add(paragraph({words(draft.labels.text(QT_TRANSLATE_NOOP("Report",
        "A heavy bar marks the selected comments; the comments above them and beside them are given for context. Words that "
        "a rule matched are marked and underlined; passages that a person marked are underlined with dots. Positions count "
        "characters (Unicode code points) from 0; the end is not included.")))},
                        ParagraphRole::Quiet));
    std::vector<const ThreadPlan*> others;
    for (const ThreadPlan& plan : draft.plan) {
        if (plan.selected > 0 || draft.plan.size() <= kWholeThreads)
            addThread(draft, plan);
        else
            others.push_back(&plan);
    }
    if (!others.empty())
        addOtherThreads(draft, others);
}

} // namespace greffier::report
