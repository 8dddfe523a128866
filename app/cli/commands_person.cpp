// The persons of a case, and what exports leave out of it.
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/casefile/backup.h"
#include "core/casefile/erase.h"
#include "core/casefile/persons.h"
#include "core/report/redaction.h"
#include "ui/models/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace greffier::cli {
namespace {

using base::ErrorCode;
using base::Result;

QJsonArray arrayOf(const std::vector<std::string>& values)
{
    QJsonArray array;
    for (const std::string& value : values)
        array.append(base::toQString(value));
    return array;
}

// "phone,email" or "phone email".
std::vector<std::string> listed(const std::string& text)
{
    std::vector<std::string> all;
    for (const QString& word : base::toQString(text).split(QRegularExpression(QStringLiteral("[,\\s]+")), Qt::SkipEmptyParts))
        all.push_back(word.toStdString());
    return all;
}

template <class Make> Result<int> commitAct(const Call& call, Make make)
{
    auto file = openCase(call, true);
    if (!file)
        return base::fail(file.error());
    const Result<journal::Act> act = make(**file);
    if (!act)
        return base::fail(act.error());
    print(base::toQString(act->publicId()) + QLatin1String("  ") + models::actText(*act));
    return 0;
}

Result<int> addPerson(const Call& call)
{
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::addPerson(file, call.argumentsFrom(1), call.value("role"));
    });
}

Result<int> linkPerson(const Call& call)
{
    return commitAct(call, [&](casefile::CaseFile& file) {
        return casefile::linkPerson(file, call.argument(1), call.argumentsFrom(2), call.value("role"));
    });
}

