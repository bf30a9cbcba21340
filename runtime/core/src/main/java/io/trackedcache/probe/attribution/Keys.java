package io.trackedcache.probe.attribution;

import io.trackedcache.probe.errors.CatchTypes;
import org.jspecify.annotations.Nullable;

/**
 * Keys as numbers: the kind of the key in the upper half, a hash in the lower one. So a lookup that runs keeps no key
 * alive, and no method of the application is called: only the keys of some types of the JDK, and records of them, are
 * compared by value. Any other object is known by its identity.
 */
public final class Keys {
    static {
        CatchTypes.resolve(Throwable.class);
    }

    /** No key, or one that is not known. It is the same as no other. */
    public static final long UNKNOWN = 0;

    /** Up to this kind, two different numbers may still mean the same key. */
    private static final int IDENTITY = 1;

    private static final int TEXT = 2;
    private static final int INTEGER = 3;
    private static final int LAST_CHARACTERS = 16;

    private Keys() {}

    /** Returns the number of a key. Called on every lookup of a cache with loads; does not allocate. */
    public static long of(@Nullable Object key) {
        if (key == null) {
            return UNKNOWN;
        }
        if (key instanceof String text) {
            return number(TEXT, hash(text));
        }
        if (key instanceof Long || key instanceof Integer) {
            return number(INTEGER, Long.hashCode(((Number) key).longValue()));
        }
        KeyKind kind = KeyKind.of(key.getClass());
        return kind.isHarmless() ? number(kind.number(), kind.hash(key)) : ofIdentity(key);
    }

    private static long ofIdentity(Object key) {
        return number(IDENTITY, System.identityHashCode(key));
    }

    private static long number(int kind, int hash) {
        return ((long) kind << Integer.SIZE) | (hash & 0xFFFF_FFFFL);
    }

    /** Adds what the hash code of a text does not show: texts with equal hash codes are easy to find. */
    static int hash(String text) {
        int length = text.length();
        int other = length;
        for (int i = Math.max(0, length - LAST_CHARACTERS); i < length; i++) {
            other = (other ^ text.charAt(i)) * 0x0100_0193;
        }
        return text.hashCode() * 0x9E37_79B1 + other;
    }

    /** Whether two keys can be told apart if their numbers differ. */
    static boolean areComparable(long key, long other) {
        return kind(key) > IDENTITY && kind(key) == kind(other);
    }

    /** Whether a key is the same as another one. */
    public static boolean areSame(long key, long other) {
        return key == other && key != UNKNOWN;
    }

    /** Whether a key is compared by value. */
    static boolean isHarmless(long key) {
        return kind(key) > IDENTITY;
    }

    static int kind(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    /** Returns a number of the lower bits of the key, spread evenly. */
    static int spread(long key) {
        int hash = (int) key * 0x9E37_79B1;
        return hash ^ (hash >>> 16);
    }
}
