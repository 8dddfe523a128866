#include "ui/panels/notes_panel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>

namespace greffier::panels {

using models::NotesModel;

namespace {

bool isPassage(const QModelIndex& index)
{
    return index.isValid() && index.data(NotesModel::KindRole).toInt() == static_cast<int>(NotesModel::RowKind::Passage);
}

} // namespace

NotesPanel::NotesPanel(NotesModel& model, QWidget* parent) : Panel(parent), m_model(model)
{
    setObjectName(QStringLiteral("notesPanel"));
    m_empty = new QLabel(this);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    column()->addWidget(m_empty);
    m_table = addList(&model, NotesModel::TextColumn);
    m_note = addButton();
    m_retract = addButton();
    connect(m_note, &QPushButton::clicked, this, &NotesPanel::noteRequested);
    connect(m_retract, &QPushButton::clicked, this, [this] {
        Q_EMIT retractionRequested(m_table->currentIndex().data(NotesModel::ActRole).toString());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        update();
        if (isPassage(index)) {
            Q_EMIT passageChosen({index.data(NotesModel::SpanStartRole).toInt(), index.data(NotesModel::SpanEndRole).toInt()});
        }
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &NotesPanel::update);
    retranslate();
    update();
}

QString NotesPanel::title() const
{
    return tr("Notes and passages");
}

void NotesPanel::retranslate()
{
    m_empty->setText(tr("Nothing yet. Select words in the text and press A to annotate them, or press M for a note."));
    m_table->setAccessibleName(tr("Notes and passages of this comment"));
    wordButton(m_note, tr("Add a note…"));
    wordButton(m_retract, tr("Retract this passage"));
}

void NotesPanel::update()
{
    m_empty->setVisible(m_model.rowCount() == 0);
    m_table->setVisible(m_model.rowCount() > 0);
    m_retract->setEnabled(isPassage(m_table->currentIndex()));
}

} // namespace greffier::panels
