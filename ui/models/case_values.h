#pragma once
#include "ui/models/ledger_model.h"
#include "ui/models/navigator_model.h"
#include "ui/models/row_marks.h"
#include "ui/models/text_loader.h"

#include <cstdint>
#include <vector>

namespace greffier::casefile {
class CaseFile;
}

namespace greffier::models {

// Plain data of a case for the models. All functions belong to the case's own thread.

RowMarks marksAt(const casefile::CaseFile& file, std::int32_t position);
std::vector<RowMarks> marksOf(const casefile::CaseFile& file); // of every position
// The positions that an act may have changed: those of its comments, ascending. For an act that takes others back,
// those of the acts taken back.
std::vector<std::int32_t> positionsTouchedBy(const casefile::CaseFile& file, const journal::Act& act);

std::vector<NavigatorCapture> navigatorCaptures(const casefile::CaseFile& file);
std::vector<NavigatorView> navigatorViews(const casefile::CaseFile& file); // not counted

// What other captures of its threads have to do with a capture.
CaptureJoins joinsOf(const casefile::CaseFile& file, const evidence::Relations& relations, const evidence::Capture& capture);

// Reads comments and hits of the case for TextLoader. `file` must outlive the loader.
TextLoader::Prepare displayReader(const casefile::CaseFile& file);

} // namespace greffier::models
