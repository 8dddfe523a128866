#include "ui/shell/message_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace greffier::shell {

MessageBar::MessageBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_sign = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont bold = m_sign->font();
    bold.setBold(true);
    m_sign->setFont(bold);
    m_action = new QPushButton(this);
    m_close = new QPushButton(this);
    m_close->setFlat(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const std::function<void()> act = std::move(m_act);
        dismiss();
        if (act)
            act();
    });
    retranslate();
    hide();
}

void MessageBar::show(MessageKind kind, const QString& text)
{
    showWithAction(kind, text, {}, {});
}

void MessageBar::showWithAction(MessageKind kind, const QString& text, const QString& button,
                                std::function<void()> act)
{
    m_kind = kind;
    m_text->setText(text);
    m_act = std::move(act);
    m_action->setText(button);
    m_action->setVisible(!button.isEmpty());
    retranslate();
    setVisible(true);
}

void MessageBar::dismiss()
{
    m_act = {};
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MessageBar::retranslate()
{
    switch (m_kind) {
    case MessageKind::Done: m_sign->setText(tr("Done")); break;
    case MessageKind::Warning: m_sign->setText(tr("Note")); break;
    case MessageKind::Problem: m_sign->setText(tr("Problem")); break;
    }
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_text->setAccessibleName(tr("Message"));
    m_action->setAccessibleName(m_action->text().isEmpty() ? tr("What can be done") : m_action->text());
    setAccessibleName(m_sign->text());
    setAccessibleDescription(m_text->text());
}

} // namespace greffier::shell
