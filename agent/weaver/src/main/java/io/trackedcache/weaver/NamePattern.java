package io.trackedcache.weaver;

/** A name in which each {@code *} stands for any characters, dots included, or none. */
record NamePattern(String text) {

    /** Whether it has no wildcard. */
    boolean isExact() {
        return text.indexOf('*') < 0;
    }

    boolean matches(String name) {
        return matches(0, name, 0);
    }

    private boolean matches(int at, String name, int from) {
        int star = text.indexOf('*', at);
        if (star < 0) {
            return name.length() - from == text.length() - at && name.startsWith(text.substring(at), from);
        }
        String before = text.substring(at, star);
        if (!name.startsWith(before, from)) {
            return false;
        }
        for (int rest = from + before.length(); rest <= name.length(); rest++) {
            if (matches(star + 1, name, rest)) {
                return true;
            }
        }
        return false;
    }
}
