#include "ui/shell/main_window.h"

#include "core/base/json.h"
#include "ui/shell/capture_controller.h"
#include "ui/shell/filter_controller.h"
#include "ui/shell/reading_area.h"
#include "ui/shell/window_docks.h"
#include "ui/shell/window_menus.h"
#include "ui/theme/application_theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSplitter>

// What the window does about itself: language, colours, its state on disk, what is dropped on it.
namespace greffier::shell {

void MainWindow::restoreSession(Restore what)
{
    const WindowSession session = m_bench.store().session();
    const bool hasCase = what == Restore::WindowAndCase && !session.casePath.isEmpty() && QFileInfo::exists(session.casePath);
    restoreGeometry(session.geometry);
    m_area->splitter()->restoreState(session.splitter);
    if (hasCase && m_bench.openCase(session.casePath)) {
        restoreState(session.docks);
        setPageView(session.isPageView);
        if (!session.filter.isEmpty())
            m_controllers.filter->showExpression(session.filter);
        if (!session.comment.isEmpty())
            m_bench.session()->goToId(session.comment);
    }
}

void MainWindow::keepSession()
{
    m_keepSoon.stop();
    WindowSession session = m_bench.store().session();
    session.geometry = saveGeometry();
    session.splitter = m_area->splitter()->saveState();
    session.isPageView = m_area->isPageView();
    if (CaseSession* const open = m_bench.session()) {
        session.docks = saveState(); // without a case the docks are hidden: that is not their place
        session.casePath = base::toQString(open->file().info().path);
        session.comment = open->currentId();
        session.filter = m_controllers.filter->expression();
    } else {
        session.casePath.clear();
        session.comment.clear();
        session.filter.clear();
    }
    m_bench.store().setSession(session);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepSession();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (isVisible())
        m_keepSoon.start();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    m_menus->retranslate();
    m_docks->retranslate();
    refreshTitle();
    refreshCounts();
    const bool isFrench = m_bench.language().language() == QLatin1String("fr");
    m_actions.action(isFrench ? ActionId::LanguageFrench : ActionId::LanguageEnglish)->setChecked(true);
    const QString colours = m_bench.store().theme();
    const ActionId chosen = colours == QLatin1String("dark")    ? ActionId::ThemeDark
                            : colours == QLatin1String("light") ? ActionId::ThemeLight
                                                                : ActionId::ThemeSystem;
    m_actions.action(chosen)->setChecked(true);
}

void MainWindow::setLanguage(const QString& language)
{
    m_bench.store().setLanguage(language);
    m_bench.language().use(language);
}

void MainWindow::setTheme(const QString& name)
{
    const theme::ThemeChoice choice = name == QLatin1String("dark")    ? theme::ThemeChoice::Dark
                                      : name == QLatin1String("light") ? theme::ThemeChoice::Light
                                                                       : theme::ThemeChoice::System;
    theme::applyTheme(*qApp, choice);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (CaptureController::accepts(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (!CaptureController::accepts(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_controllers.captures->drop(*event->mimeData());
}

} // namespace greffier::shell
