#pragma once
#include "core/report/characters.h"
#include "core/report/complaint_data.h"
#include "core/report/document.h"

namespace greffier::report {

// What the list of exhibits says of pages: those that the data hold (ComplaintExhibit::firstPage), if any, or references that
// the program which opens the document makes numbers of.
enum class LetterPages { AsKnown, Counted };

// The complaint as one tree (CASEFILE.md §7, "Complaint"): the letter as its template says, the list of exhibits, the
// exhibits with context, exact text and capture sheet, and how to check it. In the complaint's language
// (ComplaintData::report.language). `renders` says how the format gives a character.
Document buildComplaint(const ComplaintData& data, const Renders& renders = renderInHtml, LetterPages pages = LetterPages::AsKnown);

} // namespace greffier::report
