#include "ui/theme/colours.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace greffier::theme {

namespace {

double channelLuminance(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channelLuminance(colour.redF()) + 0.7152 * channelLuminance(colour.greenF()) +
           0.0722 * channelLuminance(colour.blueF());
}

bool standsOut(const QColor& colour, const std::vector<QColor>& grounds, double least)
{
    return std::all_of(grounds.begin(), grounds.end(),
                       [&](const QColor& ground) { return contrast(colour, ground) >= least; });
}

Ink inkOf(const QColor& hue, const QColor& page, const QColor& text, bool dark)
{
    const QColor fill = mixed(hue, page, dark ? 0.26 : 0.13);
    // Text keeps a part of its hue; the line needs less contrast, since it only frames.
    const QColor word = legible(mixed(hue, text, 0.65), {fill});
    return {word, fill, legible(hue, {page}, 3.0)};
}

// Hues in degrees; chosen so that neighbours also differ in lightness for people who tell no red from green.
constexpr std::array<std::array<int, 2>, 5> kSeverityHues{
    {{212, 90}, {182, 140}, {42, 200}, {20, 215}, {338, 215}}};
constexpr std::array<std::array<int, 2>, 5> kStatusHues{
    {{212, 30}, {140, 150}, {36, 215}, {2, 200}, {272, 160}}};

std::vector<Ink> inksOf(const std::array<std::array<int, 2>, 5>& hues, const QColor& page, const QColor& text,
                        bool dark)
{
    std::vector<Ink> inks;
    for (const auto& [hue, saturation] : hues)
        inks.push_back(inkOf(QColor::fromHsl(hue, saturation, dark ? 150 : 105), page, text, dark));
    return inks;
}

} // namespace

double contrast(const QColor& first, const QColor& second)
{
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor& colour, const QColor& ground, double share)
{
    const auto mix = [share](int a, int b) {
        return static_cast<int>(std::lround(a * share + b * (1.0 - share)));
    };
    return QColor(mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
                  mix(colour.blue(), ground.blue()));
}

QColor legible(const QColor& colour, const std::vector<QColor>& grounds, double least)
{
    if (grounds.empty() || standsOut(colour, grounds, least))
        return colour;
    const QColor pole =
        contrast(Qt::white, grounds.front()) > contrast(Qt::black, grounds.front()) ? Qt::white : Qt::black;
    for (double share = 0.05; share < 1.0; share += 0.05) {
        const QColor moved = mixed(pole, colour, share);
        if (standsOut(moved, grounds, least))
            return moved;
    }
    return pole;
}

bool isDark(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Base)) <
           luminance(palette.color(QPalette::Active, QPalette::Text));
}

Colours Colours::of(const QPalette& palette)
{
    Colours colours;
    const bool dark = theme::isDark(palette);
    const QColor page = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = legible(palette.color(QPalette::Active, QPalette::Text), {page}, 7.0);
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight);
    colours.isDark = dark;
    colours.page = page;
    colours.alternate = mixed(text, page, 0.025);
    colours.selectedRow = mixed(highlight, page, dark ? 0.25 : 0.14);
    const std::vector<QColor> grounds{page, colours.alternate, colours.selectedRow};
    colours.text = legible(text, grounds);
    colours.muted = legible(mixed(text, page, 0.62), grounds);
    colours.link = legible(palette.color(QPalette::Active, QPalette::Link), grounds);
    colours.guide = mixed(text, page, dark ? 0.30 : 0.22);
    colours.accent = legible(highlight, {page}, 3.0);
    colours.selection = highlight;
    colours.selectedText = legible(palette.color(QPalette::Active, QPalette::HighlightedText), {highlight});
    colours.passage = inkOf(QColor::fromHsl(232, 150, dark ? 165 : 120), page, text, dark);
    colours.passage.text = legible(text, {colours.passage.fill});
    colours.placeholder = {colours.muted, page, colours.guide};
    colours.hidden = inkOf(QColor::fromHsl(290, 60, dark ? 150 : 110), page, text, dark);
    colours.severities = inksOf(kSeverityHues, page, text, dark);
    colours.statuses = inksOf(kStatusHues, page, text, dark);
    return colours;
}

const Ink& Colours::severity(evidence::Severity severity) const
{
    return severities.at(static_cast<std::size_t>(severity));
}

const Ink& Colours::status(journal::DecisionStatus status) const
{
    return statuses.at(static_cast<std::size_t>(status));
}

std::vector<ColourPair> readablePairs(const Colours& colours)
{
    std::vector<ColourPair> pairs{{"text on page", colours.text, colours.page},
                                  {"text on alternate row", colours.text, colours.alternate},
                                  {"text on selected row", colours.text, colours.selectedRow},
                                  {"muted on page", colours.muted, colours.page},
                                  {"muted on alternate row", colours.muted, colours.alternate},
                                  {"muted on selected row", colours.muted, colours.selectedRow},
                                  {"link on page", colours.link, colours.page},
                                  {"link on alternate row", colours.link, colours.alternate},
                                  {"link on selected row", colours.link, colours.selectedRow},
                                  {"selected characters", colours.selectedText, colours.selection},
                                  {"passage label", colours.passage.text, colours.passage.fill},
                                  {"text on passage", colours.text, colours.passage.fill},
                                  {"placeholder", colours.placeholder.text, colours.placeholder.fill},
                                  {"hidden character", colours.hidden.text, colours.hidden.fill},
                                  {"chip in a text", colours.text, colours.hidden.fill}};
    for (const Ink& ink : colours.severities) {
        pairs.push_back({"severity badge", ink.text, ink.fill});
        pairs.push_back({"text on hit", colours.text, ink.fill});
    }
    for (const Ink& ink : colours.statuses)
        pairs.push_back({"status chip", ink.text, ink.fill});
    return pairs;
}

} // namespace greffier::theme
