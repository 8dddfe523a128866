#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

class QSettings;

namespace greffier::shell {

// What a window was showing, so that it comes back after an end of any kind.
struct WindowSession {
    QByteArray geometry;
    QByteArray docks;
    QByteArray splitter;
    QString casePath;  // empty: no case was open
    QString comment;   // public id of the selected comment
    QString filter;    // expression of the filter bar
    bool isPageView = false;

    bool operator==(const WindowSession&) const = default;
};

// A recent case. It is never opened to look into it: SQLite's locks would be dropped (PLATFORM.md, finding 2).
struct RecentCase {
    QString path;
    bool isMissing = false;
};

// Settings and session of the desktop program in one INI file of the state folder (XDG Base Directory
// specification: $XDG_STATE_HOME, else ~/.local/state).
// Invariant: a write replaces the file atomically; a kill leaves the old or the new file, never half of one.
class SessionStore {
public:
    // `file` empty: the program's own place.
    explicit SessionStore(const QString& file = {});
    ~SessionStore();

    static QString defaultFile();

    WindowSession session() const;
    void setSession(const WindowSession& session);

    std::vector<RecentCase> recentCases() const; // latest first, at most kMaxRecent
    void addRecent(const QString& path);
    void forgetRecent(const QString& path);

    QString language() const; // empty: the locale decides
    void setLanguage(const QString& language);
    QString theme() const; // "light", "dark" or empty for the system's
    void setTheme(const QString& theme);
    int textZoom() const; // percent
    void setTextZoom(int percent);

    // What a person said about the columns of a table with this header, as JSON; empty for none.
    QString columnsOf(const std::vector<std::string>& headers) const;
    void rememberColumns(const std::vector<std::string>& headers, const QString& json); // the last kMaxTables are kept

    static constexpr int kMaxRecent = 10;
    static constexpr int kMaxTables = 100;

private:
    QStringList recentPaths() const;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace greffier::shell
