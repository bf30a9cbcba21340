package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions about a class: which methods are tracked, in which roles and for which caches; which are skipped. */
final class Decisions {
    /** A class file can demand many frames and many variables, which each frame lists, with few bytes. */
    private static final int MOST_BYTES_OF_FRAMES = 1 << 22;

    private final ClassFacts type;
    private final MethodRules rules;
    private final List<Candidate> candidates;
    private final List<CounterFields.CounterField> counters;
    private final NameGetters nameGetters;
    private final CacheNames names;
    private final Obstacles obstacles;
    private final List<Tracked> tracked = new ArrayList<>();
    private final List<MethodReport> skipped = new ArrayList<>();
    private final List<MethodReport> doubts = new ArrayList<>();
    private final List<WovenClass.LoadedCache> loaded = new ArrayList<>();
    private long bytesOfFrames;

    private Decisions(ClassFacts type, MethodRules rules, InheritedMethods inherited, boolean isLoaded) {
        this.type = type;
        this.rules = rules;
        this.candidates = candidates(type, rules, inherited);
        this.counters = CounterFields.of(type, rules);
        this.nameGetters = NameGetters.of(type, candidates, counters);
        // A class that implements a put of an interface may inherit the lookup from that interface.
        boolean mayInherit =
                ConstantPoolScan.isOfApplication(type.marks().superName()) || inherited.hasImplementations();
        this.names = new CacheNames(
                type.annotation(), type.className(), mayInherit, nameGetters.count() > 0, lookups(candidates));
        this.obstacles = new Obstacles(type, candidates, names, nameGetters, rules, isLoaded);
    }

    static Decisions of(ClassFacts type, MethodRules rules, InheritedMethods inherited) {
        return of(type, rules, inherited, false);
    }

    /**
     * Decides about a class.
     *
     * @param isLoaded whether it was loaded before it is woven, so that it may have instances already
     */
    static Decisions of(ClassFacts type, MethodRules rules, InheritedMethods inherited, boolean isLoaded) {
        Decisions decisions = new Decisions(type, rules, inherited, isLoaded);
        decisions.decide();
        return decisions;
    }

    private static List<Candidate> candidates(ClassFacts type, MethodRules rules, InheritedMethods inherited) {
        List<Candidate> candidates = new ArrayList<>();
        for (MethodFacts method : type.methods()) {
            candidates.add(Candidate.of(method, rules, inherited.rulesFor(method)));
        }
        return candidates;
    }

    private static List<AnnotationValues> lookups(List<Candidate> candidates) {
        List<AnnotationValues> lookups = new ArrayList<>();
        for (Candidate candidate : candidates) {
            AnnotationValues lookup = candidate.roles().get(Role.LOOKUP);
            if (lookup != null) {
                lookups.add(lookup);
            }
        }
        return lookups;
    }

    /** Returns the methods to weave, each once for each of its roles. */
    List<Tracked> tracked() {
        return tracked;
    }

    List<MethodReport> skipped() {
        return skipped;
    }

    /** Returns what may be wrong although it is counted. */
    List<MethodReport> doubts() {
        return doubts;
    }

    /** Returns the caches that have a load among the methods, woven or skipped. */
    List<WovenClass.LoadedCache> loaded() {
        return loaded;
    }

    private void decide() {
        skipped.addAll(nameGetters.skipped());
        skipped.addAll(MistakenRules.in(type, rules));
        for (Candidate candidate : candidates) {
            decideLoad(candidate);
        }
        for (Candidate candidate : candidates) {
            for (Map.Entry<Role, AnnotationValues> role : candidate.roles().entrySet()) {
                decide(candidate, role.getKey(), role.getValue());
            }
        }
        for (CounterFields.CounterField counter : counters) {
            decide(counter);
        }
        decideClass();
    }

