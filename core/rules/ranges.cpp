#include "core/rules/ranges.h"

#include "core/rules/dates.h"

#include <limits>
#include <map>
#include <set>

namespace greffier::rules {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kGreatest = std::numeric_limits<std::int64_t>::max();

// Whole numbers from `first` to `last` without the excluded ones: thousandths, or seconds of dates.
struct Range {
    std::int64_t first = kLeast;
    std::int64_t last = kGreatest;
    std::set<std::int64_t> excluded;

    bool isEmpty() const { return first > last || (first == last && excluded.count(first) != 0); }
};

Comparator opposite(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Equal:
        return Comparator::NotEqual;
    case Comparator::NotEqual:
        return Comparator::Equal;
    case Comparator::Less:
        return Comparator::GreaterOrEqual;
    case Comparator::LessOrEqual:
        return Comparator::Greater;
    case Comparator::Greater:
        return Comparator::LessOrEqual;
    default:
        return Comparator::Less;
    }
}

// Takes from the range what `comparator [first, last]` leaves out; a number has first == last.
void narrow(Range& range, Comparator comparator, std::int64_t first, std::int64_t last)
{
    switch (comparator) {
    case Comparator::Equal:
        range.first = std::max(range.first, first);
        range.last = std::min(range.last, last);
        break;
    case Comparator::NotEqual:
        if (first == last)
            range.excluded.insert(first);
        break;
    case Comparator::Less:
        range.last = std::min(range.last, first - 1);
        break;
    case Comparator::LessOrEqual:
        range.last = std::min(range.last, last);
        break;
    case Comparator::Greater:
        range.first = std::max(range.first, last + 1);
        break;
    default:
        range.first = std::max(range.first, first);
        break;
    }
}

// What is compared, without what with: count(word("a")), posted in local time.
std::string subject(const Node& node, std::string_view suffix)
{
    std::string text(info(node.keyword).english);
    for (const std::string& argument : node.texts)
        text.append("\n").append(argument);
    for (const auto& child : node.children)
        text.append("\n").append(nodeJson(*child));
    return text.append(suffix);
}

struct Comparisons {
    std::map<std::string, Range> ranges;
    std::map<std::string, std::string> equals;              // texts and choices
    std::map<std::string, std::set<std::string>> different;
};

bool excludesText(Comparisons& all, const Node& node, Comparator comparator)
{
    const std::string key = subject(node, "");
    if (comparator == Comparator::NotEqual) {
        all.different[key].insert(node.text);
    } else if (comparator == Comparator::Equal) {
        const auto [known, isNew] = all.equals.emplace(key, node.text);
        if (!isNew && known->second != node.text)
            return true;
    }
    const auto equal = all.equals.find(key);
    return equal != all.equals.end() && all.different[key].count(equal->second) != 0;
}

bool excludes(Comparisons& all, const Node& node, Comparator comparator)
{
    switch (info(node.keyword).value) {
    case ValueType::Number: {
        // Whole numbers: in thousandths there is nothing between two of them.
        Range& range = all.ranges[subject(node, "")];
        narrow(range, comparator, node.thousandths / 1000, node.thousandths / 1000);
        return range.isEmpty();
    }
    case ValueType::Ratio: {
        Range& range = all.ranges[subject(node, "")];
        narrow(range, comparator, node.thousandths, node.thousandths);
        return range.isEmpty();
    }
    case ValueType::Date: {
        const auto date = DateRange::parse(node.text);
        Range& range = all.ranges[subject(node, date->isZoneKnown ? " UTC" : " local")];
        narrow(range, comparator, date->first, date->last);
        return range.isEmpty();
    }
    case ValueType::Text:
    case ValueType::Choice:
        return node.comparator <= Comparator::NotEqual && excludesText(all, node, comparator);
    default:
        return false;
    }
}

} // namespace

const Node* impossibleComparison(const Node& join)
{
    Comparisons all;
    const bool isAll = join.kind == NodeKind::All;
    for (const auto& child : join.children) {
        // What every value fulfils is what no value fails.
        if (child->kind == NodeKind::Compare
            && excludes(all, *child, isAll ? child->comparator : opposite(child->comparator)))
            return child.get();
    }
    return nullptr;
}

bool isConstant(const Node& compare)
{
    const KeywordInfo& keyword = info(compare.keyword);
    const std::int64_t step = keyword.value == ValueType::Number ? 1'000 : 1;
    for (const bool isNegated : {false, true}) {
        Range range{keyword.least, keyword.greatest < 0 ? kGreatest : keyword.greatest, {}};
        const Comparator comparator = isNegated ? opposite(compare.comparator) : compare.comparator;
        narrow(range, comparator, compare.thousandths, compare.thousandths + step - 1);
        if (range.first > range.last || (range.excluded.count(range.first) != 0 && range.last < range.first + step))
            return true;
    }
    return false;
}

} // namespace greffier::rules
