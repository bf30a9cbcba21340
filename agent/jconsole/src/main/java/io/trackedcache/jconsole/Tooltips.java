package io.trackedcache.jconsole;

/** Tooltips of text from the connection. */
final class Tooltips {
    private Tooltips() {}

    /** Returns the text so that Swing does not interpret it as HTML, which can load remote resources. */
    static String plain(String text) {
        return text.regionMatches(true, 0, "<html", 0, "<html".length()) ? " " + text : text;
    }
}
