#include "ui/shell/complaint_controller.h"

#include "core/base/json.h"
#include "core/casefile/complaint.h"
#include "core/casefile/complaint_days.h"
#include "core/casefile/complaint_export.h"
#include "core/casefile/qualify.h"
#include "core/journal/excerpts.h"
#include "ui/dialogs/complaint_dialogs.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/wording.h"
#include "ui/models/wording_complaint.h"
#include "ui/models/wording_profiles.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <set>

namespace greffier::shell {

namespace {

using dialogs::ChoiceRow;

constexpr int kShownUnits = 90; // of a passage in a list

QString shortened(const std::string& text)
{
    const QString line = base::toQString(text).simplified();
    return line.size() > kShownUnits ? line.left(kShownUnits) + QChar(0x2026) : line;
}

// The passages that are no facts of the complaint yet.
std::vector<ChoiceRow> passageChoices(const casefile::CaseFile& file, const journal::Complaint& complaint)
{
    std::vector<ChoiceRow> rows;
    for (const auto& [act, passage] : file.state().passages) {
        const std::string id = "a-" + std::to_string(act);
        if (std::find(complaint.facts.begin(), complaint.facts.end(), id) != complaint.facts.end())
            continue;
        rows.push_back({base::toQString(id), ComplaintController::tr("%1, “%2”").arg(base::toQString(passage.mark.comment),
                                                                                    shortened(journal::wordsOf(passage.mark)))});
    }
    return rows;
}

// What can become an exhibit: the comments of the facts, captures, attached documents; without those that have a number.
std::vector<ChoiceRow> exhibitChoices(const casefile::CaseFile& file, const journal::Complaint& complaint)
{
    std::set<std::string> numbered;
    for (const auto& [number, exhibit] : complaint.exhibits) {
        if (!exhibit.withdrawn)
            numbered.insert(exhibit.object);
    }
    std::vector<ChoiceRow> rows;
    const auto offer = [&](const std::string& object, const QString& text) {
        if (numbered.insert(object).second)
            rows.push_back({base::toQString(object), text});
    };
    for (const std::string& fact : complaint.facts) {
        const auto id = base::parsePublicId(fact);
        const auto passage = id ? file.state().passages.find(id->number) : file.state().passages.end();
        if (passage != file.state().passages.end()) {
            const std::string& comment = passage->second.mark.comment;
            offer(comment, ComplaintController::tr("Comment %1: “%2”").arg(base::toQString(comment), shortened(journal::wordsOf(passage->second.mark))));
        }
    }
    for (const evidence::Thread& thread : file.threads()) {
        const std::string id = base::toString({base::PublicKind::Thread, thread.id.value});
        offer(id, ComplaintController::tr("Article of %1: %2").arg(base::toQString(id), shortened(thread.title)));
    }
    for (const evidence::Capture& capture : file.captures()) {
        const std::string id = base::toString({base::PublicKind::Capture, capture.id.value});
        offer(id, ComplaintController::tr("Capture %1: %2").arg(base::toQString(id), shortened(capture.sourceUri)));
    }
    for (const journal::Act& act : file.acts()) {
        if (const auto* attached = std::get_if<journal::Attached>(&act.payload))
            offer(act.publicId(), ComplaintController::tr("Document %1: %2").arg(base::toQString(act.publicId()), shortened(attached->name)));
    }
    return rows;
}

std::int64_t nextNumber(const journal::Complaint& complaint)
{
    return complaint.exhibits.empty() ? 1 : complaint.exhibits.rbegin()->first + 1;
}

} // namespace

ComplaintController::ComplaintController(Workbench& bench, QWidget* window)
    : QObject(window), m_bench(bench), m_window(window)
{
}

void ComplaintController::setPanel(panels::ComplaintPanel& panel)
{
    using panels::ComplaintPanel;
    connect(&panel, &ComplaintPanel::newRequested, this, &ComplaintController::openNew);
    connect(&panel, &ComplaintPanel::factsRequested, this, &ComplaintController::addFacts);
    connect(&panel, &ComplaintPanel::removalRequested, this, &ComplaintController::takeOut);
    connect(&panel, &ComplaintPanel::exhibitRequested, this, &ComplaintController::numberExhibit);
    connect(&panel, &ComplaintPanel::exhibitWithdrawalRequested, this, &ComplaintController::withdrawExhibit);
    connect(&panel, &ComplaintPanel::fieldRequested, this, &ComplaintController::changeField);
    connect(&panel, &ComplaintPanel::exportRequested, this, &ComplaintController::chooseExport);
    connect(&panel, &ComplaintPanel::sendingRequested, this, &ComplaintController::recordSending);
    connect(&panel, &ComplaintPanel::answerRequested, this, &ComplaintController::recordAnswer);
    connect(this, &ComplaintController::complaintShown, &panel, &ComplaintPanel::showComplaint);
}

const journal::Complaint* ComplaintController::find(const QString& complaint)
{
    if (!session())
        return nullptr;
    const auto found = casefile::findComplaint(session()->file(), complaint.toStdString());
    if (found)
        return *found;
    m_bench.report(found.error());
    return nullptr;
}

void ComplaintController::openNew()
{
    if (!session())
        return;
    auto* dialog = new dialogs::NewComplaintDialog(m_bench.language().language(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!session())
            return;
        const auto act = casefile::openComplaint(session()->file(), dialog->recipient().toStdString(),
                                                 dialog->title().toStdString(), dialog->language().toStdString());
        if (told(act))
            Q_EMIT complaintShown(base::toQString(std::get<journal::ComplaintOpened>(act->payload).complaint));
    });
    dialog->open();
}

