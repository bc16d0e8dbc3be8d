/* codes FILE: the document numbers in a text, one JSON object a line. */
#include <stdio.h>
#include <stdlib.h>

#include "taqrir/taqrir.h"

/* The whole file, or NULL. */
static char* read_file(const char* name, size_t* size) {
    FILE* file = fopen(name, "rb");
    if (file == NULL) return NULL;
    char* bytes = NULL;
    if (fseek(file, 0, SEEK_END) == 0) {
        const long end = ftell(file);
        rewind(file);
        bytes = end < 0 ? NULL : (char*)malloc((size_t)end + 1);
        if (bytes != NULL) *size = fread(bytes, 1, (size_t)end, file);
    }
    fclose(file);
    return bytes;
}

int main(int argc, char** argv) {
    size_t size = 0;
    char* text = argc == 2 ? read_file(argv[1], &size) : NULL;
    if (text == NULL) {
        fputs("usage: codes FILE\n", stderr);
        return 2;
    }
    taqrir_parser* parser = NULL;
    taqrir_string lines = {0};
    taqrir_error error;
    taqrir_status status = taqrir_parser_new(NULL, 0, &parser, &error);
    if (status == TAQRIR_OK) {
        status = taqrir_recognize(parser, text, size, TAQRIR_MENTIONS_CODE, NULL, NULL, &lines, &error);
    }
    if (status == TAQRIR_OK) {
        fputs(lines.data, stdout);
    } else {
        fprintf(stderr, "%s: %s\n", taqrir_status_name((int)error.status), error.message);
    }
    taqrir_string_free(&lines);
    taqrir_parser_free(parser);
    free(text);
    return status == TAQRIR_OK ? 0 : 1;
}
