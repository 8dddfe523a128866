#pragma once
#include <QList>
#include <QString>
#include <QStringList>

// Reading the project's own sources. The checks of tests/house take texts, so that each can also be tried on
// a planted violation.
namespace house {

struct SourceFile {
    QString path; // below the project's folder: "core/text/tokens.h"
    QString text;
};

// Files below the folders whose names end with one of the suffixes, sorted by path.
QList<SourceFile> filesBelow(const QStringList& folders, const QStringList& suffixes);
// C++ sources of core, ui and app.
QList<SourceFile> programSources();
SourceFile projectFile(const QString& path);

struct Literal {
    QString text;
    int line = 0;
};

// C++ without comments (lines are kept); strings and characters stay or give way to empty ones.
QString withoutComments(const QString& cpp);
QString withoutCommentsAndStrings(const QString& cpp);
QString withoutStrings(const QString& cpp);
// The string literals; neighbours that the compiler joins are one.
QList<Literal> stringLiterals(const QString& cpp);

int lineOf(const QString& text, qsizetype at); // from 1

} // namespace house
