package io.trackedcache.probe;

import io.trackedcache.probe.outcome.OutcomeRules;
import io.trackedcache.tracking.TrackedMethod;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The description of a woven method, with which its probe is linked: lines of the form {@code key=value}. A missing key
 * has its default; a key of a newer weaver is ignored.
 *
 * @param cache the name of the cache, or of a set of counters; empty if the class of the instance gives it
 * @param owner the class of the method, as in source code, with dots
 * @param method its simple name
 * @param descriptor as in class files
 * @param miss the kinds of results that are misses too
 * @param key of a counter; empty where a cache is meant
 * @param onlyOn which calls are counted by how they end; empty for all
 * @param content the declared type of the value of the future that it returns, as in class files; empty if unknown
 * @param classifier the name of a class; empty for none
 * @param overridable the methods that a size calls and that subclasses may override
 * @param counter the count that a field holds, as the annotation names it; empty for none
 * @param traits what else is true of the method
 */
record ProbeSpec(
        String manager,
        String cache,
        String owner,
        String method,
        String descriptor,
        List<String> miss,
        List<String> missOn,
        List<String> expiredOn,
        String classifier,
        String key,
        String onlyOn,
        String content,
        List<String> overridable,
        String counter,
        Set<Trait> traits) {

    /** Something that is true of a method, or not. */
    enum Trait {
        /** A predicate affects the innermost lookup of any cache. */
        INNERMOST("innermost", "true"),

        /** An expired entry that is returned is a stale hit. */
        THEN_STALE_HIT("then", "stale-hit"),

        /** No result is a miss. */
        NEVER_A_MISS("result", "never-a-miss"),

        /** The lookup asks for several keys. */
        BULK("bulk", "true"),

        /** The method returns a publisher, to which each subscription is a lookup. */
        PUBLISHER("publisher", "true"),

        /** The class is used for many caches, so that woven code passes the getter of names. */
        NAMES_INSTANCES("namesInstances", "true"),

        /** The class of the lookup has a load of the same cache. */
        HAS_LOADS("hasLoads", "true"),

        /** The class calls its methods in this role by name, so that one may run within another. */
        NESTS("nests", "true"),

        /** A rule makes the method a lookup, and may do so with methods of other classes that it calls. */
        BY_RULE("byRule", "true"),

        /** The settings exclude the lookup, whose signals must reach no other one. */
        EXCLUDED("excluded", "true"),

        /** The code of the lookup loads what is missing, so that a miss looks like a hit. */
        READ_THROUGH("readThrough", "true"),

        /** A lookup that waited for the load of another one is a miss. */
        WAITERS_MISS("waiters", "miss"),

        /** A put or removal may be about several entries. */
        MANY("many", "true"),

        /** The annotation says that a put or removal has an amount. */
        AMOUNT("amount", "true"),

        /** A size counts bytes, not entries. */
        BYTES("unit", "bytes"),

        /** A part of a size may come from objects that are not known. */
        OPAQUE("opaque", "true"),

        /** A size depends on numbers of its instance. */
        OWN_STATE("ownState", "true"),
        /** The member whose counters are read is static. */
        STATIC("static", "true"),

        /** The class may have instances that no woven code announces. */
        UNKNOWN_INSTANCES("unknownInstances", "true"),

        /** A load is declared to be no lookup's miss. */
        REFRESH("refresh", "true");

        private static final Trait[] ALL = values();

        private final String key;
        private final String value;

        Trait(String key, String value) {
            this.key = key;
            this.value = value;
        }

        private static Set<Trait> in(Map<String, String> values) {
            Set<Trait> found = EnumSet.noneOf(Trait.class);
            for (Trait trait : ALL) {
                if (value(values, trait.key).equals(trait.value)) {
                    found.add(trait);
                }
            }
            return found;
        }
    }

    static ProbeSpec parse(String text) {
        Map<String, String> values = values(text);
        return new ProbeSpec(
                value(values, "manager"),
                value(values, "cache"),
                value(values, "owner"),
                value(values, "method"),
                value(values, "descriptor"),
                words(value(values, "miss")),
                words(value(values, "missOn")),
                words(value(values, "expiredOn")),
                value(values, "classifier"),
                value(values, "key"),
                value(values, "onlyOn"),
                value(values, "content"),
                words(value(values, "overridable")),
                value(values, "counter"),
                Trait.in(values));
    }

    /**
     * Whether a lookup of another instance within it, for the same key, is a part of it: the classes of a library pass
     * a lookup on to each other. Not if instances have caches of their own.
     */
    boolean isOfAnyInstance() {
        return is(Trait.BY_RULE) && !is(Trait.NAMES_INSTANCES);
    }

    /** Whether the class of the instance names the cache. */
    boolean isNamedByClass() {
        return cache.isEmpty();
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', start);
            if (equals >= start && equals < next) {
                values.put(text.substring(start, equals), unescape(text.substring(equals + 1, next)));
            }
            start = next + 1;
        }
        return values;
    }

    /** Replaces escape sequences: a backslash is escaped by another one, a line feed is a backslash and an n. */
    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isEscape = c == '\\' && i + 1 < value.length();
            char next = isEscape ? value.charAt(++i) : c;
            plain.append(isEscape && next == 'n' ? '\n' : next);
        }
        return plain.toString();
    }

    private static String value(Map<String, String> values, String key) {
        @Nullable String value = values.get(key);
        return value == null ? "" : value;
    }

    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < list.length()) {
            int end = list.indexOf(',', start);
            int next = end < 0 ? list.length() : end;
            words.add(list.substring(start, next));
            start = next + 1;
        }
        return words;
    }

    /** Whether the method is declared to return a boolean. */
    boolean returnsBoolean() {
        return descriptor.endsWith(")Z") || descriptor.endsWith(")Ljava/lang/Boolean;");
    }

    /** Returns the rules by which lookups of the method end, without its classifier. */
    OutcomeRules outcomeRules() {
        OutcomeRules rules = OutcomeRules.of(descriptor, miss, missOn, expiredOn);
        return is(Trait.NEVER_A_MISS) ? rules.withoutMissesByResult() : rules;
    }

    /** Returns name and parameter types. */
    String signature() {
        return TrackedMethod.signature(method, descriptor);
    }

    /** Returns class and name, such as {@code com.acme.Users.find}. */
    String where() {
        return owner + "." + method;
    }
}
