#pragma once
#include <QTreeView>
#include <QVBoxLayout>
#include <QWidget>

class QPushButton;

namespace greffier::panels {

// The content of one dock. A panel shows a model and says what a person asks for; it decides nothing itself.
// Invariant: retranslate() words everything anew, in the constructor's end and after each switch of language.
class Panel : public QWidget {
    Q_OBJECT
public:
    explicit Panel(QWidget* parent = nullptr);

    virtual QString title() const = 0; // of the dock, translated
    virtual QWidget* firstFocus() = 0; // what gets the focus when the pane is entered with F6
    virtual void retranslate() = 0;

protected:
    void changeEvent(QEvent* event) override;
    QVBoxLayout* column() const { return m_column; }
    // A list shaped by shapeList(), under the rest.
    QTreeView* addList(QAbstractItemModel* model, int stretched);
    // Buttons in one row under the rest, leading side first.
    QPushButton* addButton();

private:
    QVBoxLayout* m_column = nullptr;
    QLayout* m_buttons = nullptr;
};

// Makes a list that shows whole rows; `stretched` is the column that takes what room is left. Tab leaves it.
void shapeList(QTreeView& list, QAbstractItemModel* model, int stretched);
// The text of a button, which is also its accessible name.
void wordButton(QPushButton* button, const QString& text);

} // namespace greffier::panels
