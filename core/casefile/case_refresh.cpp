// How a case's picture in memory follows the file: after opening, after our own acts and after those of others.
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/case_marks.h"
#include "core/evidence/evidence_reader.h"

#include <algorithm>
#include <utility>

namespace greffier::casefile {
namespace {

bool changesHistory(const journal::Act& act)
{
    return std::holds_alternative<journal::Undone>(act.payload) || std::holds_alternative<journal::Redone>(act.payload);
}

// Captures and threads that came since; arrays for all of them.
base::Status loadEvidence(const CaseCore& core, Snapshot& next)
{
    const base::CaptureId lastCapture = next.captures.empty() ? base::CaptureId{} : next.captures.back().id;
    const base::ThreadId lastThread = next.threads.empty() ? base::ThreadId{} : next.threads.back().id;
    auto captures = core.read([&](store::Connection& file) { return evidence::loadCaptures(file, lastCapture); });
    auto threads = core.read([&](store::Connection& file) { return evidence::loadThreads(file, lastThread); });
    if (!captures || !threads)
        return base::fail(!captures ? captures.error() : threads.error());
    std::move(captures->begin(), captures->end(), std::back_inserter(next.captures));
    std::move(threads->begin(), threads->end(), std::back_inserter(next.threads));
    auto arrays = loadArrays(core, next.acts, next.threads.size());
    if (!arrays)
        return base::fail(arrays.error());
    next.arrays = std::move(*arrays);
    return {};
}

} // namespace

bool CaseFile::refresh()
{
    const std::size_t before = acts().size();
    static_cast<void>(catchUp()); // `verify` names damage
    return acts().size() != before;
}

void CaseFile::reloadHits()
{
    rebuildMarks(core());
    Q_EMIT hitsChanged();
}

base::Status CaseFile::catchUp()
{
    CaseCore& shared = core();
    auto fresh = shared.read([&](store::Connection& file) {
        return journal::loadActs(file, shared.present.acts.empty() ? 0 : shared.present.acts.back().seq);
    });
    if (!fresh)
        return base::fail(fresh.error());
    if (fresh->empty())
        return {};
    const bool hasEvidence = std::any_of(fresh->begin(), fresh->end(), [](const journal::Act& act) {
        return std::holds_alternative<journal::CaptureAdded>(act.payload);
    });
    const bool hasScan = std::any_of(fresh->begin(), fresh->end(), [](const journal::Act& act) {
        return std::holds_alternative<journal::ScanRun>(act.payload);
    });
    const bool isRewritten = std::any_of(fresh->begin(), fresh->end(), changesHistory);

    base::Status status;
    shared.changePresent([&](Snapshot& present) {
        for (const journal::Act& act : *fresh) {
            present.acts.push_back(act);
            if (!isRewritten)
                journal::applyNext(present.state, act);
        }
        if (isRewritten)
            present.state = journal::fold(present.acts);
        if (hasEvidence)
            status = loadEvidence(shared, present);
    });
    if (hasEvidence || hasScan)
        rebuildMarks(shared);
    else if (isRewritten)
        refreshStatuses(shared);
    else
        std::for_each(fresh->begin(), fresh->end(), [&](const journal::Act& act) { markAct(shared, act); });

    if (hasEvidence)
        Q_EMIT captureAdded();
    if (hasScan)
        Q_EMIT hitsChanged();
    for (const journal::Act& act : *fresh)
        Q_EMIT acted(act);
    return status;
}

} // namespace greffier::casefile
