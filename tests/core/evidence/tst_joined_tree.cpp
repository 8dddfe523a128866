#include "core/evidence/joined_tree.h"
#include "tests/support/tree_text.h"

#include <QtTest>

using namespace greffier;
using namespace greffier::evidence;

class TestJoinedTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachCommentOnceAsSeenLast();
    void placeholdersAreFilledByOtherCaptures();
    void feedsGiveWayToPages();
};

namespace {

std::string joined(const ThreadArrays& arrays, const Relations& relations, const Discussion& discussion)
{
    return ThreadArrays::build(joinedNodes(arrays, relations, discussion), 1).toText(0);
}

Sighting again(std::int64_t item, std::int64_t first)
{
    return {{item}, {first}, {first}, 0, false};
}

JoinedThread part(std::int32_t thread, Coverage coverage = Coverage::Whole)
{
    JoinedThread made;
    made.thread = thread;
    made.coverage = coverage;
    return made;
}

} // namespace

void TestJoinedTree::eachCommentOnceAsSeenLast()
{
    // 2 vanished; 4 is 1 again, 5 is 3 again, 6 is new and answers it.
    const auto arrays = tests::arraysFromText({"(1 2)(3)", "(4)(5 6)", "(7)"});
    Relations relations;
    relations.sightings = {again(4, 1), again(5, 3)};
    QCOMPARE(joined(*arrays, relations, {part(0), part(1)}), std::string("(4 2)(5 6)"));
    QCOMPARE(arrays->toText(0), std::string("(1 2)(3)"));
}

void TestJoinedTree::placeholdersAreFilledByOtherCaptures()
{
    const auto arrays = tests::arraysFromText({"(1)(2)", "(p1 3)(p2 4)"});
    Relations relations;
    const base::ItemId three = arrays->id(arrays->positionOf(base::PublicId{base::PublicKind::Comment, 3}));
    relations.replies = {{three, {2}, ReplyReason::OtherCapture, Confidence::High, {}}};
    QCOMPARE(joined(*arrays, relations, {part(0), part(1)}), std::string("(1)(2 3)(p2 4)"));
    relations.replies[0].reason = ReplyReason::Mention; // a supposition fills nothing
    QCOMPARE(joined(*arrays, relations, {part(0), part(1)}), std::string("(1)(2)(p1 3)(p2 4)"));
}

void TestJoinedTree::feedsGiveWayToPages()
{
    const auto arrays = tests::arraysFromText({"(1)", "(2)(3)", "(4)"});
    Relations relations;
    relations.sightings = {again(2, 1), again(4, 3)};
    QCOMPARE(joined(*arrays, relations, {part(0), part(1, Coverage::Feed)}), std::string("(1)(3)"));
    QCOMPARE(joined(*arrays, relations, {part(0), part(1, Coverage::Feed), part(2, Coverage::Feed)}), std::string("(1)(4)"));
}

QTEST_GUILESS_MAIN(TestJoinedTree)
#include "tst_joined_tree.moc"
