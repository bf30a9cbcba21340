package io.trackedcache.session;

import java.time.Instant;

/** Times as {@link Instant#toString} writes them, which would load eighty classes of the JDK for its formats. */
final class InstantText {
    private static final long SECONDS_PER_DAY = 86_400;

    /** From 0000-03-01, the first day of a year that ends with its leap day, to 1970-01-01. */
    private static final long DAYS_TO_1970 = 719_468;

    private static final int DAYS_PER_ERA = 146_097;
    private static final int YEARS_PER_ERA = 400;
    private static final long YEAR_1000 = -30_610_224_000L;
    private static final long YEAR_10000 = 253_402_300_800L;

    private InstantText() {}

    static String of(Instant time) {
        long seconds = time.getEpochSecond();
        if (seconds < YEAR_1000 || seconds >= YEAR_10000) {
            return time.toString();
        }
        StringBuilder text = new StringBuilder(30);
        appendDate(text, Math.floorDiv(seconds, SECONDS_PER_DAY));
        int second = (int) Math.floorMod(seconds, SECONDS_PER_DAY);
        text.append('T');
        append(text, second / 3600, 2).append(':');
        append(text, second / 60 % 60, 2).append(':');
        append(text, second % 60, 2);
        appendFraction(text, time.getNano());
        return text.append('Z').toString();
    }

    /** Counts in years that begin in March and eras of 400 years, which all have the same number of days. */
    private static void appendDate(StringBuilder text, long daysSince1970) {
        long days = daysSince1970 + DAYS_TO_1970;
        int dayOfEra = (int) (days % DAYS_PER_ERA);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (DAYS_PER_ERA - 1)) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        int year = (int) (days / DAYS_PER_ERA) * YEARS_PER_ERA + yearOfEra + (month <= 2 ? 1 : 0);
        append(text, year, 4).append('-');
        append(text, month, 2).append('-');
        append(text, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, 2);
    }

    /** Writes nothing, or three, six or nine digits. */
    private static void appendFraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return;
        }
        text.append('.');
        if (nanos % 1_000_000 == 0) {
            append(text, nanos / 1_000_000, 3);
        } else if (nanos % 1_000 == 0) {
            append(text, nanos / 1_000, 6);
        } else {
            append(text, nanos, 9);
        }
    }

    private static StringBuilder append(StringBuilder text, int number, int digits) {
        String written = Integer.toString(number);
        for (int i = written.length(); i < digits; i++) {
            text.append('0');
        }
        return text.append(written);
    }
}
