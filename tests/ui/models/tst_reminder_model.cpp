#include "ui/models/reminder_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace greffier;
using models::ReminderModel;

namespace {

casefile::Reminder prescription(law::ClockState state, int daysLeft)
{
    casefile::Reminder made;
    made.clock.kind = law::ClockKind::Prescription;
    made.clock.ground = "injure";
    made.clock.state = state;
    made.clock.daysLeft = daysLeft;
    if (state != law::ClockState::Unknown) {
        made.clock.start = QDate(2026, 3, 1);
        made.clock.end = QDate(2026, 6, 1);
    }
    made.comment = "c-6";
    made.passage = "a-4";
    return made;
}

QString shown(const ReminderModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestReminderModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void unknownDatesAreNotInvented();
    void periodsSayUntilWhen();
};

void TestReminderModel::unknownDatesAreNotInvented()
{
    ReminderModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setReminders({prescription(law::ClockState::Unknown, 0)}, {});
    QCOMPARE(shown(model, 0, ReminderModel::StateColumn), QStringLiteral("date unknown: date the publication"));
    QVERIFY(shown(model, 0, ReminderModel::StartColumn).isEmpty());
    QVERIFY(model.index(0, 0).data(ReminderModel::IsUnknownRole).toBool());
    QCOMPARE(model.pressing(), 1);
}

void TestReminderModel::periodsSayUntilWhen()
{
    ReminderModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    law::Ground injure;
    injure.id = "injure";
    injure.title = {"Injure", "Insult"};
    injure.provenance.isVerified = true;
    casefile::Reminder complaint;
    complaint.clock.kind = law::ClockKind::InternalComplaint;
    complaint.clock.state = law::ClockState::Over;
    complaint.clock.start = QDate(2026, 1, 31);
    complaint.clock.end = QDate(2026, 7, 31);
    complaint.complaint = "d-1";
    casefile::Reminder stated = prescription(law::ClockState::Soon, 12);
    stated.clock.isAsserted = true;
    model.setReminders({stated, prescription(law::ClockState::Running, 60), complaint}, {injure});
    QVERIFY(shown(model, 0, ReminderModel::StateColumn).contains(QStringLiteral("12")));
    QVERIFY(shown(model, 0, ReminderModel::StartColumn).contains(QStringLiteral("stated")));
    QVERIFY(shown(model, 0, ReminderModel::WhatColumn).endsWith(QStringLiteral("Insult")));
    QCOMPARE(shown(model, 1, ReminderModel::AboutColumn), QStringLiteral("c-6"));
    QVERIFY(shown(model, 2, ReminderModel::StateColumn).startsWith(QStringLiteral("over since")));
    QCOMPARE(shown(model, 2, ReminderModel::AboutColumn), QStringLiteral("d-1"));
    QVERIFY(model.index(2, 0).data(ReminderModel::CommentRole).toString().isEmpty());
    QCOMPARE(model.pressing(), 1);
}

QTEST_GUILESS_MAIN(TestReminderModel)
#include "tst_reminder_model.moc"
