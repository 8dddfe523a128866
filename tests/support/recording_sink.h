#pragma once
#include "core/evidence/sink.h"

#include <map>
#include <string>
#include <variant>
#include <vector>

namespace greffier::tests {

// A sink that keeps the drafts as they come. References stay unresolved unless their item was emitted.
class RecordingSink final : public evidence::Sink {
public:
    struct Item {
        evidence::ThreadIndex thread = 0;
        bool isPlaceholder = false;
        evidence::CommentDraft draft;
    };

    void setCapture(evidence::CaptureDraft draft) override { capture = std::move(draft); }
    evidence::ThreadIndex addThread(evidence::ThreadDraft draft) override
    {
        threads.push_back(std::move(draft));
        return static_cast<evidence::ThreadIndex>(threads.size()) - 1;
    }
    void completeThread(evidence::ThreadIndex thread, evidence::ThreadDraft more) override
    {
        auto& known = threads[static_cast<std::size_t>(thread)];
        if (!more.title.empty())
            known.title = std::move(more.title);
        if (!more.body.empty())
            known.body = std::move(more.body);
    }
    evidence::ItemIndex addComment(evidence::ThreadIndex thread, evidence::CommentDraft draft) override
    {
        items.push_back({thread, false, std::move(draft)});
        return static_cast<evidence::ItemIndex>(items.size()) - 1;
    }
    evidence::ItemIndex addPlaceholder(evidence::ThreadIndex thread,
                                       evidence::PlaceholderDraft draft) override
    {
        Item item{thread, true, {}};
        item.draft.ref = std::move(draft.ref);
        item.draft.parent = std::move(draft.parent);
        item.draft.statedDepth = draft.statedDepth;
        items.push_back(std::move(item));
        return static_cast<evidence::ItemIndex>(items.size()) - 1;
    }
    void addLoss(std::string_view what, std::int64_t count, std::string_view example) override
    {
        auto& loss = losses[std::string(what)];
        if (loss.count == 0)
            loss.example = example;
        loss.count += count;
    }

    // The comments alone, in reading order.
    std::vector<evidence::CommentDraft> comments() const
    {
        std::vector<evidence::CommentDraft> result;
        for (const auto& item : items) {
            if (!item.isPlaceholder)
                result.push_back(item.draft);
        }
        return result;
    }

    // "(1 (2 (3)))(p1 (4))": comments by number from 1, placeholders "p1"; a parent that is named but was not
    // emitted shows as "?ref". Children stand in reading order. Iterative.
    std::string toText() const
    {
        const auto children = childrenByParent();
        std::string text;
        for (const auto root : children.at(items.size()))
            writeTree(children, root, text);
        return text;
    }

    evidence::CaptureDraft capture;
    std::vector<evidence::ThreadDraft> threads;
    std::vector<Item> items;
    struct SeenLoss {
        std::int64_t count = 0;
        std::string example;
    };
    std::map<std::string, SeenLoss, std::less<>> losses;

private:
    using Children = std::vector<std::vector<std::size_t>>;

    std::size_t parentOf(std::size_t item) const
    {
        const auto& parent = items[item].draft.parent;
        if (const auto* index = std::get_if<evidence::ParentItem>(&parent))
            return static_cast<std::size_t>(index->index);
        if (const auto* ref = std::get_if<evidence::ParentRef>(&parent)) {
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (i != item && items[i].draft.ref == ref->ref)
                    return i;
            }
        }
        return items.size();
    }

    Children childrenByParent() const
    {
        Children children(items.size() + 1);
        for (std::size_t i = 0; i < items.size(); ++i)
            children[parentOf(i)].push_back(i);
        return children;
    }

    std::string label(std::size_t item) const
    {
        std::size_t number = 0;
        for (std::size_t i = 0; i <= item; ++i)
            number += items[i].isPlaceholder == items[item].isPlaceholder ? 1 : 0;
        std::string text = (items[item].isPlaceholder ? "p" : "") + std::to_string(number);
        const auto* ref = std::get_if<evidence::ParentRef>(&items[item].draft.parent);
        if (ref && !ref->isRootIfAbsent && parentOf(item) == items.size())
            text += "?" + ref->ref;
        return text;
    }

    void writeTree(const Children& children, std::size_t root, std::string& text) const
    {
        struct Step {
            std::size_t item;
            std::size_t next;
        };
        std::vector<Step> path{{root, 0}};
        text += "(" + label(root);
        while (!path.empty()) {
            auto& step = path.back();
            const auto& own = children[step.item];
            if (step.next == own.size()) {
                text += ")";
                path.pop_back();
                continue;
            }
            const auto child = own[step.next++];
            text += (step.next == 1 ? " (" : "(") + label(child);
            path.push_back({child, 0});
        }
    }
};

} // namespace greffier::tests
