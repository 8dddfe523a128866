#pragma once
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <string>

namespace greffier::testing {

// Other people's programs that read what we wrote.
inline QByteArray runTool(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    constexpr int kPatience = 280'000; // milliseconds; LibreOffice is slow to start on a busy machine
    if (!process.waitForFinished(kPatience))
        process.kill();
    return process.readAllStandardOutput();
}

// LibreOffice without a window, with settings of its own in `folder`, so that tests do not wait for each other.
inline QByteArray convertedByOffice(const QTemporaryDir& folder, const QString& path, const QString& to, const QString& inFilter = {})
{
    const QString out = folder.filePath(QStringLiteral("converted"));
    QStringList arguments{QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(folder.filePath(QStringLiteral("office"))).toString(),
                          QStringLiteral("--headless"), QStringLiteral("--norestore"), QStringLiteral("--convert-to"), to,
                          QStringLiteral("--outdir"), out};
    if (!inFilter.isEmpty())
        arguments << QStringLiteral("--infilter=") + inFilter;
    runTool(QStringLiteral("soffice"), arguments << path);
    const QString ending = to.section(QLatin1Char(':'), 0, 0);
    QFile file(out + QLatin1Char('/') + QFileInfo(path).completeBaseName() + QLatin1Char('.') + ending);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString savedAs(const QTemporaryDir& folder, const QString& name, const std::string& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
        return {};
    return file.fileName();
}

// Words in order, whatever the lines: blanks of every kind become one space.
inline QString wordsOf(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\u00A0\u202F]+"));
    return text.replace(blanks, QStringLiteral(" "));
}

} // namespace greffier::testing
