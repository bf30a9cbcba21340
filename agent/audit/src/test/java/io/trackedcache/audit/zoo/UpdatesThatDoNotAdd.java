package io.trackedcache.audit.zoo;

/** New values that are not computed by addition, and such that do not come from the old value. */
final class UpdatesThatDoNotAdd {
    int hash;
    int size;
    int last;
    int next;
    boolean flag;

    void change(int x) {
        hash = 31 * hash + x; // lost
        size = size * 2; // lost
        size = -size; // lost
        size = x - size; // lost
        last = next + 1;
        next = (next + 1) % 16; // lost
        last = Math.max(last, x); // lost
        last = x + 1;
        flag = !flag;
        hash ^= x; // lost
        size <<= 1; // lost
    }
}
