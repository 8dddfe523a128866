#include "ui/shell/window_menus.h"

#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QMenuBar>

namespace greffier::shell {

namespace {

constexpr ActionId kSeparator = ActionId::Count;

struct ActionIcon {
    ActionId id;
    theme::Icon icon;
};
constexpr ActionIcon kIcons[] = {
    {ActionId::ImportFiles, theme::Icon::Import},       {ActionId::ScanCase, theme::Icon::Scan},
    {ActionId::ExportReport, theme::Icon::Report},      {ActionId::Undo, theme::Icon::Undo},
    {ActionId::Redo, theme::Icon::Redo},                {ActionId::Flag, theme::Icon::Flag},
    {ActionId::Clear, theme::Icon::Check},              {ActionId::Remove, theme::Icon::Remove},
    {ActionId::Escalate, theme::Icon::Escalate},        {ActionId::Reopen, theme::Icon::Open},
    {ActionId::Annotate, theme::Icon::Passage},         {ActionId::AddNote, theme::Icon::Note},
    {ActionId::NextHit, theme::Icon::Next},             {ActionId::PreviousHit, theme::Icon::Previous},
    {ActionId::FocusFilter, theme::Icon::Search},       {ActionId::AdoptPack, theme::Icon::Rules},
};

} // namespace

WindowMenus::WindowMenus(ActionRegistry& actions, QMainWindow& window)
    : QObject(&window), m_actions(actions), m_window(window)
{
    using enum ActionId;
    for (const ActionIcon& each : kIcons)
        m_actions.action(each.id)->setIcon(theme::icon(each.icon));

    m_case = addMenu({NewCase, OpenCase, kSeparator, ImportFiles, PasteCapture, kSeparator, AdoptPack, ImportRules, AdoptBundledPacks,
                      ScanCase, kSeparator, AddGround, kSeparator, ExportReport, ExportStatements, NewComplaint, ShowPreview, kSeparator, ShowPersons, NewProfile, kSeparator, VerifyCase, VerifyFile, RebuildCase, kSeparator, CloseCase, Quit});
    m_recent = new QMenu(m_case);
    m_case->insertMenu(m_case->actions().at(2), m_recent);
    m_keep = new QMenu(m_case);
    for (const ActionId id : {SealBundle, AnchorRequest, AnchorAnswer, AnchorText, BackUp, RestoreBackup})
        m_keep->addAction(m_actions.action(id));
    m_case->insertMenu(m_actions.action(VerifyCase), m_keep);
    m_decide = addMenu({Undo, Redo, kSeparator, Flag, Clear, Remove, Escalate, Reopen, kSeparator, FlagWithReason,
                        ClearWithReason, RemoveWithReason, EscalateWithReason, kSeparator, Annotate, KeepStretch, PassageOfHit, Qualify, AddNote});
    m_go = addMenu({NextComment, PreviousComment, NextHit, PreviousHit, ParentComment, PageOrNext, kSeparator, FocusFilter,
                    ClearFilter, kSeparator, NextPane, PreviousPane});
    m_view = addMenu({ToggleView, JoinedView, kSeparator, LargerText, SmallerText, kSeparator});
    m_panels = m_view->addMenu(QString());
    m_colours = m_view->addMenu(QString());
    m_languages = m_view->addMenu(QString());
    auto* colours = new QActionGroup(this);
    for (const ActionId id : {ThemeSystem, ThemeLight, ThemeDark}) {
        m_colours->addAction(m_actions.action(id));
        colours->addAction(m_actions.action(id));
    }
    auto* languages = new QActionGroup(this);
    for (const ActionId id : {LanguageFrench, LanguageEnglish}) {
        m_languages->addAction(m_actions.action(id));
        languages->addAction(m_actions.action(id));
    }
    m_help = addMenu({KeySheet, CommandPalette, kSeparator, About});

    m_tools = m_window.addToolBar(QString());
    m_tools->setObjectName(QStringLiteral("tools"));
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setMovable(false);
    for (const ActionId id : {PreviousHit, NextHit, kSeparator, Flag, Clear, Remove, Escalate, kSeparator, Annotate, AddNote,
                              kSeparator, Undo}) {
        if (id == kSeparator)
            m_tools->addSeparator();
        else
            m_tools->addAction(m_actions.action(id));
    }
    retranslate();
}

QMenu* WindowMenus::addMenu(const std::vector<ActionId>& ids)
{
    QMenu* const menu = m_window.menuBar()->addMenu(QString());
    for (const ActionId id : ids) {
        if (id == kSeparator)
            menu->addSeparator();
        else
            menu->addAction(m_actions.action(id));
    }
    return menu;
}

void WindowMenus::retranslate()
{
    m_case->setTitle(tr("&Case"));
    m_recent->setTitle(tr("Recent cases"));
    m_keep->setTitle(tr("B&undles, time stamps, backups"));
    m_decide->setTitle(tr("&Decide"));
    m_go->setTitle(tr("&Go"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_panels->setTitle(tr("&Panels"));
    m_colours->setTitle(tr("&Colours"));
    m_languages->setTitle(tr("Lan&guage"));
    m_tools->setWindowTitle(tr("Tools"));
    m_tools->setAccessibleName(tr("Tools"));
}

} // namespace greffier::shell
