package io.trackedcache.audit.zoo;

/** Flags and bits that collect. */
final class Flags {
    boolean hasFailed;
    int bits;
    long product = 1;
    double decayed;
    boolean last;
    int hash;

    void change(boolean failed, int bit) {
        hasFailed |= failed; // lost
        bits |= bit; // lost
        bits &= ~bit; // lost
        product *= bit; // lost
        decayed /= 2; // lost
        bits >>>= 1; // lost
        bits = bit - bits; // lost
        last = failed && hasFailed;
    }

    /** Keeps its hash code, which is the same whichever thread writes it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Flags that && that.bits == bits;
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = 31 * known + bits;
            hash = known;
        }
        return known;
    }
}
