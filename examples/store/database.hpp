// SQLite's C interface as far as the example needs it, with errors as exceptions.
#ifndef STORE_DATABASE_HPP
#define STORE_DATABASE_HPP

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

class Database {
public:
    /// Opens or makes the file. Throws std::runtime_error, as everything here.
    explicit Database(const std::string& file);

    /// Statements without values, separated by semicolons.
    void run(const std::string& sql);
    [[nodiscard]] sqlite3* handle() const noexcept { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

/// One statement, prepared once and run with many values.
class Statement {
public:
    Statement(const Database& database, std::string_view sql);

    /// The values in the order of the question marks. An empty text or optional is NULL.
    template <typename... Values>
    void run(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        (void)step();
    }
    /// The same, for a statement that returns one number.
    template <typename... Values>
    [[nodiscard]] std::int64_t number(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return step();
    }

private:
    void bind(int index, std::string_view value);
    void bind(int index, double value);
    template <std::integral Integer>
    void bind(int index, Integer value) {
        bind_integer(index, static_cast<std::int64_t>(value));
    }
    template <typename Value>
    void bind(int index, const std::optional<Value>& value) {
        value ? bind(index, *value) : bind(index, std::string_view());
    }
    void bind_integer(int index, std::int64_t value);
    void check(int result) const;
    std::int64_t step();

    struct Finalize {
        void operator()(sqlite3_stmt* handle) const noexcept;
    };
    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

/// All or nothing: rolls back unless commit() was called.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Database* database_;
};

}  // namespace store

#endif
