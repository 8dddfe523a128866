#include "ui/shell/workbench.h"

#include "core/base/json.h"
#include "core/casefile/verify.h"
#include "ui/models/wording.h"

namespace greffier::shell {

Workbench::Workbench(SessionStore& store, Language& language, Ports ports, casefile::Environment environment,
                     QObject* parent)
    : QObject(parent), m_store(store), m_language(language), m_ports(std::move(ports)),
      m_environment(std::move(environment))
{
    m_models.rules.setLanguage(m_language.language().toStdString());
    connect(&m_language, &Language::languageChanged, this, [this](const QString& name) {
        m_models.retranslate(name);
        if (m_session)
            m_session->setLanguage(name);
    });
}

Workbench::~Workbench()
{
    m_jobs.cancelAllAndWait();
    m_session.reset();
}

bool Workbench::openCase(const QString& path)
{
    auto file = casefile::CaseFile::open(path.toStdString(), m_environment, casefile::Access::Window);
    if (!file) {
        report(file.error());
        return false;
    }
    take(std::move(*file));
    return true;
}

bool Workbench::createCase(const QString& path, const QString& title)
{
    auto file = casefile::CaseFile::create(path.toStdString(), title.toStdString(), m_environment);
    if (!file) {
        report(file.error());
        return false;
    }
    take(std::move(*file));
    return true;
}

void Workbench::take(std::unique_ptr<casefile::CaseFile> file)
{
    closeCase();
    m_session = std::make_unique<CaseSession>(std::move(file), m_models, m_language.language());
    const casefile::CaseInfo info = m_session->file().info();
    m_store.addRecent(base::toQString(info.path));
    connect(m_session.get(), &CaseSession::capturesChanged, this, &Workbench::completeDerived);
    connect(m_session.get(), &CaseSession::relationsOutdated, this, &Workbench::completeDerived);
    Q_EMIT caseOpened();
    completeDerived();
}

void Workbench::completeDerived()
{
    struct Completed {};
    m_jobs.supersede(JobKind::Rebuild);
    m_jobs.start<Completed>(
        JobKind::Rebuild, m_session.get(),
        [file = &m_session->file()](const base::JobControl& control) -> base::Result<Completed> {
            const base::Status status = casefile::completeDerived(*file, control);
            return status ? base::Result<Completed>(Completed{}) : base::fail(status.error());
        },
        [this](const base::Result<Completed>& completed) { // what is missing is made when it is asked for
            if (completed && m_session)
                m_session->reloadRelations();
        });
}

void Workbench::closeCase()
{
    if (!m_session)
        return;
    m_jobs.cancelAllAndWait();
    m_session.reset();
    Q_EMIT caseClosed();
}

void Workbench::say(const QString& text)
{
    Q_EMIT said(text);
}

void Workbench::report(const base::Error& error)
{
    if (error.code == base::ErrorCode::Cancelled) {
        say(models::errorText(error)); // the person asked for it: no problem
        return;
    }
    report(MessageKind::Problem, models::errorText(error));
}

void Workbench::report(MessageKind kind, const QString& text)
{
    Q_EMIT reported(kind, text);
}

} // namespace greffier::shell
