#pragma once
#include <stdint.h>

// ICU behind opaque pointers. Its own headers cannot be imported beside Foundation, which carries another ICU with the
// same names; here they stay inside one C file.

typedef struct TextBoundaries TextBoundaries;

/// Opens an iterator over line break opportunities (UAX #14) for Russian; NULL when ICU fails.
TextBoundaries *text_boundaries_open_lines(void);

/// Opens an iterator over extended grapheme clusters (UAX #29); NULL when ICU fails.
TextBoundaries *text_boundaries_open_characters(void);

void text_boundaries_close(TextBoundaries *boundaries);

/// Sets the UTF-16 text, which must outlive the iteration; 0 on success.
int text_boundaries_set(TextBoundaries *boundaries, const uint16_t *text, int32_t length);

/// The next boundary in UTF-16 units; negative at the end.
int32_t text_boundaries_next(TextBoundaries *boundaries);

/// Writes the text in NFC (UAX #15) and returns its length; negative when ICU fails or `capacity` is too small.
int32_t text_normalize_nfc(const uint16_t *text, int32_t length, uint16_t *result, int32_t capacity);
