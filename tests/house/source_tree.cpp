#include "source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <functional>

namespace house {
namespace {

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Walks over C++ and calls back for each comment, string and character.
struct Part {
    enum Kind { Code, Comment, String, Character } kind = Code;
    qsizetype start = 0;
    qsizetype end = 0;
};

qsizetype quotedEnd(const QString& text, qsizetype at, QChar quote)
{
    for (++at; at < text.size() && text[at] != quote && text[at] != u'\n'; ++at) {
        if (text[at] == u'\\')
            ++at;
    }
    return std::min(at + 1, text.size());
}

qsizetype rawStringEnd(const QString& text, qsizetype quote)
{
    const qsizetype open = text.indexOf(u'(', quote);
    const QString close = QLatin1Char(')') + text.mid(quote + 1, open - quote - 1) + QLatin1Char('"');
    const qsizetype end = text.indexOf(close, open);
    return end < 0 ? text.size() : end + close.size();
}

Part partAt(const QString& text, qsizetype at)
{
    const QStringView rest = QStringView(text).mid(at);
    if (rest.startsWith(u"//")) {
        const qsizetype end = text.indexOf(u'\n', at);
        return {Part::Comment, at, end < 0 ? text.size() : end};
    }
    if (rest.startsWith(u"/*")) {
        const qsizetype end = text.indexOf(QStringLiteral("*/"), at + 2);
        return {Part::Comment, at, end < 0 ? text.size() : end + 2};
    }
    if (text[at] == u'"') {
        const bool isRaw = at > 0 && text[at - 1] == u'R';
        return {Part::String, at, isRaw ? rawStringEnd(text, at) : quotedEnd(text, at, u'"')};
    }
    const bool isSeparator = at > 0 && text[at - 1].isDigit(); // 1'000
    if (text[at] == u'\'' && !isSeparator)
        return {Part::Character, at, quotedEnd(text, at, u'\'')};
    return {Part::Code, at, at + 1};
}

QString mapped(const QString& cpp, const std::function<QString(const Part&)>& replacement)
{
    QString out;
    for (qsizetype at = 0; at < cpp.size();) {
        const Part part = partAt(cpp, at);
        out += part.kind == Part::Code ? QString(cpp[at]) : replacement(part);
        at = part.end;
    }
    return out;
}

QString lineEnds(const QString& text)
{
    return QString(text.count(u'\n'), u'\n');
}

} // namespace

QList<SourceFile> filesBelow(const QStringList& folders, const QStringList& suffixes)
{
    const QDir root(QStringLiteral(GREFFIER_SOURCE_DIR));
    QList<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator iterator(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            const QString path = iterator.next();
            if (std::any_of(suffixes.begin(), suffixes.end(),
                            [&path](const QString& end) { return path.endsWith(end); }))
                files.append({root.relativeFilePath(path), read(path)});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

QList<SourceFile> programSources()
{
    return filesBelow({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")},
                      {QStringLiteral(".cpp"), QStringLiteral(".h")});
}

SourceFile projectFile(const QString& path)
{
    return {path, read(QDir(QStringLiteral(GREFFIER_SOURCE_DIR)).filePath(path))};
}

QString withoutComments(const QString& cpp)
{
    return mapped(cpp, [&cpp](const Part& part) {
        const QString text = cpp.mid(part.start, part.end - part.start);
        return part.kind == Part::Comment ? lineEnds(text) : text;
    });
}

QString withoutStrings(const QString& cpp)
{
    return mapped(cpp, [&cpp](const Part& part) {
        const QString text = cpp.mid(part.start, part.end - part.start);
        return part.kind == Part::Comment ? text : QString(2, text.back()) + lineEnds(text);
    });
}

QString withoutCommentsAndStrings(const QString& cpp)
{
    return mapped(cpp, [&cpp](const Part& part) {
        const QString text = cpp.mid(part.start, part.end - part.start);
        const QString empty = part.kind == Part::Comment ? QString() : QString(2, text.back());
        return empty + lineEnds(text);
    });
}

QList<Literal> stringLiterals(const QString& cpp)
{
    QList<Literal> literals;
    bool isJoined = false; // nothing but blanks and comments since the last literal
    for (qsizetype at = 0; at < cpp.size();) {
        const Part part = partAt(cpp, at);
        if (part.kind == Part::String) {
            QString text = cpp.mid(part.start + 1, part.end - part.start - 2);
            text.replace(QStringLiteral("\\n"), QStringLiteral("\n"))
                .replace(QStringLiteral("\\\""), QStringLiteral("\""));
            if (isJoined)
                literals.last().text += text;
            else
                literals.append({text, lineOf(cpp, at)});
            isJoined = true;
        } else if (part.kind != Part::Comment && !cpp[at].isSpace()) {
            isJoined = false;
        }
        at = part.end;
    }
    return literals;
}

int lineOf(const QString& text, qsizetype at)
{
    return 1 + static_cast<int>(QStringView(text).left(at).count(u'\n'));
}

} // namespace house
