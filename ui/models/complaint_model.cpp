#include "ui/models/complaint_model.h"

#include "core/base/json.h"
#include "core/casefile/case_file.h"
#include "core/journal/excerpts.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording_complaint.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace greffier::models {

namespace {

QString numberedId(std::int64_t number)
{
    return QStringLiteral("d-%1").arg(number);
}

} // namespace

std::vector<ComplaintView> complaintViews(const casefile::CaseFile& file)
{
    std::vector<ComplaintView> views;
    for (const auto& [number, complaint] : file.state().complaints) {
        ComplaintView view;
        view.id = numberedId(number).toStdString();
        view.complaint = complaint;
        if (auto gaps = casefile::gapsOf(file, view.id))
            view.gaps = std::move(*gaps);
        for (const std::string& fact : complaint.facts) {
            const auto id = base::parsePublicId(fact);
            const auto passage = id ? file.state().passages.find(id->number) : file.state().passages.end();
            const bool isKnown = passage != file.state().passages.end();
            view.facts.push_back({fact, isKnown ? passage->second.mark.comment : std::string(),
                                  isKnown ? journal::wordsOf(passage->second.mark) : std::string()});
        }
        views.push_back(std::move(view));
    }
    return views;
}

ComplaintModel::ComplaintModel(QObject* parent) : QAbstractItemModel(parent) {}

void ComplaintModel::setComplaints(const std::vector<ComplaintView>& complaints)
{
    m_complaints = complaints;
    rebuild();
}

void ComplaintModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumnCount - 1);
    rebuild();
}

void ComplaintModel::rebuild()
{
    beginResetModel();
    m_nodes.clear();
    m_roots.clear();
    for (const ComplaintView& view : m_complaints)
        addComplaint(view);
    endResetModel();
}

int ComplaintModel::add(int parent, Node node)
{
    const int place = static_cast<int>(m_nodes.size());
    std::vector<int>& siblings = parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(parent)].children;
    node.parent = parent;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(place);
    m_nodes.push_back(std::move(node));
    return place;
}

void ComplaintModel::addComplaint(const ComplaintView& view)
{
    const QString id = base::toQString(view.id);
    const QString title = base::toQString(view.complaint.opened.title);
    const QString recipient = base::toQString(casefile::recipientOf(view.complaint).title.in(interfaceLanguage()));
    Node node;
    node.kind = NodeKind::Complaint;
    node.what = title.isEmpty() ? tr("%1: %2").arg(id, recipient) : tr("%1: %2, %3").arg(id, title, recipient);
    node.value = complaintStatusText(casefile::statusOf(view.complaint));
    node.object = id;
    const int place = add(-1, node);
    addGaps(place, view);
    addFacts(place, view);
    addExhibits(place, view);
    addFields(place, view);
    addEvents(place, view);
}

void ComplaintModel::addGaps(int parent, const ComplaintView& view)
{
    Node group;
    const auto blocking =
        std::count_if(view.gaps.begin(), view.gaps.end(), [](const casefile::Gap& gap) { return gap.isBlocking; });
    const bool isDraft = casefile::statusOf(view.complaint) == casefile::ComplaintStatus::Draft;
    group.what = isDraft ? tr("To do before sending") : tr("Still open");
    group.value = view.gaps.empty() ? tr("nothing")
                                    : tr("%1, of these %2 needed").arg(view.gaps.size()).arg(blocking);
    const int place = add(parent, group);
    for (const casefile::Gap& gap : view.gaps) {
        Node node;
        node.kind = NodeKind::Gap;
        node.what = gapText(gap, view.complaint);
        node.value = gap.isBlocking ? tr("needed") : tr("to be looked at");
        node.object = base::toQString(gap.subject);
        node.isBlocking = gap.isBlocking;
        const auto fact = std::find_if(view.facts.begin(), view.facts.end(),
                                       [&gap](const ComplaintView::Fact& each) { return each.passage == gap.subject; });
        if (fact != view.facts.end())
            node.comment = base::toQString(fact->comment);
        add(place, node);
    }
}

void ComplaintModel::addFields(int parent, const ComplaintView& view)
{
    Node group;
    group.what = tr("Fields");
    const int place = add(parent, group);
    for (const std::string& field : casefile::fieldsOf(casefile::recipientOf(view.complaint))) {
        const auto value = view.complaint.values.find(field);
        Node node;
        node.kind = NodeKind::Field;
        node.what = complaintFieldText(view.complaint, field);
        node.value = value == view.complaint.values.end() ? QString() : base::toQString(value->second);
        node.object = base::toQString(field);
        add(place, node);
    }
}

void ComplaintModel::addFacts(int parent, const ComplaintView& view)
{
    Node group;
    group.what = tr("Facts");
    group.value = tr("%n passage(s)", nullptr, static_cast<int>(view.facts.size()));
    const int place = add(parent, group);
    for (const ComplaintView::Fact& fact : view.facts) {
        Node node;
        node.kind = NodeKind::Fact;
        node.what = base::toQString(fact.words).simplified();
        node.value = QStringLiteral("%1, %2").arg(base::toQString(fact.passage), base::toQString(fact.comment));
        node.object = base::toQString(fact.passage);
        node.comment = base::toQString(fact.comment);
        add(place, node);
    }
}

