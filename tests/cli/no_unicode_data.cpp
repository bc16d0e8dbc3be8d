// Loaded before ICU: an ICU that has no data.
#include <unicode/normalizer2.h>

const icu::Normalizer2* icu::Normalizer2::getNFKDInstance(UErrorCode& status) {
    status = U_FILE_ACCESS_ERROR;
    return nullptr;
}
