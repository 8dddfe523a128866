#include "app/cli/output.h"

#include "core/base/json.h"
#include "ui/models/wording.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <cstdio>
#include <memory>
#include <mutex>
#include <unistd.h>

namespace greffier::cli {
namespace {

constexpr qint64 kProgressEveryMs = 200;

void write(FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

bool isBidiControl(char16_t unit)
{
    return unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
}

} // namespace

void print(const QString& line)
{
    write(stdout, line.toUtf8() + '\n');
}

void printRaw(const std::string& bytes)
{
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
}

void printJson(const QJsonObject& json)
{
    write(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented));
}

void printJson(const QJsonArray& json)
{
    write(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented));
}

void warn(const QString& line)
{
    write(stderr, line.toUtf8() + '\n');
}

void printError(const base::Error& error)
{
    warn(QLatin1String("greffier-cli: ") + models::errorText(error));
}

QString oneLine(const std::string& text, int most)
{
    QString line = QString::fromStdString(text);
    for (QChar& c : line) {
        if (c.category() == QChar::Other_Control || isBidiControl(c.unicode()) || c.isSpace())
            c = QLatin1Char(' ');
    }
    line = line.simplified();
    if (line.size() <= most)
        return line;
    int cut = most - 1;
    if (line.at(cut).isLowSurrogate())
        --cut;
    return line.left(cut) + QChar(0x2026);
}

base::JobControl terminalJob()
{
    base::JobControl job;
    if (isatty(STDERR_FILENO) == 0)
        return job;
    struct Shown {
        Shown() { clock.start(); }
        std::mutex mutex; // jobs may report from several threads
        QElapsedTimer clock;
        base::Pace pace;
        qint64 nextMs = kProgressEveryMs;
        bool hasEnded = false; // and its line with it
    };
    job.progress = [shown = std::make_shared<Shown>()](const base::Progress& progress) {
        const std::lock_guard lock(shown->mutex);
        const qint64 now = shown->clock.elapsed();
        const bool isLast = progress.total > 0 && progress.done >= progress.total;
        const bool endsLine = isLast && !shown->hasEnded && shown->nextMs > kProgressEveryMs;
        if (now < shown->nextMs && !endsLine)
            return;
        shown->pace.observe(progress, now);
        shown->nextMs = now + kProgressEveryMs;
        if (isLast && shown->hasEnded)
            return;
        shown->hasEnded = isLast;
        const QString pace = models::paceText(progress, shown->pace);
        const QString text = pace.isEmpty() ? models::progressText(progress)
                                            : models::stageText(progress.stage) + QLatin1String(": ") + pace;
        write(stderr, "\r\033[K" + text.toUtf8() + (isLast ? "\n" : ""));
    };
    return job;
}

} // namespace greffier::cli
