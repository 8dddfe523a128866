// Passages: marking, listing, taking back, finding again in later captures.
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/annotate.h"
#include "core/casefile/qualify.h"
#include "core/casefile/reanchor.h"
#include "core/casefile/rule_book.h"
#include "core/journal/excerpts.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;
using casefile::Anchoring;
using journal::Act;

constexpr int kWordsShown = 120; // of a passage, on one line

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

base::Error usage(const char* hint)
{
    return {ErrorCode::Usage, "annotate", {}, 0, 0, hint};
}

Result<int> parseNumber(const std::string& text, const char* option)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0)
        return base::fail(base::Error{ErrorCode::BadValue, option, text, 0, 0, "0 1 2 …"});
    return number;
}

Result<base::Span> parseRange(const std::string& text)
{
    const std::size_t colon = text.find(':');
    const auto start = parseNumber(text.substr(0, colon), "--range");
    const auto end = parseNumber(colon == std::string::npos ? std::string() : text.substr(colon + 1), "--range");
    if (!start || !end)
        return base::fail(base::Error{ErrorCode::BadValue, "--range", text, 0, 0, "START:END"});
    return base::Span{*start, *end};
}

// Of --range, or of --exact with the --occurrence of the same place; the first where there are fewer.
Result<std::vector<base::Span>> wantedSpans(const Call& call, const casefile::CaseFile& file)
{
    std::vector<base::Span> spans;
    for (const QString& range : call.options->values(QStringLiteral("range"))) {
        const auto span = parseRange(range.toStdString());
        if (!span)
            return base::fail(span.error());
        spans.push_back(*span);
    }
    const QStringList exact = call.options->values(QStringLiteral("exact"));
    const QStringList occurrences = call.options->values(QStringLiteral("occurrence"));
    if (occurrences.size() > exact.size())
        return base::fail(usage("--exact TEXT --occurrence N"));
    for (qsizetype i = 0; i < exact.size(); ++i) {
        const auto n = i < occurrences.size() ? parseNumber(occurrences[i].toStdString(), "--occurrence") : Result<int>(1);
        if (!n)
            return base::fail(n.error());
        const auto span = casefile::findPassage(file, call.argument(1), exact[i].toStdString(), *n);
        if (!span)
            return base::fail(span.error());
        spans.push_back(*span);
    }
    return spans;
}

// What a hit suggests, where --hit asks for it; the options given stand above it.
Result<casefile::PassageRequest> requested(const Call& call, casefile::CaseFile& file)
{
    casefile::PassageRequest request{call.argument(1), {}, {}, {}, {}, {}};
    if (call.has("hit")) {
        if (const auto status = casefile::restoreHits(file, terminalJob()); !status)
            return base::fail(status.error());
        auto suggested = casefile::passageOfHit(file, call.argument(1), call.value("hit"), call.language);
        if (!suggested)
            return base::fail(suggested.error());
        request = std::move(*suggested);
    } else {
        const auto spans = wantedSpans(call, file);
        if (!spans)
            return base::fail(spans.error());
        request.span = spans->front();
        request.more.assign(spans->begin() + 1, spans->end());
    }
    const auto take = [&call](const char* option, std::string& value) {
        if (call.has(option))
            value = call.value(option);
    };
    take("label", request.label), take("ground", request.ground), take("severity", request.severity);
    take("person", request.person), take("note", request.note);
    return request;
}

// Opens the case for writing and says what the act did.
template <class Make> Result<int> commitAct(const Call& call, Make make)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const Result<Act> act = make(**file);
    if (!act)
        return base::fail(act.error());
    print(base::toQString(act->publicId()) + QLatin1String("  ") + models::actText(*act));
    return 0;
}

