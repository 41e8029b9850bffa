// How cairo packs the streams of a PDF (see packing.c): what is linked with this target packs quickly.

#pragma once

#include <stdbool.h>

// Whether the streams that begin on this thread from now on are left as they are, which is quicker and takes more room.
void quick_packing_keep_unpacked(bool keeps);
