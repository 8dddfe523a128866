#include "ui/shell/reading_area.h"

#include "core/base/json.h"
#include "core/casefile/relations_of_case.h"
#include "ui/views/case_conversation.h"
#include "ui/views/conversation_view.h"
#include "ui/views/exact_text_view.h"
#include "ui/views/joined_conversation.h"
#include "ui/views/reading_pane.h"
#include "ui/views/thread_tree_view.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace greffier::shell {

namespace {

constexpr int kLeastColumns = 36; // characters that both sides keep, however narrow the window

} // namespace

ReadingArea::ReadingArea(Workbench& bench, QWidget* parent) : QWidget(parent), m_bench(bench)
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_stack = new QStackedWidget(m_splitter);
    m_tree = new views::ThreadTreeView(m_stack);
    m_page = new views::ConversationView(m_stack);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_page);
    m_pane = new views::ReadingPane(m_splitter);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_pane);
    m_pane->setMinimumWidth(fontMetrics().averageCharWidth() * kLeastColumns);
    m_stack->setMinimumWidth(fontMetrics().averageCharWidth() * kLeastColumns);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setSizes({500, 400}); // shares: what the window has is dealt out in this proportion
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    m_tree->setModel(&bench.models().threads);
    const auto follow = [this](int position) {
        if (!m_isFollowing && position >= 0 && m_bench.session())
            m_bench.session()->setCurrent(position);
    };
    connect(m_tree, &views::ThreadTreeView::currentPositionChanged, this, follow);
    connect(m_page, &views::ConversationView::currentChanged, this, follow);
    connect(m_pane, &views::ReadingPane::positionRequested, this, follow);
    connect(m_tree, &views::ThreadTreeView::zoomChanged, this, &ReadingArea::setZoom);
    connect(m_page, &views::ConversationView::zoomChanged, this, &ReadingArea::setZoom);
    connect(m_pane, &views::ReadingPane::zoomChanged, this, &ReadingArea::setZoom);
    // Rows are new after a filter: the tree has to be told again where we are.
    connect(&m_bench.models().threads, &QAbstractItemModel::modelReset, this, [this] {
        const QScopedValueRollback<bool> following(m_isFollowing, true);
        if (m_bench.session())
            m_tree->goTo(m_bench.session()->current());
    });
    connect(&bench, &Workbench::caseOpened, this, &ReadingArea::attach);
    connect(&bench, &Workbench::caseClosed, this, &ReadingArea::detach);
    retranslate();
}

void ReadingArea::attach()
{
    CaseSession* const session = m_bench.session();
    connect(session, &CaseSession::currentChanged, this, &ReadingArea::showCurrent);
    connect(session, &CaseSession::itemChanged, this, &ReadingArea::refreshCurrent);
    connect(session, &CaseSession::capturesChanged, this, [this] {
        m_page->setSource(nullptr); // positions have moved
        m_pageThread = -1;
        showCurrent();
    });
    showCurrent();
}

void ReadingArea::detach()
{
    m_stretches.clear();
    m_page->setSource(nullptr);
    m_pageThread = -1;
    m_pane->setItem({});
}

void ReadingArea::showCurrent()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    const QScopedValueRollback<bool> following(m_isFollowing, true);
    m_tree->goTo(session->current());
    m_stretches.clear();
    showItem();
    m_pane->verticalScrollBar()->setValue(0);
    showInPage();
}

void ReadingArea::refreshCurrent()
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return;
    showItem();
    if (isPageView())
        m_page->refresh();
}

// A stretch is shown as the passage that it will be a part of.
void ReadingArea::showItem()
{
    views::ReadingItem item = views::readingItem(m_bench.session()->file(), m_bench.session()->current());
    for (const base::Span stretch : m_stretches)
        item.comment.highlights.push_back({views::TextHighlight::Kind::Passage, stretch, evidence::Severity::Medium, tr("stretch kept")});
    m_pane->setItem(std::move(item));
}

void ReadingArea::keepStretch(base::Span span)
{
    m_stretches.push_back(span);
    std::sort(m_stretches.begin(), m_stretches.end());
    showItem();
    clearSelection();
}

void ReadingArea::dropStretches()
{
    if (m_stretches.empty())
        return;
    m_stretches.clear();
    if (m_bench.session())
        showItem();
}

