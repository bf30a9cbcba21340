package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The attributes of a rule: its role, and what the annotation of that role would say besides the name of the cache.
 * Throws {@link IllegalArgumentException} with a message that names the mistake.
 */
final class RuleAttributes {
    private static final List<String> MISSES = List.of("EMPTY", "NEGATIVE", "ZERO");
    private static final List<String> RESULTS = List.of("may-be-a-miss", "never-a-miss");
    private static final List<String> THEN = List.of("miss", "stale-hit");
    private static final List<String> UNITS = List.of("entries", "bytes");
    private static final List<String> ENDINGS = List.of("any", "success", "failure");

    private final Role role;
    private final AnnotationValues values;

    private RuleAttributes(Role role, AnnotationValues values) {
        this.role = role;
        this.values = values;
    }

    /**
     * Reads the attributes into the values that the annotation would have.
     *
     * @param text with its braces
     * @return the role
     */
    static Role read(String text, AnnotationValues values) {
        Map<String, String> attributes = split(text);
        String named = attributes.remove("role");
        Role role = named == null ? Role.LOOKUP : role(named);
        RuleAttributes reader = new RuleAttributes(role, values);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            reader.take(attribute.getKey(), attribute.getValue());
        }
        reader.requireNoContradiction();
        return role;
    }

    private static Map<String, String> split(String text) {
        if (!text.endsWith("}")) {
            throw new IllegalArgumentException("the } after the attributes is missing");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String attribute : MethodRuleParser.split(text.substring(1, text.length() - 1), ',')) {
            int equals = attribute.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("the attribute '" + attribute + "' has no =");
            }
            String name = attribute.substring(0, equals).trim();
            String value = attribute.substring(equals + 1).trim();
            if (MethodRuleParser.split(value, '|').isEmpty()) {
                throw new IllegalArgumentException("the attribute '" + name + "' has no value");
            }
            if (attributes.put(name, value) != null) {
                throw new IllegalArgumentException("the attribute '" + name + "' is given twice");
            }
        }
        return attributes;
    }

    private static Role role(String name) {
        for (Role role : Role.values()) {
            if (nameOf(role).equals(name)) {
                return role;
            }
        }
        List<String> known = new ArrayList<>();
        for (Role role : Role.values()) {
            known.add(nameOf(role));
        }
        throw unknown("role", name, known);
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private void take(String name, String value) {
        if (!known().contains(name)) {
            throw new IllegalArgumentException("unknown attribute '" + name + "' of the role " + nameOf(role)
                    + "; known are role, " + listed(known()));
        }
        switch (name) {
            case "miss" -> values.miss().addAll(misses(value));
            case "missOn" -> values.missOn().addAll(MethodRuleParser.split(value, '|'));
            case "expiredOn" -> values.expiredOn().addAll(MethodRuleParser.split(value, '|'));
            case "classifier" -> values.classifier(value);
            case "bulk", "refresh", "amount" -> values.visit(name, bool(name, value));
            case "result" -> values.visitEnum(name, "", constant(oneOf(name, value, RESULTS)));
            case "counts" -> values.visitEnum("value", "", constant(oneOf(name, value, counts())));
            case "then" -> values.visitEnum(name, "", constant(oneOf(name, value, THEN)));
            case "unit" -> values.visitEnum(name, "", constant(oneOf(name, value, UNITS)));
            case "onlyOn" -> values.visitEnum(name, "", constant(oneOf(name, value, ENDINGS)));
            case "waiters" -> values.visitEnum(name, "", waiters(value));
            case "key" -> values.keyParameter(parameter(value));
            case "name" -> values.nameGetter(value);
            default -> values.visit(name, value);
        }
    }

    /** Returns the attributes that fit the role, besides the role itself. */
    private List<String> known() {
        return switch (role) {
            case LOOKUP ->
                List.of(
                        "miss",
                        "missOn",
                        "expiredOn",
                        "classifier",
                        "bulk",
                        "result",
                        "waiters",
                        "key",
                        "name",
                        "manager");
            case LOAD -> List.of("refresh", "key", "name", "manager");
            case EXPIRY -> List.of("then", "name", "manager");
            case PUT, REMOVAL, EVICTION -> List.of("amount", "key", "name", "manager");
            case SIZE -> List.of("unit", "name", "manager");
            case READY, CLEANUP, COUNTERS -> List.of("name", "manager");
            case COUNTER -> List.of("counts", "name", "manager");
            case STAT -> List.of("set", "onlyOn");
        };
    }

    /** Returns the counts as rules name them. */
    private static List<String> counts() {
        List<String> counts = new ArrayList<>();
        for (String count : CounterFields.COUNTS) {
            counts.add(count.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return counts;
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static List<String> misses(String value) {
        List<String> kinds = MethodRuleParser.split(value, '|');
        for (String kind : kinds) {
            if (!MISSES.contains(kind)) {
                throw new IllegalArgumentException(
                        "unknown miss '" + kind + "'; known are " + listed(MISSES) + ", separated by |");
            }
        }
        return kinds;
    }

    private static String oneOf(String attribute, String value, List<String> known) {
        if (!known.contains(value)) {
            throw unknown(attribute, value, known);
        }
        return value;
    }

    private static IllegalArgumentException unknown(String attribute, String value, List<String> known) {
        String nearest = nearest(value, known);
        return new IllegalArgumentException("unknown " + attribute + " '" + value + "'; known are " + listed(known)
                + (nearest.isEmpty() ? "" : ", did you mean " + nearest + "?"));
    }

    /** Returns the known value that begins with the most of the same letters; empty if none does, or several do. */
    private static String nearest(String value, List<String> known) {
        String text = value.toLowerCase(Locale.ROOT).replace('_', '-');
        String found = "";
        int most = 0;
        for (String each : known) {
            int same = sameStart(text, each);
            if (same > most) {
                most = same;
                found = each;
            } else if (same == most) {
                found = "";
            }
        }
        return found;
    }

    private static int sameStart(String one, String other) {
        int same = 0;
        while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Returns the name that the constant of an annotation has. */
    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String waiters(String value) {
        if (!value.equals("miss") && !value.equals("result")) {
            throw new IllegalArgumentException("waiters must be result or miss, not '" + value + "'");
        }
        return value.equals("miss") ? "MISS" : "BY_RESULT";
    }

    private static boolean bool(String attribute, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(attribute + " must be true or false, not '" + value + "'");
        }
        return value.equals("true");
    }

    /** Returns the index of a parameter, which users count from 1. */
    private static int parameter(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= 255) {
                return number - 1;
            }
        } catch (NumberFormatException e) {
            // The message below is for this case too.
        }
        throw new IllegalArgumentException(
                "key must be the number of a parameter, such as 1 for the first, not '" + value + "'");
    }

    private void requireNoContradiction() {
        if (values.isNeverAMiss() && (!values.miss().isEmpty() || values.isBulk())) {
            throw new IllegalArgumentException("result=never-a-miss excludes "
                    + (values.isBulk() ? "bulk=true" : "miss") + "; remove one of them");
        }
    }
}
