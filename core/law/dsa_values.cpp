#include "core/law/dsa_values.h"

#include <QUrl>

#include <algorithm>
#include <set>

namespace greffier::law {
namespace {

// Code points of UTF-8: PHP's mb_strlen, which the database measures with, counts the same.
std::int64_t codePoints(std::string_view text)
{
    return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool isPuid(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool isEan13(std::string_view text)
{
    return text.size() == 13 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isWebAddress(const std::string& text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

void checkWord(const DsaField& field, const std::string& value, std::vector<DsaProblem>& problems)
{
    if (std::find(field.values.begin(), field.values.end(), value) != field.values.end())
        return;
    std::string instead;
    if (const auto found = dsaWords().instead.find(value); found != dsaWords().instead.end())
        instead = found->second;
    else if (field.name == "territorial_scope" && value == "EL")
        instead = "GR"; // the country is GR, its language EL
    else if (field.name == "content_language" && value == "GR")
        instead = "EL";
    problems.push_back({field.name, DsaFault::UnknownValue, value, instead});
}

void checkDate(const DsaField& field, const std::string& value, std::vector<DsaProblem>& problems)
{
    const QDate day = dsaDate(value);
    if (!day.isValid()) {
        problems.push_back({field.name, DsaFault::BadFormat, value});
        return;
    }
    QDate earliest;
    if (field.name == "content_date")
        earliest = QDate(2000, 1, 1);
    else if (field.name == "application_date")
        earliest = QDate(2020, 1, 1);
    if ((earliest.isValid() && day < earliest) || day > QDate(2038, 1, 1))
        problems.push_back({field.name, DsaFault::OutOfRange, value});
}

void checkText(const DsaField& field, const std::string& value, std::vector<DsaProblem>& problems)
{
    if (field.name == "content_id_ean") {
        if (!isEan13(value))
            problems.push_back({field.name, DsaFault::BadFormat, value});
        return;
    }
    if (field.most > 0 && codePoints(value) > field.most)
        problems.push_back({field.name, DsaFault::TooLong, std::to_string(field.most)});
    const bool isWellFormed = field.name == "puid"                            ? isPuid(value)
                              : field.name == "decision_ground_reference_url" ? isWebAddress(value)
                                                                              : true;
    if (!isWellFormed)
        problems.push_back({field.name, DsaFault::BadFormat, value});
}

} // namespace

QDate dsaDate(std::string_view text)
{
    if (text.size() != 10)
        return {};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 4 || i == 7;
        if (isDash ? text[i] != '-' : (text[i] < '0' || text[i] > '9'))
            return {};
    }
    return QDate::fromString(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODate);
}

void checkDsaValues(const DsaField& field, const std::vector<std::string>& values, std::vector<DsaProblem>& problems)
{
    if (!field.isList && values.size() > 1)
        problems.push_back({field.name, DsaFault::Repeated, values[1]});
    std::set<std::string> seen;
    for (const std::string& value : values) {
        if (field.isList && !seen.insert(value).second)
            problems.push_back({field.name, DsaFault::Repeated, value});
        if (!field.values.empty())
            checkWord(field, value, problems);
        else if (field.isDate)
            checkDate(field, value, problems);
        else
            checkText(field, value, problems);
    }
}

} // namespace greffier::law
