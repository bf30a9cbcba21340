package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the settings {@code include} and {@code exclude}: which methods have a role without an annotation, and
 * which methods are not woven in spite of one. {@code exclude} overrides annotations, and annotations override
 * {@code include}.
 */
public final class MethodRules {
    /** No rules, so that the annotations decide. */
    public static final MethodRules NONE = new MethodRules(List.of(), List.of(), List.of(), List.of());

    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
    private static final String OURS = "io/trackedcache/";

    /**
     * The JDK generates classes, such as proxies and accessors for reflection, in the class loaders of the application
     * or in child loaders of these. Such a child loader finds no class by its name, not even the generated class
     * itself.
     */
    private static final String MADE_BY_JDK = "jdk/";

    private static final int MOST_IMPLEMENTATIONS = 10_000;

    private final List<MethodRule> included;

    /** The included rules as they are written, in the same order. */
    private final List<WrittenRule> written;

    private final List<MethodRule> excluded;
    private final List<String> warnings;

    /** The internal names of the classes that included rules name, without a wildcard. */
    private final Set<String> namedClasses;

    private final boolean nameJdk;

    /** The methods that were included because they implement an abstract method that a rule names. */
    private final Set<String> implementations = ConcurrentHashMap.newKeySet();

    private MethodRules(
            List<MethodRule> included, List<WrittenRule> written, List<MethodRule> excluded, List<String> warnings) {
        this.included = included;
        this.written = written;
        this.excluded = excluded;
        this.warnings = warnings;
        this.namedClasses = namedClasses(included);
        this.nameJdk = anyIsOfJdk(namedClasses);
    }

