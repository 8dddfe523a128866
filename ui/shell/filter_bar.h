#pragma once
#include "core/base/error.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace greffier::shell {

// One line in the rule language above the comments: what is shown, how many there are, and under it, where the
// expression has an error, its place and the nearest valid name.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    QString expression() const;
    void setExpression(const QString& expression); // without asking for it
    void focusField();
    QWidget* field() const;
    void showError(const base::Error& error);
    void showCount(qint64 shown, qint64 all);
    QString message() const; // what stands under the field, empty for nothing
    void setCanSave(bool canSave);

Q_SIGNALS:
    // After a pause in typing, on Return and when the field was emptied.
    void applied(const QString& expression);
    void leaveRequested(); // Return or Escape: the hands go back to the comments
    void saveRequested(const QString& expression);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void applyNow();

    QLineEdit* m_field = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_clear = nullptr;
    QLabel* m_error = nullptr;
    QTimer m_pause;
    qint64 m_shown = 0, m_all = 0;
    bool m_canSave = true;
};

} // namespace greffier::shell
