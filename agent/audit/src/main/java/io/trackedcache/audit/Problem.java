package io.trackedcache.audit;

/**
 * A file or a method that could not be read or analyzed.
 *
 * @param where the path; inside an archive, followed by {@code !/} and the entry
 * @param what the reason, and what to do
 */
public record Problem(String where, String what) {

    @Override
    public String toString() {
        return Text.printable(where + ": " + what);
    }
}
