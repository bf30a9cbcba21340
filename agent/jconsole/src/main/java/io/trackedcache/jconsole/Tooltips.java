package io.trackedcache.jconsole;

/** Tooltips of texts that came over the connection. */
final class Tooltips {
    private Tooltips() {}

    /** Swing takes what begins like HTML for HTML, and loads what it names. */
    static String plain(String text) {
        return text.regionMatches(true, 0, "<html", 0, "<html".length()) ? " " + text : text;
    }
}
