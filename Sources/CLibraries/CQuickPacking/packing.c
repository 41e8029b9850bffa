// cairo packs every stream with zlib at its default level, and offers no other. The PDF's finish unpacks the pages,
// rewrites them and packs them again with libdeflate, so what cairo packs well is thrown away: a tenth of the time of a
// render.
//
// This function stands before zlib's own of the same name, for the program's symbols come before those of its libraries
// (System V ABI, "Dynamic Linking", symbol resolution). Of the libraries that the program is linked with only cairo packs
// by way of it; the containers of office documents are packed by deflateInit2_.

#define _GNU_SOURCE
#include "CQuickPacking.h"
#include <dlfcn.h>
#include <zlib.h>

static _Thread_local bool keeps_unpacked = false;

void quick_packing_keep_unpacked(bool keeps) { keeps_unpacked = keeps; }

typedef int Initializer(z_streamp stream, int level, const char *version, int size);

int deflateInit_(z_streamp stream, int level, const char *version, int size) {
    Initializer *own = (Initializer *)dlsym(RTLD_NEXT, "deflateInit_");
    (void)level;
    return own ? own(stream, keeps_unpacked ? Z_NO_COMPRESSION : Z_BEST_SPEED, version, size) : Z_VERSION_ERROR;
}
