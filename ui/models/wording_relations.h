#pragma once
#include "core/casefile/relations_of_case.h"
#include "core/evidence/relations.h"

#include <QString>

#include <cstdint>

namespace greffier::models {

// Sentences about inferred replies and about threads that several captures show (context "Wording", as wording.h).

// "Seems to answer c-3: the text quotes it (probable)". `parent`: the public id.
QString inferredReplyText(const evidence::InferredReply& reply, const QString& parent);
QString confidenceText(evidence::Confidence confidence); // "very probable", "probable", "possible"
QString replyReasonText(evidence::ReplyReason reason);   // "the text quotes it"
QString joinRuleText(evidence::JoinRule rule);           // "the same address"
QString coverageText(evidence::Coverage coverage);       // "announces no number"
QString differencesText(std::uint8_t differences);       // "text, author"
// What one capture adds, changes and lacks: "4 comments, 1 new, 2 changed, …".
QString joinedThreadText(const evidence::JoinedThread& part);
// "Earlier capture k-1, with another text", "Later capture k-3".
QString otherCaptureText(const QString& capture, bool isEarlier, std::uint8_t differences);
// "c-9 was changed since c-3: text", "c-4 is no longer there in k-2".
QString joinFindingText(const casefile::JoinFinding& finding, const QString& item, const QString& earlier,
                        const QString& capture);

} // namespace greffier::models
