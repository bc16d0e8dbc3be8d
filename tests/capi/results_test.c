/* What a C program gets when all is well. That the JSON is right is what tests/hosts/same_bytes.py and the
 * tests of the export say; here it is the interface that counts. */
#include <stdint.h>

#include "check.h"
#include "taqrir/taqrir.h"

/* Arabic words; sources are ASCII. */
#define PER_CENT "\xD9\x86\xD8\xB3\xD8\xA8\xD8\xA9"
#define JANUARY "\xD9\x8A\xD9\x86\xD8\xA7\xD9\x8A\xD8\xB1"
#define RESOLUTION "\xD8\xA7\xD9\x84\xD9\x82\xD8\xB1\xD8\xA7\xD8\xB1"

static void test_versions(void) {
    CHECK(taqrir_abi_version() == TAQRIR_ABI_VERSION);
    CHECK_TEXT(taqrir_version(), TAQRIR_TEST_VERSION);
    CHECK_TEXT(taqrir_schema_version(), "1.0");
}

/* The JSON of a text under some options; the caller frees it. */
static taqrir_string json_of(const taqrir_parser* parser, const char* text, size_t size,
                             const taqrir_json_options* options) {
    taqrir_document* document = NULL;
    taqrir_string json = {0};
    CHECK(taqrir_parse(parser, text, size, NULL, &document, NULL) == TAQRIR_OK);
    CHECK(taqrir_document_json(document, options, &json, NULL) == TAQRIR_OK);
    CHECK(json.data != NULL && strlen(json.data) == json.size);
    taqrir_document_free(document);
    return json;
}

static void test_empty_text(const taqrir_parser* parser) {
    const char* const texts[] = {NULL, ""};
    for (size_t i = 0; i < 2; ++i) {
        taqrir_string json = json_of(parser, texts[i], 0, NULL);
        CHECK_HAS(json.data, "{\"schema\":\"1.0\",\"language\":null,");
        CHECK_HAS(json.data, "\"awards\":[],\"diagnostics\":[]}");
        CHECK(strchr(json.data, '\n') == NULL);
        taqrir_string_free(&json);
    }
    taqrir_string lines = {(char*)"", 7};
    CHECK(taqrir_recognize(parser, NULL, 0, 0, NULL, NULL, &lines, NULL) == TAQRIR_OK);
    CHECK(lines.size == 0 && lines.data != NULL && lines.data[0] == '\0');
    taqrir_string_free(&lines);
}

static void test_json_options(const taqrir_parser* parser) {
    static const char text[] = RESOLUTION " 12-NQ/TU";
    const taqrir_json_options options[] = {
        {.size = sizeof options[0], .pretty = 1},
        {.size = sizeof options[0], .facts = TAQRIR_FACTS_CITATIONS | TAQRIR_FACTS_AWARDS, .explain = 1},
        {.size = sizeof options[0], .facts = TAQRIR_FACTS_NONE},
    };
    taqrir_string json = json_of(parser, text, sizeof text - 1, &options[0]);
    CHECK_HAS(json.data, "{\n  \"schema\": \"1.0\",\n");
    CHECK_HAS(json.data, "\"symbol\": \"12-NQ/TU\"");
    CHECK(strstr(json.data, "\"rule\"") == NULL);
    taqrir_string_free(&json);

    json = json_of(parser, text, sizeof text - 1, &options[1]);
    CHECK_HAS(json.data, "\"symbol\":\"12-NQ/TU\"");
    CHECK_HAS(json.data, "\"rule\":\"");
    CHECK_HAS(json.data, "\"awards\":[]");
    CHECK(strstr(json.data, "\"meetings\"") == NULL && strstr(json.data, "\"indicators\"") == NULL);
    taqrir_string_free(&json);

    json = json_of(parser, text, sizeof text - 1, &options[2]);
    CHECK(strstr(json.data, "\"citations\"") == NULL && strstr(json.data, "\"awards\"") == NULL);
    CHECK_HAS(json.data, "\"diagnostics\":[]}");
    taqrir_string_free(&json);
}

static void test_offset_units(const taqrir_parser* parser) {
    /* U+1F600 is 4 bytes, 1 code point, 2 UTF-16 units; each Arabic letter is 2 bytes. */
    static const char text[] = "\xF0\x9F\x98\x80 " PER_CENT " 5%";
    static const char* const spans[] = {"\"span\":[14,16]", "\"span\":[7,9]", "\"span\":[8,10]"};
    for (uint32_t unit = TAQRIR_OFFSETS_BYTES; unit <= TAQRIR_OFFSETS_UTF16; ++unit) {
        const taqrir_json_options options = {.size = sizeof options, .offsets = unit};
        taqrir_string lines = {0};
        CHECK(taqrir_recognize(parser, text, sizeof text - 1, 0, NULL, &options, &lines, NULL) == TAQRIR_OK);
        CHECK_HAS(lines.data, spans[unit]);
        taqrir_string_free(&lines);
    }
}

