#include <sqlite3.h>

/// Swift cannot call sqlite3_config, which takes any number of arguments.
static inline int khuyencong_sqlite_counts_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
