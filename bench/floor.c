/* The least that a table by HarfBuzz and cairo can cost: each distinct word shaped once, lines filled as they come,
   glyphs drawn with their text. No hyphens, tags, bookmarks, repeated heads, checks or templates.

   floor PLAN.tsv OUT.pdf     built by bench.py */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <hb-ft.h>
#include <hb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS = 5, MOST_WORDS = 1 << 18, MOST_LINES = 4096, UNITS = 2048 };
static const double SIZE = 12, LEADING = 14, PADDING = 4, MM = 72 / 25.4;
static const double SHARES[COLUMNS] = {.06, .34, .14, .12, .34};

typedef struct {
    const char *text;
    int bytes, glyphs;
    cairo_glyph_t *glyph;
    cairo_text_cluster_t *cluster;
    double width;
} Word;

typedef struct {
    int first, count; /* in the words of the cell */
} Line;

static Word words[MOST_WORDS];
static hb_font_t *font;

static Word *shaped(const char *text, int bytes) {
    unsigned hash = 2166136261u;
    for (int i = 0; i < bytes; i++) hash = (hash ^ (unsigned char)text[i]) * 16777619u;
    unsigned slot = hash % MOST_WORDS;
    while (words[slot].text && (words[slot].bytes != bytes || memcmp(words[slot].text, text, bytes)))
        slot = (slot + 1) % MOST_WORDS;
    Word *word = &words[slot];
    if (word->text) return word;
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text, bytes, 0, bytes);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, NULL, 0);
    unsigned count;
    hb_glyph_info_t *info = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t *position = hb_buffer_get_glyph_positions(buffer, &count);
    word->text = strndup(text, bytes);
    word->bytes = bytes;
    word->glyphs = (int)count;
    word->glyph = calloc(count + 1, sizeof *word->glyph);
    word->cluster = calloc(count + 1, sizeof *word->cluster);
    for (unsigned i = 0; i < count; i++) {
        int next = i + 1 < count ? (int)info[i + 1].cluster : bytes;
        word->glyph[i].index = info[i].codepoint;
        word->glyph[i].x = word->width + position[i].x_offset * SIZE / UNITS;
        word->cluster[i].num_glyphs = 1;
        word->cluster[i].num_bytes = next - (int)info[i].cluster;
        word->width += position[i].x_advance * SIZE / UNITS;
    }
    hb_buffer_destroy(buffer);
    return word;
}

typedef struct {
    Word *word[1 << 14];
    int words;
    Line line[MOST_LINES];
    int lines;
} Cell;

static Cell cells[COLUMNS];

/* Fills the lines of a cell with the words of `text`. */
static void fill(Cell *cell, const char *text, int bytes, double width, double space) {
    cell->words = cell->lines = 0;
    double x = 0;
    for (const char *end = text + bytes; text < end;) {
        const char *blank = memchr(text, ' ', end - text);
        int length = (int)((blank ? blank : end) - text);
        Word *word = shaped(text, length);
        if (cell->lines == 0 || x + space + word->width > width) {
            cell->line[cell->lines++] = (Line){cell->words, 0};
            x = -space;
        }
        cell->word[cell->words++] = word;
        cell->line[cell->lines - 1].count++;
        x += space + word->width;
        text += length + 1;
    }
}

static void draw(cairo_t *context, Cell *cell, Line line, double x, double y) {
    static char text[1 << 16];
    static cairo_glyph_t glyphs[1 << 15];
    static cairo_text_cluster_t clusters[1 << 15];
    int bytes = 0, count = 0;
    Word *space = shaped(" ", 1);
    for (int i = 0; i < line.count; i++) {
        Word *parts[] = {cell->word[line.first + i], space};
        for (int part = 0; part < (i + 1 < line.count ? 2 : 1); part++) {
            Word *word = parts[part];
            for (int j = 0; j < word->glyphs; j++, count++) {
                glyphs[count] = (cairo_glyph_t){word->glyph[j].index, x + word->glyph[j].x, y};
                clusters[count] = word->cluster[j];
            }
            memcpy(text + bytes, word->text, word->bytes);
            bytes += word->bytes;
            x += word->width;
        }
    }
    cairo_show_text_glyphs(context, text, bytes, glyphs, count, clusters, count, 0);
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    FT_Library library;
    FT_Face face;
    if (FT_Init_FreeType(&library) ||
        FT_New_Face(library, "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf", 0, &face))
        return 1;
    hb_blob_t *blob = hb_blob_create_from_file("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf");
    font = hb_font_create(hb_face_create(blob, 0));
    hb_font_set_scale(font, UNITS, UNITS);
    double width = 841.89, height = 595.28, left = 20 * MM, top = 20 * MM, table = width - 30 * MM;
    cairo_surface_t *surface = cairo_pdf_surface_create(arguments[2], width, height);
    cairo_t *context = cairo_create(surface);
    cairo_set_font_face(context, cairo_ft_font_face_create_for_ft_face(face, 0));
    cairo_set_font_size(context, SIZE);
    cairo_set_line_width(context, .5);
    FILE *file = fopen(arguments[1], "r");
    if (!file) return 1;
    double space = shaped(" ", 1)->width, y = top;
    char *row = NULL;
    size_t capacity = 0;
    ssize_t length;
    while ((length = getline(&row, &capacity, file)) > 0) {
        if (row[length - 1] == '\n') row[--length] = 0;
        char *text = row;
        int lines = 1;
        for (int column = 0; column < COLUMNS; column++) {
            int bytes = (int)strcspn(text, "\t");
            fill(&cells[column], text, bytes, table * SHARES[column] - 2 * PADDING, space);
            if (cells[column].lines > lines) lines = cells[column].lines;
            text += bytes + (text[bytes] == '\t');
        }
        double needed = lines * LEADING + PADDING, x = left;
        if (y + needed > height - top) {
            cairo_show_page(context);
            y = top;
        }
        for (int column = 0; column < COLUMNS; column++) {
            cairo_rectangle(context, x, y, table * SHARES[column], needed);
            for (int i = 0; i < cells[column].lines; i++)
                draw(context, &cells[column], cells[column].line[i], x + PADDING, y + 13 + i * LEADING);
            x += table * SHARES[column];
        }
        cairo_stroke(context);
        y += needed;
    }
    cairo_destroy(context);
    cairo_surface_finish(surface);
    return cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS;
}
