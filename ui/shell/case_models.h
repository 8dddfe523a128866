#pragma once
#include "ui/models/backtest_model.h"
#include "ui/models/collision_model.h"
#include "ui/models/complaint_model.h"
#include "ui/models/explanation_model.h"
#include "ui/models/journal_model.h"
#include "ui/models/ledger_model.h"
#include "ui/models/navigator_model.h"
#include "ui/models/notes_model.h"
#include "ui/models/qualification_model.h"
#include "ui/models/reminder_model.h"
#include "ui/models/rule_diff_model.h"
#include "ui/models/rules_model.h"
#include "ui/models/suggestion_model.h"
#include "ui/models/text_pages.h"
#include "ui/models/thread_model.h"

namespace greffier::shell {

// The models that the panels and views of a window show. They live as long as the window; a CaseSession fills them
// and empties them again, so that no view ever points to the models of a case that was closed.
struct CaseModels {
    models::TextPages pages;
    models::ThreadModel threads{&pages};
    models::NavigatorModel navigator;
    models::ExplanationModel explanation;
    models::JournalModel journal;
    models::LedgerModel ledger;
    models::NotesModel notes;
    models::QualificationModel qualifications;
    models::ReminderModel reminders;
    models::ComplaintModel complaints;
    models::RulesModel rules;
    models::BacktestModel backtest;
    models::RuleDiffModel ruleDiff;
    models::CollisionModel collisions;
    models::SuggestionModel suggestions;

    // The language changed: "fr" or "en".
    void retranslate(const QString& language);
    // No case is open.
    void clear();
};

} // namespace greffier::shell
