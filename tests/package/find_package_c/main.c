/* A C program of somebody else: checks the interface version, reads a text, prints JSON. */
#include <stdio.h>
#include <string.h>
#include <taqrir/taqrir.h>

int main(void) {
    taqrir_parser* parser = NULL;
    taqrir_document* document = NULL;
    taqrir_string json = {0};
    taqrir_error error;
    if (taqrir_abi_version() != TAQRIR_ABI_VERSION) return 1;
    if (taqrir_parser_new(NULL, 0, &parser, &error) != TAQRIR_OK ||
        taqrir_parse(parser, "5%", 2, NULL, &document, &error) != TAQRIR_OK ||
        taqrir_document_json(document, NULL, &json, &error) != TAQRIR_OK) {
        fprintf(stderr, "%s\n", error.message);
    } else {
        printf("taqrir %s\n%s\n", taqrir_version(), json.data);
    }
    const int missing = json.data == NULL || strstr(json.data, "\"schema\"") == NULL;
    taqrir_string_free(&json);
    taqrir_document_free(document);
    taqrir_parser_free(parser);
    return missing;
}
