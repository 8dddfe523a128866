#pragma once
#include "core/base/ids.h"
#include "ui/views/inferred_edges.h"

#include <QTreeView>

#include <cstdint>
#include <vector>

namespace greffier::models {
class ThreadModel;
}

namespace greffier::delegates {
class ThreadRowDelegate;
}

namespace greffier::views {

// The threads as uniform three-line rows (delegates::ThreadRowDelegate, set by itself).
// Invariant: selection, current row and expansion survive a reset of the model: they are kept as comment ids
// (HOUSE.md). Everything is expanded unless somebody collapsed it. Several comments can be selected.
class ThreadTreeView final : public QTreeView {
    Q_OBJECT
public:
    explicit ThreadTreeView(QWidget* parent = nullptr);

    // Only a models::ThreadModel (or nullptr) is taken; it must outlive the view.
    void setModel(QAbstractItemModel* model) override;
    models::ThreadModel* threadModel() const { return m_model; }

    std::int32_t currentPosition() const;                // -1 = none
    std::vector<std::int32_t> selectedPositions() const; // in reading order, placeholders included
    std::vector<base::ItemId> selectedIds() const;
    int zoom() const { return m_zoom; }

public Q_SLOTS:
    // Steps in reading order through what the model shows, collapsed or not; the row is revealed. At the end:
    // stays.
    void goNext();
    void goPrevious();
    void goNextHit();
    void goPreviousHit();
    void goTo(int position); // ThreadArrays position; nothing where it is not shown
    void expandEverything();
    void collapseEverything();
    void setZoom(int percent); // bounded to 50..300

Q_SIGNALS:
    void currentPositionChanged(int position); // -1 = none
    void selectedPositionsChanged();
    void zoomChanged(int percent);

protected:
    void paintEvent(QPaintEvent* event) override; // and the inferred replies, dashed, over the rows
    void wheelEvent(QWheelEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override; // the expander, which the delegate paints

private:
    std::vector<InferredEdge> inferredEdges() const; // of the rows in sight
    void remember(); // before a reset
    void restore();  // after it
    void noteFolding(const QModelIndex& index, bool isCollapsed);

    models::ThreadModel* m_model = nullptr;
    delegates::ThreadRowDelegate* m_rows;
    std::vector<base::ItemId> m_rememberedSelection;
    std::vector<base::ItemId> m_collapsed; // by hand, sorted
    base::ItemId m_rememberedCurrent, m_rememberedTop;
    bool m_isRestoring = false;
    int m_zoom = 100;
};

} // namespace greffier::views
