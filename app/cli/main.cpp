// greffier-cli: the composition root of the command line.
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include "core/casefile/case_file.h"

#include <QGuiApplication>
#include <QHash>
#include <QLocale>
#include <QLoggingCategory>
#include <QTranslator>

#include <algorithm>
#include <cstring>

namespace {

using namespace greffier;

const cli::Command* findCommand(const QStringList& words, qsizetype& taken)
{
    // "rules check" before "rules": the longest name that fits.
    for (taken = std::min<qsizetype>(2, words.size()); taken > 0; --taken) {
        const QString name = words.first(taken).join(QLatin1Char(' '));
        for (const cli::Command& command : cli::allCommands()) {
            if (name == QLatin1String(command.name))
                return &command;
        }
    }
    return nullptr;
}

base::Result<int> runCommand(const cli::Command& command, QStringList words, qsizetype taken)
{
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    std::vector<cli::OptionSpec> options = command.options;
    options.push_back({"lang", "fr|en"});
    options.push_back({"operator", "NAME"});
    const bool hasOwnAs = std::any_of(options.begin(), options.end(),
                                      [](const cli::OptionSpec& option) { return std::strcmp(option.name, "as") == 0; });
    if (!hasOwnAs) // `decide --as flagged` has another meaning: there it is --operator
        options.push_back({"as", "NAME"});
    for (const cli::OptionSpec& option : options) {
        QStringList names{QLatin1String(option.name)};
        parser.addOption(option.value == nullptr
                             ? QCommandLineOption(names)
                             : QCommandLineOption(names, QString(), QString::fromUtf8(option.value)));
    }
    words.remove(0, taken);
    words.prepend(QString()); // the parser expects the program's name
    if (!parser.parse(words)) {
        const QStringList unknown = parser.unknownOptionNames();
        return base::fail(unknown.isEmpty() ? base::ErrorCode::Usage : base::ErrorCode::UnknownOption, command.name,
                          (unknown.isEmpty() ? parser.errorText() : unknown.first()).toStdString());
    }
    cli::Call call;
    call.arguments = parser.positionalArguments();
    call.options = &parser;
    call.environment = casefile::systemEnvironment();
    for (const char* option : {"operator", "as"}) {
        if (!(hasOwnAs && std::strcmp(option, "as") == 0) && !call.value(option).empty())
            call.environment.operatorName = call.value(option);
    }
    call.language = QLocale().language() == QLocale::French ? "fr" : "en";
    const qsizetype count = call.arguments.size();
    if (count < command.atLeast || (command.atMost >= 0 && count > command.atMost)) {
        const std::string usage = std::string("greffier-cli ") + command.name + " " + command.arguments;
        return base::fail(base::Error{base::ErrorCode::Usage, command.name, {}, 0, 0, usage});
    }
    QStringList missing;
    for (const cli::OptionSpec& option : command.options) {
        if (option.need == cli::Need::Required && call.value(option.name).empty())
            missing << cli::usageOf(option);
    }
    if (!missing.isEmpty())
        return base::fail(base::Error{base::ErrorCode::Usage, command.name, {}, 0, 0, missing.join(QLatin1Char(' ')).toStdString()});
    return command.run(call);
}

// "--lang fr" and "--lang=fr" are read before anything is worded.
QString wantedLanguage(const QStringList& words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == QLatin1String("--lang"))
            return words.value(i + 1);
        if (words[i].startsWith(QLatin1String("--lang=")))
            return words[i].mid(7);
    }
    return {};
}

bool needsFonts(int argc, char** argv)
{
    return std::any_of(argv, argv + argc, [](const char* word) {
        return std::strstr(word, "pdf") != nullptr || std::strcmp(word, "bundle") == 0; // which holds one
    });
}

int run(QStringList words)
{
    if (words.isEmpty() || words.first() == QLatin1String("--help") || words.first() == QLatin1String("-h"))
        words = QStringList{QStringLiteral("help")};
    if (words.first() == QLatin1String("--version")) {
        cli::print(QStringLiteral("greffier-cli " GREFFIER_VERSION));
        return 0;
    }
    qsizetype taken = 0;
    const cli::Command* command = findCommand(words, taken);
    if (command == nullptr) {
        const base::Error error{base::ErrorCode::UnknownCommand, words.first().toStdString(), {}, 0, 0,
                                "greffier-cli help"};
        cli::printError(error);
        return cli::exitCode(error.code);
    }
    const base::Result<int> result = runCommand(*command, words, taken);
    if (result)
        return *result;
    cli::printError(result.error());
    return cli::exitCode(result.error().code);
}

} // namespace

int main(int argc, char** argv)
{
    // Qt writes the fonts of a PDF in the order of a hash table: a fixed seed for exports that must be byte-identical.
    if (qEnvironmentVariableIsSet("SOURCE_DATE_EPOCH"))
        QHashSeed::setDeterministicGlobalSeed();
    // Only a PDF needs fonts and so the offscreen platform; everything else starts faster without.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // Qt's own remarks are no message of ours
    std::unique_ptr<QCoreApplication> application;
    if (needsFonts(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("greffier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GREFFIER_VERSION));

    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString language = wantedLanguage(words);
    if (!language.isEmpty() && language != QLatin1String("fr") && language != QLatin1String("en")) {
        cli::printError({base::ErrorCode::BadValue, "--lang", language.toStdString(), 0, 0, "fr en"});
        return 2;
    }
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    QTranslator translator;
    const QString code = QLocale().language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en");
    if (translator.load(QStringLiteral(":/i18n/greffier_") + code))
        QCoreApplication::installTranslator(&translator);
    return run(words);
}
