#include "core/evidence/capture_builder.h"
#include "core/evidence/evidence_digest.h"
#include "core/evidence/evidence_writer.h"
#include "core/store/case_schema.h"
#include "tests/support/whole_capture.h"

#include <QtTest>

#include <functional>

using namespace greffier;
using evidence::BuiltCapture;
using evidence::CaptureBuilder;
using evidence::CommentDraft;
using evidence::SettledPart;

namespace {

constexpr int kComments = 2'400; // of 16 kB: several parts of the spool
constexpr int kOdd = 1'480;      // the first of a thread, where something happens in the tests below
constexpr int kPerThread = 40;

CommentDraft made(int i)
{
    CommentDraft draft;
    draft.ref = "c" + std::to_string(i);
    draft.author = "Zoé " + std::to_string(i % 90);
    draft.text = std::string(16'000, static_cast<char>('a' + i % 26)) + std::to_string(i);
    const int place = i % kPerThread; // the first of each thread answers nobody
    if (place % 3 == 1)
        draft.parent = evidence::ParentRef{"c" + std::to_string(i - 1)};
    else if (place % 3 == 2)
        draft.parent = evidence::ParentItem{i - 2};
    if (i % 7 == 0)
        draft.statedDepth = 3;
    return draft;
}

using Change = std::function<void(CaptureBuilder& builder, int i, CommentDraft& draft)>;

enum class Threads { AllWithComments, OneWithoutComments };

// What the builder is given, and the parts that it hands on meanwhile.
struct Capture {
    std::vector<SettledPart> parts;
    BuiltCapture built;

    explicit Capture(const Change& change = {}, Threads threads = Threads::AllWithComments)
    {
        CaptureBuilder builder;
        builder.setTake([this](SettledPart part) { parts.push_back(std::move(part)); });
        for (int i = 0; i < kComments; ++i) {
            if (i % kPerThread == 0) {
                evidence::ThreadDraft thread;
                thread.ref = std::to_string(i / kPerThread);
                builder.addThread(thread);
                if (threads == Threads::OneWithoutComments && i == kOdd)
                    builder.addThread(thread);
            }
            CommentDraft draft = made(i);
            if (change)
                change(builder, i, draft);
            const bool isBehindIt = threads == Threads::OneWithoutComments && i >= kOdd;
            builder.addComment(i / kPerThread + (isBehindIt ? 1 : 0), std::move(draft));
        }
        auto finished = builder.finish();
        if (!finished)
            qFatal("the capture cannot be finished");
        built = std::move(*finished);
    }

    std::size_t handedOn() const
    {
        std::size_t count = 0;
        for (const SettledPart& part : parts)
            count += part.items.size();
        return count;
    }
};

bool isSame(const evidence::BuiltItem& one, const evidence::BuiltItem& other)
{
    return one.thread == other.thread && one.parent == other.parent && one.depth == other.depth && one.ref == other.ref &&
           one.missing == other.missing && one.parentState == other.parentState && one.isPlaceholder == other.isPlaceholder;
}

// The parts are the beginning of the finished capture.
void compareParts(const Capture& capture)
{
    std::size_t item = 0;
    evidence::DraftReader reader;
    for (const SettledPart& part : capture.parts) {
        QVERIFY(!part.items.empty());
        reader.goOn(part.drafts);
        for (const evidence::BuiltItem& one : part.items) {
            QVERIFY2(isSame(one, capture.built.items.at(item)), qPrintable(QString::number(item)));
            const auto draft = reader.next();
            QVERIFY(draft && *draft != nullptr);
            QCOMPARE(std::string((*draft)->text), made(static_cast<int>(item++)).text);
        }
    }
}

store::Connection newCase()
{
    auto connection = store::Connection::openInMemory();
    if (!connection || !store::createCaseSchema(*connection) || !connection->execute("BEGIN"))
        qFatal("no case in memory");
    return std::move(*connection);
}

// Every row without salts and what depends on them.
QStringList rowsOf(store::Connection& connection)
{
    QStringList rows;
    for (const auto& [sql, columns] :
         {std::pair{"SELECT id, number, kind, thread_id, ref, parent_id, parent_state, depth, author_id, text FROM comment ORDER BY id", 10},
          {"SELECT id, capture_id, ref, title, body FROM thread ORDER BY id", 5},
          {"SELECT id, capture_id, ref, label FROM author ORDER BY id", 4},
          {"SELECT id, uid, ledger FROM capture ORDER BY id", 3}}) {
        auto statement = connection.prepare(sql);
        while (statement && statement->step().value_or(false)) {
            QString row;
            for (int column = 0; column < columns; ++column) {
                const std::string_view text = statement->text(column);
                row += QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())) + QLatin1Char('|');
            }
            rows.append(row);
        }
    }
    return rows;
}

} // namespace

class TestSettledFront : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partsAreTheBeginning();
    void namesThatAreKnownDoNotEndThem();
    void whatIsNotKnownEndsThem_data();
    void whatIsNotKnownEndsThem();
    void threadsWithoutCommentsEndThem();
    void threadsMayBeTitledLate();
    void partsGiveTheSameRows_data();
    void partsGiveTheSameRows();
};

void TestSettledFront::partsAreTheBeginning()
{
    const Capture capture;
    QVERIFY(capture.parts.size() >= 2);
    QVERIFY(capture.handedOn() > kComments / 2);
    compareParts(capture);
}

