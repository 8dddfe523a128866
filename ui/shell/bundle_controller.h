#pragma once
#include "ui/shell/workbench.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace greffier::dialogs {
class BundleDialog;
class VerifyDialog;
} // namespace greffier::dialogs

namespace greffier::shell {

class RedactionController;

// What leaves the case as a whole and what fixes it in time: bundles, anchors of the journal, backups; and checking what
// others hand over.
class BundleController final : public QObject {
    Q_OBJECT
public:
    BundleController(Workbench& bench, RedactionController& redaction, QWidget* window);

    void seal();
    void chooseFileToVerify();
    void verifyFile(const QString& path); // a bundle or a case
    void requestStamp();
    void takeStamp();
    void showHead();
    void backUp();
    void restoreBackup();

private:
    void write(const dialogs::BundleDialog& dialog);
    void makeKey(dialogs::BundleDialog& dialog, const QString& path);
    template <class Report>
    void verifyWith(const QString& path, std::function<base::Result<Report>(const base::JobControl&)> verify);
    void showVerification(dialogs::VerifyDialog* dialog, const QString& path);
    QString stem() const; // of the open case
    // A file of `title` is chosen, without blocking.
    enum class Kind { Open, Save };
    void choose(Kind kind, const QString& title, const QString& proposed, const QString& filter,
                std::function<void(const QString&)> then);
    // Runs a copy of a case file; `done` is said when it worked.
    void copy(std::function<base::Status(const base::JobControl&)> work, std::function<void()> done);

    Workbench& m_bench;
    RedactionController& m_redaction;
    QWidget* m_window;
};

} // namespace greffier::shell
