#include "ui/dialogs/rule_import_dialog.h"

#include <QLabel>
#include <QPlainTextEdit>

namespace greffier::dialogs {

RuleImportDialog::RuleImportDialog(const QString& fileName, const QString& report, int rules, QWidget* parent)
    : FormDialog(tr("Import rules of another program"), tr("Adopt as drafts"), parent)
{
    setObjectName(QStringLiteral("ruleImportDialog"));
    addIntroduction(rules > 0 ? tr("What became of %1. Nothing is adopted before you say so.").arg(fileName)
                              : tr("No rule of %1 carries over.").arg(fileName));
    m_report = new QPlainTextEdit(this);
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setPlainText(report);
    addField(tr("&Report"), m_report);
    resize(760, 480);
    setAcceptable(rules > 0);
    m_report->setFocus();
}

} // namespace greffier::dialogs
