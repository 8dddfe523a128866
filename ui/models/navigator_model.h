#pragma once
#include "ui/models/row_marks.h"
#include "ui/models/thread_model.h"

#include <QAbstractItemModel>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace greffier::models {

struct NavigatorThread {
    QString publicId; // "t-1"
    QString title;
    std::int32_t index = 0;    // of ThreadArrays
    std::int64_t comments = 0; // placeholders not counted
};
struct NavigatorCapture {
    QString publicId; // "k-1"
    QString title;    // of the capture, or its file's name
    QString format;
    std::int64_t comments = 0;
    std::optional<std::int64_t> announced;
    std::vector<NavigatorThread> threads;
};
struct NavigatorView {
    QString name;
    QString expression;
    std::optional<std::int64_t> count; // nothing: not counted yet
};
struct NavigatorCounts {
    std::int64_t all = 0, toReview = 0, flagged = 0, decided = 0, annotated = 0;

    bool operator==(const NavigatorCounts&) const = default;
};
// Placeholders are in none of the counts.
NavigatorCounts countMarks(const std::vector<RowMarks>& marks, const evidence::ThreadArrays& arrays);

// The left side of the window: the views of the case and its captures with their threads.
//   Views: All, To review, Flagged, Decided, Annotated, then the saved ones.   Captures: each with its threads.
// Invariant: two top rows, views first; at most three levels; nothing is read from the case.
class NavigatorModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class NodeKind { ViewGroup, CaptureGroup, BuiltInView, SavedView, Capture, Thread };
    Q_ENUM(NodeKind)
    enum Role {
        KindRole = Qt::UserRole + 1, // int, NodeKind
        IdRole,                      // QString: "k-1", "t-1", the saved view's name, the built-in view's word
        ExpressionRole,              // QString, in the filter language; for every view
        BuiltInViewRole,             // int, BuiltInView; only for built-in views
        CountRole,                   // qint64; invalid where not counted
        FirstThreadRole,             // int; the scope of a capture or thread: [first, end)
        EndThreadRole                // int
    };
    Q_ENUM(Role)

    explicit NavigatorModel(QObject* parent = nullptr);

    // Resets. Use it when captures came in.
    void setCaptures(std::vector<NavigatorCapture> captures);
    // Rows of saved views are inserted, removed and changed one by one, so that the tree stays open.
    void setSavedViews(std::vector<NavigatorView> views);
    void setSavedViewCount(const QString& name, std::int64_t count);
    void setCounts(NavigatorCounts counts);

    QModelIndex indexOfView(BuiltInView view) const;
    QModelIndex indexOfSavedView(const QString& name) const; // invalid where there is none
    QModelIndex indexOfId(const QString& publicId) const;    // of a capture or thread
    // The threads that a capture or thread row stands for; nothing for other rows.
    std::optional<ThreadScope> scopeOf(const QModelIndex& index) const;

    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    NodeKind kindOf(const QModelIndex& index) const;
    QVariant viewData(int row, int role) const;
    QVariant captureData(const NavigatorCapture& capture, int role) const;
    QVariant threadData(const NavigatorThread& thread, int role) const;

    std::vector<NavigatorCapture> m_captures;
    std::vector<NavigatorView> m_views;
    NavigatorCounts m_counts;
};

// The expression of a built-in view in the filter language; empty for All.
QString expressionOf(BuiltInView view);
QString builtInViewText(BuiltInView view); // worded

} // namespace greffier::models
