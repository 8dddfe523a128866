// Grounds for passages, and the periods that run.
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/qualify.h"
#include "core/report/json_item.h"
#include "core/report/wording.h"
#include "core/journal/excerpts.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;
using journal::Act;

QString words(const char* source)
{
    return QCoreApplication::translate("Cli", source);
}

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

// id=state[:evidence]
Result<journal::Element> parseElement(const std::string& text)
{
    const std::size_t equals = text.find('=');
    const std::size_t colon = equals == std::string::npos ? equals : text.find(':', equals);
    journal::Element element{text.substr(0, equals), journal::ElementState::Unknown,
                             colon == std::string::npos ? std::string() : text.substr(colon + 1)};
    const std::string state = equals == std::string::npos ? std::string() : text.substr(equals + 1, colon - equals - 1);
    if (!journal::parseElementState(state, element.state))
        return base::fail(base::Error{ErrorCode::BadValue, "--element", text, 0, 0,
                                      "id=established|disputed|absent|unknown[:evidence]"});
    return element;
}

// What stands already for that passage and ground, with what the options change of it.
Result<journal::Qualified> requested(const Call& call, const casefile::CaseFile& file)
{
    journal::Qualified qualified{call.argument(1), call.argument(2), {}, journal::EvidenceDegree::Direct, {}, {}};
    for (const auto& [act, earlier] : file.state().qualifications) {
        if (earlier.what.passage == qualified.passage && earlier.what.ground == qualified.ground)
            qualified = earlier.what;
    }
    if (call.has("degree") && !journal::parseEvidenceDegree(call.value("degree"), qualified.degree))
        return base::fail(
            base::Error{ErrorCode::BadValue, "--degree", call.value("degree"), 0, 0, "direct quoted reported"});
    if (call.has("note"))
        qualified.note = call.value("note");
    for (const QString& text : call.options->values(QStringLiteral("element"))) {
        const auto element = parseElement(text.toStdString());
        if (!element)
            return base::fail(element.error());
        std::erase_if(qualified.elements, [&](const auto& each) { return each.element == element->element; });
        qualified.elements.push_back(*element);
    }
    return qualified;
}

Result<int> qualify(const Call& call)
{
    return commitAct(call, [&](casefile::CaseFile& file) -> Result<Act> {
        const auto qualified = requested(call, file);
        return qualified ? casefile::qualify(file, *qualified) : base::fail(qualified.error());
    });
}

Result<int> withdraw(const Call& call)
{
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::withdrawQualification(file, call.argument(1), call.value("reason"));
    });
}

QString reportWord(const char* source)
{
    return QCoreApplication::translate("Report", source); // the source itself where there is no translation
}

QString clockLine(const law::Clock& clock)
{
    if (!clock.end.isValid())
        return clock.kind == law::ClockKind::Prescription
                   ? words(QT_TRANSLATE_NOOP("Cli", "date unknown: date the publication"))
                   : words(QT_TRANSLATE_NOOP("Cli", "date unknown"));
    QString line = clock.end.toString(Qt::ISODate) + QLatin1String("  ");
    line += clock.state == law::ClockState::Over ? words(QT_TRANSLATE_NOOP("Cli", "over for %1 days")).arg(-clock.daysLeft)
                                                 : words(QT_TRANSLATE_NOOP("Cli", "%1 days left")).arg(clock.daysLeft);
    if (clock.isAsserted)
        line += QLatin1String("  ") + words(QT_TRANSLATE_NOOP("Cli", "(from an asserted date)"));
    return line;
}

QString notVerified(bool isVerified)
{
    return isVerified ? QString() : QLatin1String("  ") + words(QT_TRANSLATE_NOOP("Cli", "[not verified]"));
}

void printQualification(const report::QualifiedGround& qualified, const journal::Passage& passage, const std::string& language)
{
    const journal::Qualification& qualification = qualified.qualification;
    print(QStringLiteral("a-%1  %2 %3  %4, %5%6")
              .arg(qualification.act)
              .arg(base::toQString(qualification.what.passage), base::toQString(passage.mark.comment),
                   oneLine(qualified.ground.title.in(language), 80), oneLine(qualified.ground.provision.in(language), 120),
                   notVerified(qualified.ground.provenance.isVerified)));
    print(QStringLiteral("    “%1”").arg(oneLine(journal::wordsOf(passage.mark), 120)));
    for (const journal::Element& element : qualification.what.elements)
        print(QStringLiteral("    %1: %2  %3").arg(base::toQString(element.element),
                                                  reportWord(report::wordFor(element.state)),
                                                  oneLine(element.evidence, 120)));
    if (qualified.ground.prescription)
        print(QStringLiteral("    ") + reportWord(report::wordFor(law::ClockKind::Prescription)) +
              QLatin1String(": ") + clockLine(qualified.clock) + notVerified(qualified.clock.isVerified));
}

