#include "core/report/inlines.h"
#include "core/report/redaction.h"
#include "core/report/sections.h"
#include "core/report/wording.h"

#include <QtGlobal>

#include <utility>

namespace greffier::report {
namespace {

Table withheldTable(const Labels& labels, const RedactionNote& note)
{
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "What was taken out, and why"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "In its place")), 5, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Reason")), 7, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Places")), 2, true}};
    for (const Withheld& each : note.withheld)
        table.rows.push_back({{words(each.token)},
                              {words(labels.text(wordForWithheld(each.kind)))},
                              {words(labels.number(each.count))}});
    return table;
}

std::string keptKinds(const Labels& labels, const RedactionNote& note)
{
    std::string all;
    for (const std::string& kind : note.kept)
        all += (all.empty() ? "" : ", ") + labels.text(wordForWithheld(kind));
    return all;
}

Table checkedTable(const Labels& labels, const RedactionNote& note)
{
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "What only a person can find"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "What may point to a person")), 9, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Looked for by")), 6, false}};
    for (const CheckedIdentifier& each : note.checked)
        table.rows.push_back({{words(quasiIdentifierTitle(each.id, labels.language()))},
                              {each.isChecked ? foreign(signature(labels, each.actor, each.at))
                                              : quiet(labels.text(QT_TRANSLATE_NOOP("Report", "nobody")))}});
    return table;
}

} // namespace

Block pseudonymisedNotice(const Labels& labels, const RedactionNote& note)
{
    return paragraph({strong(labels.text(QT_TRANSLATE_NOOP("Report", "Pseudonymised"))), words(" "),
                      words(labels.text(QT_TRANSLATE_NOOP("Report",
                          "(profile %1). Tokens in brackets stand for what was taken out; the same person has the same token "
                          "everywhere. This is not anonymous: words of a public page can be searched for."),
                          {note.profile}))},
                     ParagraphRole::Notice);
}

std::vector<Block> withheldBlocks(const Labels& labels, const RedactionNote& note)
{
    std::vector<Block> blocks;
    if (note.withheld.empty())
        blocks.push_back(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "Nothing that the profile looks for was found.")))}));
    else
        blocks.push_back({withheldTable(labels, note)});
    blocks.push_back(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report",
        "Left out besides: identifiers of users, permanent addresses, further columns of the source, digests of what was "
        "pseudonymised and hashes of acts, from which a name could be guessed. The case holds all of it.")))},
                               ParagraphRole::Quiet));
    if (!note.kept.empty())
        blocks.push_back(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report",
            "Left in, where the letter says who sends it and to whom, since it has to be answered: %1."), {keptKinds(labels, note)}))}));
    if (!note.checked.empty())
        blocks.push_back({checkedTable(labels, note)});
    return blocks;
}

void addWithheld(Draft& draft)
{
    if (!draft.data.redaction)
        return;
    draft.annex(QT_TRANSLATE_NOOP("Report", "What was taken out, and why"), "withheld");
    for (Block& block : withheldBlocks(draft.labels, *draft.data.redaction))
        draft.add(std::move(block));
}

} // namespace greffier::report
