#include "capi/guard.hpp"

#include <cstring>
#include <new>
#include <stdexcept>
#include <string>

#include "catch.hpp"
#include "taqrir/error.hpp"

using taqrir::Error;
using taqrir::ErrorCode;
using taqrir::capi::guarded;

namespace {

// What a C caller gets when `thrown` comes out of the library.
template <typename Thrown>
taqrir_error caught(const Thrown& thrown) {
    taqrir_error error;
    std::memset(&error, 0x5A, sizeof error);
    const taqrir_status status = guarded(&error, [&] { throw thrown; });
    CHECK(error.status == status);
    return error;
}

}  // namespace

TEST_CASE("every error of the library has a status of its own") {
    CHECK(caught(Error(ErrorCode::input_too_large, "")).status == TAQRIR_INPUT_TOO_LARGE);
    CHECK(caught(Error(ErrorCode::invalid_utf8, "")).status == TAQRIR_INVALID_UTF8);
    CHECK(caught(Error(ErrorCode::invalid_lexicon, "")).status == TAQRIR_INVALID_LEXICON);
    CHECK(caught(Error(ErrorCode::invalid_option, "")).status == TAQRIR_INVALID_OPTION);
    CHECK(caught(Error(ErrorCode::unicode_data, "")).status == TAQRIR_UNICODE_DATA);
}

TEST_CASE("the place of an error comes through") {
    const taqrir_error error = caught(Error(ErrorCode::invalid_lexicon, "what", 11, 22, 33));
    CHECK(std::string(error.message) == "what");
    CHECK(error.offset == 11);
    CHECK(error.line == 22);
    CHECK(error.column == 33);
}

TEST_CASE("what is no error of the library ends at the border as well") {
    CHECK(caught(std::bad_alloc()).status == TAQRIR_OUT_OF_MEMORY);
    CHECK(std::string(caught(std::bad_alloc()).message) == "not enough memory");
    CHECK(caught(std::logic_error("defect")).status == TAQRIR_INTERNAL);
    CHECK(std::string(caught(std::logic_error("defect")).message) == "defect");
    CHECK(caught(1).status == TAQRIR_INTERNAL);
    CHECK(guarded(nullptr, [] { throw 1; }) == TAQRIR_INTERNAL);
}

TEST_CASE("success clears the error of the call before") {
    taqrir_error error = caught(Error(ErrorCode::invalid_utf8, "not UTF-8", 3));
    CHECK(guarded(&error, [] {}) == TAQRIR_OK);
    CHECK(error.status == TAQRIR_OK);
    CHECK(error.offset == 0);
    CHECK(std::string(error.message).empty());
}

TEST_CASE("a long message is cut between characters") {
    constexpr std::size_t room = sizeof(taqrir_error::message) - 1;
    const std::string letter = "\xD8\xA7";  // alef
    const auto message = [](const std::string& text) {
        return std::string(caught(Error(ErrorCode::invalid_lexicon, text)).message);
    };
    CHECK(message(std::string(room, 'x')) == std::string(room, 'x'));
    CHECK(message(std::string(room + 1, 'x')) == std::string(room, 'x'));
    CHECK(message(std::string(room - 2, 'x') + letter) == std::string(room - 2, 'x') + letter);
    CHECK(message(std::string(room - 1, 'x') + letter) == std::string(room - 1, 'x'));
}
