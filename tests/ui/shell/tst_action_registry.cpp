#include "ui/shell/action_registry.h"

#include <QSet>
#include <QTest>

using namespace greffier::shell;

class TestActionRegistry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tableFollowsTheEnumeration();
    void noTwoActionsShareAKey();
    void everyActionHasATextAndAUniqueName();
    void theKeysOfTheSpecification_data();
    void theKeysOfTheSpecification();
    void withoutACaseNothingCanBeDecided();
    void aReadOnlyCaseCanBeReadOnly();
};

void TestActionRegistry::tableFollowsTheEnumeration()
{
    QCOMPARE(actionSpecs().size(), static_cast<std::size_t>(ActionId::Count));
    for (std::size_t i = 0; i < actionSpecs().size(); ++i)
        QCOMPARE(static_cast<std::size_t>(actionSpecs()[i].id), i);
}

void TestActionRegistry::noTwoActionsShareAKey()
{
    const ActionRegistry registry;
    QMap<QString, QString> owners;
    for (const ActionSpec& spec : actionSpecs()) {
        for (const QKeySequence& key : registry.action(spec.id)->shortcuts()) {
            const QString text = key.toString(QKeySequence::PortableText);
            QVERIFY2(!text.isEmpty(), spec.name);
            QVERIFY2(!owners.contains(text), qPrintable(text + QLatin1Char(' ') + owners.value(text)));
            owners.insert(text, QString::fromLatin1(spec.name));
        }
    }
    QVERIFY(owners.size() > 30);
}

void TestActionRegistry::everyActionHasATextAndAUniqueName()
{
    const ActionRegistry registry;
    QSet<QString> names;
    for (const ActionSpec& spec : actionSpecs()) {
        names.insert(QString::fromLatin1(spec.name));
        QVERIFY2(!registry.plainText(spec.id).isEmpty(), spec.name);
        QVERIFY2(!registry.plainText(spec.id).contains(QLatin1Char('&')), spec.name);
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(ActionId::Count));
}

void TestActionRegistry::theKeysOfTheSpecification_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("key");
    const std::pair<ActionId, const char*> keys[] = {
        {ActionId::NextComment, "J"},      {ActionId::PreviousComment, "K"}, {ActionId::NextHit, "N"},
        {ActionId::PreviousHit, "P"},      {ActionId::Flag, "F"},            {ActionId::Clear, "C"},
        {ActionId::Remove, "R"},           {ActionId::Escalate, "E"},        {ActionId::Annotate, "A"},
        {ActionId::AddNote, "M"},          {ActionId::Undo, "Ctrl+Z"},       {ActionId::Redo, "Ctrl+Shift+Z"},
        {ActionId::FocusFilter, "/"},      {ActionId::KeySheet, "?"},        {ActionId::PageOrNext, "Space"},
        {ActionId::NextPane, "F6"},        {ActionId::NewCase, "Ctrl+N"},    {ActionId::OpenCase, "Ctrl+O"},
        {ActionId::ImportFiles, "Ctrl+I"}, {ActionId::ExportReport, "Ctrl+E"}, {ActionId::CommandPalette, "Ctrl+K"},
        {ActionId::VerifyCase, "Ctrl+Shift+V"}};
    for (const auto& [id, key] : keys)
        QTest::newRow(key) << static_cast<int>(id) << QString::fromLatin1(key);
}

void TestActionRegistry::theKeysOfTheSpecification()
{
    QFETCH(int, id);
    QFETCH(QString, key);
    const ActionRegistry registry;
    QVERIFY(registry.action(static_cast<ActionId>(id))->shortcuts().contains(QKeySequence(key)));
}

void TestActionRegistry::withoutACaseNothingCanBeDecided()
{
    ActionRegistry registry;
    QVERIFY(!registry.action(ActionId::Flag)->isEnabled());
    QVERIFY(!registry.action(ActionId::NextComment)->isEnabled());
    QVERIFY(registry.action(ActionId::NewCase)->isEnabled());
    registry.setCaseOpen(true, false);
    QVERIFY(registry.action(ActionId::Flag)->isEnabled());
}

void TestActionRegistry::aReadOnlyCaseCanBeReadOnly()
{
    ActionRegistry registry;
    registry.setCaseOpen(true, true);
    for (const ActionId writing : {ActionId::Flag, ActionId::Undo, ActionId::AddNote, ActionId::ScanCase, ActionId::ExportReport})
        QVERIFY(!registry.action(writing)->isEnabled());
    for (const ActionId reading : {ActionId::NextComment, ActionId::FocusFilter, ActionId::VerifyCase})
        QVERIFY(registry.action(reading)->isEnabled());
}

QTEST_MAIN(TestActionRegistry)
#include "tst_action_registry.moc"
