#pragma once
#include <QAbstractItemModel>
#include <QString>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace greffier::models {

// How comments begin, by their numbers.
using Excerpts = std::unordered_map<std::int64_t, QString>;

// Groups of comments with their counts, and under each group some of its comments: what a trial of a rule found.
// Invariant: two levels; groups without comments are left out; a comment's row knows its group by internalId.
class CommentGroupsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { TextColumn, CountColumn, kColumnCount };
    Q_ENUM(Column)
    enum Role {
        CommentRole = Qt::UserRole + 1, // QString "c-12"; empty for a group
        CountRole                       // qint64, of a group
    };
    Q_ENUM(Role)

    // What was found, in a few sentences; empty where nothing was tried yet.
    virtual QString summary() const = 0;
    virtual void clear() = 0;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    struct Group {
        int kind = 0; // what groupText() names
        std::int64_t count = 0;
        std::vector<std::int64_t> comments;
    };

    explicit CommentGroupsModel(QObject* parent);
    void setGroups(std::vector<Group> groups, Excerpts excerpts); // resets
    virtual QString groupText(int kind) const = 0;

private:
    static bool isGroup(const QModelIndex& index);
    QVariant commentData(std::int64_t comment, int column, int role) const;

    std::vector<Group> m_groups;
    Excerpts m_excerpts;
};

} // namespace greffier::models
