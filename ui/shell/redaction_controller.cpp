#include "ui/shell/redaction_controller.h"

#include "core/base/json.h"
#include "core/casefile/backup.h"
#include "core/casefile/persons.h"
#include "core/casefile/redaction_of_case.h"
#include "ui/dialogs/erase_dialog.h"
#include "ui/dialogs/person_dialogs.h"
#include "ui/models/wording.h"
#include "ui/models/wording_profiles.h"
#include "ui/models/wording_redaction.h"

#include <QFileInfo>
#include <QWidget>

#include <algorithm>

namespace greffier::shell {

namespace {

std::vector<std::string> toStrings(const QStringList& all)
{
    std::vector<std::string> strings;
    for (const QString& each : all)
        strings.push_back(each.toStdString());
    return strings;
}

QStringList toQStrings(const std::vector<std::string>& all)
{
    QStringList strings;
    for (const std::string& each : all)
        strings << base::toQString(each);
    return strings;
}

// "custom:NAME" is kept under its bare name.
std::string nameOf(const QString& profile)
{
    return profile.section(QLatin1Char(':'), -1).toStdString();
}

} // namespace

RedactionController::RedactionController(Workbench& bench, QWidget* window)
    : QObject(window), m_bench(bench), m_window(window)
{
}

std::vector<dialogs::ProfileChoice> RedactionController::profiles() const
{
    const journal::CaseState& state = m_bench.session()->file().state();
    std::vector<dialogs::ProfileChoice> choices;
    for (const auto& [id, text] : models::profileTexts(state)) {
        const auto set = state.redactionProfiles.find(nameOf(id));
        choices.push_back({id, text, set == state.redactionProfiles.end() ? QStringList() : toQStrings(set->second.checked)});
    }
    return choices;
}

std::vector<dialogs::CheckRow> RedactionController::identifiers() const
{
    const std::string language = m_bench.language().language().toStdString();
    std::vector<dialogs::CheckRow> rows;
    for (const std::string& id : report::quasiIdentifiers())
        rows.push_back({base::toQString(id), base::toQString(report::quasiIdentifierTitle(id, language))});
    return rows;
}

bool RedactionController::recordChecked(const QString& profile, const QStringList& checked)
{
    if (profile == QLatin1String("none") || !m_bench.session())
        return m_bench.session() != nullptr;
    casefile::CaseFile& file = m_bench.session()->file();
    const auto& known = file.state().redactionProfiles;
    const auto before = known.find(nameOf(profile));
    journal::RedactionProfileSet set = before == known.end() ? journal::RedactionProfileSet() : before->second;
    set.name = nameOf(profile);
    if (toStrings(checked) == set.checked)
        return true;
    set.checked = toStrings(checked);
    const auto act = casefile::setProfile(file, set);
    if (!act)
        m_bench.report(act.error());
    return act.has_value();
}

void RedactionController::sayLeak(const base::Error& error)
{
    const QString text = tr("%1 Nothing was written. Give the name to a person of the case, or choose a profile that takes "
                            "it out, and export again.")
                             .arg(models::errorText(error));
    Q_EMIT m_bench.reportedWithAction(MessageKind::Problem, text, tr("Persons…"), [this] { showPersons(); });
}

void RedactionController::showPersons()
{
    if (!m_bench.session())
        return;
    auto* dialog = new dialogs::PersonsDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReadOnly(m_bench.session()->file().info().isReadOnly);
    fill(*dialog);
    connect(dialog, &dialogs::PersonsDialog::personRequested, this, [this, dialog](const QStringList& values, const QString& role) {
        told(*dialog, casefile::addPerson(m_bench.session()->file(), toStrings(values), role.toStdString()));
    });
    connect(dialog, &dialogs::PersonsDialog::valuesRequested, this,
            [this, dialog](const QString& person, const QStringList& values, const QString& role) {
                told(*dialog, casefile::linkPerson(m_bench.session()->file(), person.toStdString(), toStrings(values), role.toStdString()));
            });
    connect(dialog, &dialogs::PersonsDialog::erasureRequested, this, [this, dialog](const QString& person) {
        dialog->accept();
        erase(person);
    });
    connect(&m_bench, &Workbench::caseClosed, dialog, &QDialog::reject);
    dialog->open();
}

void RedactionController::erase(const QString& person)
{
    if (!m_bench.session())
        return;
    const casefile::CaseInfo info = m_bench.session()->file().info();
    const QFileInfo file(base::toQString(info.path));
    const QString proposed = file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral("-erased.") + file.suffix();
    const std::string ring = m_bench.ports().backupFolder;
    const int backups = ring.empty() ? 0 : static_cast<int>(casefile::backupsOf(ring, info.uid).size());
    auto* dialog = new dialogs::EraseDialog(person, proposed, backups, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_bench, &Workbench::caseClosed, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, person, path = info.path, ring] {
        const casefile::EraseRequest request{person.toStdString(), dialog->basis().toStdString(), dialog->path().toStdString(), false,
                                             ring, dialog->deletesBackups()};
        m_bench.jobs().start<casefile::Erasure>(
            JobKind::Export, m_bench.session(),
            [path, request, environment = m_bench.environment()](const base::JobControl& control) {
                return casefile::erase(path, request, environment, control);
            },
            [this, path, setsAside = dialog->setsAside()](base::Result<casefile::Erasure> done) {
                if (done)
                    goOnWith(*done, path, setsAside);
                else
                    m_bench.report(done.error());
            });
    });
    dialog->open();
}

