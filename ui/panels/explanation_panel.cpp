#include "ui/panels/explanation_panel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>

namespace greffier::panels {

using models::ExplanationModel;

ExplanationPanel::ExplanationPanel(ExplanationModel& model, QWidget* parent) : Panel(parent), m_model(model)
{
    setObjectName(QStringLiteral("explanationPanel"));
    m_empty = new QLabel(this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    column()->addWidget(m_empty);
    m_tree = addList(&model, ExplanationModel::ConditionColumn);
    m_tree->setRootIsDecorated(true);
    m_tree->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_tree->header()->setStretchLastSection(true);
    m_right = addButton();
    m_wrong = addButton();
    m_beside = addButton();
    m_open = addButton();

    const auto judge = [this](QPushButton* button, journal::Verdict verdict) {
        connect(button, &QPushButton::clicked, this, [this, verdict] { Q_EMIT verdictRequested(currentRule(), verdict); });
    };
    judge(m_right, journal::Verdict::Right);
    judge(m_wrong, journal::Verdict::Wrong);
    judge(m_beside, journal::Verdict::Beside);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT ruleRequested(currentRule()); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ExplanationPanel::showHits);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        updateButtons();
        const auto spans = index.data(ExplanationModel::SpansRole).value<models::Highlights>();
        if (!m_isQuiet && !spans.isEmpty())
            Q_EMIT wordsChosen(spans);
    });
    retranslate();
    showHits();
}

QString ExplanationPanel::title() const
{
    return tr("Explanation");
}

void ExplanationPanel::retranslate()
{
    m_empty->setText(tr("Nothing to explain. Rules read the comments that captures hold: scan the case (F5), then every rule says here why it hit or missed."));
    m_tree->setAccessibleName(tr("Why rules hit or missed this comment"));
    wordButton(m_right, tr("Right"));
    m_right->setToolTip(tr("The rule is right to report this comment"));
    wordButton(m_wrong, tr("Wrong"));
    m_wrong->setToolTip(tr("The rule is wrong to report this comment"));
    wordButton(m_beside, tr("Beside the point"));
    m_beside->setToolTip(tr("The words are there, but they do not matter here"));
    wordButton(m_open, tr("Show the rule"));
}

// Hits are opened, misses stay closed: the reader sees first what the rules report.
void ExplanationPanel::showHits()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex rule = m_model.index(row, 0);
        const auto truth = static_cast<evidence::Truth>(rule.data(ExplanationModel::TruthRole).toInt());
        if (truth == evidence::Truth::True)
            m_tree->expandRecursively(rule);
    }
    // The first hit can be judged at once; the words are not selected in the text before a person asks for them.
    const QScopedValueRollback<bool> quiet(m_isQuiet, true);
    m_tree->setCurrentIndex(m_model.index(0, 0));
    m_empty->setVisible(m_model.rowCount() == 0);
    m_tree->setVisible(m_model.rowCount() > 0);
    const int half = m_tree->viewport()->width() / 2;
    m_tree->setColumnWidth(ExplanationModel::ConditionColumn, std::max(half, 220));
    m_tree->setColumnWidth(ExplanationModel::WordsColumn, std::max(half / 2, 140));
    m_tree->resizeColumnToContents(ExplanationModel::TruthColumn);
    updateButtons();
}

QString ExplanationPanel::currentRule() const
{
    return m_tree->currentIndex().data(ExplanationModel::RuleRole).toString();
}

void ExplanationPanel::updateButtons()
{
    QModelIndex rule = m_tree->currentIndex().siblingAtColumn(0);
    while (rule.parent().isValid())
        rule = rule.parent();
    const bool isHit =
        rule.isValid() && rule.data(ExplanationModel::TruthRole).toInt() == static_cast<int>(evidence::Truth::True);
    for (QPushButton* button : {m_right, m_wrong, m_beside})
        button->setEnabled(isHit);
    m_open->setEnabled(rule.isValid());
}

} // namespace greffier::panels
