#include "ui/shell/session_store.h"

#include "core/base/digest.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace greffier::shell {

namespace {

constexpr int kNormalZoom = 100; // percent

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

// Headers may hold names of people: only their digest is kept.
QString tableKey(const std::vector<std::string>& headers)
{
    base::Sha256 hash;
    for (const std::string& header : headers)
        hash.addField(header);
    return QStringLiteral("columns/") + QString::fromStdString(base::toHex(hash.result()));
}

} // namespace

QString SessionStore::defaultFile()
{
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (folder.isEmpty() || QDir::isRelativePath(folder)) // the specification says: ignore relative paths
        folder = QDir::homePath() + QStringLiteral("/.local/state");
    return folder + QStringLiteral("/greffier/greffier.ini");
}

SessionStore::SessionStore(const QString& file)
{
    const QString path = file.isEmpty() ? defaultFile() : file;
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_settings = std::make_unique<QSettings>(path, QSettings::IniFormat);
    m_settings->setAtomicSyncRequired(true);
}

SessionStore::~SessionStore() = default;

WindowSession SessionStore::session() const
{
    WindowSession session;
    session.geometry = m_settings->value(key("window/geometry")).toByteArray();
    session.docks = m_settings->value(key("window/docks")).toByteArray();
    session.splitter = m_settings->value(key("window/splitter")).toByteArray();
    session.casePath = m_settings->value(key("session/case")).toString();
    session.comment = m_settings->value(key("session/comment")).toString();
    session.filter = m_settings->value(key("session/filter")).toString();
    session.isPageView = m_settings->value(key("session/page-view")).toBool();
    return session;
}

void SessionStore::setSession(const WindowSession& session)
{
    if (session == this->session())
        return;
    m_settings->setValue(key("window/geometry"), session.geometry);
    m_settings->setValue(key("window/docks"), session.docks);
    m_settings->setValue(key("window/splitter"), session.splitter);
    m_settings->setValue(key("session/case"), session.casePath);
    m_settings->setValue(key("session/comment"), session.comment);
    m_settings->setValue(key("session/filter"), session.filter);
    m_settings->setValue(key("session/page-view"), session.isPageView);
    m_settings->sync();
}

QStringList SessionStore::recentPaths() const
{
    return m_settings->value(key("recent/cases")).toStringList();
}

std::vector<RecentCase> SessionStore::recentCases() const
{
    std::vector<RecentCase> all;
    for (const QString& path : recentPaths())
        all.push_back({path, !QFileInfo::exists(path)});
    return all;
}

void SessionStore::addRecent(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentPaths();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    while (paths.size() > kMaxRecent)
        paths.removeLast();
    m_settings->setValue(key("recent/cases"), paths);
    m_settings->sync();
}

void SessionStore::forgetRecent(const QString& path)
{
    QStringList paths = recentPaths();
    paths.removeAll(path);
    m_settings->setValue(key("recent/cases"), paths);
    m_settings->sync();
}

QString SessionStore::language() const
{
    return m_settings->value(key("interface/language")).toString();
}

void SessionStore::setLanguage(const QString& language)
{
    m_settings->setValue(key("interface/language"), language);
    m_settings->sync();
}

QString SessionStore::theme() const
{
    return m_settings->value(key("interface/theme")).toString();
}

void SessionStore::setTheme(const QString& theme)
{
    m_settings->setValue(key("interface/theme"), theme);
    m_settings->sync();
}

QString SessionStore::columnsOf(const std::vector<std::string>& headers) const
{
    return m_settings->value(tableKey(headers)).toString();
}

void SessionStore::rememberColumns(const std::vector<std::string>& headers, const QString& json)
{
    const QString name = tableKey(headers);
    QStringList order = m_settings->value(key("columns/order")).toStringList();
    order.removeAll(name);
    order.prepend(name);
    while (order.size() > kMaxTables)
        m_settings->remove(order.takeLast());
    m_settings->setValue(key("columns/order"), order);
    m_settings->setValue(name, json);
    m_settings->sync();
}

int SessionStore::textZoom() const
{
    return m_settings->value(key("interface/text-zoom"), kNormalZoom).toInt();
}

void SessionStore::setTextZoom(int percent)
{
    if (percent == textZoom())
        return;
    m_settings->setValue(key("interface/text-zoom"), percent);
    m_settings->sync();
}

} // namespace greffier::shell
