#pragma once
#include "ui/shell/workbench.h"

#include <QObject>

namespace greffier::shell {

class RedactionController;

// What leaves the case or checks it: reports, verification, rebuilding what is derived.
class ReportController final : public QObject {
    Q_OBJECT
public:
    ReportController(Workbench& bench, RedactionController& redaction, QWidget* window);

    void chooseExport(const QString& filter);
    void verify();
    void rebuild();

private:
    struct Finished;
    void write(const QString& format, const QString& path, const casefile::ReportOptions& options);
    void finish(const QString& format, const QString& path, const Finished& finished);

    Workbench& m_bench;
    RedactionController& m_redaction;
    QWidget* m_window;
};

} // namespace greffier::shell
