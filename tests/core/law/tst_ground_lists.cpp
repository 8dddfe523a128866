#include "core/law/catalogue.h"
#include "core/rules/pack.h"

#include <QtTest>

using namespace greffier;
using namespace greffier::law;

class TestGroundLists : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groundsAreThoseThatRulesKnow();
};

// Rules may not see this folder: they have a list of their own, which must be the same (DECISIONS.md 23).
void TestGroundLists::groundsAreThoseThatRulesKnow()
{
    for (const Ground& ground : catalogue().grounds)
        QVERIFY2(rules::isKnownGround(ground.id), ground.id.c_str());
    for (const char* id : {"injure", "diffamation", "menace", "harcelement", "provocation", "secret-professionnel", "vie-privee",
                           "donnees-personnelles", "mineur", "sexisme", "haine", "spam", "hors-charte"})
        QVERIFY2(catalogue().ground(id), id);
    QVERIFY(!catalogue().ground("blaspheme") && !rules::isKnownGround("blaspheme"));
}

QTEST_GUILESS_MAIN(TestGroundLists)
#include "tst_ground_lists.moc"
