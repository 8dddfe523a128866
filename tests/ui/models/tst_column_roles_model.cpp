#include "ui/models/column_roles_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace greffier;
using formats::Column;
using models::ColumnRolesModel;

class TestColumnRolesModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rolesAreGuessed();
    void aRoleBelongsToOneColumn();
    void whatIsNamedComesBack();
    void examplesAreDifferentValues();
    void strangeValuesAreRefused();
};

namespace {

const formats::TablePreview& table()
{
    static const formats::TablePreview made{{"ID", "auteur", "Texte", "Note", ""},
                                            {{"1", "Anne", "un", "5", ""}, {"2", "Anne", "de\nux", "", "x"}}};
    return made;
}


} // namespace

void TestColumnRolesModel::rolesAreGuessed()
{
    ColumnRolesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(table(), {});
    const std::vector<Column> expected{Column::Id, Column::Author, Column::Text, Column::Other, Column::Other};
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.role(row), expected[static_cast<std::size_t>(row)]);
    QVERIFY(model.map().empty()); // nothing was said by a person
    QVERIFY(model.hasText());
    QCOMPARE(model.index(4, ColumnRolesModel::HeaderColumn).data().toString(), QStringLiteral("column 5"));
}

void TestColumnRolesModel::aRoleBelongsToOneColumn()
{
    ColumnRolesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(table(), {});
    const QSignalSpy changed(&model, &ColumnRolesModel::rolesChanged);
    model.setRole(3, Column::Text);
    QCOMPARE(model.role(3), Column::Text);
    QCOMPARE(model.role(2), Column::Other);
    QCOMPARE(changed.size(), 1);
    model.setRole(3, Column::Text); // as it is
    QCOMPARE(changed.size(), 1);
    const formats::ColumnMap map = model.map();
    QCOMPARE(map.at(Column::Text), std::string("Note"));
    QCOMPARE(map.at(Column::Parent), std::string()); // said to be absent, not guessed
    QCOMPARE(map.size(), std::size_t{7});
    model.setRole(3, Column::Other);
    QVERIFY(!model.hasText());
}

void TestColumnRolesModel::whatIsNamedComesBack()
{
    ColumnRolesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(table(), {});
    model.setRole(1, Column::Title);
    model.setRole(3, Column::Author);
    ColumnRolesModel again;
    again.setTable(table(), model.map());
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(again.role(row), model.role(row));
    QCOMPARE(again.map(), model.map());
}

void TestColumnRolesModel::examplesAreDifferentValues()
{
    ColumnRolesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(table(), {});
    const auto examples = [&model](int row) { return model.index(row, ColumnRolesModel::ExamplesColumn).data().toString(); };
    QCOMPARE(examples(1), QStringLiteral("Anne")); // once
    QCOMPARE(examples(2), QStringLiteral("un  ·  de ux"));
    QCOMPARE(examples(4), QStringLiteral("x"));
}

void TestColumnRolesModel::strangeValuesAreRefused()
{
    ColumnRolesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(table(), {});
    QVERIFY(!model.setData(model.index(0, ColumnRolesModel::RoleColumn), 99, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, ColumnRolesModel::RoleColumn), -1, Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, ColumnRolesModel::HeaderColumn), 1, Qt::EditRole));
    model.setRole(42, Column::Text);
    QVERIFY(model.map().empty());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.hasText());
}

QTEST_GUILESS_MAIN(TestColumnRolesModel)
#include "tst_column_roles_model.moc"
