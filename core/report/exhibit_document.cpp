#include "core/report/exhibit_document.h"

#include "core/report/complaint_parts.h"
#include "core/report/sections.h"

#include <QtGlobal>

#include <utility>

namespace greffier::report {

Document buildExhibit(const ComplaintData& data, std::int64_t number, const Renders& renders)
{
    const Labels labels(data.report.language);
    LetterDraft draft(data, labels);
    draft.document.title = labels.text(QT_TRANSLATE_NOOP("Report", "Exhibit no. %1"), {std::to_string(number)});
    addExhibit(draft, number);
    if (!hasUnlikeCharacters(draft.document, renders))
        return std::move(draft.document);
    Draft annex{data.report, labels, {}, std::move(draft.document), 0, 0};
    addCharacters(annex, renders);
    return std::move(annex.document);
}

} // namespace greffier::report
