/* What a C program gets for what it does wrong. TAQRIR_UNICODE_DATA, _OUT_OF_MEMORY and _INTERNAL take a C++
 * test: tests/unit/capi, unicode and memory. */
#include <stdint.h>
#include <stdlib.h>

#include "check.h"
#include "taqrir/taqrir.h"

/* A library that leaves a result or an error alone is found out by what stood there before. */
static taqrir_error dirty_error(void) {
    taqrir_error error;
    memset(&error, 0x5A, sizeof error);
    return error;
}

static void test_null_arguments(const taqrir_parser* parser, const taqrir_document* document) {
    taqrir_error error = dirty_error();
    taqrir_string string = {0};
    taqrir_document* made = NULL;
    CHECK(taqrir_parser_new(NULL, 0, NULL, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK(error.status == TAQRIR_NULL_ARGUMENT);
    CHECK(error.offset == 0 && error.line == 0 && error.column == 0);
    CHECK_TEXT(error.message, "parser is NULL");

    taqrir_parser* other = NULL;
    const taqrir_text nothing = {NULL, 3};
    CHECK(taqrir_parser_new(NULL, 1, &other, &error) == TAQRIR_NULL_ARGUMENT && other == NULL);
    CHECK_TEXT(error.message, "lexicons is NULL");
    CHECK(taqrir_parser_new(&nothing, 1, &other, &error) == TAQRIR_NULL_ARGUMENT && other == NULL);

    CHECK(taqrir_parse(NULL, "a", 1, NULL, &made, &error) == TAQRIR_NULL_ARGUMENT && made == NULL);
    CHECK_TEXT(error.message, "parser is NULL");
    CHECK(taqrir_parse(parser, NULL, 1, NULL, &made, &error) == TAQRIR_NULL_ARGUMENT && made == NULL);
    CHECK_TEXT(error.message, "text is NULL");
    CHECK(taqrir_parse(parser, "a", 1, NULL, NULL, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK_TEXT(error.message, "document is NULL");

    CHECK(taqrir_document_json(NULL, NULL, &string, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK(taqrir_document_json(document, NULL, NULL, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK_TEXT(error.message, "json is NULL");
    CHECK(taqrir_document_summary(NULL, &string, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK(taqrir_document_summary(document, NULL, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK(taqrir_recognize(NULL, "a", 1, 0, NULL, NULL, &string, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK(taqrir_recognize(parser, NULL, 1, 0, NULL, NULL, &string, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK(taqrir_recognize(parser, "a", 1, 0, NULL, NULL, NULL, &error) == TAQRIR_NULL_ARGUMENT);

    /* Who does not want the error may say so. */
    CHECK(taqrir_parse(parser, NULL, 1, NULL, &made, NULL) == TAQRIR_NULL_ARGUMENT && made == NULL);
}

static void test_text(const taqrir_parser* parser) {
    taqrir_error error = dirty_error();
    taqrir_document* document = NULL;
    taqrir_string lines = {0};

    const taqrir_parse_options strict = {.size = sizeof strict, .utf8 = TAQRIR_UTF8_STRICT};
    CHECK(taqrir_parse(parser, "ab\xFF", 3, &strict, &document, &error) == TAQRIR_INVALID_UTF8);
    CHECK(document == NULL && error.status == TAQRIR_INVALID_UTF8 && error.offset == 2);
    CHECK(taqrir_recognize(parser, "\xD9", 1, 0, &strict, NULL, &lines, &error) == TAQRIR_INVALID_UTF8);
    CHECK(lines.data == NULL && error.offset == 0);

    const taqrir_parse_options small = {.size = sizeof small, .max_bytes = 4};
    CHECK(taqrir_parse(parser, "12345", 5, &small, &document, &error) == TAQRIR_INPUT_TOO_LARGE);
    CHECK(document == NULL && error.offset == 5);
    CHECK_TEXT(error.message, "input of 5 bytes is over the limit of 4");
    CHECK(taqrir_recognize(parser, "12345", 5, 0, &small, NULL, &lines, &error) == TAQRIR_INPUT_TOO_LARGE);
    CHECK(taqrir_parse(parser, "1234", 4, &small, &document, &error) == TAQRIR_OK);
    CHECK(error.status == TAQRIR_OK && error.offset == 0 && error.message[0] == '\0');
    taqrir_document_free(document);
}

static void test_limits(const taqrir_parser* parser) {
    static const char text[] = "5% (6% (7%))";
    const size_t size = sizeof text - 1;
    taqrir_error error = dirty_error();
    taqrir_document* document = NULL;
    taqrir_string json = {0};
    const struct {
        taqrir_parse_options options;
        taqrir_status status;
        size_t offset;
        const char* code;
    } cases[] = {
        {{.size = sizeof(taqrir_parse_options), .max_facts = 2}, TAQRIR_LIMIT_FACTS, size, "limit.facts"},
        {{.size = sizeof(taqrir_parse_options), .max_nesting = 1}, TAQRIR_LIMIT_NESTING, 7, "limit.nesting"},
        {{.size = sizeof(taqrir_parse_options), .time_budget_ns = 1}, TAQRIR_LIMIT_TIME, 0, "limit.time"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; ++i) {
        taqrir_parse_options options = cases[i].options;
        CHECK(taqrir_parse(parser, text, size, &options, &document, &error) == TAQRIR_OK);
        CHECK(taqrir_document_json(document, NULL, &json, &error) == TAQRIR_OK);
        CHECK_HAS(json.data, cases[i].code);
        taqrir_string_free(&json);
        taqrir_document_free(document);
        options.on_limit = TAQRIR_ON_LIMIT_ERROR;
        CHECK(taqrir_parse(parser, text, size, &options, &document, &error) == cases[i].status);
        CHECK(document == NULL && error.status == cases[i].status && error.offset == cases[i].offset);
    }
    /* What is just allowed is no error. */
    const taqrir_parse_options enough = {.size = sizeof enough,
                                         .max_facts = 3,
                                         .max_nesting = 2,
                                         .time_budget_ns = UINT64_MAX,
                                         .on_limit = TAQRIR_ON_LIMIT_ERROR};
    CHECK(taqrir_parse(parser, text, size, &enough, &document, &error) == TAQRIR_OK);
    taqrir_document_free(document);
    CHECK(taqrir_recognize(parser, text, size, 0, &enough, NULL, &json, &error) == TAQRIR_OK);
    taqrir_string_free(&json);
    const taqrir_parse_options fewer = {.size = sizeof fewer, .max_facts = 2};
    CHECK(taqrir_recognize(parser, text, size, 0, &fewer, NULL, &json, &error) == TAQRIR_LIMIT_FACTS);
    CHECK(json.data == NULL && error.offset == 8);
}

static void test_stop(const taqrir_parser* parser) {
    taqrir_error error = dirty_error();
    taqrir_document* document = NULL;
    taqrir_string json = {0};
    taqrir_stop* stop = NULL;
    CHECK(taqrir_stop_new(NULL, &error) == TAQRIR_NULL_ARGUMENT);
    CHECK(taqrir_stop_new(&stop, &error) == TAQRIR_OK && stop != NULL);
    const taqrir_parse_options options = {.size = sizeof options, .stop = stop};
    CHECK(taqrir_parse(parser, "5%", 2, &options, &document, &error) == TAQRIR_OK);
    taqrir_document_free(document);
    taqrir_stop_request(stop);
    taqrir_stop_request(stop);
    CHECK(taqrir_parse(parser, "5%", 2, &options, &document, &error) == TAQRIR_CANCELLED);
    CHECK(document == NULL && error.status == TAQRIR_CANCELLED);
    CHECK_TEXT(error.message, "cancelled");
    CHECK(taqrir_recognize(parser, "5%", 2, 0, &options, NULL, &json, &error) == TAQRIR_CANCELLED);
    taqrir_stop_free(stop);
    taqrir_stop_request(NULL);
    taqrir_stop_free(NULL);
}

static void test_lexicon(void) {
    static const char good[] = "category\tcode\tforms\tattributes\n";
    static const char bad[] = "category\tcode\tforms\tattributes\n# comment\nunit\t{tree}\ttree\t\ntown\tx\ty\t\n";
    const taqrir_text lexicons[] = {{good, sizeof good - 1}, {bad, sizeof bad - 1}};
    taqrir_parser* parser = NULL;
    taqrir_error error = dirty_error();
    CHECK(taqrir_parser_new(lexicons, 2, &parser, &error) == TAQRIR_INVALID_LEXICON);
    CHECK(parser == NULL && error.status == TAQRIR_INVALID_LEXICON && error.line == 4 && error.column == 1);
    CHECK_TEXT(error.message, "user lexicon 2:4:1: unknown category 'town'");
}

static void test_parse_options(const taqrir_parser* parser) {
    taqrir_error error = dirty_error();
    taqrir_document* document = NULL;
    const taqrir_parse_options wrong[] = {
        {.size = 0},
        {.size = (size_t)-1},
        {.size = sizeof wrong[0] - 3}, /* Inside of a field. */
        {.size = sizeof wrong[0], .utf8 = 2},
        {.size = sizeof wrong[0], .reserved = 1},
        {.size = sizeof wrong[0], .reserved2 = 1},
        {.size = sizeof wrong[0], .on_limit = 2},
        {.size = sizeof wrong[0], .reference_date = "2025-13-40"},
        {.size = sizeof wrong[0], .reference_date = "2025"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; ++i) {
        CHECK(taqrir_parse(parser, "a", 1, &wrong[i], &document, &error) == TAQRIR_INVALID_OPTION);
        CHECK(document == NULL && error.status == TAQRIR_INVALID_OPTION && error.message[0] != '\0');
    }
}

static void test_json_options(const taqrir_parser* parser, const taqrir_document* document) {
    taqrir_error error = dirty_error();
    taqrir_string json = {0};
    const taqrir_json_options wrong[] = {
        {.size = 0},
        {.size = sizeof wrong[0], .offsets = 3},
        {.size = sizeof wrong[0], .facts = 256},
        {.size = sizeof wrong[0], .facts = TAQRIR_FACTS_NONE | TAQRIR_FACTS_AWARDS},
        {.size = sizeof wrong[0], .pretty = 2},
        {.size = sizeof wrong[0], .explain = 2},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; ++i) {
        CHECK(taqrir_document_json(document, &wrong[i], &json, &error) == TAQRIR_INVALID_OPTION);
        CHECK(json.data == NULL && json.size == 0 && error.status == TAQRIR_INVALID_OPTION);
    }
    const uint32_t beyond = TAQRIR_MENTIONS_PLACE << 1;
    CHECK(taqrir_recognize(parser, "5%", 2, beyond, NULL, NULL, &json, &error) == TAQRIR_INVALID_OPTION);
    CHECK_TEXT(error.message, "kinds has an unknown bit");
}

/* Options of a program that was built with an older or a newer header. */
static void test_other_sizes(const taqrir_parser* parser, const taqrir_document* document) {
    taqrir_error error = dirty_error();
    taqrir_string json = {0};
    const taqrir_json_options older = {.size = offsetof(taqrir_json_options, pretty), .pretty = 77};
    CHECK(taqrir_document_json(document, &older, &json, &error) == TAQRIR_OK);
    taqrir_string_free(&json);

    /* The first version of the other struct ended before max_facts. */
    taqrir_document* made = NULL;
    const taqrir_parse_options first = {.size = offsetof(taqrir_parse_options, max_facts), .on_limit = 77};
    CHECK(taqrir_parse(parser, "5%", 2, &first, &made, &error) == TAQRIR_OK);
    taqrir_document_free(made);

    struct {
        taqrir_json_options known;
        uint32_t more[2];
    } newer = {.known = {.size = sizeof newer}};
    CHECK(taqrir_document_json(document, &newer.known, &json, &error) == TAQRIR_OK);
    taqrir_string_free(&json);
    newer.more[1] = 1;
    CHECK(taqrir_document_json(document, &newer.known, &json, &error) == TAQRIR_INVALID_OPTION);
    CHECK_HAS(error.message, "does not know");
}

static void test_names(void) {
    CHECK_TEXT(taqrir_status_name(TAQRIR_OK), "ok");
    CHECK_TEXT(taqrir_status_name(TAQRIR_INPUT_TOO_LARGE), "input_too_large");
    CHECK_TEXT(taqrir_status_name(TAQRIR_INVALID_UTF8), "invalid_utf8");
    CHECK_TEXT(taqrir_status_name(TAQRIR_INVALID_LEXICON), "invalid_lexicon");
    CHECK_TEXT(taqrir_status_name(TAQRIR_INVALID_OPTION), "invalid_option");
    CHECK_TEXT(taqrir_status_name(TAQRIR_UNICODE_DATA), "unicode_data");
    CHECK_TEXT(taqrir_status_name(TAQRIR_NULL_ARGUMENT), "null_argument");
    CHECK_TEXT(taqrir_status_name(TAQRIR_OUT_OF_MEMORY), "out_of_memory");
    CHECK_TEXT(taqrir_status_name(TAQRIR_INTERNAL), "internal");
    CHECK_TEXT(taqrir_status_name(TAQRIR_LIMIT_FACTS), "limit_facts");
    CHECK_TEXT(taqrir_status_name(TAQRIR_LIMIT_NESTING), "limit_nesting");
    CHECK_TEXT(taqrir_status_name(TAQRIR_LIMIT_TIME), "limit_time");
    CHECK_TEXT(taqrir_status_name(TAQRIR_CANCELLED), "cancelled");
    CHECK_TEXT(taqrir_status_name(TAQRIR_CANCELLED + 1), "unknown");
    CHECK_TEXT(taqrir_status_name(-1), "unknown");
}

static void test_free(void) {
    taqrir_string twice = {0};
    taqrir_parser_free(NULL);
    taqrir_document_free(NULL);
    taqrir_string_free(NULL);
    taqrir_string_free(&twice);
    taqrir_string_free(&twice);
    CHECK(twice.data == NULL && twice.size == 0);
}

int main(void) {
    taqrir_parser* parser = NULL;
    taqrir_document* document = NULL;
    if (taqrir_parser_new(NULL, 0, &parser, NULL) != TAQRIR_OK) return 1;
    if (taqrir_parse(parser, "5%", 2, NULL, &document, NULL) != TAQRIR_OK) return 1;
    test_null_arguments(parser, document);
    test_text(parser);
    test_limits(parser);
    test_stop(parser);
    test_lexicon();
    test_parse_options(parser);
    test_json_options(parser, document);
    test_other_sizes(parser, document);
    test_names();
    test_free();
    taqrir_document_free(document);
    taqrir_parser_free(parser);
    return failed_checks();
}
