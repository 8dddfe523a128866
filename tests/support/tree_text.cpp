#include "tests/support/tree_text.h"

#include <QAbstractItemModel>

#include <cctype>

namespace greffier::tests {
namespace {

// Reads one thread. `m_open` holds the nodes whose brackets are still open.
class TreeParser {
public:
    TreeParser(std::vector<evidence::ItemNode>& nodes, std::int32_t thread) : m_nodes(nodes), m_thread(thread) {}

    bool read(std::string_view text)
    {
        bool opensNext = false;
        for (std::size_t i = 0; i < text.size();) {
            const char c = text[i];
            if (c == ' ') {
                ++i;
            } else if (c == '(' && !opensNext) {
                opensNext = true;
                ++i;
            } else if (c == ')' && !opensNext && !m_open.empty()) {
                m_open.pop_back();
                ++i;
            } else if (const std::size_t length = labelLength(text.substr(i)); length > 0) {
                append(text.substr(i, length), opensNext);
                opensNext = false;
                i += length;
            } else {
                return false;
            }
        }
        return m_open.empty() && !opensNext;
    }

private:
    static std::size_t labelLength(std::string_view text)
    {
        const std::size_t start = text.starts_with('p') ? 1 : 0;
        std::size_t end = start;
        while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0)
            ++end;
        return end > start ? end : 0;
    }

    void append(std::string_view label, bool opens)
    {
        evidence::ItemNode node;
        node.id.value = static_cast<std::int64_t>(m_nodes.size()) + 1;
        node.parent = m_open.empty() ? base::ItemId() : m_open.back();
        node.thread = m_thread;
        node.isPlaceholder = label.starts_with('p');
        node.number = std::stoi(std::string(label.substr(node.isPlaceholder ? 1 : 0)));
        m_nodes.push_back(node);
        if (opens)
            m_open.push_back(node.id);
    }

    std::vector<evidence::ItemNode>& m_nodes;
    std::int32_t m_thread;
    std::vector<base::ItemId> m_open;
};

void appendRow(const QAbstractItemModel& model, const QModelIndex& index, int role, std::string& text)
{
    const int rows = model.rowCount(index);
    const bool isBracketed = rows > 0 || !index.parent().isValid();
    QString label = index.data(role).toString();
    label.replace(QStringLiteral("c-"), QString()).replace(QStringLiteral("p-"), QStringLiteral("p"));
    text += (isBracketed ? "(" : "") + label.toStdString();
    for (int row = 0; row < rows; ++row) {
        text += ' ';
        appendRow(model, model.index(row, 0, index), role, text);
    }
    text += isBracketed ? ")" : "";
}

} // namespace

std::vector<evidence::ItemNode> nodesFromText(const std::vector<std::string_view>& threads)
{
    std::vector<evidence::ItemNode> nodes;
    std::int32_t thread = 0;
    for (const std::string_view text : threads) {
        if (!TreeParser(nodes, thread++).read(text))
            return {};
    }
    return nodes;
}

std::shared_ptr<const evidence::ThreadArrays> arraysFromText(const std::vector<std::string_view>& threads)
{
    return std::make_shared<const evidence::ThreadArrays>(
        evidence::ThreadArrays::build(nodesFromText(threads), static_cast<std::int32_t>(threads.size())));
}

std::string treeOf(const QAbstractItemModel& model, int role)
{
    std::string text;
    for (int row = 0; row < model.rowCount(); ++row)
        appendRow(model, model.index(row, 0), role, text);
    return text;
}

} // namespace greffier::tests
