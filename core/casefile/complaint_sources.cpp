#include "core/casefile/complaint_sources.h"

#include "core/casefile/case_file.h"
#include "core/casefile/qualify.h"
#include "core/law/clocks.h"

#include <algorithm>

namespace greffier::casefile {
namespace {

std::string asserted(const CaseFile& file, const std::string& object, const char* field)
{
    const auto& all = file.state().asserted;
    const auto facts = all.find(object);
    if (facts == all.end())
        return {};
    const auto fact = facts->second.find(field);
    return fact == facts->second.end() ? std::string() : fact->second.value;
}

const evidence::Thread* threadOf(const CaseFile& file, base::ThreadId id)
{
    const auto& threads = file.threads();
    const auto found = std::find_if(threads.begin(), threads.end(), [id](const evidence::Thread& each) { return each.id == id; });
    return found == threads.end() ? nullptr : &*found;
}

} // namespace

FactAddress addressOf(const CaseFile& file, const evidence::Comment& comment)
{
    if (!comment.permalink.empty())
        return {comment.permalink, report::AddressKind::Comment, false};
    if (std::string told = asserted(file, base::toString(comment.publicId), "permalink"); !told.empty())
        return {std::move(told), report::AddressKind::Comment, true};
    const evidence::Thread* const thread = threadOf(file, comment.thread);
    if (thread == nullptr)
        return {};
    if (thread->uri.starts_with("http://") || thread->uri.starts_with("https://"))
        return {thread->uri, report::AddressKind::Thread, false};
    if (std::string told = asserted(file, base::toString(thread->publicId), "permalink"); !told.empty())
        return {std::move(told), report::AddressKind::Thread, true};
    return {};
}

bool isPublic(const CaseFile& file, const evidence::Comment& comment)
{
    const evidence::Thread* const thread = threadOf(file, comment.thread);
    const std::string own = comment.audience.empty() ? asserted(file, base::toString(comment.publicId), "audience") : comment.audience;
    if (!own.empty() || thread == nullptr)
        return own == "public";
    return asserted(file, base::toString(thread->publicId), "audience") == "public";
}

std::string captureOf(const CaseFile& file, const std::string& comment)
{
    const auto id = base::parsePublicId(comment);
    const std::int32_t position = id ? file.arrays().positionOf(*id) : -1;
    if (position < 0)
        return {};
    const evidence::Thread& thread = file.threads()[static_cast<std::size_t>(file.arrays().thread(position))];
    return base::toString({base::PublicKind::Capture, thread.capture.value});
}

std::vector<report::QualifiedGround> groundsOfFact(const CaseFile& file, std::int64_t passage, QDate today)
{
    std::vector<report::QualifiedGround> grounds = qualificationsOf(file, passage, today);
    const auto found = file.state().passages.find(passage);
    if (!grounds.empty() || found == file.state().passages.end() || found->second.mark.ground.empty())
        return grounds;
    for (const law::Ground& ground : groundsOf(file)) {
        if (ground.id != found->second.mark.ground)
            continue;
        report::QualifiedGround first;
        first.qualification.what.passage = base::toString({base::PublicKind::Act, passage});
        first.qualification.what.ground = ground.id;
        first.ground = ground;
        const Publication published = publishedOf(file, found->second.mark);
        first.clock = law::prescriptionClock(ground, published.on, today);
        first.clock.isAsserted = published.isAsserted;
        grounds.push_back(std::move(first));
    }
    return grounds;
}

} // namespace greffier::casefile
