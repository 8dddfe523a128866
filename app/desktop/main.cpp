#include "app/desktop/preview_port.h"
#include "core/casefile/backup.h"
#include "core/formats/reader.h"
#include "core/report/export_formats.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>

// The desktop program: puts core and the interface together and does nothing else.

namespace {

using namespace greffier;

struct Arguments {
    QStringList files;
    QString language; // empty: the settings or the locale decide
    QString theme;    // empty: the settings decide
};

QString tr(const char* text)
{
    return QCoreApplication::translate("Desktop", text);
}

// False where the arguments are wrong; `message` says how.
bool readArguments(const QStringList& given, Arguments& arguments, QString& message)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(QT_TRANSLATE_NOOP("Desktop", "Workstation for reviewing discussion threads")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"), tr(QT_TRANSLATE_NOOP("Desktop", "Cases to open, other files to import")),
                                 QStringLiteral("[CASE|FILE...]"));
    const QCommandLineOption language(QStringLiteral("lang"), tr(QT_TRANSLATE_NOOP("Desktop", "Language of the window: fr or en")), QStringLiteral("fr|en"));
    const QCommandLineOption colours(QStringLiteral("theme"), tr(QT_TRANSLATE_NOOP("Desktop", "Colours: light or dark")), QStringLiteral("light|dark"));
    parser.addOption(language);
    parser.addOption(colours);
    parser.process(given);
    arguments.files = parser.positionalArguments();
    arguments.language = parser.value(language);
    arguments.theme = parser.value(colours);
    const bool isLanguageKnown = arguments.language.isEmpty() || arguments.language == QLatin1String("fr") ||
                                 arguments.language == QLatin1String("en");
    const bool isThemeKnown = arguments.theme.isEmpty() || arguments.theme == QLatin1String("light") ||
                              arguments.theme == QLatin1String("dark");
    if (!isLanguageKnown)
        message = tr(QT_TRANSLATE_NOOP("Desktop", "--lang takes fr or en."));
    else if (!isThemeKnown)
        message = tr(QT_TRANSLATE_NOOP("Desktop", "--theme takes light or dark."));
    return message.isEmpty();
}

base::Result<QString> recognise(const std::string& name, const std::string& bytes)
{
    const auto found = formats::detect({name, bytes});
    if (!found)
        return base::fail(found.error());
    const formats::Detection& best = found->front();
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(best.reader->name()),
                                         QString::fromStdString(best.recognition.because));
}

shell::Ports makePorts()
{
    shell::Ports ports;
    ports.recognise = recognise;
    ports.reportPages = desktop::reportPages;
    ports.complaintPages = desktop::complaintPages;
    ports.bundleFormats = report::exportFormats();
    ports.backupFolder = casefile::backupFolder();
    for (const report::ExportFormat& format : report::exportFormats()) {
        const QString id = QString::fromLatin1(format.id.data(), static_cast<qsizetype>(format.id.size()));
        ports.renderers[id] = format.writer();
        if (format.hasPages()) {
            ports.complaintRenderers[id] = format.complaintWriter();
            ports.documentRenderers[id] = format.writeDocument;
        }
        if (format.sideFiles)
            ports.sideFiles[id] = format.sideFiles({});
    }
    return ports;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("greffier"));
    QApplication::setApplicationDisplayName(QStringLiteral("Greffier"));
    QApplication::setApplicationVersion(QStringLiteral(GREFFIER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("greffier"));

    shell::Language language;
    language.use(shell::Language::fromSystem()); // the help below speaks it too
    Arguments arguments;
    QString message;
    if (!readArguments(QApplication::arguments(), arguments, message)) {
        std::fprintf(stderr, "greffier: %s\n", qPrintable(message));
        return 2;
    }
    shell::SessionStore store;
    const QString wanted = arguments.language.isEmpty() ? store.language() : arguments.language;
    if (!wanted.isEmpty())
        language.use(wanted);

    shell::Workbench bench(store, language, makePorts(), casefile::systemEnvironment());
    shell::MainWindow window(bench);
    window.setTheme(arguments.theme.isEmpty() ? store.theme() : arguments.theme);
    const auto restore = arguments.files.isEmpty() ? shell::MainWindow::Restore::WindowAndCase
                                                   : shell::MainWindow::Restore::Window;
    window.restoreSession(restore);
    window.show();
    if (!arguments.files.isEmpty())
        window.takeFiles(arguments.files);
    return QApplication::exec();
}
