#include "ui/panels/rules_panel.h"

#include "ui/models/wording.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>

#include <array>

namespace greffier::panels {

using models::RulesModel;

namespace {

struct StateName {
    rules::RuleState state;
    const char* id;
};
constexpr std::array<StateName, 4> kStates = {{{rules::RuleState::Draft, "draft"},
                                               {rules::RuleState::Watch, "watch"},
                                               {rules::RuleState::Active, "active"},
                                               {rules::RuleState::Retired, "retired"}}};

} // namespace

RulesPanel::RulesPanel(RulesModel& model, QWidget* parent) : Panel(parent), m_model(model)
{
    setObjectName(QStringLiteral("rulesPanel"));
    m_empty = new QLabel(this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    column()->addWidget(m_empty);
    m_halves = new QSplitter(Qt::Horizontal, this);
    m_halves->setChildrenCollapsible(false);
    m_table = addList(&model, RulesModel::TitleColumn);
    auto* side = new QWidget(m_halves);
    auto* sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    m_editor = new ConditionEdit(side);
    m_message = new QLabel(side);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_state = new QComboBox(side);
    for (const StateName& each : kStates)
        m_state->addItem(QString(), QString::fromLatin1(each.id));
    sideColumn->addWidget(m_editor, 1);
    sideColumn->addWidget(m_message);
    sideColumn->addWidget(m_state);
    m_halves->insertWidget(0, m_table);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    column()->addWidget(m_halves, 1);
    for (QPushButton** each : {&m_test, &m_compare, &m_collide, &m_save, &m_revert, &m_suggest, &m_adopt, &m_import})
        *each = addButton();

    connectParts();
    retranslate();
    showCurrent();
}

void RulesPanel::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RulesPanel::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        const QModelIndex index = m_model.indexOfRule(m_shownRule);
        m_table->setCurrentIndex(index.isValid() ? index : m_model.index(0, 0));
        showCurrent();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (!isChanged()) // a text that is being written is not overwritten
            showCurrent();
    });
    connect(m_editor, &ConditionEdit::edited, this, [this] {
        m_message->clear();
        updateButtons();
    });
    connect(m_editor, &ConditionEdit::checkRequested, this,
            [this](const QString& text) { Q_EMIT checkRequested(m_shownRule, text); });
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(m_shownRule, m_editor->condition()); });
    connect(m_compare, &QPushButton::clicked, this,
            [this] { Q_EMIT comparisonRequested(m_shownRule, m_editor->condition()); });
    connect(m_collide, &QPushButton::clicked, this,
            [this] { Q_EMIT collisionsRequested(m_shownRule, m_editor->condition()); });
    connect(m_suggest, &QPushButton::clicked, this, &RulesPanel::suggestionsRequested);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_shownRule, m_editor->condition()); });
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_shownRule.clear();
        showCurrent();
    });
    connect(m_adopt, &QPushButton::clicked, this, &RulesPanel::adoptRequested);
    connect(m_import, &QPushButton::clicked, this, &RulesPanel::importRequested);
    connect(m_state, &QComboBox::activated, this, [this](int row) {
        const QString state = m_state->itemData(row).toString();
        Q_EMIT stateRequested(m_shownRule, state);
        showCurrent(); // until the act is done the old state stands
    });
}

QString RulesPanel::title() const
{
    return tr("Rules");
}

void RulesPanel::retranslate()
{
    m_empty->setText(tr("This case has no rules yet. Adopt a pack: the adoption is an act and can be read in the journal."));
    m_table->setAccessibleName(tr("Rules of the case"));
    m_editor->setAccessibleName(tr("Condition of the rule"));
    m_state->setAccessibleName(tr("State of the rule"));
    m_state->view()->setAccessibleName(tr("States of a rule"));
    for (std::size_t i = 0; i < kStates.size(); ++i)
        m_state->setItemText(static_cast<int>(i), tr("State: %1").arg(models::ruleStateText(kStates[i].state)));
    wordButton(m_test, tr("Test on the case"));
    wordButton(m_compare, tr("Compare with the saved version"));
    wordButton(m_collide, tr("Collisions"));
    wordButton(m_suggest, tr("Suggest words"));
    wordButton(m_save, tr("Save the rule"));
    wordButton(m_revert, tr("Undo my changes"));
    wordButton(m_adopt, tr("Adopt a pack…"));
    wordButton(m_import, tr("Import rules…"));
}

void RulesPanel::showRule(const QString& id)
{
    const QModelIndex index = m_model.indexOfRule(id);
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

QString RulesPanel::currentRule() const
{
    return m_table->currentIndex().data(RulesModel::IdRole).toString();
}

void RulesPanel::showCheck(const std::optional<base::Error>& error)
{
    m_hasError = error.has_value();
    m_editor->setError(error);
    if (error)
        m_message->setText(models::errorText(*error));
    else if (isChanged())
        m_message->setText(tr("The condition is complete."));
    updateButtons();
}

void RulesPanel::showMessage(const QString& text)
{
    m_message->setText(text);
}

void RulesPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    updateButtons();
}

void RulesPanel::showCurrent()
{
    const bool hasRules = m_model.rowCount() > 0;
    m_empty->setVisible(!hasRules);
    m_halves->setVisible(hasRules);
    const QModelIndex index = m_table->currentIndex();
    const QString id = currentRule();
    const QString text = index.data(RulesModel::WhenRole).toString().trimmed();
    if (id != m_shownRule || text != m_savedText) {
        m_shownRule = id;
        m_savedText = text;
        m_hasError = false;
        m_editor->setCondition(text);
        m_message->clear();
    }
    const QSignalBlocker quiet(m_state);
    const auto state = static_cast<rules::RuleState>(index.data(RulesModel::StateRole).toInt());
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        if (kStates[i].state == state)
            m_state->setCurrentIndex(static_cast<int>(i));
    }
    updateButtons();
}

bool RulesPanel::isChanged() const
{
    return !m_shownRule.isEmpty() && m_editor->condition() != m_savedText;
}

void RulesPanel::updateButtons()
{
    const bool hasRule = !m_shownRule.isEmpty();
    m_editor->setReadOnly(!hasRule || m_isReadOnly);
    m_test->setEnabled(hasRule && !m_hasError);
    m_compare->setEnabled(hasRule && isChanged() && !m_hasError);
    m_collide->setEnabled(hasRule && !m_hasError);
    m_save->setEnabled(hasRule && isChanged() && !m_hasError && !m_isReadOnly);
    m_revert->setEnabled(isChanged());
    m_state->setEnabled(hasRule && !m_isReadOnly);
    m_adopt->setEnabled(!m_isReadOnly);
    m_import->setEnabled(!m_isReadOnly);
    for (QPushButton* each : {m_test, m_compare, m_collide, m_save, m_revert})
        each->setVisible(m_model.rowCount() > 0);
}

} // namespace greffier::panels
