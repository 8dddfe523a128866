#include "ui/panels/rule_test_panel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

namespace greffier::panels {

using models::CollisionModel;
using models::CommentGroupsModel;
using models::SuggestionModel;

RuleTestPanel::RuleTestPanel(const Models& models, QWidget* parent) : Panel(parent), m_models(models)
{
    setObjectName(QStringLiteral("ruleTestPanel"));
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    column()->addWidget(m_tabs, 1);
    parts(Page::Backtest) = addPage(m_models.backtest, CommentGroupsModel::TextColumn);
    parts(Page::Diff) = addPage(m_models.diff, CommentGroupsModel::TextColumn);
    parts(Page::Collisions) = addPage(m_models.collisions, CollisionModel::ExamplesColumn);
    parts(Page::Suggestions) = addPage(m_models.suggestions, SuggestionModel::MatchedColumn);
    showComments(Page::Backtest);
    showComments(Page::Diff);
    m_suggest = addButton();
    m_draft = addButton();
    connect(m_tabs, &QTabWidget::currentChanged, this, &RuleTestPanel::update);
    connect(m_suggest, &QPushButton::clicked, this, &RuleTestPanel::suggestionsRequested);
    connect(m_draft, &QPushButton::clicked, this, [this] {
        const QModelIndex row = parts(Page::Suggestions).list->currentIndex();
        Q_EMIT draftRequested(row.data(SuggestionModel::WordsRole).toString(), row.data(SuggestionModel::WhenRole).toString());
    });
    connect(parts(Page::Suggestions).list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RuleTestPanel::update);
    retranslate();
}

RuleTestPanel::Parts RuleTestPanel::addPage(QAbstractItemModel& model, int stretched)
{
    Parts parts;
    parts.page = new QWidget(m_tabs);
    auto* rows = new QVBoxLayout(parts.page);
    rows->setContentsMargins(0, 4, 0, 0);
    parts.summary = new QLabel(parts.page);
    parts.summary->setTextFormat(Qt::PlainText);
    parts.summary->setWordWrap(true);
    rows->addWidget(parts.summary);
    parts.list = addList(&model, stretched);
    column()->removeWidget(parts.list);
    rows->addWidget(parts.list, 1);
    m_tabs->addTab(parts.page, QString());
    connect(&model, &QAbstractItemModel::modelReset, this, &RuleTestPanel::update);
    return parts;
}

void RuleTestPanel::showComments(Page page)
{
    QTreeView* const list = parts(page).list;
    list->setRootIsDecorated(true);
    connect(list->model(), &QAbstractItemModel::modelReset, list, &QTreeView::expandAll);
    connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (const QString comment = index.data(CommentGroupsModel::CommentRole).toString(); !comment.isEmpty())
            Q_EMIT commentChosen(comment);
    });
}

QString RuleTestPanel::title() const
{
    return tr("Tests of rules");
}

QWidget* RuleTestPanel::firstFocus()
{
    QTreeView* const list = m_parts[static_cast<std::size_t>(m_tabs->currentIndex())].list;
    return list->isVisible() ? static_cast<QWidget*>(list) : m_tabs->tabBar();
}

void RuleTestPanel::retranslate()
{
    const QString names[kPages] = {tr("On the case"), tr("Versions"), tr("Collisions"), tr("Suggestions")};
    m_tabs->setAccessibleName(title());
    m_tabs->tabBar()->setAccessibleName(tr("Kinds of tests"));
    for (std::size_t i = 0; i < kPages; ++i) {
        m_tabs->setTabText(static_cast<int>(i), names[i]);
        m_parts[i].list->setAccessibleName(names[i]);
    }
    wordButton(m_suggest, tr("Suggest words"));
    wordButton(m_draft, tr("Write a draft rule with it…"));
    update();
}

void RuleTestPanel::showPage(Page page)
{
    m_tabs->setCurrentWidget(parts(page).page);
}

void RuleTestPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    update();
}

void RuleTestPanel::update()
{
    if (!m_draft) // while the pages are being made
        return;
    const QString found[kPages] = {m_models.backtest.summary(), m_models.diff.summary(), m_models.collisions.summary(),
                                   m_models.suggestions.summary()};
    const QString invitations[kPages] = {
        tr("Choose “Test on the case” in the panel of the rules: the condition runs on every comment, and its hits are "
           "compared with the decisions taken. Nothing is stored."),
        tr("Change a condition in the panel of the rules and choose “Compare with the saved version”: the hits gained and "
           "lost stand here."),
        tr("Choose “Collisions” in the panel of the rules: ordinary words that the condition would hit too stand here."),
        tr("Once comments are flagged and others cleared, the words that tell them apart stand here.")};
    for (std::size_t i = 0; i < kPages; ++i) {
        m_parts[i].summary->setText(found[i].isEmpty() ? invitations[i] : found[i]);
        m_parts[i].list->setVisible(m_parts[i].list->model()->rowCount() > 0);
    }
    const bool isSuggesting = m_tabs->currentWidget() == parts(Page::Suggestions).page;
    m_suggest->setVisible(isSuggesting);
    m_draft->setVisible(isSuggesting);
    m_draft->setEnabled(!m_isReadOnly && parts(Page::Suggestions).list->currentIndex().isValid());
}

} // namespace greffier::panels
