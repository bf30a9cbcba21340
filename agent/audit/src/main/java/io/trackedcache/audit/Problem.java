package io.trackedcache.audit;

/**
 * Something that was not read, or not to its end.
 *
 * @param where a path, and what lies within an archive behind {@code !/}
 * @param what the reason, and what to do
 */
public record Problem(String where, String what) {

    @Override
    public String toString() {
        return Text.printable(where + ": " + what);
    }
}
