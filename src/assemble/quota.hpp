// How far the builders of facts may go.
#ifndef TAQRIR_ASSEMBLE_QUOTA_HPP
#define TAQRIR_ASSEMBLE_QUOTA_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <string_view>
#include <utility>

#include "taqrir/document.hpp"
#include "taqrir/error.hpp"
#include "taqrir/parser.hpp"
#include "text/text.hpp"
#include "text/watch.hpp"

namespace taqrir::assemble {

/// What a caller allows one document to cost. A number that is 0 is no limit.
struct Limits {
    text::Watch watch;
    std::size_t max_facts = 0;
    std::size_t max_nesting = 0;
    OnLimit on_limit = OnLimit::partial;
};

/// Number of facts in all lists of a document.
[[nodiscard]] std::size_t count_facts(const Document& document) noexcept;

/// Asked by the builders before each sentence. Once it says no it says no to all that come behind, and the document
/// has a diagnostic that tells why, or Error{limit_...} is thrown if the caller wants that.
class Quota {
public:
    Quota(const Limits& limits, const text::Text& text, Document& document)
        : limits_(limits), text_(text), document_(document) {}

    /// The builder of this list (its name in JSON) begins.
    void open(std::string_view list) noexcept { list_ = list; }

    /// True if what begins at the byte may be read. Throws Error{cancelled}.
    [[nodiscard]] bool allows(std::uint32_t byte) {
        if (closed_) return false;
        if (limits_.watch.over(text::Stage::facts)) close(ErrorCode::limit_time, byte);
        if (is_over()) close(ErrorCode::limit_facts, byte);
        return !closed_;
    }

    /// For loops over facts that are there already: throws Error{cancelled}.
    void heed() const { limits_.watch.heed(); }

    /// Items of the text that are read one after the other, as long as the quota allows. A range for one loop.
    template <std::ranges::forward_range Items>
    [[nodiscard]] auto each(Items&& items);

    /// Cuts the list that was open to what there may be.
    template <typename Facts>
    void settle(Facts& facts) {
        if (!is_over()) return;
        close(ErrorCode::limit_facts, static_cast<std::uint32_t>(text_.bytes().size()));
        facts.erase(facts.end() - static_cast<std::ptrdiff_t>(count_facts(document_) - limits_.max_facts), facts.end());
    }

private:
    // What is just as much as there may be has lost nothing yet.
    [[nodiscard]] bool is_over() const noexcept {
        return limits_.max_facts != 0 && count_facts(document_) > limits_.max_facts;
    }
    void close(ErrorCode limit, std::uint32_t byte);

    template <typename Item>
    [[nodiscard]] std::uint32_t begin_of(const Item& item) const {
        if constexpr (requires { item.first; }) {
            return text_[item.first].begin;
        } else if constexpr (requires { item.span; }) {
            return item.span.begin;
        } else {
            return item.citation.span.begin;
        }
    }

    const Limits& limits_;
    const text::Text& text_;
    Document& document_;
    std::string_view list_;
    bool closed_ = false;
};

template <std::ranges::forward_range Items>
auto Quota::each(Items&& items) {
    return std::views::all(std::forward<Items>(items)) |
           std::views::take_while([this](const auto& item) { return allows(begin_of(item)); });
}

}  // namespace taqrir::assemble

#endif
