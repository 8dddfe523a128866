#pragma once
#include "core/rules/collisions.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace greffier::models {

// The collision meter: one row per term of a condition, with the ordinary words that it would also hit.
class CollisionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TermColumn, FrenchColumn, EnglishColumn, InsideColumn, ExamplesColumn, kColumnCount };
    Q_ENUM(Column)

    explicit CollisionModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setCollisions(std::vector<rules::TermCollisions> terms); // resets
    QString summary() const; // empty where nothing was measured yet
    void clear();
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<rules::TermCollisions> m_terms;
    bool m_isMeasured = false;
};

} // namespace greffier::models
