package io.trackedcache.opinion;

/**
 * What the code of a counter shows of its updates.
 *
 * @param place where an update is without protection, with the reason, such as {@code UserCache.java:42: ...}; empty
 *     unless it loses updates
 * @param mayBeReset whether it may be set to 0 besides; so it is where its code could not be read
 */
public record Proneness(Kind kind, String place, boolean mayBeReset) {
    public static final Proneness UNKNOWN = new Proneness(Kind.UNKNOWN, "", true);

    /** What the code shows. */
    public enum Kind {
        /** There is an update that several threads can lose. */
        LOSES,
        /** All its updates are atomic. */
        KEEPS,
        /** It is set to other values than 0, so that its value is no count. */
        SET,
        /** Its code could not be read, or does not show its updates. */
        UNKNOWN
    }
}
