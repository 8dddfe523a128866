#include "ui/models/notes_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using models::NotesModel;

namespace {

journal::Passage passage(std::int64_t act, base::Span span, const std::string& exact)
{
    journal::Passage made;
    made.act = act;
    made.actor = "Anne";
    made.at = {1'710'450'300'000, 60};
    made.mark.comment = "c-3";
    made.mark.span = span;
    made.mark.exact = exact;
    made.mark.label = "insulte";
    made.mark.ground = "injure";
    return made;
}

journal::CaseState state()
{
    journal::CaseState made;
    made.passages[4] = passage(4, {10, 14}, "porc\ns");
    made.passages[5] = passage(5, {0, 4}, "sale");
    made.passages[6] = passage(6, {0, 4}, "autre");
    made.passages[6].mark.comment = "c-9";
    made.notes["c-3"] = {{"c-3", "à revoir", "Zoé", {}, 7}};
    return made;
}

QString text(const NotesModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestNotesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passagesStandInTextOrderBeforeNotes();
    void rolesNameActAndPlace();
    void otherObjectsHaveTheirOwn();
    void retranslateAnnouncesAll();
};

void TestNotesModel::passagesStandInTextOrderBeforeNotes()
{
    NotesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setObject(state(), "c-3");
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(model, 0, NotesModel::TextColumn), QStringLiteral("sale"));
    QCOMPARE(text(model, 1, NotesModel::TextColumn), QStringLiteral("porc s"));
    QCOMPARE(text(model, 2, NotesModel::TextColumn), QStringLiteral("à revoir"));
    QCOMPARE(text(model, 0, NotesModel::KindColumn), QStringLiteral("passage"));
    QCOMPARE(text(model, 2, NotesModel::KindColumn), QStringLiteral("note"));
    QCOMPARE(text(model, 0, NotesModel::QualificationColumn), QStringLiteral("insulte · injure"));
    QCOMPARE(text(model, 2, NotesModel::WhoColumn), QStringLiteral("Zoé"));
    QCOMPARE(text(model, 0, NotesModel::TimeColumn), QStringLiteral("2024-03-14 22:05"));
}

void TestNotesModel::rolesNameActAndPlace()
{
    NotesModel model;
    model.setObject(state(), "c-3");
    const QModelIndex first = model.index(0, 0);
    QCOMPARE(first.data(NotesModel::ActRole).toString(), QStringLiteral("a-5"));
    QCOMPARE(first.data(NotesModel::SpanEndRole).toInt(), 4);
    QCOMPARE(model.index(1, 0).data(NotesModel::SpanStartRole).toInt(), 10);
    QVERIFY(!model.index(2, 0).data(NotesModel::SpanStartRole).isValid());
    QCOMPARE(model.index(2, 0).data(NotesModel::KindRole).toInt(), int(NotesModel::RowKind::Note));
}

void TestNotesModel::otherObjectsHaveTheirOwn()
{
    NotesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setObject(state(), "c-9");
    QCOMPARE(model.rowCount(), 1);
    model.setObject(state(), "c-1");
    QCOMPARE(model.rowCount(), 0);
    model.setObject(state(), "c-3");
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestNotesModel::retranslateAnnouncesAll()
{
    NotesModel model;
    model.setObject(state(), "c-3");
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
}

QTEST_GUILESS_MAIN(TestNotesModel)
#include "tst_notes_model.moc"
