// ICU that has no data, or no memory for them: Error{unicode_data} or std::bad_alloc, never wrong letters.
#include <unicode/normalizer2.h>
#include <unicode/uclean.h>

#include <cstdlib>
#include <limits>
#include <new>
#include <string>

#ifndef _WIN32
#include <sys/wait.h>
#include <unistd.h>
#endif

#include "catch.hpp"
#include "taqrir/taqrir.h"
#include "taqrir/taqrir.hpp"

namespace {

UErrorCode icu_says = U_ZERO_ERROR;

}  // namespace

// In the place of ICU's own.
const icu::Normalizer2* icu::Normalizer2::getNFKDInstance(UErrorCode& status) {
    if (U_FAILURE(icu_says) == 0) return getInstance(nullptr, "nfkc", UNORM2_DECOMPOSE, status);
    status = icu_says;
    return nullptr;
}

TEST_CASE("without ICU's data there is no parser, and a later one is as good as any") {
    for (const UErrorCode code : {U_MISSING_RESOURCE_ERROR, U_FILE_ACCESS_ERROR, U_INVALID_FORMAT_ERROR}) {
        icu_says = code;
        try {
            const taqrir::Parser parser;
            FAIL_CHECK("a parser without data");
        } catch (const taqrir::Error& error) {
            CHECK(error.code == taqrir::ErrorCode::unicode_data);
            CHECK(std::string(error.what()) ==
                  std::string("the Unicode library has no normalisation data (") + u_errorName(code) + ')');
        }
        taqrir_parser* handle = nullptr;
        taqrir_error error{};
        CHECK(taqrir_parser_new(nullptr, 0, &handle, &error) == TAQRIR_UNICODE_DATA);
        CHECK(handle == nullptr);
        CHECK(std::string(error.message).find(u_errorName(code)) != std::string::npos);
    }
    icu_says = U_ZERO_ERROR;
    CHECK(taqrir::Parser().recognize("5 %").size() == 1);
}

TEST_CASE("ICU that is out of memory is not ICU without data") {
    icu_says = U_MEMORY_ALLOCATION_ERROR;
    CHECK_THROWS_AS(taqrir::Parser(), std::bad_alloc);
    taqrir_parser* handle = nullptr;
    CHECK(taqrir_parser_new(nullptr, 0, &handle, nullptr) == TAQRIR_OUT_OF_MEMORY);
    CHECK(handle == nullptr);
    icu_says = U_ZERO_ERROR;
}

#ifndef _WIN32
namespace {

std::size_t icu_allows = std::numeric_limits<std::size_t>::max();

void* icu_allocate(const void*, std::size_t size) {
    if (icu_allows == 0) return nullptr;
    --icu_allows;
    return std::malloc(size);
}
void* icu_reallocate(const void*, void* block, std::size_t size) {
    if (icu_allows == 0) return nullptr;
    --icu_allows;
    return std::realloc(block, size);
}
void icu_free(const void*, void* block) { std::free(block); }

enum Ending : int { works, bad_alloc, no_data, something_else };

// What a process sees whose ICU gets so many blocks. ICU remembers how its first call ended, hence the process.
[[nodiscard]] int first_parser(std::size_t allowed) {
    const pid_t child = fork();
    if (child == 0) {
        UErrorCode status = U_ZERO_ERROR;
        u_cleanup();
        u_setMemoryFunctions(nullptr, icu_allocate, icu_reallocate, icu_free, &status);
        if (U_FAILURE(status) != 0) _exit(something_else);
        icu_allows = allowed;
        try {
            const taqrir::Parser parser;
            _exit(parser.recognize("5 %").size() == 1 ? works : something_else);
        } catch (const std::bad_alloc&) {
            _exit(bad_alloc);
        } catch (const taqrir::Error&) {
            _exit(no_data);
        }
    }
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("ICU that runs out of memory at any of its allocations") {
    std::size_t allowed = 0;
    int ending = bad_alloc;
    while (allowed < 1000 && (ending = first_parser(allowed)) == bad_alloc) ++allowed;
    CHECK(ending == works);
    CHECK(allowed > 0);
}
#endif
