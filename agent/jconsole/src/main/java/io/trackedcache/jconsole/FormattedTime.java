package io.trackedcache.jconsole;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times from the other JVM, in the time zone of this one. Unknown times are negative. */
final class FormattedTime {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private FormattedTime() {}

    /** Returns date and time. */
    static FormattedNumber full(long millis) {
        return new FormattedNumber(
                millis, millis < 0 ? FormattedNumber.UNKNOWN : FULL.format(at(millis, ZoneId.systemDefault())));
    }

    /** Returns the time if it is of today, otherwise the date; blank if there is none. */
    static FormattedNumber brief(long millis, ZonedDateTime now) {
        if (millis < 0) {
            return new FormattedNumber(millis, "");
        }
        ZonedDateTime time = at(millis, now.getZone());
        boolean isToday = time.toLocalDate().equals(now.toLocalDate());
        return new FormattedNumber(millis, (isToday ? TIME : DATE).format(time));
    }

    private static ZonedDateTime at(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }
}
