#pragma once
#include "core/base/error.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <optional>

namespace greffier::panels {

// A text field for a condition that underlines the place of its first error.
// It does not parse: it says when the text has been still for a moment, and is told what is wrong.
class ConditionEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ConditionEdit(QWidget* parent = nullptr);

    void setCondition(const QString& text); // without asking for a check
    QString condition() const { return toPlainText(); }
    // The position of the error counts lines and code points from 1; 0 = the whole text.
    void setError(const std::optional<base::Error>& error);
    // The UTF-16 range that is underlined at present; empty where nothing is.
    QPair<int, int> underlined() const;

Q_SIGNALS:
    void edited();                              // at once
    void checkRequested(const QString& condition); // after a pause

protected:
    void changeEvent(QEvent* event) override;

private:
    QTimer m_pause;
    bool m_isQuiet = false;
};

} // namespace greffier::panels
