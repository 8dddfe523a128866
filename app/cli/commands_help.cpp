#include "app/cli/command.h"
#include "app/cli/output.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::Result;

QString words(const char* source)
{
    return *source == '\0' ? QString() : QCoreApplication::translate("Cli", source);
}

void printOverview()
{
    print(words(QT_TRANSLATE_NOOP("Cli", "greffier-cli COMMAND …: reviews discussion threads kept in a case file")));
    for (const Command& command : allCommands())
        print(QStringLiteral("  %1 %2").arg(QLatin1String(command.name), -14).arg(words(command.summary)));
    print(words(QT_TRANSLATE_NOOP("Cli", "Every command takes --lang fr|en and --as NAME (who acts; with `decide`: --operator NAME).")));
    print(words(QT_TRANSLATE_NOOP("Cli", "Exit codes: 0 done, 1 a negative answer, 2 wrong usage, 3 an input that cannot be read, "
                                         "4 a case that is refused or damaged.")));
    print(words(QT_TRANSLATE_NOOP("Cli", "`greffier-cli help COMMAND` tells more.")));
}

void printCommand(const Command& command)
{
    QString usage = QStringLiteral("greffier-cli %1 %2").arg(QLatin1String(command.name), QLatin1String(command.arguments));
    for (const OptionSpec& option : command.options) {
        usage += (option.need == Need::Required ? QStringLiteral(" %1") : QStringLiteral(" [%1]")).arg(usageOf(option));
    }
    print(usage);
    print(QLatin1String("  ") + words(command.summary));
    const QString details = words(command.details);
    if (!details.isEmpty())
        print((command.details[0] == '{' || command.details[0] == '[' ? QLatin1String("  JSON: ") : QLatin1String("  ")) +
              details);
}

Result<int> help(const Call& call)
{
    if (call.arguments.isEmpty()) {
        printOverview();
        return 0;
    }
    const QString wanted = call.arguments.join(QLatin1Char(' '));
    bool isFound = false;
    for (const Command& command : allCommands()) {
        const QString name = QLatin1String(command.name);
        if (name == wanted || name.startsWith(wanted + QLatin1Char(' '))) {
            printCommand(command);
            isFound = true;
        }
    }
    if (!isFound)
        return base::fail(base::Error{base::ErrorCode::UnknownCommand, wanted.toStdString(), {}, 0, 0, "greffier-cli help"});
    return 0;
}

} // namespace

QString usageOf(const OptionSpec& option)
{
    const QString name = QLatin1String(option.name);
    return QLatin1String(name.size() == 1 ? "-" : "--") + name +
           (option.value == nullptr ? QString() : QLatin1Char(' ') + QString::fromUtf8(option.value));
}

std::vector<Command> helpCommands()
{
    return {{"help", "[COMMAND]", 0, 2, QT_TRANSLATE_NOOP("Cli", "explains a command"), {}, "", help}};
}

} // namespace greffier::cli
