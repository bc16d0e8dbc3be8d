/* report FILE OFFSETS FORM: the JSON of a report from C, for same_bytes.py. */
#include <stdio.h>
#include <string.h>

#include "taqrir/taqrir.h"

static char text[1 << 20];

int main(int argc, char** argv) {
    FILE* file = argc == 4 ? fopen(argv[1], "rb") : NULL;
    if (file == NULL) return 2;
    const size_t size = fread(text, 1, sizeof text, file);
    fclose(file);
    if (size == sizeof text) return 2; /* Longer than any sample. */

    taqrir_json_options options = {.size = sizeof options, .pretty = strcmp(argv[3], "pretty") == 0};
    if (strcmp(argv[2], "codepoints") == 0) options.offsets = TAQRIR_OFFSETS_CODEPOINTS;
    if (strcmp(argv[2], "utf16") == 0) options.offsets = TAQRIR_OFFSETS_UTF16;
    taqrir_parser* parser = NULL;
    taqrir_document* document = NULL;
    taqrir_string json = {0};
    const int failed = taqrir_parser_new(NULL, 0, &parser, NULL) != TAQRIR_OK ||
                       taqrir_parse(parser, text, size, NULL, &document, NULL) != TAQRIR_OK ||
                       taqrir_document_json(document, &options, &json, NULL) != TAQRIR_OK ||
                       fwrite(json.data, 1, json.size, stdout) != json.size;
    taqrir_string_free(&json);
    taqrir_document_free(document);
    taqrir_parser_free(parser);
    return failed;
}
