package io.trackedcache.audit.zoo;

/** A new object, stored where other threads can read it. */
final class EscapedToField {
    static IntField last;
    final IntField[] all = new IntField[1];

    void store() {
        IntField one = new IntField();
        one.hits++;
        last = one;
        one.hits++; // lost
        IntField another = new IntField();
        all[0] = another;
        another.hits++; // lost
    }
}
