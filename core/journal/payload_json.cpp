// The one place where payloads meet JSON: each payload lists its fields once (`describe`), writing and reading follow.
#include "core/base/json.h"
#include "core/journal/act.h"

#include <QJsonArray>

#include <array>
#include <type_traits>
#include <utility>

namespace greffier::journal {
namespace {

template <class A, class F> void describePassage(A& act, F field)
{
    field("comment", act.comment), field("start", act.span.start), field("end", act.span.end);
    field("exact", act.exact), field("prefix", act.prefix), field("suffix", act.suffix);
    field("text_digest", act.textDigest), field("label", act.label), field("ground", act.ground);
    field("rule", act.rule), field("note", act.note);
    field.optional("more", act.more), field.optional("severity", act.severity);
    field.optional("person", act.person), field.optional("from", act.from);
}

template <class A, class F> void describeComplaint(A& act, F field)
{
    using T = std::remove_const_t<A>;
    field("complaint", act.complaint);
    if constexpr (std::is_same_v<T, ComplaintOpened>) {
        field("recipient", act.recipient), field("title", act.title), field("language", act.language);
    } else if constexpr (std::is_same_v<T, ComplaintAmended>) {
        field("field", act.field), field("value", act.value);
    } else if constexpr (std::is_same_v<T, ComplaintFactSet>) {
        field("passage", act.passage), field("in", act.isIn);
    } else if constexpr (std::is_same_v<T, ComplaintSent>) {
        field("date", act.on), field("way", act.way), field("reference", act.reference), field("sha256", act.sha256);
    } else if constexpr (std::is_same_v<T, ComplaintAnswered>) {
        field("kind", act.kind), field("date", act.on), field("outcome", act.outcome);
    } else if constexpr (std::is_same_v<T, ExhibitNumbered>) {
        field("number", act.number), field("object", act.object), field("title", act.title);
    } else {
        static_assert(std::is_same_v<T, ExhibitWithdrawn>);
        field("number", act.number), field("reason", act.reason);
    }
}

// The small values that acts are made of.
template <class T>
constexpr bool isPart = std::is_same_v<T, ConfirmedHit> || std::is_same_v<T, NamedValue> || std::is_same_v<T, Excerpt> ||
                        std::is_same_v<T, Element>;

template <class A, class F> void describePart(A& part, F field)
{
    using T = std::remove_const_t<A>;
    if constexpr (std::is_same_v<T, ConfirmedHit>) {
        field("rule", part.rule), field("version", part.version);
    } else if constexpr (std::is_same_v<T, NamedValue>) {
        field("key", part.key), field("value", part.value);
    } else if constexpr (std::is_same_v<T, Excerpt>) {
        field("start", part.span.start), field("end", part.span.end);
        field("exact", part.exact), field("prefix", part.prefix), field("suffix", part.suffix);
    } else if constexpr (std::is_same_v<T, Element>) {
        field("element", part.element), field("state", part.state), field("evidence", part.evidence);
    }
}

template <class T>
constexpr bool isQualification = std::is_same_v<T, Qualified> || std::is_same_v<T, QualificationWithdrawn>;

template <class A, class F> void describeQualification(A& act, F field)
{
    using T = std::remove_const_t<A>;
    if constexpr (std::is_same_v<T, Qualified>) {
        field("passage", act.passage), field("ground", act.ground), field("catalogue", act.catalogue);
        field("degree", act.degree), field("elements", act.elements), field("note", act.note);
    } else if constexpr (std::is_same_v<T, QualificationWithdrawn>) {
        field("qualification", act.qualification), field("reason", act.reason);
    }
}

template <class T>
constexpr bool isAboutRules = std::is_same_v<T, RulesAdopted> || std::is_same_v<T, RuleEdited> ||
                              std::is_same_v<T, RuleRemoved> || std::is_same_v<T, RuleStateSet>;

template <class A, class F> void describeRules(A& act, F field)
{
    using T = std::remove_const_t<A>;
    if constexpr (std::is_same_v<T, RulesAdopted>) {
        field("pack", act.pack), field("version", act.version), field("sha256", act.sha256);
    } else if constexpr (std::is_same_v<T, RuleEdited>) {
        field("rule", act.rule), field("title", act.title), field("severity", act.severity);
        field("ground", act.ground), field("when", act.when);
    } else if constexpr (std::is_same_v<T, RuleRemoved>) {
        field("rule", act.rule);
    } else if constexpr (std::is_same_v<T, RuleStateSet>) {
        field("rule", act.rule), field("state", act.state), field("reason", act.reason);
    }
}

template <class T>
constexpr bool isAboutPersons =
    std::is_same_v<T, PersonNamed> || std::is_same_v<T, RedactionProfileSet> || std::is_same_v<T, Erased>;

template <class A, class F> void describePersons(A& act, F field)
{
    using T = std::remove_const_t<A>;
    if constexpr (std::is_same_v<T, PersonNamed>) {
        field("person", act.person), field("role", act.role), field("values", act.values);
    } else if constexpr (std::is_same_v<T, RedactionProfileSet>) {
        field("name", act.name), field("kinds", act.kinds), field("checked", act.checked);
    } else if constexpr (std::is_same_v<T, Erased>) {
        field("person", act.person), field("basis", act.basis);
        field("comments", act.comments), field("captures", act.captures);
    }
}

// Calls field(key, member) for every member; the same list serves const and mutable payloads.
template <class A, class F> void describe(A& act, F field)
{
    using T = std::remove_const_t<A>;
    if constexpr (isPart<T>) {
        describePart(act, field);
    } else if constexpr (std::is_same_v<T, CaseOpened>) {
        field("title", act.title);
    } else if constexpr (std::is_same_v<T, CaptureAdded>) {
        field("capture", act.captureUid), field("format", act.format), field("evidence", act.evidenceDigest);
        field("first", act.firstComment), field("last", act.lastComment);
    } else if constexpr (std::is_same_v<T, Attached>) {
        field("sha256", act.sha256), field("name", act.name), field("media_type", act.mediaType);
        field("to", act.to), field("size", act.size);
    } else if constexpr (isQualification<T>) {
        describeQualification(act, field);
    } else if constexpr (isAboutRules<T>) {
        describeRules(act, field);
    } else if constexpr (std::is_same_v<T, ScanRun>) {
        field("rules_digest", act.rulesDigest), field("engine", act.engine), field("rules", act.rules);
        field("comments", act.comments), field("hits", act.hits), field("flagged_comments", act.flaggedComments);
        field("unknown", act.unknown), field("indeterminate", act.indeterminate);
    } else if constexpr (std::is_same_v<T, Decided>) {
        field("comments", act.comments), field("status", act.status), field("reason", act.reason);
        field("hits", act.hits), field.optional("dsa", act.dsa);
    } else if constexpr (std::is_same_v<T, Noted>) {
        field("object", act.object), field("text", act.text);
    } else if constexpr (std::is_same_v<T, PassageMarked>) {
        describePassage(act, field);
    } else if constexpr (std::is_same_v<T, PassageRetracted>) {
        field("passage", act.passage);
    } else if constexpr (std::is_same_v<T, LabelSet>) {
        field("comment", act.comment), field("label", act.label), field("on", act.isOn);
    } else if constexpr (std::is_same_v<T, Asserted>) {
        field("object", act.object), field("field", act.field), field("value", act.value);
        field("source", act.source);
    } else if constexpr (std::is_same_v<T, HitJudged>) {
        field("comment", act.comment), field("rule", act.rule), field("version", act.version);
        field("verdict", act.verdict);
    } else if constexpr (std::is_same_v<T, CaseValueSet>) {
        field("key", act.key), field("value", act.value);
    } else if constexpr (std::is_same_v<T, ViewSaved>) {
        field("name", act.name), field("expression", act.expression);
    } else if constexpr (std::is_same_v<T, ViewRemoved>) {
        field("name", act.name);
    } else if constexpr (std::is_same_v<T, Exported>) {
        field("format", act.format), field("profile", act.profile), field("recipient", act.recipient);
        field("purpose", act.purpose), field("sha256", act.sha256), field("name", act.name);
    } else if constexpr (std::is_same_v<T, Verified>) {
        field("intact", act.isIntact), field("findings", act.findings);
    } else if constexpr (std::is_same_v<T, Anchored>) {
        field("up_to", act.upToSeq), field("head", act.head), field("kind", act.kind), field("sha256", act.sha256);
    } else if constexpr (isAboutPersons<T>) {
        describePersons(act, field);
    } else if constexpr (std::is_same_v<T, Undone> || std::is_same_v<T, Redone>) {
        field("acts", act.acts);
    } else {
        describeComplaint(act, field);
    }
}

template <class A> QJsonObject write(const A& act);

template <class T> QJsonValue toValue(const T& value)
{
    if constexpr (std::is_same_v<T, std::string>) {
        return base::toQString(value);
    } else if constexpr (std::is_same_v<T, bool>) {
        return value;
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<qint64>(value);
    } else if constexpr (std::is_enum_v<T>) {
        return base::toQString(toString(value));
    } else {
        QJsonArray array;
        for (const auto& element : value) {
            if constexpr (std::is_same_v<T, std::vector<std::string>>)
                array.append(base::toQString(element));
            else
                array.append(write(element));
        }
        return array;
    }
}

// An optional field came with a later version: it is written only where it says something, so that the hashes of older
// acts stay what they are.
struct FieldWriter {
    QJsonObject& json;