    private void decide(CounterFields.CounterField field) {
        Tracked counter = counter(field);
        Reason obstacle = obstacles.of(field);
        if (obstacle == null && hasCounter(counter)) {
            obstacle = Reason.COUNTER_TWICE;
        } else if (obstacle == null && !ProbeText.fits(counter)) {
            obstacle = Reason.TOO_LARGE;
        }
        if (obstacle == null) {
            tracked.add(counter);
        } else {
            skipped.add(new MethodReport.Skipped(counter.method(), Role.COUNTER, obstacle, field.isByWildcard()));
        }
    }

    private boolean hasCounter(Tracked counter) {
        for (Tracked known : tracked) {
            if (known.role() == Role.COUNTER
                    && known.values().count().equals(counter.values().count())
                    && CacheNames.areSame(known.cache(), counter.cache())) {
                return true;
            }
        }
        return false;
    }

    private Tracked counter(CounterFields.CounterField field) {
        FieldFacts facts = field.facts();
        CacheRef cache = names.of(Role.COUNTER, field.values());
        return new Tracked(
                facts.in(type.className()),
                Role.COUNTER,
                facts.access(),
                -1,
                type.internalName(),
                type.isInterface(),
                cache,
                field.values(),
                false,
                false,
                false,
                field.isByRule(),
                false,
                false,
                "",
                SizeOrigin.NONE,
                cache.isOfClass() && !type.marks().isFinal(),
                type.marks().isFinal(),
                hasUnknownInstances(facts.isStatic()),
                facts.isStatic() ? null : nameGetters.first());
    }

    private boolean hasUnknownInstances(boolean isStatic) {
        return !isStatic && InstanceSources.hasUnknownInstances(type);
    }

    /** Decides about the annotation of the class itself. A generated class has a copy of it. */
    private void decideClass() {
        if (!type.marks().isAnnotated() || type.marks().isGenerated()) {
            return;
        }
        MethodId place = MethodId.ofClass(type.className());
        if (!hasMethodOfCache()) {
            boolean isComposed = type.marks().isAnnotationType();
            Reason reason = isComposed ? Reason.COMPOSED_ANNOTATION : Reason.CLASS_WITHOUT_METHODS;
            skipped.add(new MethodReport.Skipped(place, Role.LOOKUP, reason));
        } else if (type.annotation().hasElementsOfMethods()) {
            doubts.add(new MethodReport.Doubtful(place, Role.LOOKUP, Caution.CLASS_ELEMENTS));
        }
    }

    private boolean hasMethodOfCache() {
        for (Candidate candidate : candidates) {
            for (Role role : candidate.roles().keySet()) {
                if (role.isOfCache()) {
                    return true;
                }
            }
        }
        return !counters.isEmpty();
    }

    /** Decides about loads before lookups, as a lookup needs to know whether its cache has one. */
    private void decideLoad(Candidate candidate) {
        AnnotationValues values = candidate.roles().get(Role.LOAD);
        Reason obstacle = values == null ? null : obstacles.of(candidate, Role.LOAD, values);
        boolean returnsEarly = obstacle == Reason.REACTIVE || obstacle == Reason.SUSPENDING;
        if (values != null && (obstacle == null || returnsEarly)) {
            CacheRef cache = names.of(Role.LOAD, values);
            loaded.add(new WovenClass.LoadedCache(cache.manager(), cache.name(), cache.isOfClass(), !returnsEarly));
        }
    }

    /** Whether a method in this role may call another one, or itself. */
    private boolean nests(Role role) {
        return (role == Role.LOOKUP || role.isOfEntries()) && type.ownCalls().areConnected(namesIn(role));
    }

    private boolean isReadThrough(MethodFacts method, Role role, AnnotationValues values) {
        return role == Role.LOOKUP
                && method.code().isReadThrough()
                && values.classifier().isEmpty()
                && !type.usesCacheLookup();
    }

