#include "ui/shell/case_session.h"

#include "core/base/json.h"
#include "core/casefile/relations_of_case.h"
#include "core/casefile/rule_book.h"
#include "ui/models/case_values.h"

#include <QFileInfo>

#include <algorithm>

namespace greffier::shell {

namespace {

constexpr int kOtherWritersMs = 2000;
constexpr int kExplainMs = 60;
constexpr int kRulesMs = 300;

} // namespace

CaseSession::CaseSession(std::unique_ptr<casefile::CaseFile> file, CaseModels& models, const QString& language,
                         QObject* parent)
    : QObject(parent), m_models(models), m_file(std::move(file)), m_language(language)
{
    m_loader = std::make_unique<models::TextLoader>(m_models.pages, models::displayReader(*m_file));
    connect(m_file.get(), &casefile::CaseFile::acted, this, &CaseSession::afterAct);
    connect(m_file.get(), &casefile::CaseFile::captureAdded, this, [this] {
        fillFromEvidence();
        Q_EMIT capturesChanged();
    });
    connect(m_file.get(), &casefile::CaseFile::hitsChanged, this, [this] {
        reloadMarks();
        reloadRules();
        m_explainSoon.start();
        Q_EMIT itemChanged();
    });
    m_explainSoon.setSingleShot(true);
    m_explainSoon.setInterval(kExplainMs);
    connect(&m_explainSoon, &QTimer::timeout, this, &CaseSession::explainCurrent);
    m_rulesSoon.setSingleShot(true);
    m_rulesSoon.setInterval(kRulesMs);
    connect(&m_rulesSoon, &QTimer::timeout, this, &CaseSession::reloadRules);
    m_otherWriters.setInterval(kOtherWritersMs);
    connect(&m_otherWriters, &QTimer::timeout, this, &CaseSession::refreshFromDisk);
    m_models.rules.setLanguage(m_language.toStdString());
    fillFromEvidence();
    reloadRules();
    m_otherWriters.start();
}

CaseSession::~CaseSession()
{
    m_file->disconnect(this);
    m_models.clear();
    m_loader.reset();
}

void CaseSession::fillFromEvidence()
{
    const auto arrays = std::make_shared<const evidence::ThreadArrays>(m_file->arrays());
    m_loader->setArrays(arrays);
    m_models.threads.setArrays(arrays, models::marksOf(*m_file));
    m_models.navigator.setCaptures(models::navigatorCaptures(*m_file));
    reloadViews();
    recount();
    reloadJournal();
    m_ledgerCapture = static_cast<int>(m_file->captures().size()) - 1;
    reloadRelations();
    // The same comment stays current; its position may have moved.
    const std::int32_t position = m_currentItem ? arrays->positionOf(m_currentItem) : -1;
    m_current = -1;
    setCurrent(position >= 0 || arrays->size() == 0 ? position : 0);
}

void CaseSession::reloadMarks()
{
    m_models.threads.setMarks(models::marksOf(*m_file));
    m_models.pages.refresh();
    recount();
    Q_EMIT marksChanged();
}

void CaseSession::recount()
{
    m_models.navigator.setCounts(models::countMarks(m_models.threads.allMarks(), m_models.threads.arrays()));
    Q_EMIT countsChanged();
}

void CaseSession::reloadViews()
{
    m_models.navigator.setSavedViews(models::navigatorViews(*m_file));
}

void CaseSession::reloadJournal()
{
    m_models.journal.setActs(m_file->acts(), m_file->state().undone);
}

void CaseSession::reloadRules()
{
    m_rulesSoon.stop();
    m_models.rules.setRules(casefile::ruleInfos(*m_file));
}

void CaseSession::reloadNotes()
{
    m_models.notes.setObject(m_file->state(), currentId().toStdString());
}

void CaseSession::reloadCaseWork()
{
    const QDate today = casefile::todayOf(*m_file);
    m_models.qualifications.setRows(models::qualificationRows(*m_file, today));
    m_models.reminders.setReminders(casefile::remindersOf(*m_file, today), casefile::groundsOf(*m_file));
    m_models.complaints.setComplaints(models::complaintViews(*m_file));
}

void CaseSession::setLedgerCapture(int index)
{
    m_ledgerCapture = index;
    const auto& captures = m_file->captures();
    if (index < 0 || index >= static_cast<int>(captures.size())) {
        m_models.ledger.clear();
        return;
    }
    const evidence::Capture& capture = captures[static_cast<std::size_t>(index)];
    const evidence::Relations* relations = m_models.threads.relations();
    m_models.ledger.setCaptures({capture}, relations != nullptr ? models::joinsOf(*m_file, *relations, capture)
                                                             : models::CaptureJoins());
}

void CaseSession::afterAct(const journal::Act& act)
{
    for (const std::int32_t position : models::positionsTouchedBy(*m_file, act)) {
        m_models.threads.setMarks(position, models::marksAt(*m_file, position));
        m_models.pages.refreshAt(position); // an asserted author or time is shown in the row
    }
    reloadJournal();
    reloadViews();
    recount();
    reloadNotes();
    reloadCaseWork();
    if (m_models.threads.relations() != nullptr && !casefile::relationsAtHand(*m_file)) {
        reloadRelations();
        Q_EMIT relationsOutdated();
    }
    m_rulesSoon.start();
    Q_EMIT marksChanged();
    Q_EMIT itemChanged();
}

void CaseSession::refreshFromDisk()
{
    if (!m_file->refresh())
        return;
    if (m_file->arrays().size() != m_models.threads.arrays().size()) {
        fillFromEvidence();
        Q_EMIT capturesChanged();
    } else {
        reloadMarks();
        reloadJournal();
        reloadViews();
        reloadNotes();
        reloadCaseWork();
    }
    reloadRules();
    Q_EMIT itemChanged();
}

void CaseSession::reloadRelations()
{
    m_models.threads.setRelations(casefile::relationsAtHand(*m_file));
    setLedgerCapture(m_ledgerCapture);
    reloadCaseWork(); // a later capture may show the words of a passage
    Q_EMIT itemChanged();
}

QString CaseSession::title() const
{
    const casefile::CaseInfo info = m_file->info();
    return info.title.empty() ? QFileInfo(base::toQString(info.path)).completeBaseName() : base::toQString(info.title);
}

QString CaseSession::currentId() const
{
    if (m_current < 0)
        return {};
    return QString::fromStdString(base::toString(m_models.threads.arrays().publicId(m_current)));
}

bool CaseSession::isCurrentComment() const
{
    return m_current >= 0 && !m_models.threads.arrays().isPlaceholder(m_current);
}

void CaseSession::setCurrent(std::int32_t position)
{
    const evidence::ThreadArrays& arrays = m_models.threads.arrays();
    if (position < -1 || position >= arrays.size() || position == m_current)
        return;
    m_current = position;
    m_currentItem = position >= 0 ? arrays.id(position) : base::ItemId{};
    reloadNotes();
    m_explainSoon.start();
    Q_EMIT currentChanged(position);
}

bool CaseSession::goToId(const QString& publicId)
{
    const auto id = base::parsePublicId(publicId.toStdString());
    const std::int32_t position = id ? m_models.threads.arrays().positionOf(*id) : -1;
    if (position < 0)
        return false;
    setCurrent(position);
    return true;
}

bool CaseSession::step(Step step)
{
    const models::ThreadModel& model = m_models.threads;
    std::int32_t target = -1;
    switch (step) {
    case Step::Next: target = model.nextVisible(m_current); break;
    case Step::Previous: target = model.previousVisible(m_current); break;
    case Step::NextHit: target = model.nextWithHits(m_current); break;
    case Step::PreviousHit: target = model.previousWithHits(m_current); break;
    case Step::Parent: target = m_current >= 0 ? model.arrays().parent(m_current) : -1; break;
    case Step::NextComment:
        target = model.nextVisible(m_current);
        while (target >= 0 && model.arrays().isPlaceholder(target))
            target = model.nextVisible(target);
        break;
    }
    if (target < 0)
        return false;
    setCurrent(target);
    return true;
}

void CaseSession::setLanguage(const QString& language)
{
    m_language = language;
    explainCurrent();
    Q_EMIT itemChanged();
}

void CaseSession::explainCurrent()
{
    m_explainSoon.stop();
    if (!isCurrentComment()) {
        m_models.explanation.clear();
        return;
    }
    const base::ItemId id = m_models.threads.arrays().id(m_current);
    const auto comment = m_file->comment(id);
    auto explanations = casefile::explain(*m_file, id, {}, m_language.toStdString());
    if (!comment || !explanations) {
        m_models.explanation.clear();
        return;
    }
    m_models.explanation.setExplanations(std::move(*explanations), comment->text);
}

} // namespace greffier::shell
