package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parser of rules such as {@code com.acme.UserCache#get(java.lang.String)=shop/users{miss=EMPTY|ZERO}}. */
final class MethodRuleParser {
    private MethodRuleParser() {}

    /** Parses a rule of the setting {@code include}; throws with a message that names the mistake. */
    static MethodRule include(String text) {
        int braces = text.indexOf('{');
        String head = braces < 0 ? text : text.substring(0, braces);
        int equals = head.indexOf('=');
        MethodPattern methods = methods(equals < 0 ? head : head.substring(0, equals), true);
        AnnotationValues values = new AnnotationValues();
        Role role = braces < 0
                ? Role.LOOKUP
                : RuleAttributes.read(text.substring(braces).trim(), values);
        String name = equals < 0 ? "" : head.substring(equals + 1).trim();
        if (!role.isOfCache()) {
            counter(name, values);
        } else if (equals >= 0) {
            cache(name, values);
        }
        if (role.isOfField()) {
            requireField(methods, values);
        }
        return new MethodRule(text, methods, role, values);
    }

    private static void requireField(MethodPattern field, AnnotationValues values) {
        if (field.parameters() != null) {
            throw new IllegalArgumentException(
                    "the role counter is for a field, which has no parameters; for a method use role=counters");
        }
        if (values.count().isEmpty()) {
            throw new IllegalArgumentException(
                    "the role counter needs the attribute counts, as in {role=counter,counts=hits}");
        }
    }

    /** Parses a rule of the setting {@code exclude}; throws with a message that names the mistake. */
    static MethodRule exclude(String text) {
        if (text.indexOf('=') >= 0 || text.indexOf('{') >= 0) {
            throw new IllegalArgumentException("an excluded method has neither a cache name nor attributes");
        }
        return new MethodRule(text, methods(text, false), Role.LOOKUP, new AnnotationValues());
    }

    private static void counter(String key, AnnotationValues values) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("the key of the counter is missing, as in =jobs_done{role=stat}");
        }
        values.visit("value", key);
    }

    private static void cache(String cache, AnnotationValues values) {
        int slash = cache.indexOf('/');
        values.visit("value", cache.substring(slash + 1));
        if (slash >= 0 && values.manager().isEmpty()) {
            values.visit("manager", cache.substring(0, slash));
        }
        if (cache.isBlank() || slash == 0 || values.name().isEmpty() || values.hasBlankName()) {
            throw new IllegalArgumentException("the cache name after = is blank");
        }
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