void ComplaintController::addFacts(const QString& complaint)
{
    const journal::Complaint* const found = find(complaint);
    if (!found)
        return;
    const auto rows = passageChoices(session()->file(), *found);
    if (rows.empty()) {
        m_bench.say(tr("There is no other passage: select words in a comment and press A first."));
        return;
    }
    auto* dialog = new dialogs::ChoiceDialog(tr("Add passages"), tr("Add them as facts"),
                                             tr("What the complaint is about. Space ticks a passage."), rows, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, complaint] {
        for (const QString& passage : dialog->chosen()) {
            if (!session() || !told(casefile::setFact(session()->file(), complaint.toStdString(), passage.toStdString(), true)))
                return;
        }
    });
    dialog->open();
}

void ComplaintController::takeOut(const QString& complaint, const QString& passage)
{
    if (session())
        told(casefile::setFact(session()->file(), complaint.toStdString(), passage.toStdString(), false));
}

void ComplaintController::numberExhibit(const QString& complaint)
{
    const journal::Complaint* const found = find(complaint);
    if (!found)
        return;
    auto* dialog = new dialogs::ExhibitDialog(exhibitChoices(session()->file(), *found), nextNumber(*found), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, complaint] {
        if (session())
            told(casefile::numberExhibit(session()->file(), complaint.toStdString(), dialog->object().toStdString(),
                                         dialog->title().toStdString()));
    });
    dialog->open();
}

void ComplaintController::withdrawExhibit(const QString& complaint, qint64 number)
{
    auto* dialog = new dialogs::ReasonDialog(tr("Withdraw exhibit %1; its number stays empty").arg(number), {},
                                             dialogs::ReasonDialog::Need::Required, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, complaint, number] {
        if (session())
            told(casefile::withdrawExhibit(session()->file(), complaint.toStdString(), number, dialog->reason().toStdString()));
    });
    dialog->open();
}

void ComplaintController::changeField(const QString& complaint, const QString& field)
{
    const journal::Complaint* const found = find(complaint);
    if (!found)
        return;
    const std::string key = field.toStdString();
    const auto fields = casefile::fieldsOf(casefile::recipientOf(*found));
    if (std::find(fields.begin(), fields.end(), key) == fields.end())
        return answerGap(complaint, field, *found);
    const auto& asks = casefile::recipientOf(*found).asks;
    const auto asked = std::find_if(asks.begin(), asks.end(), [&key](const law::AskedField& each) { return each.field == key; });
    QString hint = asked == asks.end() ? QString() : base::toQString(asked->hint.in(models::interfaceLanguage()));
    if (key == "template" || key == "opening" || key == "closing")
        hint = tr("A name in braces stands for a part of the letter or a field of the complaint; “#” begins a heading, “-” a line of a list.");
    const auto value = found->values.find(key);
    const QString former = value == found->values.end() ? QString() : base::toQString(value->second);
    auto* dialog = new dialogs::FieldDialog(models::complaintFieldText(*found, key), hint,
                                            former, models::isLongComplaintField(*found, key) ? dialogs::FieldDialog::Size::Text
                                                                                                : dialogs::FieldDialog::Size::Line,
                                            m_window);
    if (const QString builtIn = base::toQString(casefile::builtInText(*found, key)); !builtIn.isEmpty())
        dialog->setBuiltIn(builtIn);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, complaint, key, former] {
        if (session() && dialog->value() != former) // nothing changed: no act
            told(casefile::amendComplaint(session()->file(), complaint.toStdString(), key, dialog->value().toStdString()));
    });
    dialog->open();
}

// A gap that is about no field: what is missing is added.
void ComplaintController::answerGap(const QString& complaint, const QString& subject, const journal::Complaint& found)
{
    if (subject == complaint && found.facts.empty())
        addFacts(complaint);
    else if (subject == complaint && found.exhibits.empty())
        numberExhibit(complaint);
}

