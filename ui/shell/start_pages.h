#pragma once
#include "ui/shell/action_registry.h"
#include "ui/shell/session_store.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace greffier::shell {

// What stands in the middle while no case is open: new, open, import, the sample, recent cases.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    WelcomePage(const ActionRegistry& actions, const SessionStore& store, QWidget* parent = nullptr);
    void refresh(); // the recent cases

Q_SIGNALS:
    void sampleRequested();
    void caseRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();

    const ActionRegistry& m_actions;
    const SessionStore& m_store;
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_recentTitle = nullptr;
    QPushButton* m_sample = nullptr;
    QVBoxLayout* m_recent = nullptr;
    QWidget* m_recentBox = nullptr;
};

// What stands in the middle while the case holds no comment: how to bring some in.
class EmptyCasePage final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyCasePage(const ActionRegistry& actions, QWidget* parent = nullptr);
    // Whether the case has rules; without, the page offers those that come with the program.
    void setHasRules(bool hasRules);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_rules = nullptr;
    QPushButton* m_adopt = nullptr;
    bool m_hasRules = false;
};

} // namespace greffier::shell
