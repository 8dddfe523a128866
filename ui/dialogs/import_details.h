#pragma once
#include "ui/models/column_roles_model.h"
#include "ui/models/comment_sample_model.h"
#include "ui/models/import_files_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace greffier::dialogs {

// What is known of the one file that is chosen in the import dialog: its format, which can be overridden; for a table what
// each column holds; and its first comments as they will be read.
class ImportDetails final : public QWidget {
    Q_OBJECT
public:
    explicit ImportDetails(QWidget* parent);

    // nullptr: no file is chosen. The same row again keeps what is being edited.
    void showRow(const models::ImportRow* row, const QString& verdict);
    void showSample(base::Result<std::vector<evidence::CommentDraft>> comments);

Q_SIGNALS:
    void formatChosen(const std::string& format); // empty: as recognised
    void columnsChosen(const greffier::formats::ColumnMap& columns);

private:
    void fillFormats(const models::ImportRow& row);
    void showTable(const models::ImportRow& row);

    models::ColumnRolesModel m_roles;
    models::CommentSampleModel m_sample;
    QLabel* m_verdict = nullptr; // the whole sentence: in the list it may be cut
    QComboBox* m_format = nullptr;
    QLabel* m_rolesTitle = nullptr;
    QTreeView* m_roleList = nullptr;
    QLabel* m_sampleTitle = nullptr;
    QTreeView* m_sampleList = nullptr;
    bool m_isTable = false;
    int m_row = 0;                     // id, 0 = none
    std::vector<std::string> m_headers; // of the table that is shown
};

} // namespace greffier::dialogs
