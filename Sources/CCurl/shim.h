#include <curl/curl.h>

/// Swift cannot call curl_easy_setopt and curl_easy_getinfo, which take any type of argument.
static inline CURLcode khuyencong_curl_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode khuyencong_curl_number(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode khuyencong_curl_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode khuyencong_curl_pointer(CURL *curl, CURLoption option, void *value) {
    return curl_easy_setopt(curl, option, value);
}

typedef size_t (*khuyencong_curl_reader)(char *, size_t, size_t, void *);

static inline CURLcode khuyencong_curl_read_with(CURL *curl, khuyencong_curl_reader reader) {
    return curl_easy_setopt(curl, CURLOPT_READFUNCTION, reader);
}

/// The last answer of the server: 550 and the like; 0 where none came.
static inline long khuyencong_curl_answer(CURL *curl) {
    long code = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
    return code;
}
