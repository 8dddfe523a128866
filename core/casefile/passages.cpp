#include "core/casefile/passages.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/qualify.h"
#include "core/casefile/rule_book.h"
#include "core/evidence/names.h"
#include "core/journal/excerpts.h"
#include "core/store/evidence_sql.h"
#include "core/text/unicode.h"

#include <algorithm>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;
using journal::Act;

constexpr std::int32_t kContextCodePoints = 32; // CASEFILE.md §4

Result<std::string> textDigest(const CaseFile& file, base::ItemId comment)
{
    return file.core().read([comment](store::Connection& connection) -> Result<std::string> {
        auto statement = connection.prepare(store::sql::kTextDigest);
        if (!statement)
            return base::fail(statement.error());
        statement->bind(1, comment.value);
        const auto hasRow = statement->step();
        if (!hasRow || !*hasRow)
            return base::fail(ErrorCode::CaseDamaged, connection.path());
        return base::toHex(statement->blob(0));
    });
}

std::string placeOf(base::Span span)
{
    return std::to_string(span.start) + ":" + std::to_string(span.end);
}

// Every stretch within the text, whole characters, disjoint; `spans` ascend.
Status checkSpans(const std::string& comment, const std::string& text, const std::vector<base::Span>& spans)
{
    const std::int32_t size = text::codePointCount(text);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const base::Span span = spans[i];
        if (span.start < 0 || span.isEmpty() || span.end > size)
            return base::fail(ErrorCode::PassageNotFound, comment, placeOf(span));
        if (!text::isGraphemeBoundary(text, span.start) || !text::isGraphemeBoundary(text, span.end))
            return base::fail(ErrorCode::PassageSplitsGrapheme, comment, placeOf(span));
        if (i > 0 && spans[i - 1].intersects(span))
            return base::fail(ErrorCode::BadValue, comment, placeOf(spans[i - 1]) + " " + placeOf(span));
    }
    return {};
}

Status checkAims(const CaseFile& file, const PassageRequest& request)
{
    if (!request.severity.empty() && !evidence::severityFrom(request.severity))
        return base::fail(
            base::Error{ErrorCode::BadValue, request.comment, request.severity, 0, 0, "info low medium high critical"});
    const auto number = [](const std::string& id, base::PublicKind kind) {
        const auto parsed = base::parsePublicId(id);
        return parsed && parsed->kind == kind ? parsed->number : 0;
    };
    if (!request.person.empty() && !file.state().persons.contains(number(request.person, base::PublicKind::Person)))
        return base::fail(ErrorCode::UnknownObject, request.person);
    if (!request.from.empty() && !file.state().passages.contains(number(request.from, base::PublicKind::Act)))
        return base::fail(ErrorCode::UnknownObject, request.from);
    return {};
}

journal::Excerpt excerptAt(const std::string& text, base::Span span)
{
    return {span, std::string(text::slice(text, span)),
            std::string(text::slice(text, {std::max(0, span.start - kContextCodePoints), span.start})),
            std::string(text::slice(text, {span.end, span.end + kContextCodePoints}))};
}

} // namespace

Result<Act> markPassage(CaseFile& file, const PassageRequest& request)
{
    const auto item = file.resolveComment(request.comment);
    if (!item)
        return base::fail(item.error());
    const auto comment = file.comment(*item);
    const auto digest = textDigest(file, *item);
    if (!comment || !digest)
        return base::fail(!comment ? comment.error() : digest.error());
    std::vector<base::Span> spans{request.span};
    spans.insert(spans.end(), request.more.begin(), request.more.end());
    std::sort(spans.begin(), spans.end());
    if (const Status status = checkSpans(request.comment, comment->text, spans); !status)
        return base::fail(status.error());
    if (const Status status = checkAims(file, request); !status)
        return base::fail(status.error());

    const journal::Excerpt first = excerptAt(comment->text, spans.front());
    journal::PassageMarked mark{request.comment, first.span,    first.exact,    first.prefix, first.suffix, *digest,
                                request.label,   request.ground, request.rule, request.note};
    for (std::size_t i = 1; i < spans.size(); ++i)
        mark.more.push_back(excerptAt(comment->text, spans[i]));
    mark.severity = request.severity;
    mark.person = request.person;
    mark.from = request.from;
    if (const auto conflicts = conflictsOf(file, mark); !conflicts.empty())
        return base::fail(conflictError(conflicts.front(), request.comment));
    return file.act(std::move(mark));
}