void ComplaintController::chooseExport(const QString& complaint)
{
    if (!find(complaint))
        return;
    std::vector<ChoiceRow> formats, profiles;
    for (const auto& [format, render] : m_bench.ports().complaintRenderers)
        formats.push_back({format, format.toUpper()});
    for (const auto& [id, text] : models::profileTexts(session()->file().state()))
        profiles.push_back({id, text});
    const QFileInfo file(base::toQString(session()->file().info().path));
    const QString stem = QStringLiteral("%1/%2-%3").arg(file.absolutePath(), file.completeBaseName(), complaint);
    auto* dialog = new dialogs::ComplaintExportDialog(formats, profiles, stem, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, complaint] { write(complaint, dialog->format(), dialog->profile(), dialog->path()); });
    dialog->open();
}

void ComplaintController::write(const QString& complaint, const QString& format, const QString& profile, const QString& path)
{
    const auto renderer = m_bench.ports().complaintRenderers.find(format);
    if (!session() || renderer == m_bench.ports().complaintRenderers.end())
        return;
    // On a worker that reads the case for itself; the file and its act come last, on this thread.
    m_bench.jobs().start<casefile::RenderedComplaint>(
        JobKind::Export, session(),
        [casePath = session()->file().info().path, environment = session()->file().environment(), path = path.toStdString(),
         what = casefile::ComplaintExport{complaint.toStdString(), {}, profile.toStdString()},
         render = renderer->second](const base::JobControl& control) -> base::Result<casefile::RenderedComplaint> {
            const auto file = casefile::CaseFile::open(casePath, environment, casefile::Access::Read);
            if (!file)
                return base::fail(file.error());
            const auto prepared = casefile::prepareComplaint(**file, what, control);
            if (!prepared)
                return base::fail(prepared.error());
            auto rendered = casefile::renderComplaint(*prepared, render, control);
            if (!rendered)
                return rendered;
            const base::Status clear = casefile::passGate(*rendered, path);
            return clear ? std::move(rendered) : base::fail(clear.error());
        },
        [this, format, path](base::Result<casefile::RenderedComplaint> rendered) {
            const base::Status done =
                rendered ? casefile::writeComplaint(session()->file(), *rendered, format.toStdString(), path.toStdString())
                         : base::Status(base::fail(rendered.error()));
            if (!done) {
                m_bench.report(done.error());
                return;
            }
            const QString text = tr("Complaint written: %1").arg(path);
            m_bench.say(text);
            Q_EMIT m_bench.reportedWithAction(MessageKind::Done, text, tr("Open it"),
                                              [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        });
}

void ComplaintController::recordSending(const QString& complaint)
{
    const journal::Complaint* const found = find(complaint);
    if (!found)
        return;
    const auto gaps = casefile::gapsOf(session()->file(), complaint.toStdString());
    if (!gaps) {
        m_bench.report(gaps.error());
        return;
    }
    QStringList warnings, missing;
    for (const law::Wording& warning : casefile::recipientOf(*found).warnings)
        warnings << base::toQString(warning.in(models::interfaceLanguage()));
    for (const casefile::Gap& gap : *gaps) {
        if (gap.isBlocking)
            missing << models::gapText(gap, *found);
    }
    auto* dialog = new dialogs::SentDialog(warnings, missing, casefile::daysOf(session()->file(), *found).lastSending, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, complaint] {
        if (!session())
            return;
        const std::string id = complaint.toStdString();
        told(casefile::markSent(session()->file(),
                                {id, dialog->on().toStdString(), dialog->way().toStdString(), dialog->reference().toStdString(),
                                 casefile::lastDocumentOf(session()->file(), id)},
                                dialog->areGapsAccepted() ? casefile::Gaps::Accepted : casefile::Gaps::Refused));
    });
    dialog->open();
}

void ComplaintController::recordAnswer(const QString& complaint)
{
    const journal::Complaint* const found = find(complaint);
    if (!found)
        return;
    const casefile::ComplaintDays days = casefile::daysOf(session()->file(), *found);
    auto* dialog = new dialogs::AnswerDialog(days.firstAnswer, days.today, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, complaint] {
        if (session())
            told(casefile::markAnswered(session()->file(), {complaint.toStdString(), dialog->kind().toStdString(),
                                                            dialog->on().toStdString(), dialog->outcome().toStdString()}));
    });
    dialog->open();
}

bool ComplaintController::told(const base::Result<journal::Act>& act)
{
    if (!act) {
        m_bench.report(act.error());
        return false;
    }
    m_bench.say(journal::isUndoable(act->payload) ? tr("%1. Ctrl+Z takes it back.").arg(models::actText(*act))
                                                  : models::actText(*act));
    return true;
}

} // namespace greffier::shell
