#include "ui/shell/start_pages.h"

#include "ui/shell/action_button.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace greffier::shell {

namespace {

constexpr int kColumns = 72; // characters
constexpr int kShownRecent = 5;

QLabel* addLabel(QVBoxLayout& column, double scale)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    column.addWidget(label);
    return label;
}

// A column in the middle of the page, as wide as a text reads well.
QVBoxLayout* addColumn(QWidget* page)
{
    auto* middle = new QWidget(page);
    middle->setFixedWidth(page->fontMetrics().averageCharWidth() * kColumns);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(8);
    auto* outer = new QGridLayout(page);
    outer->setColumnStretch(0, 1);
    outer->setColumnStretch(2, 1);
    outer->setRowStretch(0, 2);
    outer->setRowStretch(2, 3);
    outer->addWidget(middle, 1, 1);
    return column;
}

} // namespace

WelcomePage::WelcomePage(const ActionRegistry& actions, const SessionStore& store, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_store(store)
{
    setObjectName(QStringLiteral("welcomePage"));
    QVBoxLayout* const column = addColumn(this);
    m_title = addLabel(*column, 1.8);
    m_text = addLabel(*column, 1.0);
    column->addSpacing(12);
    for (const ActionId id : {ActionId::NewCase, ActionId::OpenCase, ActionId::ImportFiles})
        column->addWidget(new ActionButton(m_actions.action(id), this));
    m_sample = new QPushButton(this);
    m_sample->setAutoDefault(true);
    column->addWidget(m_sample);
    column->addSpacing(16);
    m_recentBox = new QWidget(this);
    m_recent = new QVBoxLayout(m_recentBox);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recentTitle = addLabel(*m_recent, 1.0);
    column->addWidget(m_recentBox);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleRequested);
    retranslate();
    refresh();
}

void WelcomePage::refresh()
{
    while (m_recent->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_recent->takeAt(1));
        delete item->widget();
    }
    int shown = 0;
    for (const RecentCase& recent : m_store.recentCases()) {
        if (shown == kShownRecent)
            break;
        ++shown;
        const QFileInfo file(recent.path);
        const QString name = file.completeBaseName();
        auto* button = new QPushButton(m_recentBox);
        const QString text = recent.isMissing ? tr("%1 (not there any more)").arg(name) : name;
        button->setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        button->setToolTip(recent.path);
        button->setAccessibleName(text);
        button->setAccessibleDescription(recent.path);
        button->setEnabled(!recent.isMissing);
        button->setAutoDefault(true);
        const QString path = recent.path;
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT caseRequested(path); });
        m_recent->addWidget(button);
    }
    m_recentBox->setVisible(shown > 0);
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WelcomePage::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Greffier"));
    m_text->setText(tr("Review a discussion thread, and be able to prove later what you read. Drop a saved page here, "
                       "or begin with one of these:"));
    m_sample->setText(tr("Try it on the sample thread"));
    m_sample->setAccessibleName(m_sample->text());
    m_recentTitle->setText(tr("Recent cases"));
    refresh();
}

EmptyCasePage::EmptyCasePage(const ActionRegistry& actions, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("emptyCasePage"));
    QVBoxLayout* const column = addColumn(this);
    m_title = addLabel(*column, 1.5);
    m_text = addLabel(*column, 1.0);
    column->addSpacing(12);
    column->addWidget(new ActionButton(actions.action(ActionId::ImportFiles), this));
    column->addWidget(new ActionButton(actions.action(ActionId::PasteCapture), this));
    column->addSpacing(16);
    m_rules = addLabel(*column, 1.0);
    m_adopt = new ActionButton(actions.action(ActionId::AdoptBundledPacks), this);
    column->addWidget(m_adopt);
    retranslate();
}

void EmptyCasePage::setHasRules(bool hasRules)
{
    m_hasRules = hasRules;
    retranslate();
}

void EmptyCasePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EmptyCasePage::retranslate()
{
    m_title->setText(tr("Drop a file here"));
    m_text->setText(tr("A saved page, an export, a CSV or JSON file. Its bytes are kept as they are; you will see what was "
                       "captured and what is missing."));
    m_rules->setText(m_hasRules ? tr("Rules are adopted: they run as soon as a capture comes in.")
                                : tr("This case has no rules yet. Without them you can read, decide and annotate; "
                                     "with them Greffier shows you where to look first."));
    m_adopt->setVisible(!m_hasRules);
}

} // namespace greffier::shell
