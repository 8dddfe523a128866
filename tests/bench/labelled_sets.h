#pragma once
#include <string>
#include <vector>

namespace greffier::bench {

// One text that people have labelled. `isHeldOut` splits every set in two halves by a digest of the text: rules may be
// written with one half in view, the other half tells what they are worth.
struct LabelledText {
    std::string text;
    bool isToxic = false;
    bool isHeldOut = false;
};

struct LabelledSet {
    std::string name;
    std::string meaning; // of "toxic" in this set
    std::vector<LabelledText> texts;
};

// The sets of the corpus in that language ("fr", "en"). A file that is absent gives no set.
std::vector<LabelledSet> labelledSets(const std::string& corpus, const std::string& language);

// Texts that nobody called toxic: comments and paragraphs of articles of French pages, and the seed's comments.
std::vector<LabelledSet> harmlessSets(const std::string& corpus);
// Comments of English forums about technical things, which nobody labelled: nearly all harmless.
LabelledSet englishForums(const std::string& corpus);

} // namespace greffier::bench