Result<int> qualifications(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    QJsonArray all;
    for (const auto& [act, passage] : (*file)->state().passages) {
        for (const report::QualifiedGround& qualified :
             casefile::qualificationsOf(**file, act, casefile::todayOf(**file))) {
            QJsonObject json = report::qualificationJson(qualified, call.language);
            json[QLatin1String("id")] = json[QLatin1String("act")];
            json[QLatin1String("comment")] = base::toQString(passage.mark.comment);
            json[QLatin1String("words")] = base::toQString(journal::wordsOf(passage.mark));
            if (call.has("json"))
                all.append(json);
            else
                printQualification(qualified, passage, call.language);
        }
    }
    const auto conflicts = casefile::conflictsOf(**file);
    for (const casefile::Conflict& conflict : conflicts)
        warn(words(QT_TRANSLATE_NOOP("Cli", "%1 (%2) and %3 (%4) stand on the same words."))
                 .arg(base::toQString(conflict.passage), base::toQString(conflict.ground),
                      base::toQString(conflict.otherPassage), base::toQString(conflict.otherGround)));
    if (call.has("json"))
        printJson(all);
    return conflicts.empty() ? 0 : 1;
}

Result<int> reminders(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    QJsonArray all;
    for (const casefile::Reminder& reminder : casefile::remindersOf(**file, casefile::todayOf(**file))) {
        QJsonObject json = report::clockJson(reminder.clock);
        json[QLatin1String("qualification")] = base::toQString(reminder.qualification);
        json[QLatin1String("passage")] = base::toQString(reminder.passage);
        json[QLatin1String("comment")] = base::toQString(reminder.comment);
        json[QLatin1String("complaint")] = base::toQString(reminder.complaint);
        all.append(json);
        if (!call.has("json"))
            print(QStringLiteral("%1  %2%3  %4%5")
                      .arg(clockLine(reminder.clock), reportWord(report::wordFor(reminder.clock.kind)),
                           reminder.clock.ground.empty() ? QString()
                                                         : QLatin1String(": ") + base::toQString(reminder.clock.ground),
                           base::toQString(reminder.complaint.empty() ? reminder.passage + " " + reminder.comment
                                                                      : reminder.complaint),
                           notVerified(reminder.clock.isVerified)));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

Result<int> addGround(const Call& call)
{
    QFile source(QString::fromStdString(call.argument(1)));
    constexpr qint64 kMostBytes = 1 << 20;
    if (!source.exists())
        return base::fail(ErrorCode::FileMissing, call.argument(1));
    if (!source.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::FileUnreadable, call.argument(1));
    if (source.size() > kMostBytes)
        return base::fail(ErrorCode::FileTooLarge, call.argument(1));
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::addHouseGround(file, source.readAll().toStdString());
    });
}

Result<int> removeGround(const Call& call)
{
    return commitAct(call,
                     [&](casefile::CaseFile& file) { return casefile::removeHouseGround(file, call.argument(1)); });
}

Result<int> grounds(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    QJsonArray all;
    for (const law::Ground& ground : casefile::groundsOf(**file)) {
        all.append(report::groundJson(ground, call.language));
        if (!call.has("json"))
            print(QStringLiteral("%1  %2, %3%4").arg(base::toQString(ground.id), -24)
                      .arg(oneLine(ground.title.in(call.language), 80), oneLine(ground.provision.in(call.language), 120),
                           notVerified(ground.provenance.isVerified)));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

} // namespace

std::vector<Command> qualifyCommands()
{
    return {
        {"qualify", "CASE PASSAGE GROUND", 3, 3, QT_TRANSLATE_NOOP("Cli", "qualifies a passage by a ground"),
         {{"element", "ID=STATE[:EVIDENCE]"}, {"degree", "direct|quoted|reported"}, {"note", "T"}},
         QT_TRANSLATE_NOOP("Cli", "STATE is established, disputed, absent or unknown; --element may be given several times. What "
                                  "was said before of the same passage and ground stays where it is not said again."),
         qualify},
        {"withdraw", "CASE QUALIFICATION", 2, 2,
         QT_TRANSLATE_NOOP("Cli", "withdraws a qualification, or the ground that a passage was marked with"), {{"reason", "T", Need::Required}}, "",
         withdraw},
        {"qualifications", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists what passages are qualified as"), {{"json"}},
         "[{id, passage, comment, words, ground: {id, title, provision, elements, penalties, source, version, verified, house}, "
         "catalogue, degree, elements: [{element, state, evidence}], note, prescription: {start, end, state, days_left, verified, "
         "asserted}|null, actor, at, act}]",
         qualifications},
        {"reminders", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists the periods that run, unknown dates first"), {{"json"}},
         "[{kind, ground, start, end, state: unknown|running|soon|over, days_left, verified, asserted, qualification, passage, "
         "comment, complaint}]",
         reminders},
        {"grounds", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists the grounds of the catalogue and of the case"), {{"json"}},
         "[{id, title, provision, elements: [{id, title}], penalties, source, version, verified, house}]", grounds},
        {"law add", "CASE FILE", 2, 2, QT_TRANSLATE_NOOP("Cli", "adds a house ground to the case (TOML)"), {},
         QT_TRANSLATE_NOOP("Cli", "FILE holds id, title, provision, definition, [[element]], [[penalty]], prescription and "
                                  "exclusivity, as the law catalogue does."),
         addGround},
        {"law remove", "CASE GROUND", 2, 2, QT_TRANSLATE_NOOP("Cli", "takes a house ground out of the case"), {}, "", removeGround},
    };
}

} // namespace greffier::cli