    template <class T> void operator()(const char* key, const T& value) const { json[QLatin1String(key)] = toValue(value); }
    template <class T> void optional(const char* key, const T& value) const
    {
        if (!value.empty())
            (*this)(key, value);
    }
};

template <class A> QJsonObject write(const A& act)
{
    QJsonObject json;
    describe(act, FieldWriter{json});
    return json;
}

template <class A> bool read(const QJsonObject& json, A& act);

template <class T> bool fromValue(const QJsonValue& json, T& value)
{
    if constexpr (std::is_same_v<T, std::string>) {
        value = json.toString().toStdString();
        return json.isString();
    } else if constexpr (std::is_same_v<T, bool>) {
        value = json.toBool();
        return json.isBool();
    } else if constexpr (std::is_integral_v<T>) {
        value = static_cast<T>(json.toInteger());
        return json.isDouble();
    } else if constexpr (std::is_same_v<T, DecisionStatus>) {
        return parseDecisionStatus(json.toString().toStdString(), value);
    } else if constexpr (std::is_same_v<T, Verdict>) {
        return parseVerdict(json.toString().toStdString(), value);
    } else if constexpr (std::is_same_v<T, EvidenceDegree>) {
        return parseEvidenceDegree(json.toString().toStdString(), value);
    } else if constexpr (std::is_same_v<T, ElementState>) {
        return parseElementState(json.toString().toStdString(), value);
    } else {
        bool isWhole = json.isArray();
        for (const QJsonValue& element : json.toArray()) {
            if constexpr (std::is_same_v<T, std::vector<std::string>>)
                isWhole = fromValue(element, value.emplace_back()) && isWhole;
            else
                isWhole = read(element.toObject(), value.emplace_back()) && isWhole;
        }
        return isWhole;
    }
}

struct FieldReader {
    const QJsonObject& json;
    bool& isWhole;

