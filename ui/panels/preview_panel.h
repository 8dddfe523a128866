#pragma once
#include "ui/panels/panel.h"
#include "ui/views/page_preview.h"

#include <utility>
#include <vector>

class QComboBox;
class QLabel;

namespace greffier::panels {

// What the preview shows.
struct PreviewRequest {
    QString complaint; // "d-1"; empty for the case report
    bool isFiltered = false; // the report of what is filtered at present
    QString language;        // "fr", "en"
    QString profile;         // of redaction: "none", "names", "personal", "custom:NAME"

    bool operator==(const PreviewRequest&) const = default;
};

// The report or a complaint as it will be printed, with what is chosen above it and what is going on below.
class PreviewPanel final : public Panel {
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstFocus() override;
    void retranslate() override;

    PreviewRequest request() const;
    views::PagePreview& pages() const { return *m_pages; }
    QString statusText() const;

    struct Subject {
        QString complaint, title;
    };
    // What is chosen stays where it is still there.
    void setComplaints(const std::vector<Subject>& complaints);
    void setProfiles(const std::vector<std::pair<QString, QString>>& profiles); // models::profileTexts
    void setLanguage(const QString& language);
    void showComplaint(const QString& complaint);

    void setMaking();
    void setPages(std::shared_ptr<const views::PreviewPages> pages);
    void setError(const QString& text); // the pages before stay

Q_SIGNALS:
    void requestChanged(); // other pages are wanted
    void shown();
    void commentChosen(const QString& comment);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QComboBox* addChoice(QLayout* row);
    void wordSubjects();
    void showState();

    QComboBox* m_subject = nullptr;
    QComboBox* m_language = nullptr;
    QLabel* m_profileLabel = nullptr;
    QComboBox* m_profile = nullptr;
    views::PagePreview* m_pages = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_smaller = nullptr;
    QPushButton* m_larger = nullptr;
    QPushButton* m_fit = nullptr;
    std::vector<Subject> m_complaints;
    bool m_isMaking = false;
    QString m_error;
};

} // namespace greffier::panels
