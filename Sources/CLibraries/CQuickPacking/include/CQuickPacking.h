// Nothing to call: what is linked with this target packs quickly (see packing.c).
