#pragma once
#include "core/base/span.h"
#include "ui/models/comment_display.h"
#include "ui/shell/workbench.h"

#include <QWidget>

#include <string>
#include <vector>

class QSplitter;
class QStackedWidget;

namespace greffier::views {
class ConversationView;
class ReadingPane;
class ThreadTreeView;
}

namespace greffier::shell {

// Words that a person selected in one comment.
struct ChosenPassage {
    std::string comment; // "c-3", empty = nothing is selected
    base::Span span;
    std::string exact;
};

// The comments on the left (as a tree of rows, or like the page itself), the current one in full on the right.
// Invariant: tree, page and pane show the session's current comment; whoever moves says so to the session.
class ReadingArea final : public QWidget {
    Q_OBJECT
public:
    explicit ReadingArea(Workbench& bench, QWidget* parent = nullptr);

    void setPageView(bool isPage);
    bool isPageView() const;
    // Tree and page show all captures of a thread as one, each comment as the latest shows it.
    void setJoinedView(bool isJoined);
    bool isJoinedView() const { return m_isJoinedView; }
    // The comments that a decision is about: those selected in the tree, else the current one; placeholders left out.
    std::vector<std::int32_t> chosenPositions() const;
    ChosenPassage chosenPassage() const;
    void clearSelection();
    // Stretches of the current comment that a passage is being made of: they stay marked until it is made or another
    // comment is shown.
    void keepStretch(base::Span span);
    const std::vector<base::Span>& keptStretches() const { return m_stretches; }
    void dropStretches();
    void showSpan(base::Span span);                     // in the reading pane
    void showWords(const models::Highlights& words);    // UTF-16 ranges of the exact text: the first one
    // Scrolls the reading pane down, or goes to the next comment where its end is shown already.
    void readOn();
    void focusComments();
    std::vector<QWidget*> panes() const; // for F6
    void setZoom(int percent);
    QSplitter* splitter() const { return m_splitter; }
    views::ThreadTreeView* tree() const { return m_tree; }
    views::ReadingPane* pane() const { return m_pane; }
    views::ConversationView* page() const { return m_page; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void attach();
    void detach();
    void showCurrent();
    void refreshCurrent();
    void showItem();
    void showInPage();
    void retranslate();

    Workbench& m_bench;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_stack = nullptr;
    views::ThreadTreeView* m_tree = nullptr;
    views::ConversationView* m_page = nullptr;
    views::ReadingPane* m_pane = nullptr;
    std::int32_t m_pageThread = -1; // of the conversation's source; of a joined one, its first
    std::vector<base::Span> m_stretches;
    bool m_isJoinedView = false;
    bool m_isFollowing = false;     // the session moved us, not the person
};

} // namespace greffier::shell
