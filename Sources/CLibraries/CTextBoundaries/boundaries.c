#include "CTextBoundaries.h"

#include <unicode/ubrk.h>
#include <unicode/unorm2.h>

static TextBoundaries *open_boundaries(UBreakIteratorType type) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(type, "ru", NULL, 0, &status);
    return U_SUCCESS(status) ? (TextBoundaries *)iterator : NULL;
}

TextBoundaries *text_boundaries_open_lines(void) { return open_boundaries(UBRK_LINE); }

TextBoundaries *text_boundaries_open_characters(void) { return open_boundaries(UBRK_CHARACTER); }

void text_boundaries_close(TextBoundaries *boundaries) { ubrk_close((UBreakIterator *)boundaries); }

int text_boundaries_set(TextBoundaries *boundaries, const uint16_t *text, int32_t length) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText((UBreakIterator *)boundaries, (const UChar *)text, length, &status);
    return U_FAILURE(status);
}

int32_t text_boundaries_next(TextBoundaries *boundaries) { return ubrk_next((UBreakIterator *)boundaries); }

int32_t text_normalize_nfc(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *form = unorm2_getNFCInstance(&status);
    int32_t count = U_SUCCESS(status)
                        ? unorm2_normalize(form, (const UChar *)text, length, (UChar *)result, capacity, &status)
                        : -1;
    return U_SUCCESS(status) && count <= capacity ? count : -1;
}
