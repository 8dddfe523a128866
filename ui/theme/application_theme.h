#pragma once
#include <QApplication>
#include <QPalette>

namespace greffier::theme {

enum class ThemeChoice { System, Light, Dark };

// Our own palettes for the Fusion style.
QPalette lightPalette();
QPalette darkPalette();

// Sets the Fusion style and the palette of the choice; may be called again at any time. System gives the
// palette of the desktop (Qt 6.4 has no QStyleHints::colorScheme; whether it is dark is read from its
// lightness). Widgets learn of it by QEvent::PaletteChange and recompute their Colours.
void applyTheme(QApplication& application, ThemeChoice choice);

} // namespace greffier::theme