void ComplaintModel::addExhibits(int parent, const ComplaintView& view)
{
    Node group;
    group.what = tr("Exhibits");
    group.value = tr("%n exhibit(s)", nullptr, static_cast<int>(view.complaint.exhibits.size()));
    const int place = add(parent, group);
    for (const auto& [number, exhibit] : view.complaint.exhibits) {
        Node node;
        node.kind = NodeKind::Exhibit;
        node.what = tr("Exhibit %1: %2").arg(number).arg(base::toQString(exhibit.title));
        node.value = exhibit.withdrawn ? tr("withdrawn: %1").arg(base::toQString(*exhibit.withdrawn))
                                       : base::toQString(exhibit.object);
        node.object = QString::number(number);
        node.comment = exhibit.object.starts_with("c-") ? base::toQString(exhibit.object) : QString();
        node.isWithdrawn = exhibit.withdrawn.has_value();
        add(place, node);
    }
}

void ComplaintModel::addEvents(int parent, const ComplaintView& view)
{
    if (view.complaint.sent.empty())
        return;
    Node group;
    group.what = tr("What became of it");
    const int place = add(parent, group);
    std::vector<std::pair<std::string, Node>> events; // by day: a reminder follows the acknowledgement that came before it
    const auto happened = [&events](const std::string& on, const QString& what, const std::string& value) {
        const QDate day = QDate::fromString(base::toQString(on), Qt::ISODate);
        Node node;
        node.kind = NodeKind::Event;
        node.what = what.arg(day.isValid() ? QLocale().toString(day, dayFormat()) : base::toQString(on));
        node.value = base::toQString(value);
        events.emplace_back(on, std::move(node));
    };
    for (const journal::ComplaintSent& sent : view.complaint.sent)
        happened(sent.on, tr("Sent on %1"), sent.reference.empty() ? sent.way : sent.way + ", " + sent.reference);
    for (const journal::ComplaintAnswered& answer : view.complaint.answers)
        happened(answer.on, answer.kind == "acknowledged" ? tr("Acknowledged on %1") : tr("Answered on %1"), answer.outcome);
    std::stable_sort(events.begin(), events.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [on, node] : events)
        add(place, node);
}

QModelIndex ComplaintModel::indexOf(const QString& complaint) const
{
    for (std::size_t i = 0; i < m_roots.size(); ++i) {
        if (m_nodes[static_cast<std::size_t>(m_roots[i])].object == complaint)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

int ComplaintModel::complaintOf(int node) const
{
    while (m_nodes[static_cast<std::size_t>(node)].parent >= 0)
        node = m_nodes[static_cast<std::size_t>(node)].parent;
    return node;
}

QModelIndex ComplaintModel::index(int row, int column, const QModelIndex& parent) const
{
    const std::vector<int>& siblings = parent.isValid() ? m_nodes[parent.internalId()].children : m_roots;
    if (row < 0 || row >= static_cast<int>(siblings.size()) || column < 0 || column >= kColumnCount ||
        (parent.isValid() && parent.column() != 0))
        return {};
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex ComplaintModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_nodes[index.internalId()].parent;
    return parent < 0 ? QModelIndex()
                      : createIndex(m_nodes[static_cast<std::size_t>(parent)].row, 0, static_cast<quintptr>(parent));
}

int ComplaintModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_roots.size());
    return parent.column() == 0 ? static_cast<int>(m_nodes[parent.internalId()].children.size()) : 0;
}

int ComplaintModel::columnCount(const QModelIndex&) const
{
    return kColumnCount;
}

QVariant ComplaintModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = m_nodes[index.internalId()];
    const int complaint = complaintOf(static_cast<int>(index.internalId()));
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == WhatColumn ? (node.isBlocking ? QStringLiteral("⚠ ") + node.what : node.what)
                                            : node.value.simplified();
    case Qt::ToolTipRole:
        return index.column() == WhatColumn ? node.what : node.value;
    case KindRole:
        return static_cast<int>(node.kind);
    case ComplaintRole:
        return m_nodes[static_cast<std::size_t>(complaint)].object;
    case ObjectRole:
        return node.object;
    case CommentRole:
        return node.comment;
    case IsBlockingRole:
        return node.isBlocking;
    case IsWithdrawnRole:
        return node.isWithdrawn;
    case IsClosedRole: {
        const int row = m_nodes[static_cast<std::size_t>(complaint)].row;
        return !m_complaints[static_cast<std::size_t>(row)].complaint.sent.empty();
    }
    default:
        return {};
    }
}

QVariant ComplaintModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == WhatColumn ? tr("Complaint") : tr("State or value");
}

} // namespace greffier::models
