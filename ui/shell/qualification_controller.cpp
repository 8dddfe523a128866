#include "ui/shell/qualification_controller.h"

#include "core/base/json.h"
#include "core/casefile/annotate.h"
#include "core/casefile/passages.h"
#include "core/casefile/persons.h"
#include "core/casefile/qualify.h"
#include "core/casefile/reanchor.h"
#include "core/journal/excerpts.h"
#include "core/text/unicode.h"
#include "ui/dialogs/annotate_dialog.h"
#include "ui/dialogs/date_dialog.h"
#include "ui/dialogs/qualify_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/wording.h"
#include "ui/models/wording_law.h"
#include "ui/views/reading_pane.h"

#include <QFile>
#include <QFileDialog>
#include <QWidget>

#include <algorithm>
#include <map>

namespace greffier::shell {

namespace {

// The labels in use, the most used first: those that will most likely be given again.
QStringList labelsInUse(const journal::CaseState& state)
{
    std::map<QString, int> uses;
    for (const auto& [act, passage] : state.passages)
        ++uses[base::toQString(passage.mark.label)];
    std::vector<std::pair<int, QString>> byUse;
    for (const auto& [label, count] : uses)
        byUse.emplace_back(-count, label);
    std::sort(byUse.begin(), byUse.end());
    QStringList labels;
    for (const auto& [count, label] : byUse)
        labels << label;
    return labels;
}

std::vector<dialogs::AnnotateDialog::Choice> groundChoices(const casefile::CaseFile& file)
{
    std::vector<dialogs::AnnotateDialog::Choice> choices;
    for (const law::Ground& ground : casefile::groundsOf(file))
        choices.push_back({base::toQString(ground.id), models::groundTitleText(ground)});
    return choices;
}

std::vector<dialogs::AnnotateDialog::Choice> personChoices(const casefile::CaseFile& file)
{
    std::vector<dialogs::AnnotateDialog::Choice> choices;
    const auto persons = casefile::personsOf(file);
    if (!persons)
        return choices;
    for (const casefile::PersonValues& person : *persons) {
        const QString name = person.values.empty() ? base::toQString(person.id) : base::toQString(person.values.front());
        choices.push_back({base::toQString(person.id), name});
    }
    return choices;
}

const journal::Passage* passageOf(const casefile::CaseFile& file, const QString& id)
{
    const auto parsed = base::parsePublicId(id.toStdString());
    if (!parsed)
        return nullptr;
    const auto found = file.state().passages.find(parsed->number);
    return found == file.state().passages.end() ? nullptr : &found->second;
}

// What stands for a passage and a ground, to be gone on from.
journal::Qualified knownQualification(const casefile::CaseFile& file, const journal::Passage& passage, const std::string& ground)
{
    for (const journal::Qualification* each : file.state().qualificationsOf(passage.act)) {
        if (each->what.ground == ground)
            return each->what;
    }
    journal::Qualified fresh;
    fresh.ground = ground;
    return fresh;
}

} // namespace

QualificationController::QualificationController(Workbench& bench, ReadingArea& area, QWidget* window)
    : QObject(window), m_bench(bench), m_area(area), m_window(window)
{
}

void QualificationController::annotate()
{
    if (!session() || !session()->isCurrentComment()) {
        m_bench.say(tr("There is no comment here to write about."));
        return;
    }
    const auto request = chosenStretches();
    if (!request) {
        m_bench.say(tr("Select the words first: with the mouse, or press F6 and then Shift and the arrow keys."));
        return;
    }
    const casefile::CaseFile& file = session()->file();
    auto* dialog = new dialogs::AnnotateDialog(
        {wordsOf(*request), labelsInUse(file.state()), groundChoices(file), personChoices(file)}, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, request = *request]() mutable {
        if (!session())
            return;
        request.label = dialog->label().toStdString();
        request.ground = dialog->ground().toStdString();
        request.note = dialog->note().toStdString();
        request.severity = dialog->severity().toStdString();
        request.person = dialog->person().toStdString();
        const auto act = casefile::markPassage(session()->file(), request);
        if (told(act)) {
            m_area.clearSelection();
            m_area.dropStretches();
            Q_EMIT passageShown(base::toQString(act->publicId()));
        }
    });
    dialog->open();
}

