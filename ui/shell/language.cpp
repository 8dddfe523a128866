#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace greffier::shell {

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QString Language::fromLocaleName(const QString& name)
{
    const bool isFrench = name.startsWith(QLatin1String("fr"), Qt::CaseInsensitive);
    return isFrench ? QStringLiteral("fr") : QStringLiteral("en");
}

QString Language::fromSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    return fromLocaleName(wanted.isEmpty() ? QString() : wanted.constFirst());
}

void Language::use(const QString& language)
{
    const QString wanted = fromLocaleName(language);
    if (wanted == m_language)
        return;
    m_language = wanted;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Dates and numbers follow the language of the window, with the country of the environment where they agree.
    const QLocale system = QLocale::system();
    const QLocale chosen = wanted == QLatin1String("fr") ? QLocale(QLocale::French) : QLocale(QLocale::English);
    QLocale::setDefault(system.language() == chosen.language() ? system : chosen);

    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(QStringLiteral("qtbase_") + wanted, qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/greffier_%1.qm").arg(wanted)))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT languageChanged(m_language);
}

} // namespace greffier::shell
