#pragma once
#include <QTreeView>

namespace greffier::dialogs {

// The columns of a table; Return, F2, the space bar or a click changes what the current one holds.
class RoleList final : public QTreeView {
    Q_OBJECT
public:
    explicit RoleList(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace greffier::dialogs
