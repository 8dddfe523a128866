#include "core/report/exhibit_document.h"

#include "core/report/complaint_parts.h"
#include "core/report/sections.h"

#include <QtGlobal>

#include <algorithm>

namespace greffier::report {

Document buildExhibit(const ComplaintData& data, std::int64_t number, const Renders& renders)
{
    ComplaintData alone = data;
    std::erase_if(alone.exhibits, [number](const ComplaintExhibit& exhibit) { return exhibit.number != number; });
    const Labels labels(data.report.language);
    LetterDraft draft(alone, labels);
    draft.document.title = labels.text(QT_TRANSLATE_NOOP("Report", "Exhibit no. %1"), {std::to_string(number)});
    addExhibits(draft);
    if (!hasUnlikeCharacters(draft.document, renders))
        return std::move(draft.document);
    Draft annex{alone.report, labels, {}, std::move(draft.document), 0, 0};
    addCharacters(annex, renders);
    return std::move(annex.document);
}

} // namespace greffier::report
