#pragma once
#include "ui/models/navigator_model.h"
#include "ui/panels/panel.h"

namespace greffier::panels {

// The views of the case and its captures with their threads. Choosing a row by mouse or keyboard shows it.
class NavigatorPanel final : public Panel {
    Q_OBJECT
public:
    explicit NavigatorPanel(models::NavigatorModel& model, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override { return m_tree; }
    void retranslate() override;
    // Marks the row without asking for it: the window shows it already.
    void showAsCurrent(const QModelIndex& index);

Q_SIGNALS:
    void viewChosen(greffier::models::BuiltInView view);
    void savedViewChosen(const QString& name, const QString& expression);
    void scopeChosen(const QString& publicId, greffier::models::ThreadScope scope); // a capture or a thread
    void viewRemovalRequested(const QString& name);

private:
    void announce(const QModelIndex& index);

    models::NavigatorModel& m_model;
    QTreeView* m_tree = nullptr;
    QPushButton* m_remove = nullptr;
    bool m_isQuiet = false;
};

} // namespace greffier::panels
