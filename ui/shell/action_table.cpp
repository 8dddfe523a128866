#include "ui/shell/action_registry.h"

#include <QtGlobal>

#include <iterator>

namespace greffier::shell {

namespace {

using enum ActionId;
using G = ActionGroup;
constexpr ActionScope kWindow = ActionScope::Window;
constexpr ActionScope kReading = ActionScope::Reading;

// One row per action, in the order of ActionId. Keys: one hand decides, the other moves; letters are given by their
// English names so that they stay where they are when the language changes.
// clang-format off
constexpr ActionSpec kSpecs[] = {
    {NewCase, "case.new", QT_TRANSLATE_NOOP("Actions", "&New case…"), "Ctrl+N", G::Case, kWindow, false},
    {OpenCase, "case.open", QT_TRANSLATE_NOOP("Actions", "&Open a case…"), "Ctrl+O", G::Case, kWindow, false},
    {CloseCase, "case.close", QT_TRANSLATE_NOOP("Actions", "&Close the case"), "Ctrl+W", G::Case},
    {ImportFiles, "case.import", QT_TRANSLATE_NOOP("Actions", "&Import files…"), "Ctrl+I", G::Case, kWindow, false},
    {PasteCapture, "case.paste", QT_TRANSLATE_NOOP("Actions", "&Paste a text as a capture…"), "Ctrl+V", G::Case, kWindow, false},
    {AdoptPack, "rules.adopt", QT_TRANSLATE_NOOP("Actions", "&Adopt a pack of rules…"), "", G::Case},
    {ImportRules, "rules.import", QT_TRANSLATE_NOOP("Actions", "I&mport rules of another program…"), "", G::Case},
    {AdoptBundledPacks, "rules.adopt-bundled", QT_TRANSLATE_NOOP("Actions", "A&dopt the packs that come with Greffier"), "", G::Case},
    {AddGround, "law.add", QT_TRANSLATE_NOOP("Actions", "Add a house &ground…"), "", G::Case},
    {ExportReport, "case.export", QT_TRANSLATE_NOOP("Actions", "&Export a report…"), "Ctrl+E", G::Case},
    {ExportStatements, "case.statements", QT_TRANSLATE_NOOP("Actions", "S&tatements of reasons…"), "", G::Case},
    {NewComplaint, "case.complaint", QT_TRANSLATE_NOOP("Actions", "Ne&w complaint…"), "Ctrl+Shift+N", G::Case},
    {ShowPreview, "case.preview", QT_TRANSLATE_NOOP("Actions", "Preview w&hat will be printed"), "Ctrl+P", G::Case},
    {ShowPersons, "case.persons", QT_TRANSLATE_NOOP("Actions", "Pe&rsons of the case…"), "", G::Case},
    {NewProfile, "case.profile", QT_TRANSLATE_NOOP("Actions", "Pro&file of redaction…"), "", G::Case},
    {SealBundle, "case.bundle", QT_TRANSLATE_NOOP("Actions", "&Seal a bundle…"), "Ctrl+Shift+E", G::Case},
    {AnchorRequest, "anchor.request", QT_TRANSLATE_NOOP("Actions", "Write a re&quest for a time stamp…"), "", G::Case},
    {AnchorAnswer, "anchor.answer", QT_TRANSLATE_NOOP("Actions", "&Take a time stamp…"), "", G::Case},
    {AnchorText, "anchor.text", QT_TRANSLATE_NOOP("Actions", "&Head of the journal to print or send…"), "", G::Case},
    {BackUp, "case.backup", QT_TRANSLATE_NOOP("Actions", "&Back up the case…"), "", G::Case},
    {RestoreBackup, "case.restore", QT_TRANSLATE_NOOP("Actions", "Restore a bac&kup…"), "", G::Case, kWindow, false},
    {VerifyCase, "case.verify", QT_TRANSLATE_NOOP("Actions", "&Verify the case"), "Ctrl+Shift+V", G::Case},
    {VerifyFile, "case.verify-file", QT_TRANSLATE_NOOP("Actions", "Verif&y a bundle or another case…"), "", G::Case, kWindow, false},
    {RebuildCase, "case.rebuild", QT_TRANSLATE_NOOP("Actions", "Re&build what is derived"), "", G::Case},
    {Quit, "app.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", G::Case, kWindow, false},
    {Undo, "decide.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", G::Decide},
    {Redo, "decide.redo", QT_TRANSLATE_NOOP("Actions", "R&edo"), "Ctrl+Shift+Z; Ctrl+Y", G::Decide},
    {Flag, "decide.flag", QT_TRANSLATE_NOOP("Actions", "&Flag"), "F", G::Decide},
    {Clear, "decide.clear", QT_TRANSLATE_NOOP("Actions", "&Clear"), "C", G::Decide},
    {Remove, "decide.remove", QT_TRANSLATE_NOOP("Actions", "&Remove"), "R", G::Decide},
    {Escalate, "decide.escalate", QT_TRANSLATE_NOOP("Actions", "E&scalate"), "E", G::Decide},
    {Reopen, "decide.reopen", QT_TRANSLATE_NOOP("Actions", "Re&open"), "O", G::Decide},
    {FlagWithReason, "decide.flag-reason", QT_TRANSLATE_NOOP("Actions", "Flag with a reason…"), "Shift+F", G::Decide},
    {ClearWithReason, "decide.clear-reason", QT_TRANSLATE_NOOP("Actions", "Clear with a reason…"), "Shift+C", G::Decide},
    {RemoveWithReason, "decide.remove-reason", QT_TRANSLATE_NOOP("Actions", "Remove with a reason…"), "Shift+R", G::Decide},
    {EscalateWithReason, "decide.escalate-reason", QT_TRANSLATE_NOOP("Actions", "Escalate with a reason…"), "Shift+E", G::Decide},
    {Annotate, "annotate.passage", QT_TRANSLATE_NOOP("Actions", "&Annotate the selection…"), "A", G::Decide},
    {KeepStretch, "annotate.stretch", QT_TRANSLATE_NOOP("Actions", "Keep the selection as a s&tretch"), "Shift+A", G::Decide},
    {PassageOfHit, "annotate.hit", QT_TRANSLATE_NOOP("Actions", "Passage of a rule’s &hit"), "H", G::Decide},
    {Qualify, "annotate.qualify", QT_TRANSLATE_NOOP("Actions", "&Qualify the passage…"), "Q", G::Decide},
    {AddNote, "annotate.note", QT_TRANSLATE_NOOP("Actions", "&Note…"), "M", G::Decide},
    {NextComment, "go.next", QT_TRANSLATE_NOOP("Actions", "&Next comment"), "J", G::Go},
    {PreviousComment, "go.previous", QT_TRANSLATE_NOOP("Actions", "&Previous comment"), "K", G::Go},
    {NextHit, "go.next-hit", QT_TRANSLATE_NOOP("Actions", "Next &hit"), "N", G::Go},
    {PreviousHit, "go.previous-hit", QT_TRANSLATE_NOOP("Actions", "Previous h&it"), "P", G::Go},
    {ParentComment, "go.parent", QT_TRANSLATE_NOOP("Actions", "Comment &answered"), "U", G::Go},
    {PageOrNext, "go.page", QT_TRANSLATE_NOOP("Actions", "Read &on, then next comment"), "Space", G::Go, kReading},
    {FocusFilter, "go.filter", QT_TRANSLATE_NOOP("Actions", "&Filter"), "/; Ctrl+F", G::Go},
    {ClearFilter, "go.clear-filter", QT_TRANSLATE_NOOP("Actions", "Show &every comment"), "Ctrl+Shift+F", G::Go},
    {NextPane, "go.next-pane", QT_TRANSLATE_NOOP("Actions", "Ne&xt pane"), "F6", G::Go, kWindow, false},
    {PreviousPane, "go.previous-pane", QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"), "Shift+F6", G::Go, kWindow, false},
    {ScanCase, "rules.scan", QT_TRANSLATE_NOOP("Actions", "&Scan with the rules"), "F5", G::Rules},
    {ToggleView, "view.page", QT_TRANSLATE_NOOP("Actions", "Page vie&w"), "T", G::View, kWindow, true, true},
    {JoinedView, "view.joined", QT_TRANSLATE_NOOP("Actions", "All captures as &one thread"), "", G::View, kWindow, true, true},
    {LargerText, "view.larger", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "Ctrl++; Ctrl+=", G::View, kWindow, false},
    {SmallerText, "view.smaller", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "Ctrl+-", G::View, kWindow, false},
    {ThemeSystem, "view.theme-system", QT_TRANSLATE_NOOP("Actions", "Colours of the &system"), "", G::View, kWindow, false, true},
    {ThemeLight, "view.theme-light", QT_TRANSLATE_NOOP("Actions", "&Light colours"), "", G::View, kWindow, false, true},
    {ThemeDark, "view.theme-dark", QT_TRANSLATE_NOOP("Actions", "&Dark colours"), "", G::View, kWindow, false, true},
    {LanguageFrench, "view.french", QT_TRANSLATE_NOOP("Actions", "&French"), "", G::View, kWindow, false, true},
    {LanguageEnglish, "view.english", QT_TRANSLATE_NOOP("Actions", "&English"), "", G::View, kWindow, false, true},
    {CommandPalette, "help.palette", QT_TRANSLATE_NOOP("Actions", "&Find a command…"), "Ctrl+K", G::Help, kWindow, false},
    {KeySheet, "help.keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "?; F1", G::Help, kWindow, false},
    {About, "help.about", QT_TRANSLATE_NOOP("Actions", "&About Greffier"), "", G::Help, kWindow, false},
};
// clang-format on

} // namespace

const std::vector<ActionSpec>& actionSpecs()
{
    static const std::vector<ActionSpec> specs(std::begin(kSpecs), std::end(kSpecs));
    return specs;
}
} // namespace greffier::shell
