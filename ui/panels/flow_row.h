#pragma once
#include <QLayout>

#include <vector>

namespace greffier::panels {

// Buttons side by side that continue on the next line where the dock is narrow: French texts are long and must
// never be cut off.
class FlowRow final : public QLayout {
public:
    explicit FlowRow(QWidget* parent = nullptr);
    ~FlowRow() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    enum class Mode { Measure, Place };
    int arrange(const QRect& rect, Mode mode) const; // gives the height used

    std::vector<QLayoutItem*> m_items;
};

} // namespace greffier::panels