// A second comment of an identifier, an answer to the first of them, and "0" where somebody is called so.
void TestSettledFront::namesThatAreKnownDoNotEndThem()
{
    const Capture capture([](CaptureBuilder&, int i, CommentDraft& draft) {
        if (i == kPerThread)
            draft.ref = "0";
        if (i == kPerThread + 1)
            draft.parent = evidence::ParentRef{"0", true};
        if (i == kPerThread + 2) // its own name is free now
            draft.ref = "c3";
        if (i == kPerThread + 3)
            draft.parent = evidence::ParentRef{"c3"};
        if (i == kPerThread + 4)
            draft.parent = evidence::NoParent{};
    });
    QVERIFY(capture.handedOn() > kComments / 2);
    QCOMPARE(capture.built.items[kPerThread + 1].parent, kPerThread);
    QCOMPARE(capture.built.items[kPerThread + 3].parent, 3);
    QCOMPARE(capture.built.ledger.duplicates, 1);
    compareParts(capture);
}

void TestSettledFront::whatIsNotKnownEndsThem_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("a parent that is not there") << Change([](CaptureBuilder&, int i, CommentDraft& draft) {
        if (i == kOdd)
            draft.parent = evidence::ParentRef{"absent"};
    });
    QTest::newRow("a parent that comes later") << Change([](CaptureBuilder&, int i, CommentDraft& draft) {
        if (i == kOdd)
            draft.parent = evidence::ParentRef{"c" + std::to_string(kOdd + 3)};
    });
    QTest::newRow("a later item as parent") << Change([](CaptureBuilder&, int i, CommentDraft& draft) {
        if (i == kOdd)
            draft.parent = evidence::ParentItem{kOdd + 3};
    });
    QTest::newRow("itself as parent") << Change([](CaptureBuilder&, int i, CommentDraft& draft) {
        if (i == kOdd)
            draft.parent = evidence::ParentRef{"c" + std::to_string(kOdd)};
    });
    QTest::newRow("none, unless somebody is called so") << Change([](CaptureBuilder&, int i, CommentDraft& draft) {
        if (i == kOdd)
            draft.parent = evidence::ParentRef{"0", true};
        if (i == kOdd + 3)
            draft.ref = "0";
    });
    QTest::newRow("a placeholder of the reader") << Change([](CaptureBuilder& builder, int i, CommentDraft& draft) {
        if (i == kOdd)
            builder.addPlaceholder(i / kPerThread, {});
        if (i >= kOdd)
            draft.parent = evidence::NoParent{};
    });
}

void TestSettledFront::whatIsNotKnownEndsThem()
{
    QFETCH(Change, change);
    const Capture capture(change);
    QVERIFY(!capture.parts.empty());
    QVERIFY2(capture.handedOn() <= kOdd, qPrintable(QString::number(capture.handedOn())));
    compareParts(capture);
}

// They are dropped in the end, and the threads behind them numbered anew.
void TestSettledFront::threadsWithoutCommentsEndThem()
{
    const Capture capture({}, Threads::OneWithoutComments);
    QVERIFY(capture.handedOn() > kOdd / 2 && capture.handedOn() <= kOdd);
    QCOMPARE(capture.built.threads.size(), std::size_t{kComments / kPerThread});
    compareParts(capture);
}

// Of a thread the comments know the number alone.
void TestSettledFront::threadsMayBeTitledLate()
{
    const Capture capture([](CaptureBuilder& builder, int i, CommentDraft&) {
        evidence::ThreadDraft more;
        more.title = "Titre";
        if (i == kComments - 1)
            builder.completeThread(0, more);
    });
    QVERIFY(capture.handedOn() > kComments / 2);
    QCOMPARE(capture.built.threads.front().title, std::string("Titre"));
    compareParts(capture);
}

void TestSettledFront::partsGiveTheSameRows_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("every parent before its replies") << Change();
    QTest::newRow("a placeholder in the middle") << Change([](CaptureBuilder&, int i, CommentDraft& draft) {
        if (i == kOdd)
            draft.parent = evidence::ParentRef{"absent"};
    });
}

void TestSettledFront::partsGiveTheSameRows()
{
    QFETCH(Change, change);
    const Capture capture(change);
    evidence::CaptureOrigin origin;
    origin.uid = "0b6f5c1e-6a4b-4f7e-9c55-1d2f3a4b5c6d";

    store::Connection whole = newCase();
    QVERIFY(evidence::CaptureWriter(whole).finish(origin, capture.built, {}, {}));

    store::Connection inParts = newCase();
    {
        evidence::CaptureWriter writer(inParts);
        for (const SettledPart& part : capture.parts)
            QVERIFY(writer.storePart(part, {}));
        const auto stored = writer.finish(origin, capture.built, {}, {});
        QVERIFY(stored && stored->firstComment == 1 && stored->lastComment == kComments);
    }
    QVERIFY(inParts.execute("COMMIT")); // no row is left without the one that it refers to
    auto broken = inParts.prepare("PRAGMA foreign_key_check");
    QVERIFY(broken && !broken->step().value_or(true));
    const auto isChecked = inParts.integer("PRAGMA foreign_keys");
    QVERIFY(isChecked && isChecked->value_or(0) == 1);

    const QStringList expected = rowsOf(whole);
    QVERIFY(expected.size() > kComments + kComments / kPerThread + 90);
    QVERIFY(rowsOf(inParts) == expected);
    QStringList mismatches;
    const auto digest = evidence::evidenceDigest(
        inParts, {1}, [&mismatches](const std::string& row) { mismatches.append(QString::fromStdString(row)); }, {});
    QVERIFY(digest && mismatches.isEmpty());
}

QTEST_APPLESS_MAIN(TestSettledFront)
#include "tst_settled_front.moc"