// What is selected and what was kept before, in the order of the text; nothing where neither is.
std::optional<casefile::PassageRequest> QualificationController::chosenStretches() const
{
    casefile::PassageRequest request;
    request.comment = session()->currentId().toStdString();
    std::vector<base::Span> spans = m_area.keptStretches();
    if (const ChosenPassage chosen = m_area.chosenPassage(); !chosen.comment.empty())
        spans.push_back(chosen.span);
    if (spans.empty())
        return std::nullopt;
    std::sort(spans.begin(), spans.end());
    request.span = spans.front();
    request.more.assign(spans.begin() + 1, spans.end());
    return request;
}

// The words of all stretches, with dots between them.
QString QualificationController::wordsOf(const casefile::PassageRequest& request) const
{
    const std::string& text = m_area.pane()->item().comment.text;
    QString words = base::toQString(std::string(text::slice(text, request.span)));
    for (const base::Span span : request.more)
        words += QStringLiteral(" […] ") + base::toQString(std::string(text::slice(text, span)));
    return words;
}

void QualificationController::keepStretch()
{
    if (!session() || !session()->isCurrentComment())
        return;
    const ChosenPassage chosen = m_area.chosenPassage();
    const std::vector<base::Span> kept = m_area.keptStretches();
    if (chosen.comment.empty()) {
        m_area.dropStretches();
        m_bench.say(kept.empty() ? tr("Select the words of the first stretch, then press Shift+A; after the last one press A.")
                                 : tr("The stretches kept were let go."));
        return;
    }
    if (std::any_of(kept.begin(), kept.end(), [&](base::Span each) { return each.intersects(chosen.span); })) {
        m_bench.say(tr("These words belong to a stretch that is kept already."));
        return;
    }
    m_area.keepStretch(chosen.span);
    m_bench.say(tr("%n stretch(es) kept. Select the next and press Shift+A, or A to annotate all of them.", nullptr, static_cast<int>(kept.size()) + 1));
}

void QualificationController::passageOfHit()
{
    if (!session() || !session()->isCurrentComment())
        return;
    casefile::CaseFile& file = session()->file();
    const std::string comment = session()->currentId().toStdString();
    const auto hits = file.hits(m_bench.models().threads.arrays().id(session()->current()));
    const auto isMarked = [&](const evidence::Hit& hit) {
        const auto passages = file.state().passagesOf(comment);
        return std::any_of(passages.begin(), passages.end(),
                           [&hit](const journal::Passage* each) { return each->mark.rule == hit.rule; });
    };
    // The gravest rule first, then the others: each press takes the next one that has no passage yet.
    auto sorted = hits;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const evidence::Hit& a, const evidence::Hit& b) { return a.severity > b.severity; });
    const auto next = std::find_if_not(sorted.begin(), sorted.end(), isMarked);
    if (next == sorted.end()) {
        m_bench.say(hits.empty() ? tr("No rule hits this comment.")
                                 : tr("Every rule that hits this comment has its passage already."));
        return;
    }
    const auto request =
        casefile::passageOfHit(file, comment, next->rule, m_bench.language().language().toStdString());
    if (!request) {
        m_bench.report(request.error());
        return;
    }
    const auto act = casefile::markPassage(file, *request);
    if (told(act))
        Q_EMIT passageShown(base::toQString(act->publicId()));
}

void QualificationController::qualifyCurrent()
{
    if (!session() || !session()->isCurrentComment())
        return;
    const auto passages = session()->file().state().passagesOf(session()->currentId().toStdString());
    if (passages.empty()) {
        m_bench.say(tr("This comment has no passage yet: select words and press A, or press H for a rule’s hit."));
        return;
    }
    qualify(QStringLiteral("a-%1").arg(passages.front()->act), base::toQString(passages.front()->mark.ground));
}

