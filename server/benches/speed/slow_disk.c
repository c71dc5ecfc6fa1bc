/* A slower disk, for `FLUSH_MS=2 make bench`: loaded before the C library, it lets no flush end sooner than so many
   milliseconds. Nothing else changes. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int flush(const char *name, int file) {
    int (*really)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    const char *least = getenv("AFTERWORD_BENCH_FLUSH_MS");
    double begun = now_ms();
    int result = really(file);
    double left = (least ? atof(least) : 0) - (now_ms() - begun);
    if (left > 0) {
        struct timespec wait = {(time_t)(left / 1e3), 0};
        wait.tv_nsec = (long)((left - wait.tv_sec * 1e3) * 1e6);
        nanosleep(&wait, NULL);
    }
    return result;
}

int fsync(int file) { return flush("fsync", file); }
int fdatasync(int file) { return flush("fdatasync", file); }
