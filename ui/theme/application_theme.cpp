#include "ui/theme/application_theme.h"

#include "ui/theme/colours.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProxyStyle>
#include <QStyleOption>
#include <QTabBar>

namespace greffier::theme {

namespace {

struct PaletteInks {
    QColor window, base, alternate, text, button, highlight, highlightedText, link, disabled;
};

QPalette paletteOf(const PaletteInks& inks)
{
    QPalette palette(inks.button, inks.window);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor text = group == QPalette::Disabled ? inks.disabled : inks.text;
        palette.setColor(group, QPalette::Window, inks.window);
        palette.setColor(group, QPalette::WindowText, text);
        palette.setColor(group, QPalette::Base, inks.base);
        palette.setColor(group, QPalette::AlternateBase, inks.alternate);
        palette.setColor(group, QPalette::Text, text);
        palette.setColor(group, QPalette::PlaceholderText,
                         legible(mixed(inks.text, inks.base, 0.6), {inks.base}));
        palette.setColor(group, QPalette::Button, inks.button);
        palette.setColor(group, QPalette::ButtonText, text);
        palette.setColor(group, QPalette::BrightText, Qt::white);
        palette.setColor(group, QPalette::ToolTipBase, inks.button);
        palette.setColor(group, QPalette::ToolTipText, inks.text);
        palette.setColor(group, QPalette::Highlight, inks.highlight);
        palette.setColor(group, QPalette::HighlightedText, inks.highlightedText);
        palette.setColor(group, QPalette::Link, inks.link);
        palette.setColor(group, QPalette::LinkVisited, inks.link);
    }
    return palette;
}

// Fusion with what people miss in it: empty check boxes and text fields that can be seen in dark colours (Fusion's outlines are
// darker than the window), a frame around the list that has the focus, tabs with their whole names, dialog buttons that look alike.
class ClearStyle final : public QProxyStyle {
public:
    ClearStyle() : QProxyStyle(QStringLiteral("fusion")) {}

    using QProxyStyle::polish;
    void polish(QWidget* widget) override
    {
        QProxyStyle::polish(widget);
        if (auto* tabs = qobject_cast<QTabBar*>(widget)) { // docks ask for "P…"
            tabs->setElideMode(Qt::ElideNone);
            tabs->setUsesScrollButtons(true);
        }
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const QColor base = option->palette.color(QPalette::Base);
        const bool isFocusedList = element == PE_Frame && (option->state & State_HasFocus) != 0 &&
                                   qobject_cast<const QAbstractItemView*>(widget) != nullptr;
        const auto* const text = qobject_cast<const QPlainTextEdit*>(widget);
        const bool isField = (element == PE_FrameLineEdit || (element == PE_Frame && text != nullptr && !text->isReadOnly())) &&
                             (option->state & State_HasFocus) == 0 && isDark(option->palette);
        if (element == PE_IndicatorCheckBox || isField)
            drawFrame(painter, option->rect, legible(mixed(option->palette.color(QPalette::Text), base, 0.45), {base}, 3.0));
        else if (isFocusedList)
            drawFrame(painter, option->rect, legible(option->palette.color(QPalette::Highlight), {base}, 3.0));
    }

private:
    static void drawFrame(QPainter* painter, const QRect& rect, const QColor& line)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(line);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

} // namespace

QPalette lightPalette()
{
    return paletteOf({QColor(0xf3f3f1), QColor(0xffffff), QColor(0xf8f8f6), QColor(0x1d1f22),
                      QColor(0xececea), QColor(0x2a5db0), QColor(0xffffff), QColor(0x1f54a8),
                      QColor(0x8a8c90)});
}

QPalette darkPalette()
{
    return paletteOf({QColor(0x24262a), QColor(0x1b1d20), QColor(0x202226), QColor(0xe6e6e3),
                      QColor(0x303338), QColor(0x3f74c8), QColor(0xffffff), QColor(0x8ab4f8),
                      QColor(0x85878b)});
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    if (dynamic_cast<const ClearStyle*>(application.style()) == nullptr)
        QApplication::setStyle(new ClearStyle);
    switch (choice) {
    case ThemeChoice::Light:
        QApplication::setPalette(lightPalette());
        break;
    case ThemeChoice::Dark:
        QApplication::setPalette(darkPalette());
        break;
    case ThemeChoice::System:
        QApplication::setPalette(QPalette()); // gives the platform's own back
        break;
    }
}

} // namespace greffier::theme
