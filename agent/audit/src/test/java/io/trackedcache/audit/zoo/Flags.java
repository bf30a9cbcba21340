package io.trackedcache.audit.zoo;

/** Flags and bits that collect. */
final class Flags {
    private boolean hasFailed;
    private int bits;
    private long product = 1;
    private double decayed;
    private boolean last;
    private int hash;

    void change(boolean failed, int bit) {
        hasFailed |= failed; // lost
        bits |= bit; // lost
        bits &= ~bit; // lost
        product *= bit; // lost
        decayed /= 2; // lost
        bits >>>= 1; // lost
        bits = bit - bits; // lost
        last = failed | hasFailed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flags that && that.hash == hash;
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = 31 * known + bits;
            hash = known;
        }
        return last ? known : -known;
    }
}
