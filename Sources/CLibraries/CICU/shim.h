#pragma once
// ICU renames every function by a macro that carries its version, which Swift cannot see: hence these inlines.
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

static inline UBreakIterator *icu_line_breaks(UErrorCode *status) {
    return ubrk_open(UBRK_LINE, "ru", NULL, 0, status);
}

static inline UBreakIterator *icu_grapheme_breaks(UErrorCode *status) {
    return ubrk_open(UBRK_CHARACTER, "ru", NULL, 0, status);
}

static inline void icu_set_text(UBreakIterator *breaks, const uint16_t *text, int32_t length, UErrorCode *status) {
    ubrk_setText(breaks, (const UChar *)text, length, status);
}

static inline int32_t icu_next(UBreakIterator *breaks) { return ubrk_next(breaks); }

static inline void icu_close(UBreakIterator *breaks) { ubrk_close(breaks); }

static inline const UNormalizer2 *icu_nfc(UErrorCode *status) { return unorm2_getNFCInstance(status); }

static inline int32_t icu_normalize(const UNormalizer2 *form, const uint16_t *text, int32_t length,
                                    uint16_t *result, int32_t capacity, UErrorCode *status) {
    return unorm2_normalize(form, (const UChar *)text, length, (UChar *)result, capacity, status);
}
