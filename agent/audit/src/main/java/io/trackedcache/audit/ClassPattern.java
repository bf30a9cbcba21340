package io.trackedcache.audit;

/**
 * Names of classes in which each {@code *} stands for any characters, dots included, or none. A class has its nested
 * classes with it.
 */
record ClassPattern(String text) {
    ClassPattern {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "bad pattern '" + text + "'; expected a class such as com.acme.Cache, or many such as com.acme.*");
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
