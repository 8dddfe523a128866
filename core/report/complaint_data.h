#pragma once
#include "core/law/catalogue.h"
#include "core/report/report_data.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace greffier::report {

// One passage complained of. `item` is an index into ReportData::items.
struct ComplaintFact {
    std::string passageId; // "a-9"
    journal::Passage passage;
    std::size_t item = 0;
    std::vector<QualifiedGround> grounds;
    std::vector<std::int64_t> exhibits; // numbers of the pieces that show it
};
struct ComplaintExhibit {
    std::int64_t number = 0;
    journal::Exhibit exhibit;
    std::string date;              // ISO 8601, empty where unknown
    std::string sha256;            // of the captured bytes or the document
    std::string mediaType, name;   // of a document
    std::optional<std::size_t> item; // a comment, by index into ReportData::items
};
// All that a complaint prints beside the report's data, which hold the items of its facts and what stands around them.
struct ComplaintData {
    ReportData report;
    std::string id; // "d-1"
    journal::Complaint complaint;
    law::Recipient recipient;
    std::vector<ComplaintFact> facts;       // by date of publication, undated ones last
    std::vector<ComplaintExhibit> exhibits; // by number, withdrawn ones too: gaps stay
};

} // namespace greffier::report
