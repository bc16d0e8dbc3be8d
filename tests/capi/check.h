/* What a C test needs: CHECK prints what did not hold, and main() returns failed_checks(). */
#ifndef TAQRIR_TESTS_CAPI_CHECK_H
#define TAQRIR_TESTS_CAPI_CHECK_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int checks_made, checks_failed;

static void check(bool holds, const char* what, int line) {
    ++checks_made;
    if (holds) return;
    ++checks_failed;
    fprintf(stderr, "line %d: %s\n", line, what);
}

static int failed_checks(void) {
    printf("%d checks, %d failed\n", checks_made, checks_failed);
    return checks_made == 0 || checks_failed != 0;
}

#define CHECK(condition) check((condition), #condition, __LINE__)
#define CHECK_TEXT(actual, expected) CHECK(strcmp((actual), (expected)) == 0)
#define CHECK_HAS(text, part) CHECK((text) != NULL && strstr((text), (part)) != NULL)

#endif