Result<int> annotate(const Call& call)
{
    const int ways = int(call.has("range")) + int(call.has("exact")) + int(call.has("hit"));
    if (ways != 1)
        return base::fail(usage("--exact TEXT | --range START:END | --hit RULE"));
    if (!call.has("label") && !call.has("hit"))
        return base::fail(usage("--label L"));
    return commitAct(call, [&](casefile::CaseFile& file) -> Result<Act> {
        const auto request = requested(call, file);
        if (!request)
            return base::fail(request.error());
        const auto grounds = casefile::groundsOf(file);
        const bool isKnown = std::any_of(grounds.begin(), grounds.end(),
                                         [&](const law::Ground& ground) { return ground.id == request->ground; });
        if (!request->ground.empty() && !isKnown)
            warn(words(QT_TRANSLATE_NOOP("Cli", "Ground “%1” is not in the catalogue; it is kept as it is."))
                     .arg(QString::fromStdString(request->ground)));
        return casefile::markPassage(file, *request);
    });
}

Result<int> retract(const Call& call)
{
    return commitAct(call,
                     [&](casefile::CaseFile& file) { return casefile::retractPassage(file, call.argument(1)); });
}

QJsonArray spansJson(const std::vector<base::Span>& spans)
{
    QJsonArray array;
    for (const base::Span span : spans)
        array.append(QJsonArray{span.start, span.end});
    return array;
}

QJsonArray textsJson(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(base::toQString(text));
    return array;
}

QJsonObject toJson(const casefile::Continuation& continuation)
{
    return {{QLatin1String("passage"), base::toQString(continuation.passage)},
            {QLatin1String("anchoring"), base::toQString(casefile::toString(continuation.anchoring))},
            {QLatin1String("lost"), continuation.loss == casefile::Loss::None
                                        ? QJsonValue()
                                        : QJsonValue(base::toQString(casefile::toString(continuation.loss)))},
            {QLatin1String("capture"), base::toQString(continuation.capture)},
            {QLatin1String("comment"),
             continuation.comment.empty() ? QJsonValue() : QJsonValue(base::toQString(continuation.comment))},
            {QLatin1String("spans"), spansJson(continuation.spans)},
            {QLatin1String("words"), textsJson(continuation.words)}};
}

bool isFound(const casefile::Continuation& continuation)
{
    return continuation.anchoring == Anchoring::Exact || continuation.anchoring == Anchoring::Proposed;
}

QString lossLine(const casefile::Continuation& continuation)
{
    const QString capture = base::toQString(continuation.capture);
    const QString comment = base::toQString(continuation.comment);
    if (continuation.anchoring == Anchoring::Unseen)
        return words(QT_TRANSLATE_NOOP("Cli", "not seen again: its comment is not in %1, which may be only a part of the thread")).arg(capture);
    if (continuation.loss == casefile::Loss::Choice)
        return comment.isEmpty()
                   ? words(QT_TRANSLATE_NOOP("Cli", "orphan: several comments of %1 hold its words, and nothing tells which one it was")).arg(capture)
                   : words(QT_TRANSLATE_NOOP("Cli", "orphan: %1 of %2 holds such words, but nothing tells that they are these")).arg(comment, capture);
    return comment.isEmpty()
               ? words(QT_TRANSLATE_NOOP("Cli", "orphan: its comment is not in %1 any more")).arg(capture)
               : words(QT_TRANSLATE_NOOP("Cli", "orphan: its words are not in %1 of %2")).arg(comment, capture);
}

QString anchoringLine(const casefile::Continuation& continuation)
{
    if (!isFound(continuation))
        return lossLine(continuation);
    std::string found;
    for (const std::string& part : continuation.words)
        found += (found.empty() ? "" : " […] ") + part;
    return (continuation.anchoring == Anchoring::Exact ? words(QT_TRANSLATE_NOOP("Cli", "stands in %1 of %2: “%3”"))
                                                       : words(QT_TRANSLATE_NOOP("Cli", "perhaps in %1 of %2: “%3”")))
        .arg(base::toQString(continuation.comment), base::toQString(continuation.capture), oneLine(found, kWordsShown));
}

const casefile::Continuation* continuationOf(const std::vector<casefile::Continuation>& all, const std::string& passage)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const casefile::Continuation& each) { return each.passage == passage; });
    return found == all.end() ? nullptr : &*found;
}

