#pragma once
#include "core/base/error.h"
#include "core/base/job.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace greffier::cli {

// Results go to standard output, everything else to standard error. All text is UTF-8.
void print(const QString& line);
void printRaw(const std::string& bytes);
void printJson(const QJsonObject& json);
void printJson(const QJsonArray& json);
void warn(const QString& line);
// The sentence of models::errorText, one line.
void printError(const base::Error& error);

// Text of a source as one safe line for a terminal: control characters, bidi controls and line ends shown as spaces,
// cut after `most` characters.
QString oneLine(const std::string& text, int most);

// Progress on standard error where it is a terminal; silent otherwise.
base::JobControl terminalJob();

} // namespace greffier::cli
