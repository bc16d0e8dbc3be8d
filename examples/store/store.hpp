// Reports as rows.
#ifndef STORE_STORE_HPP
#define STORE_STORE_HPP

#include <cstdint>
#include <string>

#include "database.hpp"
#include "taqrir/document.hpp"

namespace store {

/// A database with the tables of schema.sql.
class Store {
public:
    explicit Store(const std::string& file);

    /// Stores the facts of one report, in place of those of an earlier run. The report is known by its
    /// address, or by `name` if it has none.
    void put(const std::string& name, const taqrir::Document& document);

private:
    [[nodiscard]] std::int64_t put_report(const std::string& name, const taqrir::Document& document);
    void put_officials(std::int64_t report, const taqrir::Document& document);
    void put_meetings(std::int64_t report, const taqrir::Document& document);
    void put_indicators(std::int64_t report, const taqrir::Document& document);
    void put_citations(std::int64_t report, const taqrir::Document& document);

    Database database_;
};

}  // namespace store

#endif
