#pragma once
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace greffier::shell {

enum class MessageKind { Done, Warning, Problem };

// A line above the work area that says what happened and what can be done about it; it never blocks.
// Invariant: texts are shown as plain text; the latest message replaces the one before.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(MessageKind kind, const QString& text);
    // With a button that does `act` and closes the bar.
    void showWithAction(MessageKind kind, const QString& text, const QString& button, std::function<void()> act);
    void dismiss();
    QString text() const;
    MessageKind kind() const { return m_kind; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    MessageKind m_kind = MessageKind::Done;
    QLabel* m_sign = nullptr; // says the kind in words: colour alone is not enough
    QLabel* m_text = nullptr;
    QPushButton* m_action = nullptr;
    QPushButton* m_close = nullptr;
    std::function<void()> m_act;
};

} // namespace greffier::shell
