#include "core/report/anchor_text.h"

#include "core/report/labels.h"

#include <QtGlobal>

namespace greffier::report {

std::string anchorText(const AnchorText& anchor)
{
    const Labels labels(anchor.language);
    const auto line = [](const std::string& text) { return text + "\n"; };
    return line(labels.text(QT_TRANSLATE_NOOP("Report", "Head of a journal"))) + "\n" +
           line(labels.text(QT_TRANSLATE_NOOP("Report", "Case: %1 (%2)"), {anchor.title, anchor.caseUid})) +
           line(labels.text(QT_TRANSLATE_NOOP("Report", "Written: %1 by %2"), {labels.moment(anchor.at), anchor.operatorName})) +
           line(labels.text(QT_TRANSLATE_NOOP("Report", "Acts in the journal: %1"), {labels.number(anchor.acts)})) +
           line(labels.text(QT_TRANSLATE_NOOP("Report", "SHA-256 of the journal's head:"))) + "\n    " +
           line(anchor.journalHead) + "\n" +
           line(labels.text(QT_TRANSLATE_NOOP("Report", "Whoever holds this text from that day on can show later that the journal "
                                                        "up to this act, and the evidence that it binds, have not been changed "
                                                        "since.")));
}

} // namespace greffier::report
