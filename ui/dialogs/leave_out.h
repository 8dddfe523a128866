#pragma once
#include "ui/dialogs/check_list.h"

#include <QStringList>
#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QLabel;

namespace greffier::dialogs {

// A profile of redaction as it is offered.
struct ProfileChoice {
    QString id, text; // id: "none", "names", "personal", "custom:NAME"
    QStringList checked; // what was looked for when somebody last said so
};

// What is left out of an export: the profile and, where there is one, what no program finds and a person has to look for.
class LeaveOut final : public QWidget {
    Q_OBJECT
public:
    LeaveOut(const std::vector<ProfileChoice>& profiles, const std::vector<CheckRow>& identifiers, QWidget* parent);

    QString profile() const;
    QStringList checked() const; // empty without a profile
    QComboBox* choice() const { return m_profile; } // for the label in front

private:
    void follow();

    std::map<QString, QStringList> m_lastChecked; // by profile
    QComboBox* m_profile = nullptr;
    QLabel* m_label = nullptr;
    CheckList* m_list = nullptr;
};

} // namespace greffier::dialogs
