// Where a text names people, before it is known who is who.
#ifndef TAQRIR_ASSEMBLE_PEOPLE_HPP
#define TAQRIR_ASSEMBLE_PEOPLE_HPP

#include <string>
#include <vector>

#include "assemble/block.hpp"
#include "recognize/name.hpp"
#include "taqrir/official.hpp"

namespace taqrir::assemble {

/// One naming of a person, with the title and the posts that stand beside it.
struct PersonMention {
    recognizer::NameFound name;
    Span span;
    std::string honorific;  ///< Code, empty if none.
    bool feminine = false;  ///< Honorific or post has the feminine form.
    std::vector<Membership> memberships;
    std::uint32_t sentence = 0;  ///< Number of the sentence in the report; lists tell people apart by it.
    bool titled = false;         ///< Honorific, post, list of comrades or verb of speech: surely a person.
    bool known = false;          ///< On the host's list of people.
    Origin origin;
};

/// Somebody with a post in another country.
[[nodiscard]] bool is_foreign(const std::vector<Membership>& posts);

/// All namings in text order. Names in quotes, by-lines and photo credits are left out, and so are
/// people whom reports only remember.
[[nodiscard]] std::vector<PersonMention> collect_people(const Report& report);

}  // namespace taqrir::assemble

#endif
