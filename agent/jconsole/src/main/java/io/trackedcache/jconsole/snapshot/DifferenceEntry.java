package io.trackedcache.jconsole.snapshot;

import java.util.OptionalLong;

/**
 * A difference between counts that healthy caches have too.
 *
 * @param what what is compared
 * @param counted what the counts add up to
 * @param found what was found instead
 * @param unexplained {@code found - counted}
 * @param meaning what such a difference usually means
 */
public record DifferenceEntry(
        String what, OptionalLong counted, OptionalLong found, OptionalLong unexplained, String meaning) {
    static DifferenceEntry of(Row row) {
        return new DifferenceEntry(
                row.text("what"),
                row.optional("counted"),
                row.optional("found"),
                row.optional("unexplained"),
                row.text("meaning"));
    }
}
