#include "ui/dialogs/date_dialog.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeEdit>
#include <QTimeZone>

namespace greffier::dialogs {

DateDialog::DateDialog(const QString& object, QWidget* parent)
    : FormDialog(tr("Date the publication of %1").arg(object), tr("State this date"), parent)
{
    setObjectName(QStringLiteral("dateDialog"));
    addIntroduction(tr("The capture stays as it is: the date is kept beside it as stated by you, and the periods run from it."));
    m_day = dayField(QDate::currentDate(), this);
    addField(tr("&Day"), m_day);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_hasTime = new QCheckBox(tr("known"), line);
    m_time = new QTimeEdit(line);
    m_time->setAccessibleName(tr("Time in Paris"));
    m_time->setEnabled(false);
    row->addWidget(m_hasTime);
    row->addWidget(m_time);
    row->addStretch(1);
    addField(tr("&Time (Paris)"), line, m_hasTime);
    m_source = new QLineEdit(this);
    m_source->setPlaceholderText(tr("The page itself, a letter, a witness…"));
    addField(tr("&Source"), m_source);
    setMinimumWidth(480);
    setAcceptable(false);
    connect(m_hasTime, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_source, &QLineEdit::textChanged, this, [this] { setAcceptable(!source().isEmpty()); });
    m_day->setFocus();
}

QString DateDialog::value() const
{
    if (!m_hasTime->isChecked())
        return m_day->date().toString(Qt::ISODate);
    const QDateTime there(m_day->date(), m_time->time(), QTimeZone("Europe/Paris"));
    return there.toOffsetFromUtc(there.offsetFromUtc()).toString(Qt::ISODate);
}

QString DateDialog::source() const
{
    return m_source->text().simplified();
}

} // namespace greffier::dialogs
