#include "app/cli/relations_output.h"

#include "app/cli/output.h"
#include "core/base/json.h"
#include "ui/models/wording_relations.h"

#include <QCoreApplication>

#include <algorithm>

namespace greffier::cli {
namespace {

using casefile::JoinFinding;

constexpr std::size_t kPrintedFindings = 40; // of one thread; --json gives all

QString captureOf(const casefile::CaseFile& file, std::int32_t thread)
{
    const base::CaptureId capture = file.threads()[static_cast<std::size_t>(thread)].capture;
    return base::toQString(base::toString({base::PublicKind::Capture, capture.value}));
}

QString threadName(const casefile::CaseFile& file, std::int32_t thread)
{
    return base::toQString(base::toString(file.threads()[static_cast<std::size_t>(thread)].publicId));
}

QString itemName(const casefile::CaseFile& file, base::ItemId item)
{
    return base::toQString(publicId(file, item));
}

QJsonArray differencesJson(std::uint8_t differences)
{
    QJsonArray all;
    if ((differences & evidence::Difference::kText) != 0)
        all.append(QLatin1String("text"));
    if ((differences & evidence::Difference::kAuthor) != 0)
        all.append(QLatin1String("author"));
    if ((differences & evidence::Difference::kStatus) != 0)
        all.append(QLatin1String("status"));
    return all;
}

QJsonObject partJson(const casefile::CaseFile& file, const evidence::JoinedThread& part)
{
    const auto count = [](std::int64_t value) { return static_cast<qint64>(value); };
    return {{QLatin1String("thread"), threadName(file, part.thread)},
            {QLatin1String("capture"), captureOf(file, part.thread)},
            {QLatin1String("rule"), base::toQString(evidence::toString(part.rule))},
            {QLatin1String("coverage"), base::toQString(evidence::toString(part.coverage))},
            {QLatin1String("comments"), count(part.comments)},
            {QLatin1String("added"), count(part.added)},
            {QLatin1String("changed"), count(part.changed)},
            {QLatin1String("differing"), count(part.differing)},
            {QLatin1String("lacking"), count(part.lacking)},
            {QLatin1String("vanished"), count(part.vanished)}};
}

QJsonObject findingJson(const casefile::CaseFile& file, const JoinFinding& finding)
{
    QJsonObject json{{QLatin1String("kind"), QLatin1String(finding.isVanished ? "vanished" : "changed")},
                     {QLatin1String("comment"), itemName(file, finding.item)},
                     {QLatin1String("thread"), threadName(file, finding.thread)},
                     {QLatin1String("capture"), captureOf(file, finding.thread)}};
    if (finding.isVanished) {
        json[QLatin1String("has_identifier")] = finding.hasIdentifier;
    } else {
        json[QLatin1String("earlier")] = itemName(file, finding.earlier);
        json[QLatin1String("differs")] = differencesJson(finding.differences);
    }
    return json;
}

// Does a capture from `first` on show the thread?
bool isShown(const casefile::CaseFile& file, const evidence::Discussion& discussion, base::CaptureId first)
{
    return std::any_of(discussion.begin(), discussion.end(), [&](const evidence::JoinedThread& part) {
        return file.threads()[static_cast<std::size_t>(part.thread)].capture >= first;
    });
}

std::vector<JoinFinding> findingsOf(const std::vector<JoinFinding>& all, const evidence::Discussion& discussion)
{
    std::vector<JoinFinding> own;
    for (const evidence::JoinedThread& part : discussion) {
        const auto first = std::lower_bound(all.begin(), all.end(), part.thread,
                                            [](const JoinFinding& finding, std::int32_t thread) { return finding.thread < thread; });
        for (auto finding = first; finding != all.end() && finding->thread == part.thread; ++finding)
            own.push_back(*finding);
    }
    return own;
}

} // namespace

std::string publicId(const casefile::CaseFile& file, base::ItemId item)
{
    const std::int32_t position = file.arrays().positionOf(item);
    return position < 0 ? std::string() : base::toString(file.arrays().publicId(position));
}

QJsonValue inferredJson(const casefile::CaseFile& file, const evidence::InferredReply* reply)
{
    if (reply == nullptr)
        return {};
    return QJsonObject{{QLatin1String("parent"), itemName(file, reply->parent)},
                       {QLatin1String("reason"), base::toQString(evidence::toString(reply->reason))},
                       {QLatin1String("confidence"), base::toQString(evidence::toString(reply->confidence))},
                       {QLatin1String("span"), reply->span.isEmpty()
                                                   ? QJsonValue()
                                                   : QJsonValue(QJsonArray{reply->span.start, reply->span.end})}};
}

void addRelations(const casefile::CaseFile& file, const evidence::Relations& relations, const evidence::Comment& comment,
                  QJsonObject& json)
{
    json[QLatin1String("inferred")] = inferredJson(file, relations.replyOf(comment.id));
    QJsonArray sightings, vanished;
    const auto all = relations.sightingsOf(comment.id);
    for (const base::ItemId item : all.size() > 1 ? all : std::vector<base::ItemId>()) {
        const auto seen = file.comment(item);
        if (!seen)
            continue;
        const evidence::Sighting* sighting = relations.sightingOf(item);
        sightings.append(QJsonObject{
            {QLatin1String("id"), itemName(file, item)},
            {QLatin1String("capture"), captureOf(file, static_cast<std::int32_t>(seen->thread.value) - 1)},
            {QLatin1String("compared_with"), sighting != nullptr ? QJsonValue(itemName(file, sighting->earlier)) : QJsonValue()},
            {QLatin1String("differs"), differencesJson(sighting != nullptr ? sighting->differences : std::uint8_t{0})},
            {QLatin1String("other_format"), sighting != nullptr && sighting->isOtherFormat},
            {QLatin1String("text"), base::toQString(seen->text)}});
    }
    for (const evidence::Absence& absence : relations.absencesOf(comment.id))
        vanished.append(captureOf(file, absence.thread));
    json[QLatin1String("sightings")] = sightings;
    json[QLatin1String("vanished_from")] = vanished;
}

QJsonArray joinedJson(const casefile::CaseFile& file, const evidence::Relations& relations, base::CaptureId first)
{
    const auto all = casefile::joinFindings(relations, file.arrays());
    QJsonArray threads;
    for (const evidence::Discussion& discussion : relations.discussions) {
        if (!isShown(file, discussion, first))
            continue;
        QJsonArray parts, findings;
        for (const evidence::JoinedThread& part : discussion)
            parts.append(partJson(file, part));
        for (const JoinFinding& finding : findingsOf(all, discussion))
            findings.append(findingJson(file, finding));
        threads.append(QJsonObject{{QLatin1String("parts"), parts}, {QLatin1String("findings"), findings}});
    }
    return threads;
}

void printJoined(const casefile::CaseFile& file, const evidence::Relations& relations, base::CaptureId first)
{
    const auto all = casefile::joinFindings(relations, file.arrays());
    for (const evidence::Discussion& discussion : relations.discussions) {
        if (!isShown(file, discussion, first))
            continue;
        const auto index = static_cast<std::size_t>(discussion.front().thread);
        const int captures = static_cast<int>(discussion.size());
        print(QCoreApplication::translate("Cli", "One thread in %n capture(s): %1 (%2)", nullptr, captures)
                  .arg(oneLine(file.threads()[index].title, 60), models::joinRuleText(discussion.back().rule)));
        for (const evidence::JoinedThread& part : discussion)
            print(QStringLiteral("  %1 %2: %3 (%4)")
                      .arg(captureOf(file, part.thread), threadName(file, part.thread), models::joinedThreadText(part),
                           models::coverageText(part.coverage)));
        const auto findings = findingsOf(all, discussion);
        for (std::size_t i = 0; i < std::min(findings.size(), kPrintedFindings); ++i)
            print(QLatin1String("  - ") + models::joinFindingText(findings[i], itemName(file, findings[i].item),
                                                                  itemName(file, findings[i].earlier),
                                                                  captureOf(file, findings[i].thread)));
        if (findings.size() > kPrintedFindings) {
            const int more = static_cast<int>(findings.size() - kPrintedFindings);
            print(QCoreApplication::translate("Cli", "  … and %n more; --json gives all of them", nullptr, more));
        }
    }
}

void printRelations(const casefile::CaseFile& file, const evidence::Relations& relations, const evidence::Comment& comment)
{
    if (const evidence::InferredReply* reply = relations.replyOf(comment.id))
        print(QStringLiteral("  ┄ ") + models::inferredReplyText(*reply, itemName(file, reply->parent)));
    const auto all = relations.sightingsOf(comment.id);
    for (const base::ItemId item : all.size() > 1 ? all : std::vector<base::ItemId>()) {
        const std::int32_t thread = file.arrays().thread(file.arrays().positionOf(item));
        const evidence::Sighting* sighting = relations.sightingOf(item);
        QString line = QCoreApplication::translate("Cli", "  in %1 as %2").arg(captureOf(file, thread), itemName(file, item));
        if (sighting != nullptr && sighting->differences != 0)
            line += QCoreApplication::translate("Cli", ", other than %1: %2")
                        .arg(itemName(file, sighting->earlier), models::differencesText(sighting->differences));
        if (item == comment.id)
            line += QCoreApplication::translate("Cli", " (this one)");
        print(line);
    }
    for (const evidence::Absence& absence : relations.absencesOf(comment.id))
        print(QLatin1String("  ") +
              models::joinFindingText({true, comment.id, {}, absence.thread, 0, absence.hasIdentifier},
                                      itemName(file, comment.id), {}, captureOf(file, absence.thread)));
}

} // namespace greffier::cli
