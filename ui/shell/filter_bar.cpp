#include "ui/shell/filter_bar.h"

#include "ui/models/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace greffier::shell {

namespace {

constexpr int kPauseMs = 400;

} // namespace

FilterBar::FilterBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("filterBar"));
    m_field = new QLineEdit(this);
    m_field->setObjectName(QStringLiteral("filterField"));
    m_field->installEventFilter(this);
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    m_save = new QPushButton(this);
    m_clear = new QPushButton(this);
    m_error = new QLabel(this);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("filterMessage"));
    m_error->hide();

    auto* row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(m_clear);
    row->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 0);
    column->addLayout(row);
    column->addWidget(m_error);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::applyNow);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_error->hide();
        m_pause.start();
    });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        applyNow();
        Q_EMIT leaveRequested();
    });
    connect(m_field, &QLineEdit::textChanged, this, [this] { setCanSave(m_canSave); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_field->clear();
        applyNow();
        Q_EMIT leaveRequested();
    });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(expression()); });
    retranslate();
    setCanSave(true);
}

QString FilterBar::expression() const
{
    return m_field->text().trimmed();
}

void FilterBar::setExpression(const QString& expression)
{
    m_pause.stop();
    m_error->hide();
    m_error->clear();
    m_field->setText(expression);
}

void FilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

QWidget* FilterBar::field() const
{
    return m_field;
}

void FilterBar::showError(const base::Error& error)
{
    m_error->setText(models::errorText(error));
    m_error->show();
    // The caret goes to the place of the error; columns count code points, the field counts UTF-16 units.
    if (error.column > 0 && error.line <= 1) {
        const QList<uint> points = m_field->text().toUcs4().mid(0, error.column - 1);
        const QString before = QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()), points.size());
        m_field->setCursorPosition(static_cast<int>(before.size()));
        m_field->setFocus(Qt::OtherFocusReason);
    }
}

void FilterBar::showCount(qint64 shown, qint64 all)
{
    m_shown = shown;
    m_all = all;
    m_error->hide();
    m_error->clear();
    const QLocale locale;
    m_count->setText(shown == all ? models::commentCountText(all)
                                  : tr("%1 of %2").arg(locale.toString(shown), models::commentCountText(all)));
}

QString FilterBar::message() const
{
    return m_error->text();
}

void FilterBar::setCanSave(bool canSave)
{
    m_canSave = canSave;
    m_save->setEnabled(canSave && !expression().isEmpty());
    m_clear->setEnabled(!m_field->text().isEmpty());
}

void FilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Down) {
            Q_EMIT leaveRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::retranslate()
{
    m_field->setPlaceholderText(tr("Filter: a word, or a condition such as  status = flagged and depth > 2"));
    m_field->setAccessibleName(tr("Filter"));
    m_field->setToolTip(tr("Words are searched in the texts. Conditions are those of the rules, for example:\n"
                           "status = open and hits > 0\nunknown_author\ndepth > 3 and length > 500"));
    m_clear->setText(tr("Show all"));
    m_clear->setAccessibleName(tr("Show every comment"));
    m_save->setText(tr("Save as a view…"));
    m_save->setAccessibleName(tr("Save this filter as a view"));
    showCount(m_shown, m_all);
}

void FilterBar::applyNow()
{
    m_pause.stop();
    Q_EMIT applied(expression());
}

} // namespace greffier::shell
