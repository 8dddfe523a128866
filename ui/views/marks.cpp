#include "ui/views/marks.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace greffier::views {

std::vector<Mark> marksOf(const ConversationItem& item, int hiddenCharacters, const theme::Colours& colours)
{
    std::vector<Mark> marks;
    if (item.severity >= 0) {
        const auto severity = static_cast<evidence::Severity>(item.severity);
        delegates::ChipText chip = delegates::severityChip(severity);
        if (item.hits > 1)
            chip.text += QStringLiteral(" \u00D7%1").arg(item.hits);
        marks.push_back({chip, colours.severity(severity)});
    }
    if (item.status != journal::DecisionStatus::Open)
        marks.push_back({delegates::statusChip(item.status), colours.status(item.status)});
    if (item.passages > 0)
        marks.push_back(
            {{theme::Icon::Passage,
              QCoreApplication::translate("ConversationView", "%n passage(s)", nullptr, item.passages)},
             colours.passage});
    if (item.notes > 0)
        marks.push_back({{theme::Icon::Note,
                          QCoreApplication::translate("ConversationView", "%n note(s)", nullptr, item.notes)},
                         colours.passage});
    if (hiddenCharacters > 0)
        marks.push_back(
            {{theme::Icon::Hidden, QCoreApplication::translate("ConversationView", "%n hidden character(s)",
                                                               nullptr, hiddenCharacters)},
             colours.hidden});
    return marks;
}

MarkRow::MarkRow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MarkRow::setItem(const ConversationItem& item, int hiddenCharacters)
{
    m_item = item;
    m_item.text.clear();
    m_item.highlights.clear();
    m_hidden = hiddenCharacters;
    describe();
    updateGeometry();
    update();
}

bool MarkRow::hasMarks() const
{
    return !marksOf(m_item, m_hidden, theme::Colours::of(palette())).empty();
}

template <class Place> int MarkRow::flow(int width, Place place) const
{
    const theme::Metrics metrics(fontMetrics());
    int x = 0, y = 0;
    for (const Mark& mark : marksOf(m_item, m_hidden, theme::Colours::of(palette()))) {
        const QSize size = delegates::chipSize(mark.chip, fontMetrics());
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += size.height() + metrics.gap;
        }
        place(QPoint(x, y), mark);
        x += size.width() + metrics.wide;
    }
    return y + fontMetrics().height();
}

int MarkRow::heightForWidth(int width) const
{
    return flow(width, [](const QPoint&, const Mark&) {});
}

QSize MarkRow::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 30;
    return {width, heightForWidth(width)};
}

void MarkRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    flow(width(), [&](const QPoint& at, const Mark& mark) {
        delegates::paintChip(painter, at, mark.chip, mark.ink, fontMetrics());
    });
}

void MarkRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        updateGeometry();
    }
}

void MarkRow::describe()
{
    QStringList words;
    for (const Mark& mark : marksOf(m_item, m_hidden, theme::Colours::of(palette())))
        words << mark.chip.text;
    setAccessibleName(words.join(QStringLiteral(", ")));
}

} // namespace greffier::views
