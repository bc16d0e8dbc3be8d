// taqrir: the lexicon tables that are part of the program.
#ifndef TAQRIR_LEXICON_TABLES_HPP
#define TAQRIR_LEXICON_TABLES_HPP

#include <span>
#include <string_view>

namespace taqrir::lexicon {

/// One table: its path below src ("lexicon/ar/bodies.tsv") and its whole text, UTF-8.
struct Table {
    std::string_view name;
    std::string_view text;
};

/// All src/**/ar/*.tsv, sorted by name. Defined in a source that cmake/EmbedTables.cmake
/// generates; the views last as long as the program.
[[nodiscard]] std::span<const Table> builtin_tables() noexcept;

}  // namespace taqrir::lexicon

#endif
