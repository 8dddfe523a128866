#pragma once
#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>

#include <array>
#include <vector>

namespace greffier::shell {

// Every action of the program. The order is that of the key sheet.
enum class ActionId {
    NewCase, OpenCase, CloseCase, ImportFiles, PasteCapture, AdoptPack, ImportRules, AdoptBundledPacks, AddGround, ExportReport, ExportStatements, NewComplaint, ShowPreview, ShowPersons, NewProfile, SealBundle,
    AnchorRequest, AnchorAnswer, AnchorText, BackUp, RestoreBackup, VerifyCase, VerifyFile, RebuildCase, Quit,
    Undo, Redo, Flag, Clear, Remove, Escalate, Reopen, FlagWithReason, ClearWithReason, RemoveWithReason,
    EscalateWithReason, Annotate, KeepStretch, PassageOfHit, Qualify, AddNote,
    NextComment, PreviousComment, NextHit, PreviousHit, ParentComment, PageOrNext, FocusFilter, ClearFilter, NextPane,
    PreviousPane,
    ScanCase,
    ToggleView, JoinedView, LargerText, SmallerText, ThemeSystem, ThemeLight, ThemeDark, LanguageFrench, LanguageEnglish,
    CommandPalette, KeySheet, About,
    Count
};

enum class ActionGroup { Case, Decide, Go, Rules, View, Help };

// Where an action's keys work: everywhere in the window, or only while the reading area has the focus (Space would
// otherwise be taken from buttons and lists).
enum class ActionScope { Window, Reading };

// What is fixed about an action. Texts are English sources, translated in the context "Actions".
struct ActionSpec {
    ActionId id;
    const char* name; // stable: "case.new", also the QAction's object name
    const char* text; // with the mnemonic
    const char* keys; // portable text, several separated by "; ", may be empty
    ActionGroup group;
    ActionScope scope = ActionScope::Window;
    bool needsCase = true;
    bool isCheckable = false;
};

const std::vector<ActionSpec>& actionSpecs(); // in the order of ActionId
QString actionGroupTitle(ActionGroup group);  // translated

// The one place where actions live: menus, toolbar, palette and key sheet all read it.
// Invariant: action(id) exists for every id for the life of the registry; no two actions share a key.
class ActionRegistry final : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(QObject* parent = nullptr);

    QAction* action(ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }
    const ActionSpec& spec(ActionId id) const { return actionSpecs()[static_cast<std::size_t>(id)]; }
    // The text without mnemonic and dots, as the palette and the key sheet show it.
    QString plainText(ActionId id) const;
    // The first key in the user's language, empty where there is none.
    QString keyText(ActionId id) const;

    // Switches the actions that need an open case, and those that write.
    void setCaseOpen(bool isOpen, bool isReadOnly);
    void retranslate();

private:
    std::array<QAction*, static_cast<std::size_t>(ActionId::Count)> m_actions{};
};

} // namespace greffier::shell