    private static boolean anyIsOfJdk(Set<String> types) {
        for (String type : types) {
            if (!ConstantPoolScan.isOfApplication(type)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> namedClasses(List<MethodRule> included) {
        Set<String> named = new LinkedHashSet<>();
        for (MethodRule rule : included) {
            if (rule.namesClass() && !rule.role().isOfField()) {
                named.add(rule.className().replace('.', '/'));
            }
        }
        return named;
    }

    /** Parses both settings. A rule that cannot be parsed is ignored, with a warning. */
    public static MethodRules of(List<String> include, List<String> exclude) {
        return ofWritten(WrittenRule.all(include, "of the setting include"), exclude);
    }

    /** Parses included rules of several places, and the setting {@code exclude}. */
    public static MethodRules ofWritten(List<WrittenRule> include, List<String> exclude) {
        List<MethodRule> included = new ArrayList<>();
        List<WrittenRule> written = new ArrayList<>();
        List<MethodRule> excluded = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (WrittenRule rule : include) {
            try {
                included.add(MethodRuleParser.include(rule.text()));
                written.add(rule);
            } catch (IllegalArgumentException e) {
                warnings.add(warning(rule, e, "com.acme.UserCache#get(java.lang.String)=users{miss=EMPTY}"));
            }
        }
        for (WrittenRule rule : WrittenRule.all(exclude, "of the setting exclude")) {
            try {
                excluded.add(MethodRuleParser.exclude(rule.text()));
            } catch (IllegalArgumentException e) {
                warnings.add(warning(rule, e, "com.acme.*Cache#find"));
            }
        }
        return new MethodRules(included, written, excluded, warnings);
    }

    private static String warning(WrittenRule rule, IllegalArgumentException why, String example) {
        return rule + " cannot be read: " + why.getMessage() + "; expected something like " + example
                + ". It is ignored";
    }

    /** Returns one message for each rule that could not be parsed. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Whether a class may have included methods; never a class of the JDK. Called for every class that is loaded.
     *
     * @param loader null for the bootstrap loader
     * @param internalName null for a class that hides its name
     */
    public boolean mayInclude(@Nullable ClassLoader loader, @Nullable String internalName) {
        if (included.isEmpty() || !isWeavable(loader, internalName)) {
            return false;
        }
        return isNamed(String.valueOf(internalName).replace('/', '.'));
    }

    private static boolean isWeavable(@Nullable ClassLoader loader, @Nullable String internalName) {
        return internalName != null
                && loader != null
                && loader != PLATFORM
                && !internalName.startsWith(OURS)
                && !internalName.startsWith(MADE_BY_JDK);
    }

    /**
     * Whether a class may implement an abstract method that a rule names; never a class of the JDK. Called for every
     * class that is loaded; always false unless a rule names a class without a wildcard.
     *
     * @param loader null for the bootstrap loader
     * @param internalName null for a class that hides its name
     */
    public boolean mayImplement(@Nullable ClassLoader loader, @Nullable String internalName) {
        return nameClasses() && isWeavable(loader, internalName);
    }

    /** Whether a rule names a class without a wildcard, so that it may name an abstract method. */
    boolean nameClasses() {
        return !namedClasses.isEmpty();
    }

    /** Whether a rule names a type of the JDK. */
    boolean nameJdk() {
        return nameJdk;
    }

    /** Whether a rule names a class, by its internal name, without a wildcard. */
    public boolean nameClass(String internalName) {
        return namedClasses.contains(internalName);
    }

    Set<String> namedClasses() {
        return namedClasses;
    }

    /** Returns the rules that name a class without a wildcard. */
    List<MethodRule> naming(String className) {
        List<MethodRule> naming = new ArrayList<>();
        for (MethodRule rule : included) {
            if (rule.namesClass() && !rule.role().isOfField() && rule.coversMethodsOf(className)) {
                naming.add(rule);
            }
        }
        return naming;
    }

    private boolean isNamed(String className) {
        for (MethodRule rule : included) {
            if (rule.coversMethodsOf(className)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the rules that have matched no method so far. */
    public List<WrittenRule> unmatched() {
        List<WrittenRule> unmatched = new ArrayList<>();
        for (int i = 0; i < included.size(); i++) {
            if (!included.get(i).hasMatched()) {
                unmatched.add(written.get(i));
            }
        }
        return unmatched;
    }

    /**
     * Returns the first rule for each role that includes a method. These rules are no longer unmatched then.
     *
     * @param implemented the rules that name an abstract method which this one implements
     */
    List<MethodRule> including(MethodFacts method, List<MethodRule> implemented) {
        List<MethodRule> including = new ArrayList<>(0);
        for (MethodRule rule : included) {
            if (!rule.role().isOfField()
                    && !isAnyFor(rule.role(), including)
                    && rule.matches(method, implemented.contains(rule))) {
                including.add(rule);
                remember(rule, method.method());
            }
        }
        return including;
    }

    /**
     * Returns the first rule that makes a field a counter; null for none. It is no longer unmatched then.
     *
     * @param isGenerated whether a compiler has generated the field
     */
    @Nullable
    MethodRule includingField(MethodId field, boolean isGenerated) {
        for (MethodRule rule : included) {
            if (rule.role().isOfField() && !isGenerated && rule.matchesMember(field)) {
                return rule;
            }
        }
        return null;
    }

    /**
     * Returns a rule that names a member without wildcards, in a role that such a member cannot have; null for none.
     */
    @Nullable
    MethodRule mistaking(MethodId member) {
        for (MethodRule rule : included) {
            boolean isExact = rule.namesClass() && rule.namesMethods();
            if (isExact && rule.role().isOfField() != member.isField() && rule.matchesMember(member)) {
                return rule;
            }
        }
        return null;
    }

    private void remember(MethodRule rule, MethodId method) {
        if (!rule.covers(method) && implementations.size() < MOST_IMPLEMENTATIONS) {
            implementations.add(key(method));
        }
    }

    private static String key(MethodId method) {
        return method.className() + '.' + method.name() + method.descriptor();
    }

    private static boolean isAnyFor(Role role, List<MethodRule> rules) {
        for (MethodRule rule : rules) {
            if (rule.role() == role) {
                return true;
            }
        }
        return false;
    }

    boolean isIncluded(MethodId method) {
        for (MethodRule rule : included) {
            if (!rule.role().isOfField() && rule.covers(method)) {
                return true;
            }
        }
        return nameClasses() && implementations.contains(key(method));
    }

    boolean isExcluded(MethodId method) {
        for (MethodRule rule : excluded) {
            if (rule.covers(method)) {
                return true;
            }
        }
        return false;
    }
}
