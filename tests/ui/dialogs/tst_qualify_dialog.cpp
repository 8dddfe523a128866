#include "ui/dialogs/date_dialog.h"
#include "ui/dialogs/qualify_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

#include <algorithm>

using namespace greffier;
using dialogs::DateDialog;
using dialogs::QualifyDialog;

class TestQualifyDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void elementsFollowTheGround();
    void whatStandsIsShownAndKept();
    void aConflictCannotBeAccepted();
    void aDateNeedsItsSource();

private:
    static QualifyDialog::Input input();
    static bool canAccept(const QDialog& dialog);
};

QualifyDialog::Input TestQualifyDialog::input()
{
    QualifyDialog::Input made;
    made.passage = QStringLiteral("a-9");
    made.words = QStringLiteral("sales porcs");
    made.grounds = law::catalogue().grounds;
    made.ground = QStringLiteral("injure");
    made.known = [](const std::string& ground) {
        journal::Qualified known;
        known.ground = ground;
        return known;
    };
    made.objection = [](const std::string&) { return QString(); };
    return made;
}

bool TestQualifyDialog::canAccept(const QDialog& dialog)
{
    const auto* buttons = dialog.findChild<QDialogButtonBox*>();
    const auto all = buttons->buttons();
    return std::any_of(all.begin(), all.end(), [buttons](QAbstractButton* button) {
        return buttons->buttonRole(button) == QDialogButtonBox::AcceptRole && button->isEnabled();
    });
}

void TestQualifyDialog::elementsFollowTheGround()
{
    QualifyDialog dialog(input(), nullptr);
    for (const law::Ground& ground : law::catalogue().grounds) {
        auto* grounds = dialog.findChild<QComboBox*>();
        grounds->setCurrentIndex(grounds->findData(QString::fromStdString(ground.id)));
        const QWidget* elements = dialog.findChild<QScrollArea*>()->widget();
        QCOMPARE(elements->findChildren<QLineEdit*>().size(), static_cast<qsizetype>(ground.elements.size()));
        QCOMPARE(dialog.qualified().ground, ground.id);
        QVERIFY(dialog.qualified().elements.empty()); // what nobody examined is not said
    }
}

void TestQualifyDialog::whatStandsIsShownAndKept()
{
    QualifyDialog::Input made = input();
    const law::Ground* injure = law::catalogue().ground("injure");
    QVERIFY(injure && !injure->elements.empty());
    made.known = [injure](const std::string& ground) {
        journal::Qualified known;
        known.ground = ground;
        known.degree = journal::EvidenceDegree::Quoted;
        known.note = "see page 2";
        if (ground == "injure")
            known.elements = {{injure->elements.front().id, journal::ElementState::Disputed, "Exhibit 1"}};
        return known;
    };
    QualifyDialog dialog(made, nullptr);
    dialog.show();
    const journal::Qualified qualified = dialog.qualified();
    QCOMPARE(qualified.passage, std::string("a-9"));
    QVERIFY(qualified.degree == journal::EvidenceDegree::Quoted);
    QCOMPARE(qualified.note, std::string("see page 2"));
    QCOMPARE(qualified.elements.size(), std::size_t{1});
    QVERIFY(qualified.elements.front().state == journal::ElementState::Disputed);
    QCOMPARE(qualified.elements.front().evidence, std::string("Exhibit 1"));
}

void TestQualifyDialog::aConflictCannotBeAccepted()
{
    QualifyDialog::Input made = input();
    made.objection = [](const std::string& ground) {
        return ground == "diffamation" ? QStringLiteral("the same words") : QString();
    };
    QualifyDialog dialog(made, nullptr);
    dialog.show();
    QVERIFY(canAccept(dialog));
    auto* grounds = dialog.findChild<QComboBox*>();
    grounds->setCurrentIndex(grounds->findData(QStringLiteral("diffamation")));
    QVERIFY(!canAccept(dialog));
    const auto* objection = dialog.findChild<QLabel*>(QStringLiteral("objection"));
    QVERIFY(objection->isVisible() && objection->text().contains(QStringLiteral("the same words")));
    grounds->setCurrentIndex(grounds->findData(QStringLiteral("injure")));
    QVERIFY(canAccept(dialog) && !objection->isVisible());
}

void TestQualifyDialog::aDateNeedsItsSource()
{
    DateDialog dialog(QStringLiteral("c-3"), nullptr);
    dialog.show();
    QVERIFY(!canAccept(dialog));
    dialog.findChild<QDateEdit*>()->setDate(QDate(2019, 2, 20));
    QCOMPARE(dialog.value(), QStringLiteral("2019-02-20"));
    for (QLineEdit* edit : dialog.findChildren<QLineEdit*>()) {
        if (!edit->placeholderText().isEmpty())
            edit->setText(QStringLiteral("  the page "));
    }
    QVERIFY(canAccept(dialog));
    QCOMPARE(dialog.source(), QStringLiteral("the page"));
}

QTEST_MAIN(TestQualifyDialog)
#include "tst_qualify_dialog.moc"
