#pragma once
#include "core/journal/act.h"

namespace greffier::casefile {

class CaseCore;

// Keeps CaseCore::marks: what lists show of every comment without I/O. All on the case's own thread.
void rebuildMarks(CaseCore& core);                       // after a capture or a scan
void refreshStatuses(CaseCore& core);                    // after undo and redo
void markAct(CaseCore& core, const journal::Act& act);   // after one more act

} // namespace greffier::casefile
