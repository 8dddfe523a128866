#pragma once
#include <QTranslator>

#include <cstring>

namespace greffier::shell {

// Finds the texts of classes in nested namespaces: a class asks under its whole name ("greffier::panels::NavigatorPanel"),
// while lupdate 6.4 does not read `namespace greffier::panels {` and files the text under "NavigatorPanel".
class ClassTranslator final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        const char* const colon = std::strrchr(context, ':');
        return QTranslator::translate(colon != nullptr ? colon + 1 : context, source, disambiguation, n);
    }
};

} // namespace greffier::shell
