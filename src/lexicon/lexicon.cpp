#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <numeric>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/transform.hpp>

#include "lexicon/clitics.hpp"
#include "lexicon/tables.hpp"
#include "taqrir/error.hpp"
#include "text/fold.hpp"

namespace taqrir::lexicon {
namespace {

using text::Text;
using text::Token;
using text::TokenKind;

constexpr std::size_t shortest_accusative = 4;

// In a table a first word has no clitics. Its article, if any, is a bare alef and lam: the alef of
// a word such as "thousand" carries a hamza, which folding would hide.
bool is_written_with_article(std::string_view form) noexcept { return form.starts_with("\xD8\xA7\xD9\x84"); }

bool ends_in_alef(const Text& text, std::uint32_t token) noexcept {
    const std::string_view first = text.folded(token);
    return first.size() >= shortest_accusative && static_cast<std::uint8_t>(first.back()) == text::sign::alef;
}

}  // namespace

Lexicon::Lexicon(const std::vector<std::string>& user_tables) {
    std::uint32_t table = 0;
    for (const Table& builtin : builtin_tables()) {
        names_.emplace_back(builtin.name);
        read_table(builtin.name, builtin.text, table++, rows_, Encoding::utf8);
    }
    for (const std::string& user : user_tables) {
        names_.push_back("user lexicon " + std::to_string(user_texts_.size() + 1));
        user_texts_.push_back(user);
        read_table(names_.back(), user_texts_.back(), table++, rows_);
    }
    build();
}

// All forms are one text with a form on each line: one array of tokens instead of thousands.
void Lexicon::build() {
    std::string bytes;
    for (const Form& form : rows_.forms) bytes.append(form.text).push_back('\n');
    Text text(bytes);
    const std::vector<TokenRange> forms = forms_in(text);
    Kept kept;
    for (std::uint32_t i = 0; i < size(); ++i) {
        const bool word = row(i).category == Category::word && is_written_with_article(form(i));
        if (word && forms[i].last == forms[i].first + 1) kept.insert(text.folded(forms[i].first));
    }
    // First words first: what they teach decides how the words inside phrases are read.
    for (const bool accusative : {false, true}) {
        for (std::uint32_t i = 0; i < size(); ++i) {
            if (is_piece(row(i).category)) continue;
            if (forms[i].first == forms[i].last) refuse_empty(i);
            if (ends_in_alef(text, forms[i].first) == accusative) add_first_word(i, text, forms[i].first, kept);
        }
    }
    for (std::uint32_t i = 0; i < size(); ++i) resolve_inner(text, forms[i]);
    phrases_.reserve(vocabulary_.end(), rows_.forms.size());
    for (std::uint32_t i = 0; i < size(); ++i) {
        const Row& row = this->row(i);
        if (is_piece(row.category)) continue;
        phrases_.add(text, forms[i].first, forms[i].last, {i, code_key(row.code), row.category}, row.code);
    }
    phrases_.close();
    std::vector<std::string_view> spellings(size());
    for (std::uint32_t i = 0; i < size(); ++i) {
        if (forms[i].last == forms[i].first + 1) spellings[i] = text.folded(forms[i].first);
    }
    syllables_ = Syllables(rows_, spellings);
    sort_rows();
}

std::vector<Lexicon::TokenRange> Lexicon::forms_in(const Text& text) const {
    std::vector<TokenRange> found;
    found.reserve(rows_.forms.size());
    std::size_t end = 0;
    std::uint32_t token = 0;
    for (const Form& form : rows_.forms) {
        end += form.text.size() + 1;
        const std::uint32_t first = token;
        while (token < text.size() && text[token].begin < end) ++token;
        found.push_back({first, token});
    }
    return found;
}

void Lexicon::refuse_empty(std::uint32_t entry) const {
    const Row& row = this->row(entry);
    throw Error(ErrorCode::invalid_lexicon,
                names_[row.table] + ":" + std::to_string(row.line) + ": form without letters", 0, row.line, 1);
}

void Lexicon::add_first_word(std::uint32_t entry, Text& text, std::uint32_t token, const Kept& kept) {
    Token& first = text.tokens()[token];
    std::string_view folded = text.folded(token);
    if (first.kind == TokenKind::sign) {
        first.word = text.sign(token);
        return;
    }
    // Words that stand for themselves ("keep") are taken as they are, article letters and all, in every table.
    if (folded.size() >= 4 && is_written_with_article(this->form(entry)) && !kept.contains(folded)) {
        folded.remove_prefix(2);
    }
    // An accusative is the same word: spelled out in one table, it must not hide it from another.
    const std::uint32_t stem = ends_in_alef(text, token) ? vocabulary_.find(folded.substr(0, folded.size() - 1)) : 0;
    if (stem != 0 && vocabulary_.find(folded) == 0) vocabulary_.add_alias(folded, stem);
    first.word = vocabulary_.add(folded);
}

void Lexicon::resolve_inner(Text& text, TokenRange form) {
    for (std::uint32_t i = form.first + 1; i < form.last; ++i) {
        Token& token = text.tokens()[i];
        if (token.kind == TokenKind::sign) {
            token.word = text.sign(i);
            continue;
        }
        const std::string_view folded = text.folded(i);
        Analysis found = analyse(folded, vocabulary_);
        if (found.word == 0) {
            // Unknown inside a phrase: the article goes, and the clitics that stand before an
            // article; a bare clitic letter could be part of the word and stays.
            std::string_view stem = folded;
            const auto at = [&](std::size_t k) {
                return k < stem.size() ? static_cast<std::uint8_t>(stem[k]) : std::uint8_t{0};
            };
            const auto article_at = [&](std::size_t k) {
                return at(k) == text::sign::alef && at(k + 1) == text::sign::lam && stem.size() >= k + 4;
            };
            const auto contracted_at = [&](std::size_t k) {
                return at(k) == text::sign::lam && at(k + 1) == text::sign::lam && stem.size() >= k + 4;
            };
            const std::uint8_t lead = at(0);
            const std::size_t behind = lead == text::sign::waw || lead == text::sign::feh ? 1 : 0;
            std::size_t drop = 0;
            if (article_at(0)) {
                drop = 2;
            } else if (contracted_at(behind)) {
                drop = behind + 2;
            } else if (article_at(1) && (behind == 1 || lead == text::sign::beh || lead == text::sign::kaf)) {
                drop = 3;
            } else if (behind == 1 && article_at(2) && (at(1) == text::sign::beh || at(1) == text::sign::kaf)) {
                drop = 4;
            }
            vocabulary_.add(stem.substr(drop));
            found = analyse(folded, vocabulary_);
        }
        token.word = found.word;
        token.clitics = found.clitics;
    }
}

void Lexicon::resolve(Text& text, std::uint32_t first, std::uint32_t last) const noexcept {
    std::uint32_t index = first;
    for (Token& token : text.tokens().subspan(first, last - first)) {
        if (token.kind == TokenKind::sign) {
            token.word = text.sign(index);
        } else {
            const Analysis found = analyse(text.folded(index), vocabulary_);
            token.word = found.word;
            token.clitics = found.clitics;
        }
        ++index;
    }
}

std::optional<Match> Lexicon::find(const Text& text, std::uint32_t token, Category category) const {
    std::optional<Match> best;
    phrases_.each(text, token, category, [&](const Link& link, std::uint32_t end) {
        if (!best || end > best->end) best = Match{link.entry, end};
    });
    return best;
}

std::optional<Match> Lexicon::find(const Text& text, std::uint32_t token, Category category,
                                   std::string_view code) const {
    if (code.empty()) return find(text, token, category);
    std::optional<Match> best;
    const std::uint32_t wanted = code_key(code);
    phrases_.each(text, token, category, [&](const Link& link, std::uint32_t end) {
        if (link.code != wanted || (best && end <= best->end)) return;
        if (row(link.entry).code == code) best = Match{link.entry, end};
    });
    return best;
}

bool Lexicon::share_code(std::string_view a, std::string_view b, Category category) const {
    const auto each_code = [&](std::string_view word, auto&& f) {
        for (const Link& link : phrases_.of_word(vocabulary_.find(word))) {
            if (link.category == category) f(row(link.entry).code);
        }
    };
    bool shared = false;
    each_code(a, [&](std::string_view left) {
        each_code(b, [&](std::string_view right) { shared = shared || left == right; });
    });
    return shared;
}

std::span<const Row* const> Lexicon::rows(Category category) const {
    const auto index = static_cast<std::size_t>(category);
    return std::span(by_category_).subspan(first_row_[index], first_row_[index + 1] - first_row_[index]);
}

void Lexicon::sort_rows() {
    by_category_ =
        rows_.rows | ranges::views::transform([](const Row& row) { return &row; }) | ranges::to<std::vector>();
    std::stable_sort(by_category_.begin(), by_category_.end(),
                     [](const Row* a, const Row* b) { return a->category < b->category; });
    for (const Row* row : by_category_) ++first_row_[static_cast<std::size_t>(row->category) + 1];
    std::partial_sum(first_row_.begin(), first_row_.end(), first_row_.begin());
}

}  // namespace taqrir::lexicon
