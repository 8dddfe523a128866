#pragma once
#include "ui/shell/class_translator.h"

#include <QObject>
#include <QString>
#include <QTranslator>

namespace greffier::shell {

// The interface's language, switched while the program runs: installing a translator sends LanguageChange to every
// widget. Invariant: language() is "fr" or "en". A missing translation file leaves the English source texts.
class Language final : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    // "fr", "fr_CA", "en-GB" …; anything that is not French becomes English.
    static QString fromLocaleName(const QString& name);
    // The language of the locale of the environment.
    static QString fromSystem();

    void use(const QString& language);
    QString language() const { return m_language; }

Q_SIGNALS:
    void languageChanged(const QString& language);

private:
    ClassTranslator m_own;
    QTranslator m_qt; // the buttons and dialogs of Qt itself
    QString m_language;
};

} // namespace greffier::shell
