#include "ui/dialogs/qualify_dialog.h"

#include "core/base/json.h"
#include "ui/models/wording_complaint.h"
#include "ui/models/wording_law.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

namespace greffier::dialogs {

namespace {

constexpr int kShownUnits = 300; // of the passage

QLabel* plainLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QualifyDialog::QualifyDialog(const Input& input, QWidget* parent)
    : FormDialog(tr("Qualify a passage"), tr("Qualify"), parent), m_input(input)
{
    setObjectName(QStringLiteral("qualifyDialog"));
    QString shown = input.words.simplified();
    if (shown.size() > kShownUnits)
        shown = shown.left(kShownUnits) + QChar(0x2026);
    addIntroduction(tr("“%1”").arg(shown))->setAccessibleName(tr("Passage"));
    addGrounds();
    m_details = plainLabel(this);
    m_details->setObjectName(QStringLiteral("groundDetails"));
    m_details->setForegroundRole(QPalette::PlaceholderText);
    addWide(m_details);
    m_objection = plainLabel(this);
    m_objection->setObjectName(QStringLiteral("objection"));
    addWide(m_objection);
    m_degree = new QComboBox(this);
    for (const auto degree : {journal::EvidenceDegree::Direct, journal::EvidenceDegree::Quoted, journal::EvidenceDegree::Reported})
        m_degree->addItem(models::degreeText(degree), static_cast<int>(degree));
    addField(tr("&Evidence"), m_degree);
    m_elements = new QScrollArea(this);
    m_elements->setWidgetResizable(true);
    m_elements->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the texts wrap
    m_elements->setFocusPolicy(Qt::NoFocus);
    m_elements->setAccessibleName(tr("What has to be shown"));
    addWide(m_elements);
    m_note = new QPlainTextEdit(this);
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().height() * 4);
    addField(tr("N&ote"), m_note);
    connect(m_ground, &QComboBox::currentIndexChanged, this, &QualifyDialog::followGround);
    resize(720, 600);
    followGround();
    m_ground->setFocus();
}

void QualifyDialog::addGrounds()
{
    m_ground = new QComboBox(this);
    const std::string language = models::interfaceLanguage();
    for (const law::Ground& ground : m_input.grounds) {
        QString text = models::groundTitleText(ground);
        if (const std::string& provision = ground.provision.in(language); !provision.empty())
            text += QStringLiteral(" · ") + base::toQString(provision);
        m_ground->addItem(text, base::toQString(ground.id));
        if (!ground.provenance.isVerified) // greyed: nobody has read it in its source
            m_ground->setItemData(m_ground->count() - 1, palette().color(QPalette::PlaceholderText), Qt::ForegroundRole);
    }
    m_ground->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ground->setMinimumContentsLength(40);
    if (const int at = m_ground->findData(m_input.ground); at >= 0)
        m_ground->setCurrentIndex(at);
    addField(tr("&Ground"), m_ground);
}

void QualifyDialog::followGround()
{
    const int row = m_ground->currentIndex();
    if (row < 0) {
        setAcceptable(false);
        return;
    }
    const law::Ground& ground = m_input.grounds[static_cast<std::size_t>(row)];
    const journal::Qualified known = m_input.known(ground.id);
    m_details->setText(models::groundDetailsText(ground));
    const QString objection = m_input.objection(ground.id);
    m_objection->setText(objection.isEmpty() ? QString() : QStringLiteral("⚠ ") + objection);
    m_objection->setVisible(!objection.isEmpty());
    m_degree->setCurrentIndex(m_degree->findData(static_cast<int>(known.degree)));
    m_note->setPlainText(base::toQString(known.note));
    fillElements(ground, known);
    setAcceptable(objection.isEmpty());
}

void QualifyDialog::fillElements(const law::Ground& ground, const journal::Qualified& known)
{
    m_rows.clear();
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 2);
    for (const law::GroundElement& element : ground.elements) {
        const auto stands = std::find_if(known.elements.begin(), known.elements.end(),
                                         [&element](const journal::Element& each) { return each.element == element.id; });
        const QString title = base::toQString(element.title.in(models::interfaceLanguage()));
        ElementRow row;
        row.id = element.id;
        QLabel* const name = plainLabel(content);
        name->setText(title);
        row.state = new QComboBox(content);
        for (const auto state : {journal::ElementState::Unknown, journal::ElementState::Established,
                                 journal::ElementState::Disputed, journal::ElementState::Absent})
            row.state->addItem(models::elementStateText(state), static_cast<int>(state));
        row.state->setAccessibleName(title);
        row.evidence = new QLineEdit(content);
        row.evidence->setPlaceholderText(tr("Shown by…"));
        row.evidence->setAccessibleName(tr("What shows it: %1").arg(title));
        if (stands != known.elements.end()) {
            row.state->setCurrentIndex(row.state->findData(static_cast<int>(stands->state)));
            row.evidence->setText(base::toQString(stands->evidence));
        }
        const int line = static_cast<int>(m_rows.size());
        grid->addWidget(name, line, 0);
        grid->addWidget(row.state, line, 1);
        grid->addWidget(row.evidence, line, 2);
        m_rows.push_back(row);
    }
    if (ground.elements.empty()) {
        QLabel* const none = plainLabel(content);
        none->setText(tr("The catalogue names nothing that has to be shown for this ground."));
        grid->addWidget(none, 0, 0, 1, 3);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    m_elements->setWidget(content); // the former one is deleted
}

journal::Qualified QualifyDialog::qualified() const
{
    journal::Qualified qualified;
    qualified.passage = m_input.passage.toStdString();
    qualified.ground = m_ground->currentData().toString().toStdString();
    qualified.degree = static_cast<journal::EvidenceDegree>(m_degree->currentData().toInt());
    qualified.note = m_note->toPlainText().trimmed().toStdString();
    for (const ElementRow& row : m_rows) {
        const auto state = static_cast<journal::ElementState>(row.state->currentData().toInt());
        const std::string evidence = row.evidence->text().simplified().toStdString();
        if (state != journal::ElementState::Unknown || !evidence.empty())
            qualified.elements.push_back({row.id, state, evidence});
    }
    return qualified;
}

} // namespace greffier::dialogs
