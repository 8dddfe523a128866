#pragma once
#include "core/casefile/case_file.h"
#include "ui/models/text_loader.h"
#include "ui/shell/case_models.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace greffier::shell {

// An open case: the file, the models that show it and which comment is current.
// Invariants: the models always show what the file holds after its last signal; `current()` is a position of the
// file's arrays or -1; the loader dies before the file whose texts it reads.
class CaseSession final : public QObject {
    Q_OBJECT
public:
    CaseSession(std::unique_ptr<casefile::CaseFile> file, CaseModels& models, const QString& language,
                QObject* parent = nullptr);
    ~CaseSession() override;

    casefile::CaseFile& file() const { return *m_file; }
    CaseModels& models() const { return m_models; }

    std::int32_t current() const { return m_current; }
    QString title() const;                // the case's, else its file's name
    QString currentId() const;            // public id, empty for none
    bool isCurrentComment() const;        // neither none nor a placeholder
    void setCurrent(std::int32_t position);
    // False where the case has no such object or it is no comment or placeholder.
    bool goToId(const QString& publicId);

    // One step from the current comment through what is shown; false at the end.
    enum class Step { Next, Previous, NextHit, PreviousHit, Parent, NextComment }; // NextComment skips placeholders
    bool step(Step step);

    void setLanguage(const QString& language);
    // The rules' texts, states and tallies as they are now.
    void reloadRules();
    void setLedgerCapture(int index);
    // Inferred replies and what captures of one thread show, where they are made already.
    void reloadRelations();

Q_SIGNALS:
    void currentChanged(int position);
    void itemChanged();     // the current comment is the same, what is known of it is not
    void capturesChanged(); // positions have moved; models are new
    void marksChanged();    // hits, decisions or annotations of any comment
    void countsChanged();
    void relationsOutdated(); // an act changed what captures have to do with each other

private:
    void fillFromEvidence();
    void reloadMarks();
    void recount();
    void reloadViews();
    void reloadJournal();
    void afterAct(const journal::Act& act);
    void refreshFromDisk();
    void explainCurrent();
    void reloadNotes();
    void reloadCaseWork(); // qualifications, periods, complaints

    CaseModels& m_models;
    std::unique_ptr<casefile::CaseFile> m_file;
    std::unique_ptr<models::TextLoader> m_loader;
    std::int32_t m_current = -1;
    int m_ledgerCapture = -1;
    base::ItemId m_currentItem; // survives new captures
    QString m_language;
    QTimer m_otherWriters; // another program may act on the same case
    QTimer m_explainSoon;  // holding J down must not explain every comment on the way
    QTimer m_rulesSoon;
};

} // namespace greffier::shell
