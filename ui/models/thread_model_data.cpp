// What the rows of ThreadModel say: roles and their wording.
#include "ui/models/thread_model.h"

#include "core/base/json.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording.h"
#include "ui/models/wording_relations.h"

#include <QStringList>

namespace greffier::models {

QVariant ThreadModel::data(const QModelIndex& index, int role) const
{
    const std::int32_t position = positionOf(index);
    if (position < 0)
        return {};
    switch (role) {
    case PositionRole:
        return position;
    case PublicIdRole:
        return publicIdAt(position);
    case DepthRole:
        return tree().depth(placeOf(position));
    case IsPlaceholderRole:
        return m_arrays->isPlaceholder(position);
    case ReplyCountRole:
        return tree().childCount(placeOf(position));
    case Qt::AccessibleTextRole:
        return accessibleText(position);
    case StatusRole:
    case StatusTextRole:
    case SeverityRole:
    case SeverityTextRole:
    case HitCountRole:
    case SubtreeHitsRole:
    case IsAnnotatedRole:
        return markData(position, role);
    case InferredParentRole:
    case InferredTextRole:
    case CaptureChangeRole:
    case Qt::ToolTipRole:
        return relationData(position, role);
    default:
        return textData(position, role);
    }
}

QVariant ThreadModel::markData(std::int32_t position, int role) const
{
    const RowMarks& marks = m_marks[static_cast<std::size_t>(position)];
    switch (role) {
    case StatusRole:
        return static_cast<int>(marks.status);
    case StatusTextRole:
        return marks.status == journal::DecisionStatus::Open ? QString() : statusText(marks.status);
    case SeverityRole:
        return static_cast<int>(marks.severity);
    case SeverityTextRole:
        return marks.severity < 0 ? QString() : severityText(static_cast<evidence::Severity>(marks.severity));
    case HitCountRole:
        return static_cast<int>(marks.hits);
    case SubtreeHitsRole:
        return subtreeHits(position) - (marks.hits > 0 ? 1 : 0);
    case IsAnnotatedRole:
        return marks.isAnnotated;
    default:
        return {};
    }
}

QVariant ThreadModel::textData(std::int32_t position, int role) const
{
    if (m_arrays->isPlaceholder(position)) { // has no text to wait for
        switch (role) {
        case Qt::DisplayRole:
        case SnippetRole:
            return placeholderText();
        case AuthorRole:
        case TimeRole:
            return QString();
        case HighlightsRole:
            return QVariant::fromValue(Highlights());
        case IsAuthorKnownRole:
            return false;
        case IsLoadedRole:
            return true;
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole && (role < AuthorRole || role > HighlightsRole) && role != IsLoadedRole)
        return {};
    const CommentDisplay* display = m_pages == nullptr ? nullptr : m_pages->find(position);
    if (role == IsLoadedRole)
        return display != nullptr;
    static const CommentDisplay kNotLoaded;
    const CommentDisplay& shown = display == nullptr ? kNotLoaded : *display;
    switch (role) {
    case AuthorRole:
        return display != nullptr && shown.author.isEmpty() ? unknownAuthorText() : shown.author;
    case IsAuthorKnownRole:
        return !shown.author.isEmpty();
    case TimeRole:
        return display == nullptr ? QString() : postedText(shown.posted);
    case HighlightsRole:
        return QVariant::fromValue(shown.snippet.highlights);
    default:
        return shown.snippet.text;
    }
}

QString ThreadModel::publicIdAt(std::int32_t position) const
{
    return base::toQString(base::toString(m_arrays->publicId(position)));
}

QVariant ThreadModel::relationData(std::int32_t position, int role) const
{
    const base::ItemId id = m_arrays->id(position);
    const evidence::InferredReply* reply = m_relations ? m_relations->replyOf(id) : nullptr;
    const std::int32_t parent = reply != nullptr ? m_arrays->positionOf(reply->parent) : -1;
    if (role == InferredParentRole)
        return parent;
    if (role == InferredTextRole)
        return parent < 0 ? QString() : inferredReplyText(*reply, publicIdAt(parent));
    if (role == Qt::ToolTipRole) {
        QStringList lines{relationData(position, InferredTextRole).toString(), relationData(position, CaptureChangeRole).toString()};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    if (!m_relations)
        return QString();
    if (!m_relations->absencesOf(id).empty())
        return tr("Vanished: a later capture does not show it any more");
    const evidence::Sighting* sighting = m_relations->sightingOf(id);
    const std::int32_t earlier = sighting != nullptr && sighting->isChanged() ? m_arrays->positionOf(sighting->earlier) : -1;
    if (earlier < 0 && m_joined && isAddedLater(*m_arrays, *m_relations, id))
        return tr("Added: the first capture does not show it");
    return earlier < 0 ? QString() : tr("Changed since %1: %2").arg(publicIdAt(earlier), differencesText(sighting->differences));
}

// "Marc, 3 March 2024, level 2, 1 hit, flagged, text": what a screen reader says for the row.
QString ThreadModel::accessibleText(std::int32_t position) const
{
    const RowMarks& marks = m_marks[static_cast<std::size_t>(position)];
    QStringList parts;
    if (!m_arrays->isPlaceholder(position))
        parts << textData(position, AuthorRole).toString() << textData(position, TimeRole).toString();
    parts << tr("level %1").arg(tree().depth(placeOf(position))) << hitCountText(marks.hits);
    if (marks.severity >= 0)
        parts << severityText(static_cast<evidence::Severity>(marks.severity));
    if (marks.status != journal::DecisionStatus::Open)
        parts << statusText(marks.status);
    if (marks.isAnnotated)
        parts << tr("annotated");
    parts << relationData(position, InferredTextRole).toString() << relationData(position, CaptureChangeRole).toString();
    parts << textData(position, SnippetRole).toString();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant ThreadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section != 0 || orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return tr("Comments");
}

QHash<int, QByteArray> ThreadModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{PositionRole, "position"},       {PublicIdRole, "publicId"},
                  {AuthorRole, "author"},           {IsAuthorKnownRole, "isAuthorKnown"},
                  {TimeRole, "time"},               {SnippetRole, "snippet"},
                  {HighlightsRole, "highlights"},   {StatusRole, "status"},
                  {StatusTextRole, "statusText"},   {SeverityRole, "severity"},
                  {SeverityTextRole, "severityText"}, {HitCountRole, "hitCount"},
                  {SubtreeHitsRole, "subtreeHits"}, {DepthRole, "depth"},
                  {IsPlaceholderRole, "isPlaceholder"}, {ReplyCountRole, "replyCount"},
                  {IsAnnotatedRole, "isAnnotated"}, {IsLoadedRole, "isLoaded"},
                  {InferredParentRole, "inferredParent"}, {InferredTextRole, "inferredText"},
                  {CaptureChangeRole, "captureChange"}});
    return names;
}

} // namespace greffier::models
