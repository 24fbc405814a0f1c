#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// One heap for all threads instead of one for each; only glibc has more than one.
static inline void khuyencong_share_one_heap(void) {
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}
