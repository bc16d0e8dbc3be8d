#include "database.hpp"

#include <sqlite3.h>

#include <exception>
#include <stdexcept>

namespace store {
namespace {

[[noreturn]] void fail(sqlite3* handle) { throw std::runtime_error(sqlite3_errmsg(handle)); }

}  // namespace

Database::Database(const std::string& file) {
    sqlite3* opened = nullptr;
    const int result = sqlite3_open(file.c_str(), &opened);
    handle_.reset(opened);
    if (result != SQLITE_OK) throw std::runtime_error(file + ": " + sqlite3_errstr(result));
    run("PRAGMA foreign_keys = ON");
}

void Database::run(const std::string& sql) {
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle());
}

void Database::Close::operator()(sqlite3* handle) const noexcept { sqlite3_close(handle); }

Statement::Statement(const Database& database, std::string_view sql) : database_(database.handle()) {
    sqlite3_stmt* prepared = nullptr;
    check(sqlite3_prepare_v2(database_, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr));
    handle_.reset(prepared);
}

void Statement::bind(int index, std::string_view value) {
    if (value.empty()) {
        check(sqlite3_bind_null(handle_.get(), index));
    } else {
        // No destructor: the text is there until the statement has run.
        check(sqlite3_bind_text(handle_.get(), index, value.data(), static_cast<int>(value.size()), nullptr));
    }
}

void Statement::bind(int index, double value) { check(sqlite3_bind_double(handle_.get(), index, value)); }

void Statement::bind_integer(int index, std::int64_t value) { check(sqlite3_bind_int64(handle_.get(), index, value)); }

void Statement::check(int result) const {
    if (result != SQLITE_OK) fail(database_);
}

std::int64_t Statement::step() {
    const int result = sqlite3_step(handle_.get());
    const std::int64_t number = result == SQLITE_ROW ? sqlite3_column_int64(handle_.get(), 0) : 0;
    if (result != SQLITE_ROW && result != SQLITE_DONE) fail(database_);
    check(sqlite3_reset(handle_.get()));
    return number;
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const noexcept { sqlite3_finalize(handle); }

Transaction::Transaction(Database& database) : database_(&database) { database.run("BEGIN"); }

Transaction::~Transaction() {
    // Not through run(): a destructor does not throw, and the first error is the one to report.
    if (database_ != nullptr) sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_->run("COMMIT");
    database_ = nullptr;
}

}  // namespace store
