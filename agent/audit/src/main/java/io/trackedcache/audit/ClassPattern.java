package io.trackedcache.audit;

/**
 * A pattern of class names. {@code *} matches any characters, including dots, or none. A pattern that matches a class
 * matches its nested classes too.
 */
record ClassPattern(String text) {
    ClassPattern {
        if (text.isBlank()) {
            throw new IllegalArgumentException("bad pattern '" + text
                    + "'; expected a class name such as com.acme.Cache, or a wildcard such as com.acme.*");
        }
    }

    boolean matches(String className) {
        return matches(0, className, 0);
    }

    private boolean matches(int at, String name, int from) {
        int star = text.indexOf('*', at);
        if (star < 0) {
            String rest = text.substring(at);
            return name.startsWith(rest, from) && endsWithClass(name, from + rest.length());
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

    private static boolean endsWithClass(String name, int end) {
        return end == name.length() || name.charAt(end) == '$';
    }
}
