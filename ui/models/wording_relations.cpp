#include "ui/models/wording_relations.h"

#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace greffier::models {
namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("Wording", source);
}

QString number(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace

QString confidenceText(evidence::Confidence confidence)
{
    switch (confidence) {
    case evidence::Confidence::Low:
        return words(QT_TRANSLATE_NOOP("Wording", "possible"));
    case evidence::Confidence::Medium:
        return words(QT_TRANSLATE_NOOP("Wording", "probable"));
    case evidence::Confidence::High:
        return words(QT_TRANSLATE_NOOP("Wording", "very probable"));
    }
    return {};
}

QString replyReasonText(evidence::ReplyReason reason)
{
    switch (reason) {
    case evidence::ReplyReason::Mention:
        return words(QT_TRANSLATE_NOOP("Wording", "the text begins with the name of its author"));
    case evidence::ReplyReason::Quote:
        return words(QT_TRANSLATE_NOOP("Wording", "the text quotes it"));
    case evidence::ReplyReason::DepthLimit:
        return words(QT_TRANSLATE_NOOP("Wording", "the site stops nesting here, and both take part in the same exchange"));
    case evidence::ReplyReason::OtherCapture:
        return words(QT_TRANSLATE_NOOP("Wording", "another capture of the thread says so"));
    }
    return {};
}

QString inferredReplyText(const evidence::InferredReply& reply, const QString& parent)
{
    return QCoreApplication::translate("Wording", "Seems to answer %1: %2 (%3)", "a comment's id, the reason, how sure")
        .arg(parent, replyReasonText(reply.reason), confidenceText(reply.confidence));
}

QString joinRuleText(evidence::JoinRule rule)
{
    switch (rule) {
    case evidence::JoinRule::Address:
        return words(QT_TRANSLATE_NOOP("Wording", "the same address"));
    case evidence::JoinRule::Identifiers:
        return words(QT_TRANSLATE_NOOP("Wording", "the same identifiers with the same texts"));
    case evidence::JoinRule::Texts:
        return words(QT_TRANSLATE_NOOP("Wording", "the same texts of the same authors"));
    }
    return {};
}

QString coverageText(evidence::Coverage coverage)
{
    switch (coverage) {
    case evidence::Coverage::Whole:
        return words(QT_TRANSLATE_NOOP("Wording", "holds as many comments as it announces"));
    case evidence::Coverage::Unstated:
        return words(QT_TRANSLATE_NOOP("Wording", "announces no number"));
    case evidence::Coverage::Short:
        return words(QT_TRANSLATE_NOOP("Wording", "holds fewer comments than it announces: what it lacks proves nothing"));
    case evidence::Coverage::Feed:
        return words(QT_TRANSLATE_NOOP("Wording", "a feed of the latest comments: what it lacks proves nothing"));
    case evidence::Coverage::Cut:
        return words(QT_TRANSLATE_NOOP("Wording", "leaves comments out: what it lacks proves nothing"));
    }
    return {};
}

QString differencesText(std::uint8_t differences)
{
    QStringList parts;
    if ((differences & evidence::Difference::kText) != 0)
        parts << words(QT_TRANSLATE_NOOP("Wording", "text"));
    if ((differences & evidence::Difference::kAuthor) != 0)
        parts << words(QT_TRANSLATE_NOOP("Wording", "author"));
    if ((differences & evidence::Difference::kStatus) != 0)
        parts << words(QT_TRANSLATE_NOOP("Wording", "status at the source"));
    return parts.join(QLatin1String(", "));
}

QString joinedThreadText(const evidence::JoinedThread& part)
{
    QStringList parts{commentCountText(part.comments)};
    const auto add = [&parts](const char* source, std::int64_t count) {
        if (count > 0)
            parts << words(source).arg(number(count));
    };
    add(QT_TRANSLATE_NOOP("Wording", "new: %1"), part.added);
    add(QT_TRANSLATE_NOOP("Wording", "changed: %1"), part.changed);
    add(QT_TRANSLATE_NOOP("Wording", "other words, perhaps because of the other format: %1"), part.differing);
    add(QT_TRANSLATE_NOOP("Wording", "not in this capture: %1"), part.lacking);
    add(QT_TRANSLATE_NOOP("Wording", "of these vanished: %1"), part.vanished);
    return parts.join(QLatin1String(", "));
}

QString otherCaptureText(const QString& capture, bool isEarlier, std::uint8_t differences)
{
    const QString head = (isEarlier ? words(QT_TRANSLATE_NOOP("Wording", "Earlier capture %1"))
                                    : words(QT_TRANSLATE_NOOP("Wording", "Later capture %1"))).arg(capture);
    const QString differing = differencesText(differences);
    return differing.isEmpty() ? head : QCoreApplication::translate("Wording", "%1, there with another %2", "a capture, what differs")
                                            .arg(head, differing);
}

QString joinFindingText(const casefile::JoinFinding& finding, const QString& item, const QString& earlier,
                        const QString& capture)
{
    if (!finding.isVanished)
        return QCoreApplication::translate("Wording", "%1 was changed since %2: %3", "two comment ids, what differs")
            .arg(item, earlier, differencesText(finding.differences));
    return (finding.hasIdentifier
                ? QCoreApplication::translate("Wording", "%1 is no longer there in %2", "a comment's id, a capture's id")
                : QCoreApplication::translate("Wording", "%1 is no longer there in %2, or was edited: it has no identifier",
                                              "a comment's id, a capture's id"))
        .arg(item, capture);
}

} // namespace greffier::models
