#include "ui/dialogs/about_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace greffier::dialogs {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Greffier"));
    auto* name = new QLabel(tr("Greffier %1").arg(QStringLiteral(GREFFIER_VERSION)), this);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    name->setFont(large);
    auto* text = new QLabel(tr("A workstation for reading discussion threads, and for proving later what was read.\n\n"
                               "Captured pages are never changed. Every act is kept. Nothing leaves this computer "
                               "unless you export it.\n\n"
                               "Free software under the GNU General Public License, version 3 or later."),
                            this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(name);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(420);
}

} // namespace greffier::dialogs
