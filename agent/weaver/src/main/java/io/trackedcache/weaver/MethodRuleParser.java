package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A parser of rules such as {@code com.acme.UserCache#get(java.lang.String)=shop/users{miss=EMPTY|ZERO,bulk=true}}. */
final class MethodRuleParser {
    private static final List<String> MISSES = List.of("EMPTY", "NEGATIVE", "ZERO");
    private static final String NEVER_A_MISS = "never-a-miss";
    private static final String MAY_BE_A_MISS = "may-be-a-miss";

    private MethodRuleParser() {}

    /** Parses a rule of the setting {@code include}; throws with a message that names the mistake. */
    static MethodRule include(String text) {
        int braces = text.indexOf('{');
        String head = braces < 0 ? text : text.substring(0, braces);
        int equals = head.indexOf('=');
        AnnotationValues values = new AnnotationValues();
        if (equals >= 0) {
            name(head.substring(equals + 1).trim(), values);
        }
        if (braces >= 0) {
            attributes(text.substring(braces).trim(), values);
        }
        return new MethodRule(text, methods(equals < 0 ? head : head.substring(0, equals), true), values);
    }

    /** Parses a rule of the setting {@code exclude}; throws with a message that names the mistake. */
    static MethodRule exclude(String text) {
        if (text.indexOf('=') >= 0 || text.indexOf('{') >= 0) {
            throw new IllegalArgumentException("an excluded method has neither a cache name nor attributes");
        }
        return new MethodRule(text, methods(text, false), new AnnotationValues());
    }

    private static void name(String cache, AnnotationValues values) {
        int slash = cache.indexOf('/');
        values.visit("value", cache.substring(slash + 1));
        values.visit("manager", slash < 0 ? "" : cache.substring(0, slash));
        if (cache.isBlank() || values.name().isEmpty() || values.hasBlankName()) {
            throw new IllegalArgumentException("the cache name after = is blank");
        }
    }

    private static void attributes(String text, AnnotationValues values) {
        if (!text.endsWith("}")) {
            throw new IllegalArgumentException("the } after the attributes is missing");
        }
        for (String attribute : split(text.substring(1, text.length() - 1), ',')) {
            int equals = attribute.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("the attribute '" + attribute + "' has no =");
            }
            attribute(
                    attribute.substring(0, equals).trim(),
                    attribute.substring(equals + 1).trim(),
                    values);
        }
        requireNoContradiction(values);
    }

    private static void requireNoContradiction(AnnotationValues values) {
        if (values.isNeverAMiss() && (!values.miss().isEmpty() || values.isBulk())) {
            throw new IllegalArgumentException("result=" + NEVER_A_MISS + " excludes "
                    + (values.isBulk() ? "bulk=true" : "miss") + "; remove one of them");
        }
    }

    private static void attribute(String name, String value, AnnotationValues values) {
        if (split(value, '|').isEmpty()) {
            throw new IllegalArgumentException("the attribute '" + name + "' has no value");
        }
        switch (name) {
            case "miss" -> values.miss().addAll(misses(value));
            case "missOn" -> values.missOn().addAll(split(value, '|'));
            case "expiredOn" -> values.expiredOn().addAll(split(value, '|'));
            case "classifier" -> values.classifier(value);
            case "manager" -> values.visit("manager", value);
            case "bulk" -> values.visit("bulk", bool(value));
            case "result" -> values.visitEnum("result", "", result(value));
            case "waiters" -> values.visitEnum("waiters", "", waiters(value));
            default ->
                throw new IllegalArgumentException("unknown attribute '" + name
                        + "'; known are miss, missOn, expiredOn, classifier, manager, bulk, result and waiters");
        }
    }

    private static List<String> misses(String value) {
        List<String> kinds = split(value, '|');
        for (String kind : kinds) {
            if (!MISSES.contains(kind)) {
                throw new IllegalArgumentException(
                        "unknown miss '" + kind + "'; known are EMPTY, NEGATIVE and ZERO, separated by |");
            }
        }
        return kinds;
    }

    /** Returns the name of the constant of the annotation. */
    private static String result(String value) {
        String nearest = nearestResult(value);
        if (!nearest.equals(value)) {
            throw new IllegalArgumentException("unknown result '" + value + "'; known are " + MAY_BE_A_MISS + " and "
                    + NEVER_A_MISS + (nearest.isEmpty() ? "" : ", did you mean " + nearest + "?"));
        }
        return value.equals(NEVER_A_MISS) ? "NEVER_A_MISS" : "MAY_BE_A_MISS";
    }

    /** Returns the valid value that begins alike, as in {@code NEVER_A_MISS} or {@code never}; empty for none. */
    private static String nearestResult(String value) {
        String start = value.toLowerCase(Locale.ROOT);
        return start.startsWith("n") ? NEVER_A_MISS : start.startsWith("m") ? MAY_BE_A_MISS : "";
    }

    private static String waiters(String value) {
        if (!value.equals("miss") && !value.equals("result")) {
            throw new IllegalArgumentException("waiters must be result or miss, not '" + value + "'");
        }
        return value.equals("miss") ? "MISS" : "BY_RESULT";
    }

    private static boolean bool(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("bulk must be true or false, not '" + value + "'");
        }
        return value.equals("true");
    }

    private static MethodPattern methods(String text, boolean needsMethod) {
        int hash = text.indexOf('#');
        if (hash < 0 && needsMethod) {
            throw new IllegalArgumentException("the # between class and method is missing");
        }
        if (hash != text.lastIndexOf('#')) {
            throw new IllegalArgumentException("there is more than one #");
        }
        String type = (hash < 0 ? text : text.substring(0, hash)).trim();
        String method = hash < 0 ? "*" : text.substring(hash + 1).trim();
        int parenthesis = method.indexOf('(');
        String name = (parenthesis < 0 ? method : method.substring(0, parenthesis)).trim();
        if (type.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("class or method is missing");
        }
        return new MethodPattern(new NamePattern(type), new NamePattern(name), parameters(method, parenthesis));
    }

    private static @Nullable List<String> parameters(String method, int parenthesis) {
        if (parenthesis < 0) {
            return null;
        }
        if (!method.endsWith(")")) {
            throw new IllegalArgumentException("the ) after the parameters is missing");
        }
        return split(method.substring(parenthesis + 1, method.length() - 1), ',');
    }

    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(separator, start);
            int next = end < 0 ? text.length() : end;
            String part = text.substring(start, next).trim();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = next + 1;
        }
        return parts;
    }
}
