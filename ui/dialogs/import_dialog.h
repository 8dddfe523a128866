#pragma once
#include "core/base/clock.h"
#include "ui/models/import_files_model.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QLayout;
class QPushButton;
class QStackedWidget;
class QTreeView;
class QVBoxLayout;

namespace greffier::dialogs {

class ImportDetails;

// Which files, folders and archives are to be brought in and how each will be read, before anything is: one import.
// It asks for what it wants to know and is told; it reads no file itself. Import leaves it open: whoever does the import
// hides it, and shows it again where a file gave an error.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(QWidget* parent);

    models::ImportFilesModel& files() { return m_files; }
    void addPaths(const QStringList& paths);
    bool isPartial() const; // the readable part of a damaged file is kept
    std::optional<base::Moment> captured() const; // as the person says, for all files
    // The answers. A row that was taken away meanwhile is passed over.
    void showPreview(int id, casefile::FilePreview preview);
    void showTable(int id, std::optional<formats::TablePreview> table, const formats::ColumnMap& remembered);
    void showSample(int id, base::Result<std::vector<evidence::CommentDraft>> comments);
    // The file that an import failed on becomes the current one; false where it is none of these.
    bool showFailure(const base::Error& error);

    void accept() override;

Q_SIGNALS:
    void previewRequested(int id);
    void tableRequested(int id);
    void sampleRequested(int id);
    void importRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeEmpty();
    QLayout* makeMoment();
    void addButtons(QVBoxLayout& column);
    void chooseFiles();
    void chooseFolder();
    void removeCurrent();
    void lookAtNext();
    void askForSample();
    void refresh();
    int currentId() const;

    models::ImportFilesModel m_files;
    int m_lookedAt = 0; // id of the row whose preview was asked for; 0 = none
    QStackedWidget* m_pages = nullptr; // empty, list
    QTreeView* m_list = nullptr;
    ImportDetails* m_details = nullptr;
    QCheckBox* m_partial = nullptr;
    QCheckBox* m_isStated = nullptr;
    QDateTimeEdit* m_when = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_import = nullptr;
};

} // namespace greffier::dialogs
