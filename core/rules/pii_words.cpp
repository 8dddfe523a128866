#include "core/rules/pii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace greffier::rules {
namespace {

// What stands between the words of an address that is written out, and the endings that such an address may have.
constexpr std::string_view kEmail = R"(
    (?(DEFINE)
        (?<word> [\p{L}\p{N}][\p{L}\p{N}_+\-]{0,63} )
        (?<open> [ ]?[(\[{<][ ]? ) (?<close> [ ]?[)\]}>][ ]? )
        (?<sign> [ ]?@[ ]? | (?&open)(?:at|a|chez|arr?obas(?:e|se)?|arobaz|@)(?&close)
               | [ ](?:arr?obas(?:e|se)?|arobaz)[ ] )
        (?<dot> (?&open)(?:dot|point|pt|\.)(?&close) | [ ](?:dot|point|pt)[ ] | [ ]?\.[ ]? | \. )
        (?<worded> (?&open)(?:dot|point|pt|\.)(?&close) | [ ](?:dot|point|pt)[ ] )
        (?<part> (?&word) (?: (?:\.|[ ](?:point|dot|tiret|underscore)[ ]) (?&word) ){0,4} )
        (?<end> (?:fr|com|org|net|eu|be|ch|ca|info|io|lu|uk|de|it|es|me|pro|re|nc|pf|gouv\.fr) (?![\p{L}\p{N}]) )
    )
    (?<![\p{L}\p{N}._%+\-@]) (?<!//)
    (?: [\p{L}\p{N}][\p{L}\p{N}._%+\-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-]{0,62}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])
      | (?&part) (?&sign) (?&word) (?: (?&dot) (?&word) ){0,2}? (?&dot) (?&end)
      | (?&part) [ ](?:at|chez)[ ] (?&word) (?: (?&worded) (?&word) ){0,2}? (?&worded) (?&end) ))";

constexpr std::string_view kBirthdate = R"(
    (?(DEFINE)
        (?<month> janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre
                | janv|f[ée]vr?|avr|juil|sept|oct|nov|d[ée]c
                | january|february|march|april|may|june|july|august|september|october|november|december )
        (?<unit> un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize )
        (?<number> (?: (?:vingts?|trente|quarante|cinquante|soixante|quatre[ \-]vingts?|dix)(?:[ \-]et)?[ \-] )? (?&unit)
                | quatre[ \-]vingts?[ \-]dix(?:[ \-](?&unit))? | soixante[ \-]dix(?:[ \-](?&unit))?
                | vingt|trente|quarante|cinquante|soixante|quatre[ \-]vingts? )
        (?<day> (?:0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)? | premier | (?&number) )
        (?<year> (?:18|19|20)\d\d | \d\d(?!\d)
               | (?: (?:mill?e|mil)[ \-]neuf[ \-]cents? | dix[ \-]neuf[ \-]cents? | deux[ \-]mille ) (?:[ \-](?:et[ \-])?(?&number))? )
        (?<joint> [ ]?[/.\-][ ]? | [ ] )
        (?<date> (?:0?[1-9]|[12]\d|3[01])(?&joint)(?:0?[1-9]|1[0-2])(?&joint)(?:(?:18|19|20)\d\d|\d\d)(?!\d)
               | (?:18|19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)
               | (?&day)[ ](?:de[ ]|of[ ])?(?&month)\.?,?[ ](?&year)
               | (?&month)[ ](?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?[ ](?:18|19|20)\d\d(?!\d) )
        (?<weekday> (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?[ ] )
        (?<place> ,?[ ](?:à|a|au|aux|en|in|dans|près|chez)(?:[ ][\p{L}'’()\-]+){1,5} )
        (?<name> [ ][\p{L}][\p{L}'\-]+ )
    )
    (?<![\p{L}\p{N}'])
    (?: (?: né(?:e|\(e\)|[·.]e)?s? | nee ) (?&name)? (?&place)? ,? [ ] (?:(?:le|la|du)[ ])? (?&weekday)?
      | ne(?:\(e\)|[·.]e)? [ ]le[ ] (?&weekday)?
      | (?:date[ ]de[ ])?naissance (?&place)? [ ]?:?[ ]? (?:le[ ])? (?&weekday)?
      | (?:ddn|dob|d\.o\.b\.?|birth[ ]?date|date[ ]of[ ]birth) [ ]?:?[ ]?
      | born (?&place)? [ ](?:on[ ])?(?:the[ ])? )
    \K (?&date) (?![\p{L}\p{N}]) )";

int daysOf(int month)
{
    constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return kDays[static_cast<std::size_t>(month - 1)];
}

// The numbers of a date that is written in digits: day, month, year, or the other way round.
bool isRealDay(std::string_view date)
{
    std::array<int, 3> numbers{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < date.size() && count < numbers.size(); ++i) {
        if (date[i] < '0' || date[i] > '9')
            continue;
        const auto [end, error] = std::from_chars(date.data() + i, date.data() + date.size(), numbers[count]);
        i = static_cast<std::size_t>(end - date.data());
        ++count;
    }
    if (count < 3)
        return true; // the month is a word
    const bool isYearFirst = numbers[0] > 31;
    return numbers[isYearFirst ? 2 : 0] <= daysOf(numbers[1]);
}

} // namespace

Pattern::Found findEmails(std::string_view text)
{
    static const Pattern pattern = *Pattern::compile(kEmail, "xi");
    return pattern.findAll(text);
}

Pattern::Found findBirthdates(std::string_view text)
{
    static const Pattern pattern = *Pattern::compile(kBirthdate, "xi");
    Pattern::Found found = pattern.findAll(text);
    const auto isImpossible = [text](base::Span span) {
        return !isRealDay(text.substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.length())));
    };
    found.bytes.erase(std::remove_if(found.bytes.begin(), found.bytes.end(), isImpossible), found.bytes.end());
    return found;
}

} // namespace greffier::rules