QJsonObject toJson(const journal::CaseState& state, const journal::Passage& passage, bool isBroken,
                   const casefile::Continuation* later)
{
    QJsonObject json = journal::toJson(passage.mark);
    QJsonArray qualifications;
    for (const journal::Qualification* qualification : state.qualificationsOf(passage.act))
        qualifications.append(QStringLiteral("a-%1").arg(qualification->act));
    json[QLatin1String("id")] = QStringLiteral("a-%1").arg(passage.act);
    json[QLatin1String("spans")] = spansJson(journal::spansOf(passage.mark));
    json[QLatin1String("words")] = base::toQString(journal::wordsOf(passage.mark));
    json[QLatin1String("severity")] = base::toQString(passage.mark.severity);
    json[QLatin1String("person")] = base::toQString(passage.mark.person);
    json[QLatin1String("from")] = base::toQString(passage.mark.from);
    json[QLatin1String("actor")] = base::toQString(passage.actor);
    json[QLatin1String("utc")] = base::toQString(base::isoUtc(passage.at.utcMs));
    json[QLatin1String("qualifications")] = qualifications;
    json[QLatin1String("fits")] = !isBroken;
    json[QLatin1String("later")] = later != nullptr ? QJsonValue(toJson(*later)) : QJsonValue();
    return json;
}

void printPassage(const journal::Passage& passage, bool isBroken, const casefile::Continuation* later)
{
    const journal::PassageMarked& mark = passage.mark;
    QStringList ranges;
    for (const base::Span span : journal::spansOf(mark))
        ranges << QStringLiteral("%1:%2").arg(span.start).arg(span.end);
    QStringList facts{oneLine(mark.label, 60)};
    for (const std::string& fact : {mark.ground, mark.severity, mark.person, mark.from.empty() ? "" : "← " + mark.from}) {
        if (!fact.empty())
            facts << oneLine(fact, 60);
    }
    print(QStringLiteral("a-%1  %2 %3  %4  “%5”").arg(passage.act).arg(base::toQString(mark.comment), ranges.join(QLatin1Char(' ')),
                                                      facts.join(QStringLiteral(" · ")), oneLine(journal::wordsOf(mark), kWordsShown)));
    if (isBroken)
        print(QLatin1String("    ") + words(QT_TRANSLATE_NOOP("Cli", "does not fit the text any more: verify the case")));
    if (later != nullptr)
        print(QLatin1String("    ") + anchoringLine(*later));
}

Result<int> passages(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    const auto continuations = casefile::continuationsOf(**file, terminalJob());
    const auto broken = casefile::brokenPassages(**file);
    if (!continuations || !broken)
        return base::fail(!continuations ? continuations.error() : broken.error());
    QJsonArray all;
    for (const auto& [act, passage] : (*file)->state().passages) {
        const std::string id = base::toString({base::PublicKind::Act, act});
        const casefile::Continuation* later = continuationOf(*continuations, id);
        if (call.has("orphans") && (later == nullptr || isFound(*later)))
            continue;
        const bool isBroken = std::find(broken->begin(), broken->end(), id) != broken->end();
        if (call.has("json"))
            all.append(toJson((*file)->state(), passage, isBroken, later));
        else
            printPassage(passage, isBroken, later);
    }
    if (call.has("json"))
        printJson(all);
    return broken->empty() ? 0 : 1;
}

// The continuations that are to be taken: all exact ones, or those of the passages named.
Result<std::vector<Act>> taken(const Call& call, casefile::CaseFile& file,
                               const std::vector<casefile::Continuation>& continuations)
{
    std::vector<Act> acts;
    for (const QString& name : call.options->values(QStringLiteral("take"))) {
        const casefile::Continuation* continuation = continuationOf(continuations, name.toStdString());
        if (continuation == nullptr)
            return base::fail(ErrorCode::UnknownObject, name.toStdString());
        auto act = casefile::takeContinuation(file, *continuation);
        if (!act)
            return base::fail(act.error());
        acts.push_back(std::move(*act));
    }
    if (!call.has("apply"))
        return acts;
    std::vector<casefile::Continuation> rest;
    std::copy_if(continuations.begin(), continuations.end(), std::back_inserter(rest), [&acts](const auto& each) {
        return std::none_of(acts.begin(), acts.end(), [&each](const Act& act) {
            return std::get<journal::PassageMarked>(act.payload).from == each.passage;
        });
    });
    const auto exact = casefile::takeExact(file, rest);
    if (!exact)
        return base::fail(exact.error());
    acts.insert(acts.end(), exact->begin(), exact->end());
    return acts;
}

