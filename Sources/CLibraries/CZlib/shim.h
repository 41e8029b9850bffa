#pragma once
#include <zlib.h>

// deflateInit and inflateInit are macros.
static inline int zlib_deflate_init(z_stream *stream, int level) { return deflateInit(stream, level); }
static inline int zlib_inflate_init(z_stream *stream) { return inflateInit(stream); }
