#pragma once
#include "ui/shell/workbench.h"

#include <QObject>

namespace greffier::dialogs {
class StatementDialog;
} // namespace greffier::dialogs

namespace greffier::shell {

class RedactionController;

// Statements of reasons and the letters that come with them, as `report --format dsa` writes them.
class StatementController final : public QObject {
    Q_OBJECT
public:
    StatementController(Workbench& bench, RedactionController& redaction, QWidget* window);

    void choose(const QString& filter);

private:
    struct Finished;
    void write(const dialogs::StatementDialog& dialog);
    bool keepDefaults(const dialogs::StatementDialog& dialog);
    void finish(const QString& path, const Finished& finished);

    Workbench& m_bench;
    RedactionController& m_redaction;
    QWidget* m_window;
};

} // namespace greffier::shell
