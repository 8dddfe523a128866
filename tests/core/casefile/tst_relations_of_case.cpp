#include "case_fixture.h"
#include "core/casefile/annotate.h"
#include "core/casefile/case_core.h"
#include "core/casefile/relations_of_case.h"
#include "core/casefile/verify.h"

#include <QtTest>

using namespace greffier;
using namespace greffier::tests;

namespace {

const std::string kFirst = "id,parent,author,text,url\n"
                           "a,,Marc,Le premier avis,https://blog.example/article/\n"
                           "b,a,Zoé,@Marc pas d'accord,https://blog.example/article/\n"
                           "c,,Ana,Un dernier mot,https://blog.example/article/\n"
                           "d,,Luc,@Zoé moi non plus,https://blog.example/article/\n";
// a is edited, b gone, e new.
const std::string kLater = "id,parent,author,text,url\n"
                           "a,,Marc,Le premier avis (corrigé),https://blog.example/article\n"
                           "c,,Ana,Un dernier mot,https://blog.example/article\n"
                           "d,,Luc,@Zoé moi non plus,https://blog.example/article\n"
                           "e,,Zoé,« Le premier avis corrigé » ?,https://blog.example/article\n";

// "changed c-5 c-1; vanished c-2"; replies as "c-4>c-2".
QString described(const casefile::CaseFile& file, const evidence::Relations& relations)
{
    const auto name = [&file](base::ItemId item) {
        const std::int32_t position = file.arrays().positionOf(item);
        return QString::fromStdString(position < 0 ? "none" : base::toString(file.arrays().publicId(position)));
    };
    QStringList all;
    for (const casefile::JoinFinding& finding : casefile::joinFindings(relations, file.arrays()))
        all << (finding.isVanished ? QStringLiteral("vanished %1 t-%2").arg(name(finding.item)).arg(finding.thread + 1)
                                   : QStringLiteral("changed %1 %2").arg(name(finding.item), name(finding.earlier)));
    for (const evidence::InferredReply& reply : relations.replies)
        all << name(reply.item) + QLatin1Char('>') + name(reply.parent);
    return all.join(QLatin1String("; "));
}

} // namespace

class TestRelationsOfCase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void severalImportsAreCompared();
    void oneCaptureHasRepliesOnly();
    void verificationReadsTheSame();
    void keptAndMadeAnew();
    void assertedAddressJoins();
    void anotherProcessSeesTheSame();
    void cancelled();
};

void TestRelationsOfCase::severalImportsAreCompared()
{
    const CaseFolder folder;
    const auto file = folder.create();
    QVERIFY(folder.importText(*file, kFirst, "avant.csv"));
    QVERIFY(folder.importText(*file, kLater, "apres.csv"));
    const auto relations = casefile::relationsOf(*file, {});
    QVERIFY(relations);
    QCOMPARE((*relations)->discussions.size(), std::size_t{1});
    QCOMPARE(described(*file, **relations), QStringLiteral("vanished c-2 t-2; changed c-5 c-1; c-4>c-2; c-8>c-5"));
    // The earlier capture still says what it said.
    QCOMPARE(file->comment({1})->text, std::string("Le premier avis"));
    QCOMPARE(file->comment({5})->text, std::string("Le premier avis (corrigé)"));
    QCOMPARE(file->arrays().toText(0), std::string("(1 2)(3)(4)"));
}

void TestRelationsOfCase::oneCaptureHasRepliesOnly()
{
    const CaseFolder folder;
    const auto file = folder.create();
    QVERIFY(folder.importText(*file, kFirst));
    const auto relations = casefile::relationsOf(*file, {});
    QVERIFY(relations);
    QVERIFY((*relations)->discussions.empty());
    QCOMPARE(described(*file, **relations), QStringLiteral("c-4>c-2"));
}

void TestRelationsOfCase::verificationReadsTheSame()
{
    const CaseFolder folder;
    {
        const auto file = folder.create();
        QVERIFY(folder.importText(*file, kFirst, "avant.csv"));
        QVERIFY(folder.importText(*file, kLater, "apres.csv"));
        QVERIFY(casefile::relationsOf(*file, {}));
    }
    const auto report = casefile::verify(folder.path(), folder.cache(), {});
    QVERIFY(report);
    QVERIFY(report->isIntact());
    // What is kept is compared with what the evidence gives.
    {
        const auto file = folder.open();
        const std::string stamp = casefile::relationsStamp(file->core().snapshot());
        evidence::Relations wrong;
        wrong.replies = {{{4}, {3}, evidence::ReplyReason::Mention, evidence::Confidence::High, {}}};
        QVERIFY(file->core().derived([&](index::DerivedFile* derived) { return derived->saveRelations(wrong, stamp); }));
    }
    const auto again = casefile::verify(folder.path(), folder.cache(), {});
    QVERIFY(again);
    QCOMPARE(again->findings.size(), std::size_t{1});
    QCOMPARE(again->findings[0].layer, casefile::Layer::Derived);
    QCOMPARE(again->findings[0].row, std::string("relations"));
}

void TestRelationsOfCase::keptAndMadeAnew()
{
    const CaseFolder folder;
    const auto file = folder.create();
    QVERIFY(folder.importText(*file, kFirst));
    QVERIFY(!casefile::relationsAtHand(*file));
    const auto made = casefile::relationsOf(*file, {});
    QVERIFY(made);
    QCOMPARE(casefile::relationsAtHand(*file), *made);
    QVERIFY(folder.importText(*file, kLater, "apres.csv")); // other evidence, other relations
    QVERIFY(!casefile::relationsAtHand(*file));
}

void TestRelationsOfCase::assertedAddressJoins()
{
    const CaseFolder folder;
    const auto file = folder.create();
    QVERIFY(folder.importText(*file, kFirst, "avant.csv"));
    QVERIFY(folder.importText(*file, "id,author,text\nx,Paul,Autre chose\n", "sans.csv"));
    QVERIFY((*casefile::relationsOf(*file, {}))->discussions.empty());
    QVERIFY(casefile::assertFact(*file, "t-2", "permalink", "https://blog.example/article/", "marque-page"));
    const auto relations = casefile::relationsOf(*file, {});
    QVERIFY(relations);
    QCOMPARE((*relations)->discussions.size(), std::size_t{1});
    QVERIFY(file->undo());
    QVERIFY((*casefile::relationsOf(*file, {}))->discussions.empty());
}

void TestRelationsOfCase::anotherProcessSeesTheSame()
{
    const CaseFolder folder;
    QString before;
    {
        const auto file = folder.create();
        QVERIFY(folder.importText(*file, kFirst, "avant.csv"));
        QVERIFY(folder.importText(*file, kLater, "apres.csv"));
        before = described(*file, **casefile::relationsOf(*file, {}));
    }
    const auto file = folder.open();
    const auto kept = casefile::relationsAtHand(*file);
    QVERIFY(kept);
    QCOMPARE(described(*file, *kept), before);
    QVERIFY(casefile::rebuild(*file, {}));
    QCOMPARE(described(*file, **casefile::relationsOf(*file, {})), before);
}

void TestRelationsOfCase::cancelled()
{
    const CaseFolder folder;
    const auto file = folder.create();
    QVERIFY(folder.importText(*file, kFirst));
    base::JobControl job;
    job.cancel.cancel();
    const auto relations = casefile::relationsOf(*file, job);
    QVERIFY(!relations);
    QCOMPARE(relations.error().code, base::ErrorCode::Cancelled);
    QVERIFY(!casefile::relationsAtHand(*file));
}

QTEST_GUILESS_MAIN(TestRelationsOfCase)
#include "tst_relations_of_case.moc"