void RedactionController::goOnWith(const casefile::Erasure& done, const std::string& former, bool setsAside)
{
    if (!m_bench.openCase(base::toQString(done.output)))
        return;
    QStringList left = toQStrings(done.copies);
    if (setsAside && left.contains(base::toQString(former))) {
        const auto aside = casefile::setAside(former);
        if (!aside)
            m_bench.report(aside.error());
        else
            left.replace(left.indexOf(base::toQString(former)), base::toQString(*aside));
    }
    left += toQStrings(done.backups);
    m_bench.say(tr("Erased: %1 holds nothing of the person. Backups deleted: %2.")
                    .arg(QFileInfo(base::toQString(done.output)).fileName())
                    .arg(done.deletedBackups.size()));
    if (!left.isEmpty())
        m_bench.report(MessageKind::Warning, tr("These files still hold the person: %1").arg(left.join(QStringLiteral(", "))));
}

void RedactionController::fill(dialogs::PersonsDialog& dialog)
{
    const auto persons = casefile::personsOf(m_bench.session()->file());
    if (persons)
        dialog.setPersons(*persons);
    else
        dialog.setProblem(models::errorText(persons.error()));
}

void RedactionController::told(dialogs::PersonsDialog& dialog, const base::Result<journal::Act>& act)
{
    dialog.setProblem(act ? QString() : models::errorText(act.error()));
    if (!act)
        return;
    dialog.clearFields();
    fill(dialog);
}

void RedactionController::newProfile()
{
    if (!m_bench.session())
        return;
    const casefile::CaseFile& file = m_bench.session()->file();
    std::vector<dialogs::CheckRow> rows;
    for (const QString& kind : toQStrings(report::redactionKinds()))
        rows.push_back({kind, models::redactionKindText(kind)});
    const auto persons = casefile::personsOf(file);
    if (persons) {
        for (const casefile::PersonValues& person : *persons) {
            const QString name = person.values.empty() ? base::toQString(person.role) : base::toQString(person.values.front());
            rows.push_back({base::toQString(person.id), tr("%1: %2").arg(base::toQString(person.id), name)});
        }
    }
    std::vector<dialogs::ProfileDialog::Known> known;
    for (const auto& [name, profile] : file.state().redactionProfiles) {
        if (!profile.kinds.empty())
            known.push_back({base::toQString(name), toQStrings(profile.kinds)});
    }
    auto* dialog = new dialogs::ProfileDialog(rows, known, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!m_bench.session())
            return;
        // What was looked for under a former profile of the same name was not looked for under this one.
        const auto act = casefile::setProfile(m_bench.session()->file(),
                                              {dialog->name().toStdString(), toStrings(dialog->kinds()), {}});
        if (!act)
            m_bench.report(act.error());
        else
            m_bench.say(tr("Profile “%1” saved.").arg(dialog->name()));
    });
    dialog->open();
}

} // namespace greffier::shell
