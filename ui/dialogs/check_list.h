#pragma once
#include <QListWidget>
#include <QString>
#include <QStringList>

#include <vector>

namespace greffier::dialogs {

struct CheckRow {
    QString id, text;
};

// A list of things to tick, as high as its rows up to a limit; Space ticks the current one, Tab leaves the list.
class CheckList final : public QListWidget {
    Q_OBJECT
public:
    explicit CheckList(QWidget* parent);

    void setRows(const std::vector<CheckRow>& rows);
    void setChecked(const QStringList& ids); // those alone
    QStringList checked() const;             // in the order of the rows

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {100, sizeHintForRow(0) * 3}; }
};

} // namespace greffier::dialogs
