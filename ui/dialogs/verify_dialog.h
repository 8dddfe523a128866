#pragma once
#include "core/casefile/bundle_report.h"
#include "core/casefile/verify.h"

#include <QDialog>

#include <utility>
#include <vector>

namespace greffier::dialogs {

// What a verification checked, what differs, and what it does not prove.
class VerifyDialog final : public QDialog {
    Q_OBJECT
public:
    VerifyDialog(const casefile::VerifyReport& report, QWidget* parent);
    VerifyDialog(const casefile::BundleReport& report, QWidget* parent);

private:
    struct Shown {
        QString verdict, head, notProved;
        bool isIntact = false;
        int acts = 0;
        std::vector<std::pair<QString, QString>> rows; // layer and result
    };
    void build(const Shown& shown);
    static QString verdictOf(qsizetype findings);
    static QString checkedText(std::int64_t count);
};

} // namespace greffier::dialogs