    private Set<String> namesIn(Role role) {
        Set<String> names = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.hasRole(role)) {
                names.add(candidate.facts().method().name());
            }
        }
        return names;
    }

    private boolean hasLoads(CacheRef cache) {
        for (WovenClass.LoadedCache known : loaded) {
            if (known.isFollowed()
                    && known.cache().equals(cache.name())
                    && known.manager().equals(cache.manager())) {
                return true;
            }
        }
        return false;
    }

    private void decide(Candidate candidate, Role role, AnnotationValues values) {
        Reason obstacle = obstacles.of(candidate, role, values);
        Tracked method = obstacle == null ? tracked(candidate, role, values, false) : null;
        if (method != null) {
            addDoubt(candidate, role, values);
            tracked.add(method);
        } else {
            skip(candidate, role, obstacle == null ? Reason.TOO_LARGE : obstacle);
            keepSignalsOf(candidate, role, obstacle);
        }
    }

    /** Weaves an excluded lookup if its class signals: otherwise its signals would reach the lookup around it. */
    private void keepSignalsOf(Candidate candidate, Role role, @Nullable Reason obstacle) {
        boolean mayReachOthers = obstacle == Reason.EXCLUDED && role == Role.LOOKUP && type.usesCacheLookup();
        Tracked method = mayReachOthers && obstacles.isWeavable(candidate)
                ? tracked(candidate, role, new AnnotationValues(), true)
                : null;
        if (method != null) {
            tracked.add(method);
        }
    }

    private boolean hasSize(CacheRef cache, boolean isOfBytes) {
        for (Tracked known : tracked) {
            if (known.role() == Role.SIZE
                    && known.values().isOfBytes() == isOfBytes
                    && CacheNames.areSame(known.cache(), cache)) {
                return true;
            }
        }
        return false;
    }

    private void addDoubt(Candidate candidate, Role role, AnnotationValues values) {
        boolean isSecondSize = role == Role.SIZE && hasSize(names.of(role, values), values.isOfBytes());
        Caution caution = isSecondSize ? Caution.TWO_SIZES : obstacles.caution(candidate, role, values);
        if (caution != null) {
            doubts.add(new MethodReport.Doubtful(candidate.facts().method(), role, caution));
        }
    }

    /** Returns the method in its role; null if the woven code would be too large for a class file. */
    private @Nullable Tracked tracked(Candidate candidate, Role role, AnnotationValues values, boolean isExcluded) {
        MethodFacts method = candidate.facts();
        Tracked tracked = new Tracked(
                method.method(),
                role,
                method.access(),
                method.keyParameter(values),
                type.internalName(),
                type.isInterface(),
                names.of(role, values),
                values,
                hasLoads(names.of(role, values)),
                nests(role),
                isReadThrough(method, role, values),
                candidate.byRule().contains(role),
                isExcluded,
                ManyEntries.isMeantBy(role, method.method()),
                method.marks().futureContent(),
                SizeOrigin.NONE,
                names.of(role, values).isOfClass() && !type.marks().isFinal(),
                type.marks().isFinal(),
                role == Role.COUNTERS && hasUnknownInstances(method.isStatic()),
                namesInstances(role, method) && !isExcluded ? nameGetters.first() : null);
        return reserveFrames(method) && ProbeText.fits(tracked) ? tracked : null;
    }

    /** Whether the instance names the cache. What is static and only announced has no instance to ask. */
    private static boolean namesInstances(Role role, MethodFacts method) {
        return role.isOfCache() && !(role == Role.COUNTERS && method.isStatic());
    }

    private boolean reserveFrames(MethodFacts method) {
        long all = bytesOfFrames + (type.hasFrames() ? method.code().sizeOfFrames() : 0);
        if (all > MOST_BYTES_OF_FRAMES) {
            return false;
        }
        bytesOfFrames = all;
        return true;
    }

    private void skip(Candidate candidate, Role role, Reason reason) {
        skipped.add(new MethodReport.Skipped(
                candidate.facts().method(), role, reason, candidate.byWildcard().contains(role)));
    }
}
