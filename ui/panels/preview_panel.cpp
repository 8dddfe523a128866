#include "ui/panels/preview_panel.h"

#include "ui/panels/flow_row.h"
#include "ui/views/zoom.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace greffier::panels {

namespace {

const QLatin1String kFiltered("filter"); // beside complaints: "d-1"

// Fills a choice again without losing what is chosen; gives whether it is still there.
void fill(QComboBox& choice, const std::vector<std::pair<QString, QString>>& rows) // text, data
{
    const QSignalBlocker quiet(&choice);
    const QVariant chosen = choice.currentData();
    choice.clear();
    for (const auto& [text, data] : rows)
        choice.addItem(text, data);
    choice.setCurrentIndex(std::max(0, choice.findData(chosen)));
}

} // namespace

PreviewPanel::PreviewPanel(QWidget* parent) : Panel(parent)
{
    setObjectName(QStringLiteral("previewPanel"));
    auto* choices = new FlowRow;
    column()->addLayout(choices);
    m_subject = addChoice(choices);
    m_language = addChoice(choices);
    m_profileLabel = new QLabel(this);
    m_profileLabel->setTextFormat(Qt::PlainText);
    choices->addWidget(m_profileLabel);
    m_profile = addChoice(choices);
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_pages = new views::PagePreview(this);
    column()->addWidget(m_pages, 1);
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    column()->addWidget(m_status);
    m_previous = addButton();
    m_next = addButton();
    m_smaller = addButton();
    m_larger = addButton();
    m_fit = addButton();
    using Step = views::PagePreview::Step;
    connect(m_previous, &QPushButton::clicked, m_pages, [this] { m_pages->step(Step::Previous); });
    connect(m_next, &QPushButton::clicked, m_pages, [this] { m_pages->step(Step::Next); });
    connect(m_smaller, &QPushButton::clicked, m_pages, [this] { m_pages->setZoom(m_pages->zoom() - views::kZoomStep); });
    connect(m_larger, &QPushButton::clicked, m_pages, [this] { m_pages->setZoom(m_pages->zoom() + views::kZoomStep); });
    connect(m_fit, &QPushButton::clicked, m_pages, [this] { m_pages->setZoom({}); });
    connect(m_pages, &views::PagePreview::itemActivated, this, &PreviewPanel::commentChosen);
    connect(m_pages, &views::PagePreview::moved, this, &PreviewPanel::showState);
    for (QComboBox* choice : {m_subject, m_language, m_profile})
        connect(choice, &QComboBox::currentIndexChanged, this, &PreviewPanel::requestChanged);
    retranslate();
}

QComboBox* PreviewPanel::addChoice(QLayout* row)
{
    auto* choice = new QComboBox(this);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row->addWidget(choice);
    return choice;
}

void PreviewPanel::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    Q_EMIT shown();
}

QString PreviewPanel::title() const
{
    return tr("Preview");
}

QWidget* PreviewPanel::firstFocus()
{
    return m_pages;
}

void PreviewPanel::retranslate()
{
    m_subject->setAccessibleName(tr("What is shown"));
    m_language->setAccessibleName(tr("Language of the document"));
    m_profileLabel->setText(tr("Pseudonymised:"));
    m_profile->setAccessibleName(tr("Pseudonymised"));
    for (QComboBox* choice : {m_subject, m_language, m_profile})
        choice->view()->setAccessibleName(choice->accessibleName());
    m_pages->setAccessibleName(tr("Pages as they will be printed"));
    m_pages->setToolTip(tr("Right and Left go from comment to comment, Return or a click shows it in the list"));
    wordButton(m_previous, tr("Previous comment"));
    wordButton(m_next, tr("Next comment"));
    wordButton(m_smaller, tr("Smaller"));
    wordButton(m_larger, tr("Larger"));
    wordButton(m_fit, tr("Fit the width"));
    wordSubjects();
    showState();
}

void PreviewPanel::wordSubjects()
{
    std::vector<std::pair<QString, QString>> subjects{
        {tr("Case report"), QString()}, {tr("Case report, as filtered at present"), QString(kFiltered)}};
    for (const Subject& complaint : m_complaints)
        subjects.emplace_back(tr("Complaint %1: %2").arg(complaint.complaint, complaint.title), complaint.complaint);
    fill(*m_subject, subjects);
}

PreviewRequest PreviewPanel::request() const
{
    const QString subject = m_subject->currentData().toString();
    const bool isFiltered = subject == kFiltered;
    return {isFiltered ? QString() : subject, isFiltered, m_language->currentData().toString(),
            m_profile->currentData().toString()};
}

void PreviewPanel::setComplaints(const std::vector<Subject>& complaints)
{
    m_complaints = complaints;
    wordSubjects();
}

void PreviewPanel::setProfiles(const std::vector<std::pair<QString, QString>>& profiles)
{
    std::vector<std::pair<QString, QString>> rows;
    for (const auto& [id, text] : profiles)
        rows.emplace_back(text, id);
    fill(*m_profile, rows);
}

void PreviewPanel::setLanguage(const QString& language)
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
}

void PreviewPanel::showComplaint(const QString& complaint)
{
    if (const int index = m_subject->findData(complaint); index >= 0)
        m_subject->setCurrentIndex(index);
}

void PreviewPanel::setMaking()
{
    m_isMaking = true;
    m_error.clear();
    showState();
}

void PreviewPanel::setPages(std::shared_ptr<const views::PreviewPages> pages)
{
    m_isMaking = false;
    m_error.clear();
    m_pages->setPages(std::move(pages));
    showState();
}

void PreviewPanel::setError(const QString& text)
{
    m_isMaking = false;
    m_error = text;
    showState();
}

QString PreviewPanel::statusText() const
{
    return m_status->text();
}

void PreviewPanel::showState()
{
    QStringList parts;
    if (const int page = m_pages->currentPage(); page >= 0)
        parts << tr("Page %1 of %2, %3 %").arg(page + 1).arg(m_pages->pageCount()).arg(m_pages->zoom());
    if (const QString item = m_pages->currentItem(); !item.isEmpty())
        parts << item;
    if (m_isMaking)
        parts << tr("being made…");
    if (!m_error.isEmpty())
        parts = {m_error};
    if (parts.isEmpty())
        parts << tr("Nothing to show.");
    m_status->setText(parts.join(QStringLiteral(" · ")));
    m_pages->setAccessibleDescription(m_status->text());
    for (QPushButton* button : {m_previous, m_next, m_smaller, m_larger, m_fit})
        button->setEnabled(m_pages->pageCount() > 0);
}

} // namespace greffier::panels
