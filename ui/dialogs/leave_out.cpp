#include "ui/dialogs/leave_out.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace greffier::dialogs {

LeaveOut::LeaveOut(const std::vector<ProfileChoice>& profiles, const std::vector<CheckRow>& identifiers, QWidget* parent)
    : QWidget(parent)
{
    m_profile = new QComboBox(this);
    for (const ProfileChoice& profile : profiles) {
        m_profile->addItem(profile.text, profile.id);
        m_lastChecked[profile.id] = profile.checked;
    }
    m_label = new QLabel(tr("No program finds the following. &Tick what you have looked for; it is written to the journal "
                            "and into the document:"),
                         this);
    m_label->setWordWrap(true);
    m_list = new CheckList(this);
    m_list->setAccessibleName(tr("What you have looked for"));
    m_list->setRows(identifiers);
    m_label->setBuddy(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_profile);
    column->addWidget(m_label);
    column->addWidget(m_list, 1);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &LeaveOut::follow);
    follow();
}

void LeaveOut::follow()
{
    const bool isActive = profile() != QLatin1String("none");
    m_label->setVisible(isActive);
    m_list->setVisible(isActive);
    m_list->setChecked(m_lastChecked[profile()]);
    setSizePolicy(QSizePolicy::Preferred, isActive ? QSizePolicy::Expanding : QSizePolicy::Fixed); // alone the choice is a line
}

QString LeaveOut::profile() const
{
    return m_profile->count() > 0 ? m_profile->currentData().toString() : QStringLiteral("none");
}

QStringList LeaveOut::checked() const
{
    return profile() == QLatin1String("none") ? QStringList() : m_list->checked();
}

} // namespace greffier::dialogs
