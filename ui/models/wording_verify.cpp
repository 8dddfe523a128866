#include "ui/models/wording_verify.h"

#include "core/base/clock.h"
#include "core/base/json.h"

#include <QCoreApplication>

namespace greffier::models {

QString layerText(casefile::BundleLayer layer)
{
    struct Named {
        casefile::BundleLayer layer;
        const char* text;
    };
    static constexpr Named kNames[] = {
        {casefile::BundleLayer::Container, QT_TRANSLATE_NOOP("Wording", "file of the bundle")},
        {casefile::BundleLayer::Manifest, QT_TRANSLATE_NOOP("Wording", "list of the bundle")},
        {casefile::BundleLayer::Payload, QT_TRANSLATE_NOOP("Wording", "listed file")},
        {casefile::BundleLayer::Signature, QT_TRANSLATE_NOOP("Wording", "signature")},
        {casefile::BundleLayer::Blob, QT_TRANSLATE_NOOP("Wording", "captured bytes")},
        {casefile::BundleLayer::Text, QT_TRANSLATE_NOOP("Wording", "comment text")},
        {casefile::BundleLayer::Thread, QT_TRANSLATE_NOOP("Wording", "thread")},
        {casefile::BundleLayer::Capture, QT_TRANSLATE_NOOP("Wording", "capture")},
        {casefile::BundleLayer::Chain, QT_TRANSLATE_NOOP("Wording", "journal")},
        {casefile::BundleLayer::Anchor, QT_TRANSLATE_NOOP("Wording", "anchor of the journal")},
        {casefile::BundleLayer::Exhibit, QT_TRANSLATE_NOOP("Wording", "exhibit")},
    };
    for (const Named& named : kNames) {
        if (named.layer == layer)
            return QCoreApplication::translate("Wording", named.text);
    }
    return {};
}

QString findingText(const casefile::BundleFinding& finding)
{
    const QString place = finding.row.empty() ? layerText(finding.layer)
                                              : layerText(finding.layer) + QStringLiteral(", ") + base::toQString(finding.row);
    return place.simplified() + QStringLiteral(": ") + base::toQString(finding.detail).simplified();
}

QString notProvedText(casefile::NotProved what)
{
    struct Named {
        casefile::NotProved what;
        const char* text;
    };
    static constexpr Named kNames[] = {
        {casefile::NotProved::Source, QT_TRANSLATE_NOOP("Wording", "that the site really showed this")},
        {casefile::NotProved::Clock, QT_TRANSLATE_NOOP("Wording", "that the clock was right before the journal was first anchored outside")},
        {casefile::NotProved::Rebuilt,
         QT_TRANSLATE_NOOP("Wording", "that nobody rebuilt the whole journal before its head was noted elsewhere")},
        {casefile::NotProved::People, QT_TRANSLATE_NOOP("Wording", "who the people behind the names of authors and operators are")},
        {casefile::NotProved::StampAuthority,
         QT_TRANSLATE_NOOP("Wording", "who made the time stamps: no certificate of an authority was given to trace them to (--ca)")},
        {casefile::NotProved::Maker,
         QT_TRANSLATE_NOOP("Wording", "who made the bundle: it is not signed, and whoever changes a file can make new lists")},
        {casefile::NotProved::SignerKey,
         QT_TRANSLATE_NOOP("Wording", "whose key signed the bundle: no public key was given to compare with (--key)")},
        {casefile::NotProved::LeftOutBytes,
         QT_TRANSLATE_NOOP("Wording", "that the pseudonymised texts are those of the captured files, which are left out")},
        {casefile::NotProved::LeftOutActs, QT_TRANSLATE_NOOP("Wording", "what the acts say, which is left out: their hashes were only followed")},
    };
    for (const Named& named : kNames) {
        if (named.what == what)
            return QCoreApplication::translate("Wording", named.text);
    }
    return {};
}

QString stampText(const casefile::CheckedStamp& stamp)
{
    const QString text = stamp.isTrusted
                             ? QCoreApplication::translate("Wording", "Time stamp of %1 up to a-%2 by %3, traced to an authority that you trust")
                             : QCoreApplication::translate("Wording", "Time stamp of %1 up to a-%2 by %3, signed, authority not checked");
    return text.arg(base::toQString(base::isoUtc(stamp.utcMs)), QString::number(stamp.upToSeq), base::toQString(stamp.authority));
}

} // namespace greffier::models