Result<int> listPersons(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    const auto persons = casefile::personsOf(**file);
    if (!persons)
        return base::fail(persons.error());
    QJsonArray all;
    for (const casefile::PersonValues& person : *persons) {
        all.append(QJsonObject{{QLatin1String("id"), base::toQString(person.id)},
                               {QLatin1String("role"), base::toQString(person.role)},
                               {QLatin1String("values"), arrayOf(person.values)}});
        if (call.has("json"))
            continue;
        QStringList values;
        for (const std::string& value : person.values)
            values += oneLine(value, 80);
        print(QStringLiteral("%1\t%2\t%3").arg(base::toQString(person.id), oneLine(person.role, 40),
                                               values.isEmpty() ? QCoreApplication::translate("Cli", "(erased)")
                                                                : values.join(QStringLiteral(" \u00B7 "))));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

Result<int> setProfile(const Call& call)
{
    journal::RedactionProfileSet profile{call.argument(1), listed(call.value("kinds")), listed(call.value("checked"))};
    if (profile.checked == std::vector<std::string>{"all"})
        profile.checked = report::quasiIdentifiers();
    return commitAct(call, [&](casefile::CaseFile& file) { return casefile::setProfile(file, profile); });
}

QJsonObject profileJson(const casefile::CaseFile& file, const std::string& name, const std::string& language)
{
    const journal::Act* const act = casefile::lastProfileAct(file, name);
    const auto* set = act == nullptr ? nullptr : std::get_if<journal::RedactionProfileSet>(&act->payload);
    const bool isGiven = name == "names" || name == "personal";
    std::vector<std::string> kinds;
    if (name == "names")
        kinds = {"names"};
    else if (name == "personal")
        kinds.assign(report::redactionKinds().begin(), report::redactionKinds().end() - 1); // all but the operators
    else if (set != nullptr)
        kinds = set->kinds;
    QJsonArray checklist;
    for (const std::string& id : report::quasiIdentifiers()) {
        const bool isChecked = set != nullptr && std::find(set->checked.begin(), set->checked.end(), id) != set->checked.end();
        checklist.append(QJsonObject{{QLatin1String("id"), base::toQString(id)},
                                     {QLatin1String("title"), base::toQString(report::quasiIdentifierTitle(id, language))},
                                     {QLatin1String("checked"), isChecked},
                                     {QLatin1String("by"), isChecked ? base::toQString(act->actor) : QString()},
                                     {QLatin1String("at"), isChecked ? base::toQString(base::isoLocal(act->at)) : QString()}});
    }
    return {{QLatin1String("name"), base::toQString(name)},
            {QLatin1String("redact"), base::toQString(isGiven ? name : "custom:" + name)},
            {QLatin1String("kinds"), arrayOf(kinds)},
            {QLatin1String("quasi_identifiers"), checklist}};
}

std::vector<std::string> profileNames(const casefile::CaseFile& file)
{
    std::vector<std::string> names{"names", "personal"};
    for (const auto& [name, profile] : file.state().redactionProfiles) {
        if (name != "names" && name != "personal")
            names.push_back(name);
    }
    return names;
}

Result<int> listProfiles(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    QJsonArray all;
    for (const std::string& name : profileNames(**file)) {
        const QJsonObject json = profileJson(**file, name, call.language);
        all.append(json);
        QStringList kinds;
        for (const auto& kind : json[QLatin1String("kinds")].toArray())
            kinds += kind.toString();
        if (!call.has("json"))
            print(json[QLatin1String("redact")].toString() + QLatin1Char('\t') + kinds.join(QLatin1Char(' ')));
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

Result<int> showProfile(const Call& call)
{
    auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    std::string name = call.argument(1);
    if (name.starts_with("custom:"))
        name.erase(0, 7);
    const std::vector<std::string> names = profileNames(**file);
    if (std::find(names.begin(), names.end(), name) == names.end())
        return base::fail(ErrorCode::UnknownObject, name);
    const QJsonObject json = profileJson(**file, name, call.language);
    if (call.has("json")) {
        printJson(json);
        return 0;
    }
    for (const auto& kind : json[QLatin1String("kinds")].toArray())
        print(kind.toString());
    for (const auto& each : json[QLatin1String("quasi_identifiers")].toArray()) {
        const QJsonObject item = each.toObject();
        const bool isChecked = item[QLatin1String("checked")].toBool();
        print(QStringLiteral("%1 %2  %3  %4")
                  .arg(QLatin1String(isChecked ? "[x]" : "[ ]"), item[QLatin1String("id")].toString().leftJustified(16),
                       item[QLatin1String("title")].toString(), item[QLatin1String("by")].toString())
                  .trimmed());
    }
    return 0;
}

Result<int> erasePerson(const Call& call)
{
    const std::string backups = call.value("backups");
    if (call.has("backups") && backups != "delete" && backups != "keep")
        return base::fail(base::Error{ErrorCode::BadValue, "--backups", backups, 0, 0, "delete keep"});
    const auto done = casefile::erase(call.argument(0),
                                      {call.value("person"), call.value("basis"), call.value("o"), call.has("set-aside"),
                                       casefile::backupFolder(), backups == "delete"},
                                      call.environment, terminalJob());
    if (!done)
        return base::fail(done.error());
    if (call.has("json")) {
        printJson(QJsonObject{{QLatin1String("output"), base::toQString(done->output)},
                              {QLatin1String("comments"), static_cast<qint64>(done->comments)},
                              {QLatin1String("captures"), static_cast<qint64>(done->captures)},
                              {QLatin1String("acts"), static_cast<qint64>(done->acts)},
                              {QLatin1String("copies"), arrayOf(done->copies)},
                              {QLatin1String("backups"), arrayOf(done->backups)},
                              {QLatin1String("deleted_backups"), arrayOf(done->deletedBackups)}});
        return 0;
    }
    print(QCoreApplication::translate("Cli", "Written: %1 (changed: %2 comments, %3 captures, %4 acts)")
              .arg(base::toQString(done->output)).arg(done->comments).arg(done->captures).arg(done->acts));
    for (const std::string& copy : done->copies)
        print(QCoreApplication::translate("Cli", "Still holds the person: %1").arg(base::toQString(copy)));
    for (const std::string& backup : done->deletedBackups)
        print(QCoreApplication::translate("Cli", "Backup deleted: %1").arg(base::toQString(backup)));
    for (const std::string& backup : done->backups)
        print(QCoreApplication::translate("Cli", "Backup that still holds the person: %1").arg(base::toQString(backup)));
    if (!done->backups.empty() && !call.has("backups"))
        print(QCoreApplication::translate("Cli", "With --backups delete these would have been deleted; now you can delete them yourself."));
    return 0;
}

} // namespace

std::vector<Command> personCommands()
{
    return {
        {"person add", "CASE VALUE...", 2, -1,
         QT_TRANSLATE_NOOP("Cli", "names a person of the case: a name and whatever else texts call him"), {{"role", "R"}},
         QT_TRANSLATE_NOOP("Cli", "Values are kept beside the journal, which holds their salted digests only, so that they can be erased."),
         addPerson},
        {"person link", "CASE PERSON VALUE...", 3, -1,
         QT_TRANSLATE_NOOP("Cli", "adds values to a person (n-N): an author's label, a nickname"), {{"role", "R"}}, "", linkPerson},
        {"person list", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists the persons of the case"), {{"json"}},
         "[{id, role, values}]", listPersons},
        {"erase", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "writes a new case file without a person"),
         {{"person", "n-N", Need::Required}, {"basis", "TEXT", Need::Required}, {"o", "NEW"}, {"set-aside"}, {"backups", "delete|keep"}, {"json"}},
         QT_TRANSLATE_NOOP("Cli", "Labels, words that name the person, captured bytes and words of acts become blocks; salted digests stay, "
                                  "and “verify” of the new file names what was erased. The old file is not changed: --set-aside renames it, "
                                  "and copies that lie beside it are listed, as are the backups of the ring that hold the person: "
                                  "--backups delete deletes these. JSON: {output, comments, captures, acts, copies, backups, "
                                  "deleted_backups}"),
         erasePerson},
        {"profile set", "CASE NAME", 2, 2,
         QT_TRANSLATE_NOOP("Cli", "makes a profile of redaction, or says what a person has looked for"),
         {{"kinds", "KIND,…,n-N"}, {"checked", "ID,…|all"}},
         QT_TRANSLATE_NOOP("Cli", "--kinds: names, phone, email, …, operator and persons; “names” and “personal” are given. "
                                  "--checked: what points to a person though no program finds it (profile show lists it)."),
         setProfile},
        {"profile list", "CASE", 1, 1, QT_TRANSLATE_NOOP("Cli", "lists the profiles for report --redact"), {{"json"}},
         "[{name, redact, kinds, quasi_identifiers}]", listProfiles},
        {"profile show", "CASE NAME", 2, 2, QT_TRANSLATE_NOOP("Cli", "tells what a profile takes out, and what was looked for"),
         {{"json"}}, "{name, redact, kinds, quasi_identifiers: [{id, title, checked, by, at}]}", showProfile},
    };
}

} // namespace greffier::cli
