#pragma once
#include "ui/views/reading_item.h"

#include <QAbstractButton>

namespace greffier::views {

// A comment in one line that can be clicked or reached with Tab: author, the beginning of its text, public
// id.
class LineButton final : public QAbstractButton {
    Q_OBJECT
public:
    // `level` indents the line, as deep as the comment stands below the first of its list.
    LineButton(ReadingLine line, int level, QWidget* parent);
    const ReadingLine& line() const { return m_line; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; // Enter like Space

private:
    ReadingLine m_line;
    int m_level;
};

} // namespace greffier::views
