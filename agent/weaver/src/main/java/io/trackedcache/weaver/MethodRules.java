package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Methods that are lookups though no annotation says so, and methods that are not to be woven though one does. An
 * annotation is stronger than a rule that includes, and weaker than one that excludes.
 */
public final class MethodRules {
    /** Leaves all to the annotations. */
    public static final MethodRules NONE = new MethodRules(List.of(), List.of(), List.of());

    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
    private static final String OURS = "io.trackedcache.";

    /**
     * What the JDK makes as it runs, such as an accessor for reflection or a proxy, it defines in the application's
     * loaders, or in one below them that finds no class by its name, that class itself included.
     */
    private static final String MADE_BY_JDK = "jdk.";

    private final List<MethodRule> included;
    private final List<MethodRule> excluded;
    private final List<String> warnings;

    private MethodRules(List<MethodRule> included, List<MethodRule> excluded, List<String> warnings) {
        this.included = included;
        this.excluded = excluded;
        this.warnings = warnings;
    }

    /** Reads both lists. What cannot be read is left out, with a warning. */
    public static MethodRules of(List<String> include, List<String> exclude) {
        List<MethodRule> included = new ArrayList<>();
        List<MethodRule> excluded = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String rule : include) {
            try {
                included.add(MethodRuleParser.include(rule));
            } catch (IllegalArgumentException e) {
                warnings.add(warning("include", rule, e, "com.acme.UserCache#get(java.lang.String)=users{miss=EMPTY}"));
            }
        }
        for (String rule : exclude) {
            try {
                excluded.add(MethodRuleParser.exclude(rule));
            } catch (IllegalArgumentException e) {
                warnings.add(warning("exclude", rule, e, "com.acme.*Cache#find"));
            }
        }
        return new MethodRules(included, excluded, warnings);
    }

    private static String warning(String setting, String rule, IllegalArgumentException why, String example) {
        return "the rule '" + rule + "' of the setting " + setting + " cannot be read: " + why.getMessage()
                + "; expected something like " + example + ". It is ignored";
    }

    /** What could not be read. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * On every class that is loaded. Whether an included method may be in there; never in a class of the JDK.
     *
     * @param loader null for the bootstrap loader
     * @param internalName null for a class that hides its name
     */
    public boolean concern(@Nullable ClassLoader loader, @Nullable String internalName) {
        if (included.isEmpty() || internalName == null || loader == null || loader == PLATFORM) {
            return false;
        }
        String className = internalName.replace('/', '.');
        return !className.startsWith(OURS) && !className.startsWith(MADE_BY_JDK) && mayConcern(className);
    }

    private boolean mayConcern(String className) {
        for (MethodRule rule : included) {
            if (rule.mayConcern(className)) {
                return true;
            }
        }
        return false;
    }

    /** The rules that have included no method so far. */
    public List<String> unmatched() {
        List<String> unmatched = new ArrayList<>();
        for (MethodRule rule : included) {
            if (!rule.hasMatched()) {
                unmatched.add(rule.toString());
            }
        }
        return unmatched;
    }

    /** The first rule that includes a method; null for none. The rule is no longer unmatched then. */
    @Nullable
    MethodRule including(MethodId method) {
        for (MethodRule rule : included) {
            if (rule.matches(method)) {
                return rule;
            }
        }
        return null;
    }

    boolean isIncluded(MethodId method) {
        for (MethodRule rule : included) {
            if (rule.means(method)) {
                return true;
            }
        }
        return false;
    }

    boolean isExcluded(MethodId method) {
        for (MethodRule rule : excluded) {
            if (rule.means(method)) {
                return true;
            }
        }
        return false;
    }
}
