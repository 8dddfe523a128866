#pragma once
#include "core/law/catalogue.h"
#include "core/report/report_data.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace greffier::report {

// How exactly an address leads to the words: to the page of the thread, or to the comment itself.
enum class AddressKind { None, Thread, Comment };

// One passage complained of. `item` is an index into ReportData::items.
struct ComplaintFact {
    std::string passageId; // "a-9"
    journal::Passage passage;
    std::size_t item = 0;
    std::vector<QualifiedGround> grounds;
    std::vector<std::int64_t> exhibits; // numbers of the pieces that show it, withdrawn ones left out
    journal::EvidenceDegree degree = journal::EvidenceDegree::Direct; // the farthest of its qualifications
    std::string address; // URL
    AddressKind addressKind = AddressKind::None;
    bool isAddressAsserted = false; // told by a person, not captured
};
struct ComplaintExhibit {
    std::int64_t number = 0;
    journal::Exhibit exhibit;
    std::string date;              // ISO 8601, empty where unknown: of publication, or of a document's attaching
    std::string sha256;            // of the captured bytes or the document
    std::string mediaType, name;   // of the captured file or the document
    std::int64_t size = 0;         // bytes
    std::size_t pages = 0;         // of the file of its own that it was written to; 0: none, or without pages
    std::size_t firstPage = 0, lastPage = 0; // of the letter that is being written, from 1; 0: unknown
    std::optional<std::size_t> item;    // a comment, by index into ReportData::items
    std::optional<std::size_t> thread;  // a thread's article, by index into ReportData::threads
    std::optional<std::size_t> capture; // where it was captured, by index into ReportData::captures; none: a document
    std::optional<journal::Attached> document;
};
// All that a complaint prints beside the report's data, which hold the items of its facts and exhibits with what stands
// around them, without hits, decisions and notes: those are the author's own and leave with a report alone.
struct ComplaintData {
    ReportData report;
    std::string id; // "d-1"
    journal::Complaint complaint;
    law::Recipient recipient;
    std::vector<ComplaintFact> facts;       // by date of publication, undated ones last
    std::vector<ComplaintExhibit> exhibits; // by number, withdrawn ones too: gaps stay
};

} // namespace greffier::report