namespace {

// Words typed on a keyboard are composed; a comment may hold them decomposed. What is marked is the comment's own text.
std::optional<base::Span> findCanonically(const std::string& text, std::string_view words, int n)
{
    if (text::findOccurrence(text, words, 1))
        return text::findOccurrence(text, words, n);
    const QString typed = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        if (const auto span = text::findOccurrence(text, typed.normalized(form).toStdString(), n))
            return span;
    }
    return std::nullopt;
}

} // namespace

Result<base::Span> findPassage(const CaseFile& file, const std::string& comment, std::string_view exact, int n)
{
    const auto item = file.resolveComment(comment);
    if (!item)
        return base::fail(item.error());
    const auto found = file.comment(*item);
    if (!found)
        return base::fail(found.error());
    const auto span = exact.empty() ? std::nullopt : findCanonically(found->text, exact, n);
    if (!span)
        return base::fail(ErrorCode::PassageNotFound, comment, std::string(exact));
    return *span;
}

Result<PassageRequest> passageOfHit(const CaseFile& file, const std::string& comment, const std::string& rule,
                                    std::string_view language)
{
    const auto item = file.resolveComment(comment);
    if (!item)
        return base::fail(item.error());
    const auto info = findRule(file, rule);
    if (!info)
        return base::fail(info.error());
    const std::string id = info->rule.fullId();
    const auto hits = file.hits(*item);
    const auto hit = std::find_if(hits.begin(), hits.end(), [&id](const evidence::Hit& each) { return each.rule == id; });
    if (hit == hits.end())
        return base::fail(ErrorCode::UnknownObject, comment, id); // no hit of that rule stands there
    const auto found = file.comment(*item);
    if (!found)
        return base::fail(found.error());
    std::vector<base::Span> spans;
    for (const base::Span span : hit->spans) {
        const base::Span whole = text::widenToGraphemes(found->text, span);
        if (!spans.empty() && spans.back().end >= whole.start) // stretches of a hit may touch or overlap
            spans.back().end = std::max(spans.back().end, whole.end);
        else
            spans.push_back(whole);
    }
    if (spans.empty())
        return base::fail(ErrorCode::PassageNotFound, comment, id);
    PassageRequest request{comment, spans.front(), info->rule.titleIn(language), info->rule.ground, id, {}};
    request.more.assign(spans.begin() + 1, spans.end());
    request.severity = evidence::toString(hit->severity);
    return request;
}

Result<Act> retractPassage(CaseFile& file, const std::string& passage)
{
    const auto id = base::parsePublicId(passage);
    if (!id || id->kind != base::PublicKind::Act || !file.state().passages.contains(id->number))
        return base::fail(ErrorCode::UnknownObject, passage);
    return file.act(journal::PassageRetracted{passage});
}

bool fits(const journal::PassageMarked& mark, std::string_view text)
{
    const std::vector<journal::Excerpt> excerpts = journal::excerptsOf(mark);
    return std::all_of(excerpts.begin(), excerpts.end(), [text](const journal::Excerpt& excerpt) {
        return !excerpt.span.isEmpty() && text::slice(text, excerpt.span) == excerpt.exact;
    });
}

Result<std::vector<std::string>> brokenPassages(const CaseFile& file)
{
    std::vector<std::string> broken;
    for (const auto& [act, passage] : file.state().passages) {
        const auto comment =
            file.resolveComment(passage.mark.comment).and_then([&file](base::ItemId item) { return file.comment(item); });
        if (!comment && comment.error().code != ErrorCode::UnknownObject)
            return base::fail(comment.error());
        if (!comment || !fits(passage.mark, comment->text))
            broken.push_back(base::toString({base::PublicKind::Act, act}));
    }
    return broken;
}

} // namespace greffier::casefile