    template <class T> void operator()(const char* key, T& value) const
    {
        isWhole = fromValue(json.value(QLatin1String(key)), value) && isWhole;
    }
    template <class T> void optional(const char* key, T& value) const
    {
        if (json.contains(QLatin1String(key)))
            (*this)(key, value);
    }
};

template <class A> bool read(const QJsonObject& json, A& act)
{
    bool isWhole = true;
    describe(act, FieldReader{json, isWhole});
    return isWhole;
}

// In the order of the alternatives of Payload.
constexpr std::array<std::string_view, std::variant_size_v<Payload>> kKinds{
    "CaseOpened",       "CaptureAdded", "Attached", "RulesAdopted", "RuleEdited",   "RuleRemoved", "RuleStateSet",
    "ScanRun",          "Decided",      "Noted",    "PassageMarked", "PassageRetracted", "LabelSet", "Asserted",
    "HitJudged",        "CaseValueSet", "ViewSaved", "ViewRemoved", "Exported",     "Verified",
    "Qualified",        "QualificationWithdrawn", "PersonNamed", "RedactionProfileSet", "ComplaintOpened",
    "ComplaintAmended", "ComplaintFactSet", "ComplaintSent", "ComplaintAnswered", "ExhibitNumbered", "ExhibitWithdrawn",
    "Anchored",         "Erased",       "Undone",   "Redone"};

template <std::size_t I = 0> bool readKind(std::size_t index, const QJsonObject& json, Payload& payload)
{
    if constexpr (I < std::variant_size_v<Payload>) {
        if (index != I)
            return readKind<I + 1>(index, json, payload);
        return read(json, payload.emplace<I>());
    } else {
        return false;
    }
}

} // namespace

std::string_view kindName(const Payload& payload)
{
    return kKinds[payload.index()];
}

QJsonObject toJson(const Payload& payload)
{
    return std::visit([](const auto& act) { return write(act); }, payload);
}

bool payloadFromJson(std::string_view kind, const QJsonObject& json, Payload& payload)
{
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (kKinds[i] == kind)
            return readKind(i, json, payload);
    }
    return false;
}

} // namespace greffier::journal
