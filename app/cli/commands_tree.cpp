#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/relations_output.h"
#include "core/base/json.h"
#include "core/evidence/joined_tree.h"
#include "ui/models/wording.h"
#include "ui/models/wording_relations.h"

#include <QCoreApplication>

namespace greffier::cli {
namespace {

using base::Result;

constexpr int kDeepestIndent = 20;
constexpr int kRowText = 60;

// One tree to print: of a thread as captured, or of all captures of it together.
struct Tree {
    QString title;
    evidence::ThreadArrays arrays;
    std::int32_t thread = 0;
};

Tree joinedTree(const casefile::CaseFile& file, const evidence::Relations& relations, const evidence::Discussion& discussion)
{
    Tree tree;
    QStringList captures;
    for (const evidence::JoinedThread& part : discussion)
        captures << base::toQString(base::toString(file.threads()[static_cast<std::size_t>(part.thread)].publicId));
    tree.title = captures.join(QLatin1String(" + ")) + QLatin1String("  ") +
                 oneLine(file.threads()[static_cast<std::size_t>(discussion.front().thread)].title, 80);
    tree.arrays = evidence::ThreadArrays::build(evidence::joinedNodes(file.arrays(), relations, discussion), 1);
    return tree;
}

Result<std::vector<Tree>> treesOf(const Call& call, const casefile::CaseFile& file, const evidence::Relations& relations)
{
    std::int32_t first = 0, end = file.arrays().threadCount();
    if (call.arguments.size() > 1) {
        const auto id = base::parsePublicId(call.argument(1));
        if (!id || id->kind != base::PublicKind::Thread || id->number < 1 || id->number > end)
            return base::fail(base::ErrorCode::UnknownObject, call.argument(1));
        first = static_cast<std::int32_t>(id->number) - 1;
        end = first + 1;
    }
    std::vector<Tree> trees;
    const evidence::Discussion* last = nullptr;
    for (std::int32_t thread = first; thread < end; ++thread) {
        const evidence::Discussion* discussion = call.has("joined") ? relations.discussionOf(thread) : nullptr;
        if (discussion != nullptr && discussion != last && (end == first + 1 || discussion->front().thread == thread)) {
            trees.push_back(joinedTree(file, relations, *discussion));
        } else if (discussion == nullptr) {
            const evidence::Thread& known = file.threads()[static_cast<std::size_t>(thread)];
            trees.push_back({base::toQString(base::toString(known.publicId)) + QLatin1String("  ") + oneLine(known.title, 80),
                             file.arrays(), thread});
        }
        last = discussion;
    }
    return trees;
}

QString relationMarks(const casefile::CaseFile& file, const evidence::Relations& relations, base::ItemId item)
{
    QString marks;
    if (const evidence::InferredReply* reply = relations.replyOf(item))
        marks += QStringLiteral("  ┄▷ %1 (%2, %3)")
                     .arg(base::toQString(publicId(file, reply->parent)),
                          base::toQString(evidence::toString(reply->reason)), models::confidenceText(reply->confidence));
    if (const evidence::Sighting* sighting = relations.sightingOf(item); sighting != nullptr && sighting->isChanged())
        marks += QCoreApplication::translate("Cli", "  [changed since %1]").arg(base::toQString(publicId(file, sighting->earlier)));
    if (!relations.absencesOf(item).empty())
        marks += QCoreApplication::translate("Cli", "  [vanished]");
    return marks;
}

void printTree(const casefile::CaseFile& file, const evidence::Relations& relations, const Tree& tree)
{
    print(tree.title);
    const auto [first, end] = tree.arrays.threadRange(tree.thread);
    for (std::int32_t position = first; position < end; ++position) {
        const auto item = file.comment(tree.arrays.id(position));
        const bool isHere = item && !item->isPlaceholder();
        const QString author = !isHere ? QString() : item->author.empty() ? models::unknownAuthorText() : oneLine(item->author, 24);
        print(QString(2 * std::min(tree.arrays.depth(position), kDeepestIndent), QLatin1Char(' ')) +
              base::toQString(base::toString(tree.arrays.publicId(position))) + QLatin1String("  ") +
              (isHere ? author + QLatin1String(": ") + oneLine(item->text, kRowText) : models::placeholderText()) +
              relationMarks(file, relations, tree.arrays.id(position)));
    }
}

QJsonObject treeJson(const casefile::CaseFile& file, const evidence::Relations& relations, const Tree& tree)
{
    QJsonArray items;
    const auto [first, end] = tree.arrays.threadRange(tree.thread);
    for (std::int32_t position = first; position < end; ++position) {
        const base::ItemId id = tree.arrays.id(position);
        const std::int32_t parent = tree.arrays.parent(position);
        const evidence::Sighting* sighting = relations.sightingOf(id);
        items.append(QJsonObject{
            {QLatin1String("id"), base::toQString(base::toString(tree.arrays.publicId(position)))},
            {QLatin1String("parent"), parent < 0 ? QJsonValue() : QJsonValue(base::toQString(base::toString(tree.arrays.publicId(parent))))},
            {QLatin1String("depth"), tree.arrays.depth(position)},
            {QLatin1String("inferred"), inferredJson(file, relations.replyOf(id))},
            {QLatin1String("changed_since"), sighting != nullptr && sighting->isChanged()
                                                 ? QJsonValue(base::toQString(publicId(file, sighting->earlier)))
                                                 : QJsonValue()},
            {QLatin1String("vanished"), !relations.absencesOf(id).empty()}});
    }
    return {{QLatin1String("title"), tree.title}, {QLatin1String("items"), items}};
}

Result<int> tree(const Call& call)
{
    const auto file = openCase(call, false);
    if (!file)
        return base::fail(file.error());
    const auto relations = casefile::relationsOf(**file, terminalJob());
    if (!relations)
        return base::fail(relations.error());
    const auto trees = treesOf(call, **file, **relations);
    if (!trees)
        return base::fail(trees.error());
    QJsonArray all;
    for (const Tree& each : *trees) {
        if (call.has("json"))
            all.append(treeJson(**file, **relations, each));
        else
            printTree(**file, **relations, each);
    }
    if (call.has("json"))
        printJson(all);
    return 0;
}

} // namespace

std::vector<Command> treeCommands()
{
    return {{"tree", "CASE [THREAD]", 1, 2,
             QT_TRANSLATE_NOOP("Cli", "prints threads as trees, with the replies that are inferred; --joined reads all captures of one as one"),
             {{"joined"}, {"json"}},
             "[{title, items: [{id, parent, depth, inferred: {parent, reason, confidence, span}, changed_since, vanished}]}]",
             tree}};
}

} // namespace greffier::cli
