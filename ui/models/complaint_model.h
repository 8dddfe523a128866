#pragma once
#include "core/casefile/complaint.h"

#include <QAbstractItemModel>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::models {

// A complaint with what is shown of it, as plain values.
struct ComplaintView {
    std::string id; // "d-1"
    journal::Complaint complaint;
    std::vector<casefile::Gap> gaps;
    struct Fact {
        std::string passage, comment, words;
    };
    std::vector<Fact> facts;
};
// Every complaint of the case, in order of their numbers.
std::vector<ComplaintView> complaintViews(const casefile::CaseFile& file);

// The complaints of a case: below each what is missing, its fields, facts, exhibits, and what became of it.
// Invariant: nodes are kept in one vector, parents before children; the internal id of an index is its node's place.
class ComplaintModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class NodeKind { Complaint, Group, Gap, Field, Fact, Exhibit, Event };
    Q_ENUM(NodeKind)
    enum Column { WhatColumn, ValueColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        KindRole = Qt::UserRole + 1, // int, NodeKind
        ComplaintRole,               // QString "d-1", of every row
        ObjectRole,                  // QString: the field, the passage, the exhibit's number or object
        CommentRole,                 // QString "c-3": what the row leads to, may be empty
        IsBlockingRole,              // bool, of a gap
        IsWithdrawnRole,             // bool, of an exhibit
        IsClosedRole                 // bool: it was sent
    };
    Q_ENUM(Role)

    explicit ComplaintModel(QObject* parent = nullptr);

    void setComplaints(const std::vector<ComplaintView>& complaints);
    void clear() { setComplaints({}); }
    void retranslate(); // words everything anew
    // The row of a complaint, by its id; invalid where there is none.
    QModelIndex indexOf(const QString& complaint) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node {
        NodeKind kind = NodeKind::Group;
        int parent = -1, row = 0;
        QString what, value, object, comment;
        bool isBlocking = false, isWithdrawn = false;
        std::vector<int> children;
    };
    int add(int parent, Node node);
    void addComplaint(const ComplaintView& view);
    void addGaps(int parent, const ComplaintView& view);
    void addFields(int parent, const ComplaintView& view);
    void addFacts(int parent, const ComplaintView& view);
    void addExhibits(int parent, const ComplaintView& view);
    void addEvents(int parent, const ComplaintView& view);
    void rebuild();
    int complaintOf(int node) const;

    std::vector<ComplaintView> m_complaints;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

} // namespace greffier::models