Result<int> reanchor(const Call& call)
{
    auto file = openCase(call, call.has("apply") || call.has("take"));
    if (!file)
        return base::fail(file.error());
    const auto continuations = casefile::continuationsOf(**file, terminalJob());
    if (!continuations)
        return base::fail(continuations.error());
    const auto areUnrecognised = casefile::areLaterUnrecognised(**file, terminalJob());
    if (!areUnrecognised)
        return base::fail(areUnrecognised.error());
    const auto acts = taken(call, **file, *continuations);
    if (!acts)
        return base::fail(acts.error());
    QJsonArray found, marked;
    for (const casefile::Continuation& continuation : *continuations)
        found.append(toJson(continuation));
    for (const Act& act : *acts) {
        const auto& mark = std::get<journal::PassageMarked>(act.payload);
        marked.append(QJsonObject{{QLatin1String("id"), base::toQString(act.publicId())},
                                  {QLatin1String("from"), base::toQString(mark.from)},
                                  {QLatin1String("comment"), base::toQString(mark.comment)},
                                  {QLatin1String("spans"), spansJson(journal::spansOf(mark))}});
    }
    if (call.has("json")) {
        printJson(QJsonObject{{QLatin1String("found"), found}, {QLatin1String("taken"), marked},
                              {QLatin1String("unrecognised"), *areUnrecognised}});
        return 0;
    }
    if (*areUnrecognised)
        print(words(QT_TRANSLATE_NOOP("Cli", "No later capture was recognised as one of the threads with passages: nothing was compared.")));
    for (const casefile::Continuation& continuation : *continuations)
        print(base::toQString(continuation.passage) + QLatin1String("  ") + anchoringLine(continuation));
    for (const Act& act : *acts)
        print(base::toQString(act.publicId()) + QLatin1String("  ") + models::actText(act));
    return 0;
}

} // namespace

std::vector<Command> passageCommands()
{
    return {
        {"annotate", "CASE COMMENT", 2, 2, QT_TRANSLATE_NOOP("Cli", "marks a passage of the exact text"),
         {{"exact", "TEXT"}, {"occurrence", "N"}, {"range", "START:END"}, {"hit", "RULE"}, {"label", "L"}, {"ground", "G"},
          {"severity", "info|low|medium|high|critical"}, {"person", "N-ID"}, {"note", "T"}},
         QT_TRANSLATE_NOOP("Cli", "START:END count Unicode code points of the exact text, END excluded. --range or --exact "
                                  "(each with its --occurrence) may be given several times: one passage of several stretches. "
                                  "--hit takes words, label, severity and ground from the hit of a rule."),
         annotate},
        {"retract", "CASE PASSAGE", 2, 2, QT_TRANSLATE_NOOP("Cli", "takes a passage back (its id is a-N)"), {}, "", retract},
        {"passages", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists the marked passages and what later captures show of them"),
         {{"orphans"}, {"json"}},
         "[{id, comment, start, end, exact, prefix, suffix, more, spans, words, label, ground, severity, person, rule, note, "
         "from, qualifications, fits, later: {anchoring: exact|proposed|orphan|unseen, lost: comment|words|choice|null, capture, comment, spans, words}|null, actor, utc}]",
         passages},
        {"reanchor", "CASE", 1, 1,
         QT_TRANSLATE_NOOP("Cli", "finds marked passages again in later captures; marks there what is exact (--apply) or chosen (--take)"),
         {{"apply"}, {"take", "PASSAGE"}, {"json"}},
         "{found: [{passage, anchoring: exact|proposed|orphan|unseen, lost: comment|words|choice|null, capture, comment, spans, words}], "
         "taken: [{id, from, comment, spans}], unrecognised}",
         reanchor},
    };
}

} // namespace greffier::cli
