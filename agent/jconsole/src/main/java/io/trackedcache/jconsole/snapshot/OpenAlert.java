package io.trackedcache.jconsole.snapshot;

/**
 * An alert whose cause is not gone.
 *
 * @param cache the cache concerned
 * @param type the type of the notification that was sent
 * @param sinceMillis when it was raised, in milliseconds since 1970; negative if unknown
 * @param message the cause in one sentence
 */
public record OpenAlert(CacheKey cache, String type, long sinceMillis, String message) {
    static OpenAlert of(Row row) {
        return new OpenAlert(CacheKey.of(row), row.text("type"), row.millis("since"), row.text("message"));
    }
}
