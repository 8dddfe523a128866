#pragma once
#include "core/base/ids.h"
#include "core/evidence/relations.h"
#include "core/evidence/thread_arrays.h"
#include "ui/models/joined_rows.h"
#include "ui/models/row_marks.h"
#include "ui/models/text_pages.h"

#include <QAbstractItemModel>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace greffier::models {

// A range of threads of the case, [firstThread, endThread), as indexes of ThreadArrays: the whole case, the threads of
// one capture (they are neighbours) or one thread.
struct ThreadScope {
    std::int32_t firstThread = 0;
    std::int32_t endThread = 0;

    bool operator==(const ThreadScope&) const = default;
};

// The comments of a case as rows: a tree, or a flat list where a filter is set. One column.
// Invariants: data() does no I/O and evaluates no rule: marks are plain data, texts come from a TextPages cache and
// arrive later with dataChanged; parent() costs nothing; the internal id of an index is an odd multiple of the position
// (dense ids make Qt's hash of persistent indexes quadratic: HOUSE.md). A position is one of ThreadArrays, -1 = none.
class ThreadModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        PositionRole = Qt::UserRole + 1, // int
        PublicIdRole,                    // QString "c-12", "p-1"
        AuthorRole,                      // QString; unknown is worded
        IsAuthorKnownRole,               // bool
        TimeRole,                        // QString; unknown is worded
        SnippetRole,                     // QString, one paragraph; empty while not loaded
        HighlightsRole,                  // models::Highlights: UTF-16 ranges of SnippetRole
        StatusRole,                      // int, journal::DecisionStatus
        StatusTextRole,                  // QString, worded; empty while open
        SeverityRole,                    // int, evidence::Severity; -1 = no hit
        SeverityTextRole,                // QString, worded; empty without a hit
        HitCountRole,                    // int, rules that hit this comment
        SubtreeHitsRole,                 // int, comments with hits below this one, itself excluded
        DepthRole,                       // int, nesting, a root is 1
        IsPlaceholderRole,               // bool
        ReplyCountRole,                  // int, direct replies
        IsAnnotatedRole,                 // bool
        IsLoadedRole,                    // bool: the text is here
        InferredParentRole,              // int, position of the comment that it seems to answer; -1 = none
        InferredTextRole,                // QString, worded with the reason; empty without one
        CaptureChangeRole                // QString, worded: changed since, vanished from another capture, in a joined tree
                                         // also added by one; mostly empty
    };
    Q_ENUM(Role)

    // `pages` may be null (no texts); it must outlive the model. The model never resets it: TextLoader does.
    explicit ThreadModel(TextPages* pages, QObject* parent = nullptr);

    // Another case or another capture in it: everything is new, the scope becomes the whole case, the filter goes.
    // `marks` has one entry per position (missing ones are open, without hits).
    void setArrays(std::shared_ptr<const evidence::ThreadArrays> arrays, std::vector<RowMarks> marks);
    const evidence::ThreadArrays& arrays() const { return *m_arrays; }

    // Shows those threads only. Resets. The filter stays and is narrowed to the scope.
    void setScope(ThreadScope scope);
    ThreadScope scope() const { return m_scope; }
    ThreadScope wholeCase() const { return {0, m_arrays->threadCount()}; }

    // Shows those positions only, as a flat list in reading order (ascending, of the whole case; those outside the
    // scope are left out); nullopt shows the tree again. Swaps a vector and resets: 18 to 33 ms for a million rows.
    void setFilter(std::optional<std::vector<std::int32_t>> positions);
    bool isFiltered() const { return m_filter.has_value(); }
    std::int32_t visibleCount() const; // rows of the list, or all nodes of the tree

    // New marks of one comment: it and the root above it are refreshed (one dataChanged each).
    void setMarks(std::int32_t position, RowMarks marks);
    // New marks of every position. One dataChanged for the first range of several rows: views repaint all that they
    // show for a range, and a signal per parent would take minutes in a large case.
    void setMarks(std::vector<RowMarks> marks);
    const RowMarks& marks(std::int32_t position) const;
    const std::vector<RowMarks>& allMarks() const { return m_marks; }

    std::int32_t positionOf(const QModelIndex& index) const; // -1 for an invalid index
    QModelIndex indexOf(std::int32_t position) const;        // invalid where it is not shown
    // Selection and expansion are kept as ids across resets.
    std::vector<base::ItemId> idsOf(const QModelIndexList& indexes) const; // in reading order, each once
    QModelIndexList indexesOf(const std::vector<base::ItemId>& ids) const; // those that are shown

    // Reading order over the rows that are shown, placeholders included, whether their parents are expanded or not.
    // `position` need not be shown itself; -1 stands before the first (next) or after the last (previous). -1 = none.
    std::int32_t nextVisible(std::int32_t position) const;
    std::int32_t previousVisible(std::int32_t position) const;
    std::int32_t nextWithHits(std::int32_t position) const; // binary search over prefix sums
    std::int32_t previousWithHits(std::int32_t position) const;
    std::int32_t subtreeHits(std::int32_t position) const; // comments with hits in the subtree, itself included
    std::int32_t visibleWithHits() const;                   // comments with hits among those shown

    // Inferred replies and what other captures show, beside the rows; null = none. They belong to the present arrays.
    void setRelations(std::shared_ptr<const evidence::Relations> relations);
    const evidence::Relations* relations() const { return m_relations.get(); }
    QString publicIdAt(std::int32_t position) const;

    // Threads that several captures show stand as one tree, each comment once as its latest capture shows it (resets). Takes
    // effect where relations are set; a list of a filter keeps every capture, since words may stand in one of them only.
    void setJoined(bool isJoined);
    bool isJoined() const { return m_joined != nullptr; }

    // The language changed: every text is worded again.
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    // A place is a row of the tree that is shown: the position itself, but in a joined tree. -1 = not shown.
    const evidence::ThreadArrays& tree() const { return m_joined ? m_joined->tree : *m_arrays; }
    std::int32_t placeOf(std::int32_t position) const;
    std::int32_t positionAt(std::int32_t place) const;
    // Rows that are shown, in reading order, counted from 0: "ordinals".
    std::int32_t shownCount() const;
    std::int32_t shownAt(std::int32_t ordinal) const;
    std::int32_t ordinalOf(std::int32_t position, bool isBehind) const; // of it, or of what comes behind it
    std::int32_t hitsBefore(std::int32_t ordinal) const;
    std::int32_t withHitNumber(std::int32_t number) const; // position of the n-th shown comment with hits, n from 1
    const std::vector<std::int32_t>& prefix() const;

    int rowOf(std::int32_t place) const;
    QModelIndex makeIndex(int row, std::int32_t position) const;
    void rebuildRows();
    void announce(std::int32_t position);
    void announceAll();
    QVariant textData(std::int32_t position, int role) const;
    QVariant markData(std::int32_t position, int role) const;
    QVariant relationData(std::int32_t position, int role) const;
    QString accessibleText(std::int32_t position) const;

    TextPages* m_pages;
    std::shared_ptr<const evidence::ThreadArrays> m_arrays;
    std::shared_ptr<const evidence::Relations> m_relations;
    std::vector<RowMarks> m_marks;
    std::shared_ptr<const JoinedRows> m_joined; // null: every capture for itself
    bool m_wantsJoined = false;
    ThreadScope m_scope;
    std::int32_t m_first = 0, m_end = 0;     // places of the scope
    std::vector<std::int32_t> m_topRows;     // places of the roots in scope
    std::vector<std::int32_t> m_topRowBegin; // by thread - firstThread: row of its first root
    std::optional<std::vector<std::int32_t>> m_filter; // as given, whole case
    std::vector<std::int32_t> m_visible;               // the filter within the scope; empty without a filter
    mutable std::vector<std::int32_t> m_prefix;        // comments with hits before place i; made when asked for
    mutable std::vector<std::int32_t> m_visiblePrefix; // the same before row i of m_visible
};

} // namespace greffier::models
