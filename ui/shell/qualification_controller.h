#pragma once
#include "core/casefile/passages.h"
#include "ui/shell/reading_area.h"
#include "ui/shell/workbench.h"

#include <QObject>

#include <optional>

namespace greffier::shell {

// What a person does to passages: mark them by hand or from a rule's hit, qualify them, date their publication, take them
// over into a later capture.
class QualificationController final : public QObject {
    Q_OBJECT
public:
    QualificationController(Workbench& bench, ReadingArea& area, QWidget* window);

    void annotate();               // the selected words, and the stretches kept before
    void keepStretch();            // the selected words, for the next passage
    void passageOfHit();           // the words of the rule's hit that the explanation shows, in one key
    void qualifyCurrent();         // the first passage of the current comment
    void qualify(const QString& passage, const QString& ground);
    void withdraw(const QString& object); // asks for the reason
    void takeOver(const QString& passage);
    void date(const QString& comment);
    void chooseGround(); // a house ground from a file, for this case

Q_SIGNALS:
    void passageShown(const QString& passage); // it was marked or qualified: the panel shows it

private:
    std::optional<casefile::PassageRequest> chosenStretches() const;
    QString wordsOf(const casefile::PassageRequest& request) const;
    void addGround(const QString& path);
    bool told(const base::Result<journal::Act>& act);
    CaseSession* session() const { return m_bench.session(); }

    Workbench& m_bench;
    ReadingArea& m_area;
    QWidget* m_window;
};

} // namespace greffier::shell
