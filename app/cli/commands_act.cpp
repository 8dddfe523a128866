#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/annotate.h"
#include "core/casefile/decide_dsa.h"
#include "core/rules/pack.h"
#include "ui/models/wording.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;
using journal::Act;

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

Result<std::vector<journal::NamedValue>> parseDsa(const QStringList& pairs)
{
    std::vector<journal::NamedValue> fields;
    for (const QString& pair : pairs) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return base::fail(base::Error{ErrorCode::BadValue, "--dsa", pair.toStdString(), 0, 0, "key=value"});
        fields.push_back({pair.left(equals).toStdString(), pair.mid(equals + 1).toStdString()});
    }
    return fields;
}

Result<int> decide(const Call& call)
{
    journal::DecisionStatus status{};
    if (!journal::parseDecisionStatus(call.value("as"), status))
        return base::fail(base::Error{ErrorCode::BadValue, "--as", call.value("as"), 0, 0,
                                      "open cleared flagged removed escalated"});
    const auto dsa = parseDsa(call.options->values(QStringLiteral("dsa")));
    if (!dsa)
        return base::fail(dsa.error());
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::decide(file, call.argumentsFrom(1), status, call.value("reason"), *dsa);
    });
}

Result<int> verdict(const Call& call)
{
    journal::Verdict verdict{};
    if (!journal::parseVerdict(call.argument(3), verdict))
        return base::fail(base::Error{ErrorCode::BadValue, "verdict", call.argument(3), 0, 0, "right wrong beside"});
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::judgeHit(file, call.argument(1), call.argument(2), verdict);
    });
}

Result<int> note(const Call& call)
{
    return commitAct(call,
                     [&](casefile::CaseFile& file) { return casefile::note(file, call.argument(1), call.value("text")); });
}

Result<int> label(const Call& call)
{
    return commitAct(call, [&](casefile::CaseFile& file) -> Result<Act> {
        if (const auto comment = file.resolveComment(call.argument(1)); !comment)
            return base::fail(comment.error());
        return file.act(journal::LabelSet{call.argument(1), call.argument(2), !call.has("off")});
    });
}

Result<int> assertFacts(const Call& call)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    for (const std::string& pair : call.argumentsFrom(2)) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos)
            return base::fail(base::Error{ErrorCode::BadValue, "assert", pair, 0, 0, "field=value"});
        const auto act = casefile::assertFact(**file, call.argument(1), pair.substr(0, equals),
                                              pair.substr(equals + 1), call.value("source"));
        if (!act)
            return base::fail(act.error());
    }
    return 0;
}

Result<int> undo(const Call& call)
{
    return commitAct(call, [](casefile::CaseFile& file) { return file.undo(); });
}

Result<int> redo(const Call& call)
{
    return commitAct(call, [](casefile::CaseFile& file) { return file.redo(); });
}

Result<int> saveView(const Call& call)
{
    return commitAct(call, [&](casefile::CaseFile& file) -> Result<Act> {
        rules::ParseOptions options;
        options.allowsSearchWords = true;
        options.where = call.argument(1);
        if (const auto parsed = rules::parseExpression(call.argument(2), options); !parsed)
            return base::fail(parsed.error());
        return file.act(journal::ViewSaved{call.argument(1), call.argument(2)});
    });
}

Result<int> listViews(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    for (const auto& [name, expression] : (*file)->state().views)
        print(QString::fromStdString(name) + QLatin1String("\t") + QString::fromStdString(expression));
    return 0;
}

Result<int> removeView(const Call& call)
{
    return commitAct(call, [&](casefile::CaseFile& file) -> Result<Act> {
        if (!file.state().views.contains(call.argument(1)))
            return base::fail(ErrorCode::UnknownObject, call.argument(1));
        return file.act(journal::ViewRemoved{call.argument(1)});
    });
}

} // namespace

std::vector<Command> actCommands()
{
    return {
        {"decide", "CASE COMMENT...", 2, -1, QT_TRANSLATE_NOOP("Cli", "decides one comment or many, as one act"),
         {{"as", "open|cleared|flagged|removed|escalated", Need::Required}, {"reason", "T"}, {"dsa", "KEY=VALUE"}},
         QT_TRANSLATE_NOOP("Cli", "--dsa, as often as needed, sets a field of the statement of reasons: ground category scope keywords "
                                  "clause law visibility facts …"),
         decide},
        {"verdict", "CASE COMMENT RULE right|wrong|beside", 4, 4,
         QT_TRANSLATE_NOOP("Cli", "says whether a rule's hit is right"), {}, "", verdict},
        {"note", "CASE OBJECT", 2, 2, QT_TRANSLATE_NOOP("Cli", "adds a note to a comment, thread or capture"),
         {{"text", "T", Need::Required}}, "", note},
        {"label", "CASE COMMENT LABEL", 3, 3, QT_TRANSLATE_NOOP("Cli", "puts a label on a comment or takes it off"),
         {{"off"}}, "", label},
        {"assert", "CASE OBJECT FIELD=VALUE...", 3, -1,
         QT_TRANSLATE_NOOP("Cli", "states a fact that the capture does not hold: author posted role permalink audience"),
         {{"source", "T"}}, "", assertFacts},
        {"undo", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "takes your last act back"), {}, "", undo},
        {"redo", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "does again what was undone"), {}, "", redo},
        {"view save", "CASE NAME EXPRESSION", 3, 3, QT_TRANSLATE_NOOP("Cli", "keeps a filter under a name"), {}, "", saveView},
        {"view list", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists the kept filters"), {}, "", listViews},
        {"view remove", "CASE NAME", 2, 2, QT_TRANSLATE_NOOP("Cli", "forgets a kept filter"), {}, "", removeView},
    };
}

} // namespace greffier::cli
