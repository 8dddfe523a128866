#include "ui/dialogs/statement_dialog.h"

#include "ui/models/wording_dsa.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace greffier::dialogs {

namespace {

const QLatin1String kShown("shown");
const QLatin1String kAsFiltered("filter");
const QLatin1String kIllegal("DECISION_GROUND_ILLEGAL_CONTENT");

QString valueOf(const std::map<QString, QString>& values, const char* key)
{
    const auto found = values.find(QLatin1String(key));
    return found == values.end() ? QString() : found->second;
}

// A case may have the short form of a word ("illegal-content").
int rowOf(const QComboBox& box, const QString& word)
{
    const QString ending = QString(word).toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
    for (int row = 0; row < box.count() && !word.isEmpty(); ++row) {
        const QString id = box.itemData(row).toString();
        if (id == ending || id.endsWith(QLatin1Char('_') + ending))
            return row;
    }
    return -1;
}

} // namespace

StatementDialog::StatementDialog(const Input& input, const std::vector<ProfileChoice>& profiles,
                                 const std::vector<CheckRow>& identifiers, QWidget* parent)
    : FormDialog(tr("Statements of reasons"), tr("Write them"), parent), m_comment(input.comment), m_filter(input.filter)
{
    setObjectName(QStringLiteral("statementDialog"));
    addIntroduction(tr("For the public database (DSA, art. 17): one for each decision that restricts something, with its reason as "
                       "the facts. What names a person is refused, or taken out by a profile."));
    addDecisions(input);
    addDefaults(input);
    m_leaveOut = new LeaveOut(profiles, identifiers, this);
    addField(tr("Pseudon&ymised"), m_leaveOut, m_leaveOut->choice());
    m_letters = new QComboBox(this);
    m_letters->addItem(tr("None"), QString());
    for (const char* format : {"html", "pdf", "odt"})
        m_letters->addItem(QString::fromLatin1(format).toUpper(), QString::fromLatin1(format));
    addField(tr("Letters to the a&uthors"), m_letters);
    m_path = new QLineEdit(input.stem + QStringLiteral("-dsa.json"), this);
    addField(tr("F&ile"), m_path);
    connect(m_path, &QLineEdit::textChanged, this, [this] { setAcceptable(!path().isEmpty()); });
    setMinimumWidth(600);
    m_decisions->setFocus();
}

void StatementDialog::addDecisions(const Input& input)
{
    m_decisions = new QComboBox(this);
    if (!input.comment.isEmpty())
        m_decisions->addItem(tr("The one on the comment shown (%1)").arg(input.comment), QString(kShown));
    m_decisions->addItem(tr("Every one that restricts something"), QString());
    if (!input.filter.isEmpty())
        m_decisions->addItem(tr("As filtered at present: %1").arg(input.filter), QString(kAsFiltered));
    m_decisions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_decisions->setMinimumContentsLength(36);
    addField(tr("&Decisions"), m_decisions);
    m_language = new QComboBox(this);
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(input.language));
    addField(tr("&Language"), m_language);
}

// What the case says of every statement; a decision's own fields stand above it.
void StatementDialog::addDefaults(const Input& input)
{
    m_law = valueOf(input.defaults, "law");
    m_clause = valueOf(input.defaults, "clause");
    m_ground = addWords(tr("&Ground"), models::dsaGroundTexts(), valueOf(input.defaults, "ground").isEmpty() ? QStringLiteral("INCOMPATIBLE_CONTENT") : valueOf(input.defaults, "ground"));
    const QString category = valueOf(input.defaults, "category");
    m_category = addWords(tr("C&ategory"), models::dsaCategoryTexts(), category.isEmpty() ? QStringLiteral("OTHER_VIOLATION_TC") : category);
    m_text = new QLineEdit(this);
    addField(tr("La&w or clause"), m_text);
    m_redress = new QPlainTextEdit(valueOf(input.defaults, "redress"), this);
    m_redress->setTabChangesFocus(true);
    m_redress->setFixedHeight(fontMetrics().height() * 3 + fontMetrics().height() / 2);
    m_redress->setPlaceholderText(tr("How the author reaches you; what the law names is added"));
    addField(tr("&Redress"), m_redress);
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString& text) {
        (m_ground->currentData().toString() == kIllegal ? m_law : m_clause) = text.simplified();
    });
    connect(m_ground, &QComboBox::currentIndexChanged, this, &StatementDialog::followGround);
    followGround();
}

QComboBox* StatementDialog::addWords(const QString& label, const std::vector<std::pair<QString, QString>>& words, const QString& chosen)
{
    auto* box = new QComboBox(this);
    for (const auto& [id, text] : words)
        box->addItem(text, id);
    box->setCurrentIndex(std::max(0, rowOf(*box, chosen)));
    addField(label, box);
    return box;
}

void StatementDialog::followGround()
{
    const bool isIllegal = m_ground->currentData().toString() == kIllegal;
    m_text->setText(isIllegal ? m_law : m_clause);
    m_text->setPlaceholderText(isIllegal ? tr("The provision, for example: law of 29 July 1881, art. 33")
                                         : tr("The clause, for example: charter, art. 3; empty: the terms of use"));
}

QString StatementDialog::comment() const
{
    return m_decisions->currentData().toString() == kShown ? m_comment : QString();
}

// Everything decided: what restricts nothing gives no statement.
QString StatementDialog::expression() const
{
    if (m_decisions->currentData().toString() == kAsFiltered)
        return m_filter;
    return QStringLiteral("not status = open");
}

QString StatementDialog::language() const
{
    return m_language->currentData().toString();
}

QString StatementDialog::profile() const
{
    return m_leaveOut->profile();
}

QStringList StatementDialog::checked() const
{
    return m_leaveOut->checked();
}

QString StatementDialog::letterFormat() const
{
    return m_letters->currentData().toString();
}

QString StatementDialog::path() const
{
    return m_path->text().trimmed();
}

std::map<QString, QString> StatementDialog::defaults() const
{
    return {{QStringLiteral("ground"), m_ground->currentData().toString()},
            {QStringLiteral("category"), m_category->currentData().toString()},
            {QStringLiteral("law"), m_law},
            {QStringLiteral("clause"), m_clause},
            {QStringLiteral("redress"), m_redress->toPlainText().trimmed()}};
}

} // namespace greffier::dialogs
