#pragma once
#include "ui/shell/action_registry.h"

class QWidget;

namespace greffier::shell {

class BundleController;
class CaptureController;
class CaseController;
class ComplaintController;
class DecisionController;
class FilterBar;
class FilterController;
class QualificationController;
class PreviewController;
class ReadingArea;
class RedactionController;
class ReportController;
class RuleController;
class RuleLifeController;
class StatementController;
class WindowDocks;
class Workbench;

// The controllers of one window; owned by it.
struct WindowControllers {
    RuleController* rules = nullptr;
    RuleLifeController* ruleLife = nullptr;
    CaseController* cases = nullptr;
    CaptureController* captures = nullptr;
    DecisionController* decisions = nullptr;
    QualificationController* qualifications = nullptr;
    ComplaintController* complaints = nullptr;
    PreviewController* preview = nullptr;
    RedactionController* redaction = nullptr;
    BundleController* bundles = nullptr;
    ReportController* reports = nullptr;
    StatementController* statements = nullptr;
    FilterController* filter = nullptr;
};

// Which action asks which controller. The window itself does what is about the window.
void connectActions(ActionRegistry& actions, const WindowControllers& controllers, ReadingArea& area,
                    FilterBar& filterBar, Workbench& bench);
// Which panel asks which controller.
void connectPanels(WindowDocks& docks, const WindowControllers& controllers, ReadingArea& area, Workbench& bench);

} // namespace greffier::shell
