package io.trackedcache.audit.zoo;

/** New values that are not computed by addition. */
final class UpdatesThatDoNotAdd {
    int hash;
    int size;
    int last;
    int next;
    boolean flag;

    void change(int x) {
        hash = 31 * hash + x;
        size = size * 2;
        size = -size;
        size = x - size;
        last = next + 1;
        next = (next + 1) % 16;
        last = Math.max(last, x);
        last = x + 1;
        flag = !flag;
        hash ^= x;
        size <<= 1;
    }
}