static void test_kinds(const taqrir_parser* parser) {
    static const char text[] = "5% 12-NQ/TU 2025-01-20";
    taqrir_string lines = {0};
    CHECK(taqrir_recognize(parser, text, sizeof text - 1, TAQRIR_MENTIONS_ALL, NULL, NULL, &lines, NULL) == TAQRIR_OK);
    CHECK_HAS(lines.data, "{\"kind\":\"percentage\",\"text\":\"5%\",\"span\":[0,2],\"value\":5,\"unit\":\"%\"}\n");
    CHECK_HAS(lines.data, "}\n{\"kind\":\"code\",");
    CHECK_HAS(lines.data, "\n{\"kind\":\"date\",");
    taqrir_string_free(&lines);

    const taqrir_json_options explain = {.size = sizeof explain, .explain = 1};
    const uint32_t kinds = TAQRIR_MENTIONS_DATE | TAQRIR_MENTIONS_CODE;
    CHECK(taqrir_recognize(parser, text, sizeof text - 1, kinds, NULL, &explain, &lines, NULL) == TAQRIR_OK);
    CHECK(strncmp(lines.data, "{\"kind\":\"code\",", 15) == 0 && strstr(lines.data, "percentage") == NULL);
    CHECK_HAS(lines.data, "\"rule\":\"");
    taqrir_string_free(&lines);
}

static void test_reference_date(const taqrir_parser* parser) {
    static const char text[] = "20 " JANUARY;
    const taqrir_parse_options options = {.size = sizeof options, .reference_date = "2031-02-03"};
    taqrir_string lines = {0};
    CHECK(taqrir_recognize(parser, text, sizeof text - 1, 0, &options, NULL, &lines, NULL) == TAQRIR_OK);
    CHECK_HAS(lines.data, "\"edtf\":\"2031-01-20\",\"inferred\":[\"year\"]");
    taqrir_string_free(&lines);
    CHECK(taqrir_recognize(parser, text, sizeof text - 1, 0, NULL, NULL, &lines, NULL) == TAQRIR_OK);
    CHECK_HAS(lines.data, "\"edtf\":\"XXXX-01-20\"");
    taqrir_string_free(&lines);
}

static void test_bytes_that_are_no_text(const taqrir_parser* parser) {
    static const char text[] = "5%\0\xFF 7%"; /* a NUL and a byte that UTF-8 does not have */
    taqrir_string json = json_of(parser, text, sizeof text - 1, NULL);
    CHECK_HAS(json.data, "\"utf8.invalid\"");
    CHECK_HAS(json.data, "\"span\":[3,4]");
    taqrir_string_free(&json);
}

/* The document keeps what it needs: text, lexicons and parser may go first. */
static void test_lifetimes(void) {
    char lexicon[] = "category\tcode\tforms\tattributes\nunit\t{windmill}\twindmill|windmills\t\n";
    char text[] = RESOLUTION " 12-NQ/TU; 12 windmills";
    const taqrir_text lexicons[] = {{lexicon, sizeof lexicon - 1}};
    taqrir_parser* parser = NULL;
    taqrir_document* document = NULL;
    CHECK(taqrir_parser_new(lexicons, 1, &parser, NULL) == TAQRIR_OK);
    memset(lexicon, 'x', sizeof lexicon - 1);
    CHECK(taqrir_parse(parser, text, sizeof text - 1, NULL, &document, NULL) == TAQRIR_OK);
    memset(text, 'x', sizeof text - 1);
    taqrir_parser_free(parser);

    const taqrir_json_options explain = {.size = sizeof explain, .explain = 1};
    taqrir_string json = {0};
    taqrir_string summary = {0};
    CHECK(taqrir_document_json(document, &explain, &json, NULL) == TAQRIR_OK);
    CHECK(taqrir_document_summary(document, &summary, NULL) == TAQRIR_OK);
    taqrir_document_free(document);
    CHECK_HAS(json.data, "\"unit\":\"{windmill}\"");
    CHECK_HAS(json.data, "\"source\":\"recognize/ar/documents.tsv\"");
    CHECK_HAS(summary.data, "12 windmills");
    CHECK(strlen(summary.data) == summary.size);
    taqrir_string_free(&json);
    taqrir_string_free(&summary);
    CHECK(json.data == NULL && summary.data == NULL);
}

int main(void) {
    taqrir_parser* parser = NULL;
    if (taqrir_parser_new(NULL, 0, &parser, NULL) != TAQRIR_OK) return 1;
    test_versions();
    test_empty_text(parser);
    test_json_options(parser);
    test_offset_units(parser);
    test_kinds(parser);
    test_reference_date(parser);
    test_bytes_that_are_no_text(parser);
    test_lifetimes();
    taqrir_parser_free(parser);
    return failed_checks();
}
