#include "core/evidence/evidence_digest.h"
#include "core/evidence/rows_ahead.h"

#include <QtTest>

#include <set>
#include <utility>

using namespace greffier;
using evidence::CommentDraft;
using evidence::DraftSpool;
using evidence::RowsAhead;

namespace {

constexpr int kComments = 30'000; // 18 MB: two parts of the spool are in its file
constexpr int kAuthors = 700;
constexpr int kLongOne = 12'345; // of 3 MB, more than a batch

CommentDraft made(int i)
{
    CommentDraft draft;
    draft.ref = "c" + std::to_string(i);
    if (i % 5 != 0)
        draft.author = "Zoé " + std::to_string(i * 13 % kAuthors);
    if (i % 7 == 0)
        draft.authorRef = "u" + std::to_string(i % kAuthors);
    draft.posted.raw = "hier";
    draft.extra = i % 3 == 0 ? R"({"votes":"3"})" : "";
    draft.text = i == kLongOne ? std::string(3'000'000, 'x') : std::string(static_cast<std::size_t>(i % 1'100), 'a') + std::to_string(i);
    return draft;
}

DraftSpool filled()
{
    DraftSpool spool;
    for (int i = 0; i < kComments / 2; ++i) {
        if (!spool.add(made(i)))
            qFatal("the spool cannot be written");
    }
    DraftSpool moved(std::move(spool)); // while a part may be on its way to the file
    for (int i = kComments / 2; i < kComments; ++i) {
        if (!moved.add(made(i)))
            qFatal("the spool cannot be written");
    }
    if (!moved.finish())
        qFatal("the spool cannot be written");
    return moved;
}

} // namespace

class TestRowsAhead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void commentsComeAsTheyWereAdded();
    void authorsAreNumberedAsTheyAppear();
    void anEmptySpoolHasNoBatch();
    void aFewBytesStayWhereTheyAre();
    void theRestMayBeLeft();
};

void TestRowsAhead::commentsComeAsTheyWereAdded()
{
    const DraftSpool spool = filled();
    RowsAhead ahead;
    ahead.goOn(spool);
    std::set<base::Salt> salts;
    int i = 0;
    int batches = 0;
    for (;; ++batches) {
        const auto batch = ahead.next();
        QVERIFY(batch);
        if (*batch == nullptr)
            break;
        for (const evidence::PreparedComment& comment : (*batch)->comments) {
            const CommentDraft expected = made(i++);
            QCOMPARE(std::string(comment.draft.ref), expected.ref);
            QCOMPARE(std::string(comment.draft.author), expected.author);
            QCOMPARE(std::string(comment.draft.authorRef), expected.authorRef);
            QCOMPARE(std::string(comment.draft.postedRaw), expected.posted.raw);
            QCOMPARE(std::string(comment.draft.extra), expected.extra);
            QVERIFY(comment.draft.text == expected.text);
            QVERIFY(comment.digest == evidence::saltedDigest(base::asBytes(comment.salt), expected.text));
            QVERIFY(salts.insert(comment.salt).second);
        }
    }
    QCOMPARE(i, kComments);
    QVERIFY(batches > 10);
    const auto end = ahead.next();
    QVERIFY(end && *end == nullptr);
}

void TestRowsAhead::authorsAreNumberedAsTheyAppear()
{
    const DraftSpool spool = filled();
    RowsAhead ahead;
    ahead.goOn(spool);
    std::vector<std::pair<std::string, std::string>> authors; // reference and label, by number
    for (;;) {
        const auto batch = ahead.next();
        QVERIFY(batch);
        if (*batch == nullptr)
            break;
        const auto& comments = (*batch)->comments;
        for (const evidence::PreparedAuthor& author : (*batch)->authors) {
            const evidence::PreparedComment& first = comments.at(author.comment);
            QCOMPARE(static_cast<std::size_t>(first.author), authors.size());
            authors.emplace_back(first.draft.authorRef, first.draft.author);
            QVERIFY(author.digest == evidence::saltedDigest(base::asBytes(author.salt), first.draft.author));
        }
        for (const evidence::PreparedComment& comment : comments) {
            const std::pair<std::string, std::string> named(comment.draft.authorRef, comment.draft.author);
            if (named.first.empty() && named.second.empty())
                QCOMPARE(comment.author, -1);
            else
                QCOMPARE(authors.at(static_cast<std::size_t>(comment.author)), named);
        }
    }
    QCOMPARE(std::set(authors.begin(), authors.end()).size(), authors.size());
}

void TestRowsAhead::anEmptySpoolHasNoBatch()
{
    DraftSpool spool;
    QVERIFY(spool.finish());
    RowsAhead ahead;
    ahead.goOn(spool);
    const auto batch = ahead.next();
    QVERIFY(batch && *batch == nullptr);
}

// A string of a few bytes lies within its object.
void TestRowsAhead::aFewBytesStayWhereTheyAre()
{
    DraftSpool spool;
    CommentDraft draft;
    draft.text = "a";
    QVERIFY(spool.add(draft) && spool.finish());
    RowsAhead ahead;
    ahead.goOn(spool);
    const auto batch = ahead.next();
    QVERIFY(batch && *batch != nullptr);
    QCOMPARE(std::string((*batch)->comments.front().draft.text), std::string("a"));
}

// As when an import is cancelled.
void TestRowsAhead::theRestMayBeLeft()
{
    const DraftSpool spool = filled();
    RowsAhead ahead;
    ahead.goOn(spool);
    const auto batch = ahead.next();
    QVERIFY(batch && *batch != nullptr);
    QCOMPARE(std::string((*batch)->comments.front().draft.ref), std::string("c0"));
}

QTEST_APPLESS_MAIN(TestRowsAhead)
#include "tst_rows_ahead.moc"
