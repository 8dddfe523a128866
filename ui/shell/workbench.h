#pragma once
#include "core/casefile/bundle.h"
#include "core/casefile/case_file.h"
#include "core/casefile/complaint_export.h"
#include "core/casefile/complaint.h"
#include "core/casefile/export.h"
#include "ui/shell/case_models.h"
#include "ui/shell/case_session.h"
#include "ui/shell/job.h"
#include "ui/shell/language.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/session_store.h"
#include "ui/views/preview_pages.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace greffier::shell {

using DocumentRenderer = std::function<base::Result<report::WrittenDocument>(const report::Document&, base::Moment written)>;

// What the program wires in from outside the interface (app/desktop).
struct Ports {
    // What a text looks like: the sentence "pasted-page: numbered comments", or why no format takes it.
    std::function<base::Result<QString>(const std::string& name, const std::string& bytes)> recognise;
    // The pages of a report and of a complaint as they will be printed. Called on workers.
    using MadePages = base::Result<std::shared_ptr<const views::PreviewPages>>;
    std::function<MadePages(const report::ReportData&, const base::JobControl&)> reportPages;
    std::function<MadePages(const report::ComplaintData&, const base::JobControl&)> complaintPages;
    casefile::BundleFormats bundleFormats;
    std::map<QString, casefile::Renderer> renderers; // by format: "html", "pdf", …
    std::map<QString, casefile::ComplaintRenderer> complaintRenderers; // the formats with pages
    std::string backupFolder; // of the ring of backups; empty: none is kept or looked at
    std::map<QString, DocumentRenderer> documentRenderers;            // the same
    std::map<QString, std::vector<report::SideFile>> sideFiles;       // what belongs beside a report of the format
};

// What the controllers of one window share: the open case or none, the models, the jobs, and where to say things.
// Invariant: at most one case is open; closing it first ends every job that reads it.
class Workbench final : public QObject {
    Q_OBJECT
public:
    Workbench(SessionStore& store, Language& language, Ports ports, casefile::Environment environment,
              QObject* parent = nullptr);
    ~Workbench() override;

    CaseSession* session() const { return m_session.get(); } // nullptr while no case is open
    CaseModels& models() { return m_models; }
    JobTracker& jobs() { return m_jobs; }
    SessionStore& store() { return m_store; }
    Language& language() { return m_language; }
    const Ports& ports() const { return m_ports; }
    const casefile::Environment& environment() const { return m_environment; }

    // Both close the case that was open. False: the problem was said; the case that was open stays open.
    bool openCase(const QString& path);
    bool createCase(const QString& path, const QString& title);
    void closeCase();

    // Says in the status bar what was done, or above the work area what went wrong. Neither blocks.
    void say(const QString& text);
    void report(const base::Error& error);
    void report(MessageKind kind, const QString& text);

Q_SIGNALS:
    void caseOpened();
    void caseClosed();
    void said(const QString& text);
    void reported(greffier::shell::MessageKind kind, const QString& text);
    void reportedWithAction(greffier::shell::MessageKind kind, const QString& text, const QString& button,
                            const std::function<void()>& act);

private:
    void take(std::unique_ptr<casefile::CaseFile> file);
    void completeDerived(); // in the background, after opening and after each capture

    SessionStore& m_store;
    Language& m_language;
    Ports m_ports;
    casefile::Environment m_environment;
    CaseModels m_models;
    std::unique_ptr<CaseSession> m_session;
    JobTracker m_jobs; // last: its workers end before the case goes
};

} // namespace greffier::shell
