// Memory that runs out at any moment of a call is a status, not a crash; the sanitizers see to leaks.
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <new>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "taqrir/taqrir.h"

namespace {

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

// How many more allocations succeed, and how large they may be.
std::size_t allowed = no_limit;
std::size_t largest = no_limit;

}  // namespace

// Replaced for the whole program.
void* operator new(std::size_t size) {
    if (allowed == 0 || size > largest) throw std::bad_alloc();
    if (allowed != no_limit) --allowed;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    return allowed == 0 || size > largest ? nullptr : std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

template <typename Call>
taqrir_status with_limits(std::size_t count, std::size_t size, const Call& call) {
    allowed = count;
    largest = size;
    const taqrir_status status = call();
    allowed = largest = no_limit;
    return status;
}

// Lets ever more allocations succeed until the call does, and gives the number of failures on the way.
template <typename Call>
std::size_t failures(const Call& call) {
    std::size_t count = 0;
    for (std::size_t i = 0;; i += 1 + i / 16) {
        const taqrir_status status = with_limits(i, no_limit, call);
        if (status == TAQRIR_OK) return count;
        CHECK(status == TAQRIR_OUT_OF_MEMORY);
        ++count;
    }
}

// "Resolution 12-NQ/TU, 5%" in Arabic words.
constexpr std::string_view report =
    "\xD8\xA7\xD9\x84\xD9\x82\xD8\xB1\xD8\xA7\xD8\xB1 12-NQ/TU\n"
    "\xD9\x86\xD8\xB3\xD8\xA8\xD8\xA9 5%\n";

struct Handles {
    explicit Handles(std::string_view text) {
        REQUIRE(taqrir_parser_new(nullptr, 0, &parser, nullptr) == TAQRIR_OK);
        REQUIRE(taqrir_parse(parser, text.data(), text.size(), nullptr, &document, nullptr) == TAQRIR_OK);
    }
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;
    ~Handles() {
        taqrir_document_free(document);
        taqrir_parser_free(parser);
    }

    taqrir_parser* parser = nullptr;
    taqrir_document* document = nullptr;
};

}  // namespace

TEST_CASE("memory that runs out at any allocation is a status") {
    const Handles made(report);
    taqrir_parser* parser = nullptr;
    CHECK(failures([&] { return taqrir_parser_new(nullptr, 0, &parser, nullptr); }) > 10);
    CHECK(parser != nullptr);
    taqrir_parser_free(parser);

    taqrir_document* document = nullptr;
    CHECK(failures([&] {
              return taqrir_parse(made.parser, report.data(), report.size(), nullptr, &document, nullptr);
          }) > 10);
    CHECK(document != nullptr);
    taqrir_document_free(document);

    taqrir_string summary{};
    CHECK(failures([&] { return taqrir_document_summary(made.document, &summary, nullptr); }) > 10);
    CHECK(summary.size > 0);
    taqrir_string_free(&summary);
}

// Not at any allocation: the destructor of nlohmann::json allocates, and cannot fail otherwise than by ending
// the process. docs/c.md says so.
TEST_CASE("JSON for which there is no room is a status") {
    constexpr std::size_t room = 65536;
    std::string text;
    for (int i = 0; i < 1000; ++i) text += report;
    const Handles made(text);
    taqrir_string out{};
    taqrir_error error{};
    const auto json = [&] { return taqrir_document_json(made.document, nullptr, &out, &error); };
    const auto lines = [&] {
        return taqrir_recognize(made.parser, text.data(), text.size(), 0, nullptr, nullptr, &out, &error);
    };
    CHECK(with_limits(no_limit, room, json) == TAQRIR_OUT_OF_MEMORY);
    CHECK(error.status == TAQRIR_OUT_OF_MEMORY);
    CHECK(out.data == nullptr);
    CHECK(with_limits(no_limit, room, lines) == TAQRIR_OUT_OF_MEMORY);
    CHECK(out.data == nullptr);

    REQUIRE(json() == TAQRIR_OK);
    CHECK(out.size > room);
    taqrir_string_free(&out);
    REQUIRE(lines() == TAQRIR_OK);
    CHECK(out.size > room);
    taqrir_string_free(&out);
}

TEST_CASE("a call without any memory can say so") {
    taqrir_parser* parser = nullptr;
    taqrir_error error{};
    const auto make = [&] { return taqrir_parser_new(nullptr, 0, &parser, &error); };
    CHECK(with_limits(0, no_limit, make) == TAQRIR_OUT_OF_MEMORY);
    CHECK(parser == nullptr);
    CHECK(error.status == TAQRIR_OUT_OF_MEMORY);
    CHECK(std::string(error.message) == "not enough memory");
}
