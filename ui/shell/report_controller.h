#pragma once
#include "ui/shell/workbench.h"

#include <QObject>

namespace greffier::shell {

// What leaves the case or checks it: reports, verification, rebuilding what is derived.
class ReportController final : public QObject {
    Q_OBJECT
public:
    ReportController(Workbench& bench, QWidget* window);

    void chooseExport(const QString& filter);
    void verify();
    void rebuild();

private:
    void write(const QString& format, const QString& path, const casefile::ReportOptions& options);
    void finish(const QString& format, const QString& path, const std::string& bytes);

    Workbench& m_bench;
    QWidget* m_window;
};

} // namespace greffier::shell
