// Memory that runs out at any allocation of a call of the C interface is a status, and nothing is lost.
#include <cstddef>
#include <string>

#include "catch.hpp"
#include "data_file.hpp"
#include "failing_new.hpp"
#include "taqrir/taqrir.h"

using memory::Then;

namespace {

const std::string& report() {
    static const std::string text = taqrir::test::read_file(TAQRIR_TEST_DATA "/memory/report.txt");
    return text;
}

struct Handles {
    Handles() {
        REQUIRE(taqrir_parser_new(nullptr, 0, &parser, nullptr) == TAQRIR_OK);
        REQUIRE(taqrir_parse(parser, report().data(), report().size(), nullptr, &document, nullptr) == TAQRIR_OK);
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

// Fails every allocation of `call` in turn (or every so many), both ways. `call` frees what it got and returns the
// status; a call that fails leaves its result empty, which `is_empty` says.
template <typename Call, typename IsEmpty>
void fail_each(const char* what, const Call& call, const IsEmpty& is_empty, std::size_t step = 1) {
    std::size_t failures = 0;
    const std::size_t count = memory::count([&] { REQUIRE(call(nullptr) == TAQRIR_OK); });
    for (const Then then : {Then::works_again, Then::stays_out}) {
        for (std::size_t nth = 0; nth < count; nth += step) {
            taqrir_error error{};
            taqrir_status status = TAQRIR_INTERNAL;
            const memory::Outcome outcome = memory::run(nth, then, [&] { status = call(&error); });
            const bool as_it_should = status == (outcome.failed ? TAQRIR_OUT_OF_MEMORY : TAQRIR_OK) &&
                                      error.status == (outcome.failed ? status : TAQRIR_OK);
            if (outcome.thrown || !as_it_should || outcome.left_behind != 0 || (outcome.failed && !is_empty())) {
                FAIL_CHECK(what << ": allocation " << nth << " of " << count << " gives " << taqrir_status_name(status)
                                << ", blocks lost: " << outcome.left_behind);
            }
            failures += outcome.failed ? 1 : 0;
        }
    }
    CHECK(failures > 0);
}

}  // namespace

TEST_CASE("memory that runs out in a call of the C interface") {
    const Handles made;
    taqrir_parser* parser = nullptr;
    fail_each(
        "parser_new",
        [&](taqrir_error* error) {
            const taqrir_status status = taqrir_parser_new(nullptr, 0, &parser, error);
            taqrir_parser_free(parser);
            return status;
        },
        [&] { return parser == nullptr; }, memory::step(5));

    taqrir_document* document = nullptr;
    fail_each(
        "parse",
        [&](taqrir_error* error) {
            const taqrir_status status =
                taqrir_parse(made.parser, report().data(), report().size(), nullptr, &document, error);
            taqrir_document_free(document);
            return status;
        },
        [&] { return document == nullptr; });

    taqrir_string text{};
    const auto no_text = [&] { return text.data == nullptr && text.size == 0; };
    const auto writes = [&](const auto& function) {
        return [&, function](taqrir_error* error) {
            const taqrir_status status = function(error);
            taqrir_string_free(&text);
            return status;
        };
    };
    taqrir_json_options explained{};
    explained.size = sizeof explained;
    explained.explain = 1;
    fail_each("document_json", writes([&](taqrir_error* error) {
                  return taqrir_document_json(made.document, &explained, &text, error);
              }),
              no_text);
    fail_each("document_summary",
              writes([&](taqrir_error* error) { return taqrir_document_summary(made.document, &text, error); }),
              no_text);
    fail_each("recognize", writes([&](taqrir_error* error) {
                  return taqrir_recognize(made.parser, report().data(), report().size(), 0, nullptr, &explained, &text,
                                          error);
              }),
              no_text);
}

TEST_CASE("a call without any memory can say so") {
    taqrir_parser* parser = nullptr;
    taqrir_error error{};
    const auto outcome = memory::run(0, Then::stays_out, [&] { (void)taqrir_parser_new(nullptr, 0, &parser, &error); });
    CHECK(outcome.failed);
    CHECK(parser == nullptr);
    CHECK(error.status == TAQRIR_OUT_OF_MEMORY);
    CHECK(std::string(error.message) == "not enough memory");
}
