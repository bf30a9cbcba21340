package io.trackedcache.opinion;

import java.util.Locale;

/** What the comparison of a counter of the application with our own count has shown. */
public enum OwnCounterState {
    /** No quiet moment has come yet in which both could be read, or a new comparison has just begun. */
    WAITING,
    /** Both agree. */
    SAME,
    /** It lost updates. */
    DRIFT,
    /** It counts something else: a steady share of our count, or less although none of its updates can be lost. */
    OTHER,
    /** It counts more than our lookups. */
    MORE,
    /** It cannot be compared: the two do not speak of the same lookups. */
    NOT_COMPARED,
    /** The source threw, or gave no number. */
    UNREADABLE,
    /** The source has not answered yet. */
    SILENT;

    /** Returns the word in views, such as {@code not-compared}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
