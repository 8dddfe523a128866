#pragma once
#include "core/base/result.h"
#include "core/casefile/case_file.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace greffier::cli {

enum class Need { Optional, Required };
struct OptionSpec {
    const char* name;             // "format"
    const char* value = nullptr;  // "NAME"; nullptr for a switch
    Need need = Need::Optional;   // required: with a value that is not empty
};
QString usageOf(const OptionSpec& option); // "--format NAME", "-o OUT"

// What a command is called with: its positional arguments (the command's own name taken off) and options.
struct Call {
    QStringList arguments;
    const QCommandLineParser* options = nullptr;
    casefile::Environment environment;
    std::string language; // "fr" or "en"

    bool has(const char* option) const { return options->isSet(QLatin1String(option)); }
    std::string value(const char* option) const { return options->value(QLatin1String(option)).toStdString(); }
    std::string argument(qsizetype index) const { return arguments.value(index).toStdString(); }
    std::vector<std::string> argumentsFrom(qsizetype index) const;
};

// One command of the program. `run` gives the exit code, or an error that main prints as one line.
struct Command {
    const char* name;
    const char* arguments; // "CASE FILE..."
    qsizetype atLeast = 0;
    qsizetype atMost = -1; // -1 = any number
    const char* summary = "";
    std::vector<OptionSpec> options;
    const char* details = ""; // what the JSON holds, what is special
    base::Result<int> (*run)(const Call& call) = nullptr;
};

// Every command, in the order of `help`.
const std::vector<Command>& allCommands();
// The groups that make them up, one file each.
std::vector<Command> caseCommands();
std::vector<Command> importCommands();
std::vector<Command> ruleCommands();
std::vector<Command> ruleImportCommands();
std::vector<Command> lifeCommands();
std::vector<Command> readCommands();
std::vector<Command> treeCommands();
std::vector<Command> actCommands();
std::vector<Command> complaintCommands();
std::vector<Command> personCommands();
std::vector<Command> passageCommands();
std::vector<Command> qualifyCommands();
std::vector<Command> reportCommands();
std::vector<Command> helpCommands();

// The case for a command that changes it, or only reads it (a read-only file is fine then).
base::Result<std::unique_ptr<casefile::CaseFile>> openCase(const Call& call, bool forWriting);

} // namespace greffier::cli
