#pragma once
#include "core/text/tokens.h"

#include <QString>
#include <QStringList>

// A text's tokens as one line, so that a test's table can be read: "l'/e humour/w".
// Letters: w word, e elision, n number, m mention, h hashtag, u url, x masked, s symbol; "-" compound, "+"
// part.
inline QString described(const greffier::text::TokenText& text)
{
    constexpr char kLetters[] = "wenmhuxs";
    QStringList tokens;
    for (const greffier::text::Token& token : text.tokens) {
        QString one = QString::fromUtf8(token.readable) + QLatin1Char('/') +
                      QLatin1Char(kLetters[static_cast<std::size_t>(token.kind)]);
        if (token.isCompound)
            one += QLatin1Char('-');
        if (token.isPart)
            one += QLatin1Char('+');
        tokens += one;
    }
    return tokens.join(QLatin1Char(' '));
}

inline QString described(const QString& text)
{
    return described(greffier::text::tokenise(text.toStdString()));
}