void QualificationController::qualify(const QString& passage, const QString& ground)
{
    if (!session())
        return;
    const casefile::CaseFile* const file = &session()->file();
    const journal::Passage* const found = passageOf(*file, passage);
    if (!found)
        return;
    dialogs::QualifyDialog::Input input;
    input.passage = passage;
    input.words = base::toQString(journal::wordsOf(found->mark));
    input.grounds = casefile::groundsOf(*file);
    input.ground = ground;
    input.known = [file, mark = *found](const std::string& id) { return knownQualification(*file, mark, id); };
    input.objection = [file, id = passage.toStdString()](const std::string& wanted) {
        const auto conflicts = casefile::conflictsOf(*file, id, wanted);
        return conflicts.empty() ? QString() : models::errorText(casefile::conflictError(conflicts.front(), id));
    };
    auto* dialog = new dialogs::QualifyDialog(input, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, passage] {
        if (session() && told(casefile::qualify(session()->file(), dialog->qualified())))
            Q_EMIT passageShown(passage);
    });
    dialog->open();
}

void QualificationController::withdraw(const QString& object)
{
    if (!session())
        return;
    auto* dialog = new dialogs::ReasonDialog(tr("Withdraw the qualification %1").arg(object), {},
                                             dialogs::ReasonDialog::Need::Required, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, object] {
        if (session())
            told(casefile::withdrawQualification(session()->file(), object.toStdString(), dialog->reason().toStdString()));
    });
    dialog->open();
}

void QualificationController::takeOver(const QString& passage)
{
    if (!session())
        return;
    for (const casefile::Continuation& continuation : casefile::continuationsAtHand(session()->file())) {
        if (base::toQString(continuation.passage) != passage || continuation.spans.empty())
            continue;
        const auto act = casefile::takeContinuation(session()->file(), continuation);
        if (told(act))
            Q_EMIT passageShown(base::toQString(act->publicId()));
        return;
    }
}

void QualificationController::date(const QString& comment)
{
    if (!session())
        return;
    auto* dialog = new dialogs::DateDialog(comment, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, comment] {
        if (session())
            told(casefile::assertFact(session()->file(), comment.toStdString(), "posted", dialog->value().toStdString(),
                                      dialog->source().toStdString()));
    });
    dialog->open();
}

bool QualificationController::told(const base::Result<journal::Act>& act)
{
    if (!act) {
        m_bench.report(act.error());
        return false;
    }
    m_bench.say(tr("%1. Ctrl+Z takes it back.").arg(models::actText(*act)));
    return true;
}

void QualificationController::chooseGround()
{
    if (!session())
        return;
    auto* dialog = new QFileDialog(m_window, tr("Add a house ground"), {}, tr("Grounds (*.toml);;Every file (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &QualificationController::addGround);
    dialog->open();
}

void QualificationController::addGround(const QString& path)
{
    constexpr qint64 kMost = 1 << 20; // bytes; a ground has a few thousand
    if (!session())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_bench.report({base::ErrorCode::FileUnreadable, path.toStdString(), file.errorString().toStdString(), 0, 0, {}});
        return;
    }
    if (file.size() > kMost) {
        m_bench.report({base::ErrorCode::FileTooLarge, path.toStdString(), {}, 0, 0, {}});
        return;
    }
    const auto act = casefile::addHouseGround(session()->file(), file.readAll().toStdString());
    if (!act) {
        base::Error error = act.error();
        error.where = path.toStdString() + (error.where.empty() ? "" : ": " + error.where);
        m_bench.report(error);
        return;
    }
    const std::string key = std::get<journal::CaseValueSet>(act->payload).key; // "ground.ID"
    m_bench.say(tr("The ground “%1” can be chosen in this case.").arg(base::toQString(key.substr(key.find('.') + 1))));
}

} // namespace greffier::shell
