#include "ui/models/comment_sample_model.h"

#include "core/base/json.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording.h"

#include <utility>

namespace greffier::models {
namespace {

constexpr int kShownUnits = 300;

QString shortened(const std::string& text)
{
    const QString line = base::toQString(text.substr(0, 4 * kShownUnits)).simplified();
    return line.size() > kShownUnits ? line.left(kShownUnits) + QChar(0x2026) : line;
}

} // namespace

CommentSampleModel::CommentSampleModel(QObject* parent) : QAbstractTableModel(parent) {}

void CommentSampleModel::setComments(std::vector<evidence::CommentDraft> comments)
{
    beginResetModel();
    m_comments = std::move(comments);
    endResetModel();
}

int CommentSampleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comments.size());
}

int CommentSampleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant CommentSampleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const evidence::CommentDraft& comment = m_comments[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case IdColumn:
        return shortened(comment.ref);
    case ParentColumn: {
        const auto* const named = std::get_if<evidence::ParentRef>(&comment.parent);
        const auto* const above = std::get_if<evidence::ParentItem>(&comment.parent);
        if (named != nullptr && !named->isRootIfAbsent)
            return shortened(named->ref);
        const bool isShown = above != nullptr && above->index >= 0 && above->index < rowCount();
        return isShown ? shortened(m_comments[static_cast<std::size_t>(above->index)].ref) : QString();
    }
    case AuthorColumn:
        return comment.author.empty() ? unknownAuthorText() : shortened(comment.author);
    case TimeColumn:
        return postedText(comment.posted);
    default:
        return shortened(comment.text);
    }
}

QVariant CommentSampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn:
        return tr("Identifier");
    case ParentColumn:
        return tr("Answers");
    case AuthorColumn:
        return tr("Author");
    case TimeColumn:
        return tr("Time");
    default:
        return tr("Text");
    }
}

} // namespace greffier::models
