// Why a file was taken for a format, in words; the formats' own names are those of the reports.
#include "ui/models/wording.h"

#include "core/base/json.h"
#include "core/report/format_names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace greffier::models {
namespace {

// What readers recognise or miss, where it is said in words; numbers are written as %1, %2. Everything else is made of
// names and paths of the format, which are the same in every language.
// NOLINTNEXTLINE(modernize-avoid-c-arrays): a table of literals
constexpr const char* kReasons[] = {
    QT_TRANSLATE_NOOP("Formats", "an HTML page"),
    QT_TRANSLATE_NOOP("Formats", "a header line with columns of comments"),
    QT_TRANSLATE_NOOP("Formats", "a name that ends in .csv or .tsv"),
    QT_TRANSLATE_NOOP("Formats", "objects with the keys of comments"),
    QT_TRANSLATE_NOOP("Formats", "starts like JSON"),
    QT_TRANSLATE_NOOP("Formats", "a large JSON document"),
    QT_TRANSLATE_NOOP("Formats", "%1 elements with id=\"comment-N\""),
    QT_TRANSLATE_NOOP("Formats", "a line announcing %1 comments, %2 numbered items"),
    QT_TRANSLATE_NOOP("Formats", "a line announcing %1 comments, %2 numbered items, indented"),
    QT_TRANSLATE_NOOP("Formats", "%1 lines that begin with a date, a time and a name"),
    QT_TRANSLATE_NOOP("Formats", "the headers of a message"),
    QT_TRANSLATE_NOOP("Formats", "a \"From \" line and the headers of a message"),
    QT_TRANSLATE_NOOP("Formats", "an SQLite database with Isso's tables"),
    QT_TRANSLATE_NOOP("Formats", "a MediaWiki page with dates of signatures"),
    QT_TRANSLATE_NOOP("Formats", "an XML document <disqus>"),
    QT_TRANSLATE_NOOP("Formats", "<rss> with a WXR version"),
    QT_TRANSLATE_NOOP("Formats", "<rss> with the namespace of WordPress exports"),
    QT_TRANSLATE_NOOP("Formats", "<rss> with <wp:comment>"),
    QT_TRANSLATE_NOOP("Formats", "an <rss> whose items are comments"),
    QT_TRANSLATE_NOOP("Formats", "an Atom <feed> whose entries are comments"),
    QT_TRANSLATE_NOOP("Formats", "microdata of schema.org/Comment"),
    // What a file without a thread is.
    QT_TRANSLATE_NOOP("Formats", "a PNG image"),
    QT_TRANSLATE_NOOP("Formats", "a JPEG image"),
    QT_TRANSLATE_NOOP("Formats", "a GIF image"),
    QT_TRANSLATE_NOOP("Formats", "a RIFF file (image, sound or video)"),
    QT_TRANSLATE_NOOP("Formats", "a PDF document"),
    QT_TRANSLATE_NOOP("Formats", "a ZIP archive or office document"),
    QT_TRANSLATE_NOOP("Formats", "an empty ZIP archive"),
    QT_TRANSLATE_NOOP("Formats", "an SQLite database"),
    QT_TRANSLATE_NOOP("Formats", "a program"),
    QT_TRANSLATE_NOOP("Formats", "binary data"),
    QT_TRANSLATE_NOOP("Formats", "empty"),
    QT_TRANSLATE_NOOP("Formats", "text without numbered comments"),
    QT_TRANSLATE_NOOP("Formats", "JSON without a list of comments"),
    QT_TRANSLATE_NOOP("Formats", "a list of JSON objects that are no comments"),
    QT_TRANSLATE_NOOP("Formats", "a table without rows"),
    QT_TRANSLATE_NOOP("Formats", "a feed without comments"),
    QT_TRANSLATE_NOOP("Formats", "unclosed quote"),
    QT_TRANSLATE_NOOP("Formats", "line %1: unclosed quote"),
};

bool isReason(const QByteArray& text)
{
    return std::any_of(std::begin(kReasons), std::end(kReasons), [&text](const char* reason) { return text == reason; });
}

} // namespace

QString formatText(const std::string& format)
{
    const char* name = report::wordForFormat(format);
    return name == nullptr ? base::toQString(format) : QCoreApplication::translate("Formats", name);
}

QString reasonText(const std::string& because)
{
    const QString given = base::toQString(because);
    if (isReason(given.toUtf8()))
        return QCoreApplication::translate("Formats", given.toUtf8().constData());
    static const QRegularExpression number(QStringLiteral("\\b[0-9]+\\b"));
    QString pattern = given;
    QStringList values;
    for (QRegularExpressionMatch match = number.match(pattern); match.hasMatch() && values.size() < 9; match = number.match(pattern)) {
        values += match.captured();
        pattern.replace(match.capturedStart(), match.capturedLength(), QLatin1Char('%') + QString(QChar(u'\x1f')));
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        pattern.replace(pattern.indexOf(QChar(u'\x1f')), 1, QString::number(i + 1));
    if (values.isEmpty() || !isReason(pattern.toUtf8()))
        return given;
    QString text = QCoreApplication::translate("Formats", pattern.toUtf8().constData());
    for (const QString& value : values)
        text = text.arg(QLocale().toString(value.toLongLong()));
    return text;
}

QString insideText(const casefile::FilePreview& preview)
{
    if (preview.looked == 0 && preview.files == 0)
        return QCoreApplication::translate("Wording", "Its files are recognised one by one when it is read.");
    std::vector<std::pair<std::string, std::int64_t>> formats(preview.formats.begin(), preview.formats.end());
    std::stable_sort(formats.begin(), formats.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList parts;
    std::int64_t readable = 0;
    for (const auto& [format, count] : formats) {
        readable += count;
        parts += QStringLiteral("%1 (%2)").arg(formatText(format), QLocale().toString(static_cast<qlonglong>(count)));
    }
    const int files = static_cast<int>(preview.files);
    QString text = QCoreApplication::translate("Wording", "%Ln file(s)", nullptr, files);
    if (preview.looked < preview.files)
        text += QCoreApplication::translate("Wording", ", the first %1 looked at").arg(preview.looked);
    text += QCoreApplication::translate("Wording", ": ", "between a place and what happened there");
    text += parts.isEmpty() ? QCoreApplication::translate("Wording", "no comments found") : parts.join(QStringLiteral(", "));
    if (preview.firstUnreadable && readable < preview.looked) {
        const base::Error& error = *preview.firstUnreadable;
        const QString why = error.detail.empty() ? QString() : QStringLiteral(", ") + reasonText(error.detail);
        const QString example = base::toQString(error.where) + why;
        text += QCoreApplication::translate("Wording", "; %1 without comments, for example %2")
                    .arg(preview.looked - readable).arg(example.simplified());
    }
    return text;
}

} // namespace greffier::models