// The page is filled only while it is shown: a person who reads the tree does not pay for it.
void ReadingArea::showInPage()
{
    CaseSession* const session = m_bench.session();
    if (!session || !isPageView() || session->current() < 0)
        return;
    const std::int32_t thread = m_bench.models().threads.arrays().thread(session->current());
    const casefile::RelationsPointer relations = m_isJoinedView ? casefile::relationsAtHand(session->file()) : nullptr;
    const evidence::Discussion* discussion = relations ? relations->discussionOf(thread) : nullptr;
    const std::int32_t first = discussion != nullptr ? discussion->front().thread : thread;
    if (first != m_pageThread) {
        if (discussion != nullptr)
            m_page->setSource(std::make_unique<views::JoinedConversation>(session->file(), relations, *discussion));
        else
            m_page->setSource(std::make_unique<views::CaseConversation>(session->file(), thread));
        m_pageThread = first;
    }
    m_page->goTo(session->current());
}

void ReadingArea::setPageView(bool isPage)
{
    const bool hadFocus = m_stack->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(isPage ? static_cast<QWidget*>(m_page) : m_tree);
    showInPage();
    if (isPage)
        m_page->refresh();
    if (hadFocus)
        focusComments();
}

void ReadingArea::setJoinedView(bool isJoined)
{
    m_isJoinedView = isJoined;
    m_bench.models().threads.setJoined(isJoined);
    m_page->setSource(nullptr);
    m_pageThread = -1;
    showInPage();
}

bool ReadingArea::isPageView() const
{
    return m_stack->currentWidget() == m_page;
}

std::vector<std::int32_t> ReadingArea::chosenPositions() const
{
    CaseSession* const session = m_bench.session();
    if (!session)
        return {};
    std::vector<std::int32_t> chosen;
    if (!isPageView())
        chosen = m_tree->selectedPositions();
    if (chosen.size() < 2)
        chosen = {session->current()};
    const evidence::ThreadArrays& arrays = m_bench.models().threads.arrays();
    std::vector<std::int32_t> comments;
    for (const std::int32_t position : chosen) {
        if (position >= 0 && !arrays.isPlaceholder(position))
            comments.push_back(position);
    }
    return comments;
}

ChosenPassage ReadingArea::chosenPassage() const
{
    CaseSession* const session = m_bench.session();
    if (!session || !session->isCurrentComment())
        return {};
    const std::string id = session->currentId().toStdString();
    if (!m_pane->selectedSpan().isEmpty())
        return {id, m_pane->selectedSpan(), m_pane->selectedText()};
    if (isPageView() && m_page->currentPosition() == session->current() && !m_page->selectedSpan().isEmpty())
        return {id, m_page->selectedSpan(), m_page->selectedText()};
    return {};
}

void ReadingArea::clearSelection()
{
    m_pane->clearSelection();
    m_page->clearSelection();
}

void ReadingArea::showSpan(base::Span span)
{
    m_pane->setSelectedSpan(span);
}

void ReadingArea::showWords(const models::Highlights& words)
{
    if (words.isEmpty())
        return;
    const QString text = base::toQString(m_pane->item().comment.text);
    const auto codePoints = [&text](int units) { return static_cast<std::int32_t>(text.left(units).toUcs4().size()); };
    const models::Highlight& first = words.constFirst();
    showSpan({codePoints(first.start), codePoints(first.start + first.length)});
}

void ReadingArea::readOn()
{
    QScrollBar* const bar = m_pane->verticalScrollBar();
    if (bar->value() < bar->maximum())
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (m_bench.session())
        m_bench.session()->step(CaseSession::Step::Next);
}

void ReadingArea::focusComments()
{
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

std::vector<QWidget*> ReadingArea::panes() const
{
    return {m_stack->currentWidget(), m_pane->textView()};
}

void ReadingArea::setZoom(int percent)
{
    // Each of them answers with zoomChanged only where its zoom really changes.
    m_tree->setZoom(percent);
    m_page->setZoom(percent);
    m_pane->setZoom(percent);
    m_bench.store().setTextZoom(percent);
}

void ReadingArea::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshCurrent();
    }
    QWidget::changeEvent(event);
}

void ReadingArea::retranslate()
{
    m_tree->setAccessibleName(tr("Comments"));
    m_page->setAccessibleName(tr("The thread as a page"));
    m_pane->setAccessibleName(tr("The current comment"));
}

} // namespace greffier::shell
