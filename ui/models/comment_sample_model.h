#pragma once
#include "core/evidence/draft.h"

#include <QAbstractTableModel>

#include <vector>

namespace greffier::models {

// The first comments of a file as an import will read them.
class CommentSampleModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { IdColumn, ParentColumn, AuthorColumn, TimeColumn, TextColumn, kColumnCount };
    Q_ENUM(Column)

    explicit CommentSampleModel(QObject* parent = nullptr);

    void setComments(std::vector<evidence::CommentDraft> comments);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<evidence::CommentDraft> m_comments;
};

} // namespace greffier::models
