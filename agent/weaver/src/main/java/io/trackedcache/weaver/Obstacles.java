package io.trackedcache.weaver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The conditions that keep a method from being counted in one of its roles. If several apply, the first in this order
 * is given: the rules, the method itself, blank names, the role, the class.
 */
final class Obstacles {
    private final ClassFacts type;
    private final CacheNames names;
    private final NameGetters nameGetters;
    private final MethodRules rules;
    private final boolean isLoaded;
    private final boolean hasSignals;
    private final boolean hasLoadsOrPredicates;

    /**
     * Creates the obstacles of a class.
     *
     * @param isLoaded whether the class was loaded before it is woven, so that it may have instances already
     */
    Obstacles(
            ClassFacts type,
            List<Candidate> candidates,
            CacheNames names,
            NameGetters nameGetters,
            MethodRules rules,
            boolean isLoaded) {
        this.type = type;
        this.names = names;
        this.nameGetters = nameGetters;
        this.rules = rules;
        this.isLoaded = isLoaded;
        this.hasSignals = type.usesCacheLookup();
        this.hasLoadsOrPredicates = hasLoadsOrPredicates(candidates);
    }

    private static boolean hasLoadsOrPredicates(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (candidate.hasRole(Role.LOAD) || candidate.hasRole(Role.EXPIRY) || candidate.hasRole(Role.READY)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the reason not to count a method in a role; null for none. */
    @Nullable
    Reason of(Candidate candidate, Role role, AnnotationValues values) {
        if (rules.isExcluded(candidate.facts().method())) {
            return Reason.EXCLUDED;
        }
        Reason ofMethod = ofMethod(candidate);
        if (ofMethod != null) {
            return ofMethod;
        }
        Reason ofRule = ofRule(candidate.facts(), values);
        if (ofRule != null) {
            return ofRule;
        }
        Reason ofRole = isLookupAndLoad(candidate, role) ? Reason.LOOKUP_AND_LOAD : ofRole(candidate, role, values);
        if (!role.isOfCache()) {
            return ofRole;
        }
        if (values.hasBlankName() || names.hasBlankName()) {
            return Reason.BLANK_NAME;
        }
        return ofRole != null ? ofRole : ofClass(role, candidate.facts().isStatic(), values);
    }

    private @Nullable Reason ofRule(MethodFacts method, AnnotationValues values) {
        if (values.keyParameter() >= Type.getArgumentTypes(method.method().descriptor()).length) {
            return Reason.RULE_KEY;
        }
        String nameGetter = values.nameGetter();
        return nameGetter.isEmpty() || nameGetters.has(nameGetter) ? null : Reason.RULE_NAME;
    }

    /** Whether nothing about the method itself keeps it from being woven. */
    boolean isWeavable(Candidate candidate) {
        return ofMethod(candidate) == null;
    }

    private @Nullable Reason ofMethod(Candidate candidate) {
        MethodFacts method = candidate.facts();
        if (method.is(Opcodes.ACC_BRIDGE) || candidate.isForwarder()) {
            return Reason.BRIDGE;
        }
        if (type.marks().isGenerated() || method.marks().isGeneratedCopy()) {
            return Reason.GENERATED_COPY;
        }
        if (method.isConstructor() || method.isStaticInitializer()) {
            return Reason.INITIALIZER;
        }
        if (method.is(Opcodes.ACC_ABSTRACT)) {
            // The bodies of a trait, with copies of the annotations, are in a class that Groovy generates.
            return type.isGroovyTrait() ? Reason.BRIDGE : Reason.ABSTRACT;
        }
        if (method.is(Opcodes.ACC_NATIVE)) {
            return Reason.NATIVE;
        }
        CodeFacts code = method.code();
        return Emitter.hasRoom(
                        code.maxStack(), code.maxLocals(), candidate.roles().keySet())
                ? null
                : Reason.TOO_LARGE;
    }

    /** Whether the method has both roles for the same cache: then it runs on a miss alone, or loads on each call. */
    private boolean isLookupAndLoad(Candidate candidate, Role role) {
        Map<Role, AnnotationValues> roles = candidate.roles();
        AnnotationValues lookup = roles.get(Role.LOOKUP);
        AnnotationValues load = roles.get(Role.LOAD);
        if (lookup == null || load == null || (role != Role.LOOKUP && role != Role.LOAD)) {
            return false;
        }
        return CacheNames.areSame(names.of(Role.LOOKUP, lookup), names.of(Role.LOAD, load));
    }

    private @Nullable Reason ofRole(Candidate candidate, Role role, AnnotationValues values) {
        MethodFacts method = candidate.facts();
        if (role.isOfCache() && method.marks().isInline()) {
            return Reason.INLINE;
        }
        Type result = method.returnType();
        return switch (role) {
            case LOOKUP -> ofLookup(candidate, result, values);
            case EXPIRY, READY -> ResultTypes.isBoolean(result) ? null : Reason.NOT_BOOLEAN;
            case LOAD, CLEANUP, PUT, REMOVAL, EVICTION -> ofLaterResult(method, result);
            case SIZE -> ofSize(method, result);
            case STAT -> ofStat(method, result, values);
            case COUNTERS -> CounterFields.obstacle(method);
            case COUNTER -> throw new IllegalArgumentException("a method is no counter");
        };
    }

    private @Nullable Reason ofLookup(Candidate candidate, Type result, AnnotationValues values) {
        MethodFacts method = candidate.facts();
        if (isCachedByFramework(method)) {
            return Reason.CACHED_BY_FRAMEWORK;
        }
        if (values.isNeverAMiss() && !values.miss().isEmpty()) {
            return Reason.MISS_WITH_NEVER_A_MISS;
        }
        if (values.isNeverAMiss() && values.isBulk()) {
            return Reason.BULK_WITH_NEVER_A_MISS;
        }
        // A rule with a wildcard names the misses of several methods, whose types differ.
        Reason ofMiss =
                candidate.byWildcard().contains(Role.LOOKUP) || values.isBulk() ? null : ofMiss(result, values.miss());
        if (ofMiss != null) {
            return ofMiss;
        }
        return ResultTypes.isCountedPublisher(result) ? ofPublisher(values) : ofCall(method, result, values);
    }

    /** Whether the method itself is cached, or its class is: that applies to methods which a proxy can intercept. */
    private boolean isCachedByFramework(MethodFacts method) {
        boolean isIntercepted = !method.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC);
        return method.marks().isCachedByFramework() || (type.marks().isCachedByFramework() && isIntercepted);
    }

    private static @Nullable Reason ofMiss(Type result, List<String> miss) {
        if (result.getSort() == Type.VOID) {
            return null;
        }
        if (miss.contains("EMPTY") && ResultTypes.hasNoSize(result)) {
            return Reason.EMPTY_WITHOUT_SIZE;
        }
        if (miss.contains("NEGATIVE") && ResultTypes.isNoNumber(result)) {
            return Reason.NEGATIVE_WITHOUT_SIGN;
        }
        return miss.contains("ZERO") && ResultTypes.isNoNumber(result) ? Reason.ZERO_WITHOUT_NUMBER : null;
    }

    /** Returns a doubt about a method that is counted in a role; null for none. */
    @Nullable
    Caution caution(Candidate candidate, Role role, AnnotationValues values) {
        Type result = candidate.facts().returnType();
        if (role == Role.LOAD || role == Role.CLEANUP || role.isOfEntries()) {
            return ResultTypes.isPlainFuture(result) ? Caution.FUTURE_RESULT : ofAmount(candidate, role, values);
        }
        if (role == Role.SIZE) {
            return InstanceSources.hasUnknownInstances(type) ? Caution.DESERIALIZED : null;
        }
        boolean mayMiss = hasSignals || hasLoadsOrPredicates || values.namesMisses();
        if (role != Role.LOOKUP || mayMiss || candidate.byWildcard().contains(Role.LOOKUP)) {
            return null;
        }
        if (ResultTypes.isPrimitive(result)) {
            return Caution.PRIMITIVE_RESULT;
        }
        return ResultTypes.isHolder(result) ? Caution.HOLDER_RESULT : null;
    }

    private static @Nullable Caution ofAmount(Candidate candidate, Role role, AnnotationValues values) {
        // A rule with a wildcard names methods of several kinds.
        if (candidate.byWildcard().contains(role)) {
            return null;
        }
        boolean isOfMany = ManyEntries.isMeantBy(role, candidate.facts().method());
        return ManyEntries.caution(role, candidate.facts(), isOfMany, values.isAmount());
    }

    private @Nullable Reason ofPublisher(AnnotationValues values) {
        if (values.isBulk()) {
            return Reason.REACTIVE;
        }
        return hasSignals || hasLoadsOrPredicates ? Reason.REACTIVE_WITH_SIGNALS : null;
    }

    private @Nullable Reason ofCall(MethodFacts method, Type result, AnnotationValues values) {
        if (result.getSort() == Type.VOID && !hasSignals) {
            return Reason.VOID;
        }
        if (method.isSuspending()) {
            return Reason.SUSPENDING;
        }
        if (values.isBulk() && !ResultTypes.mayBeBulk(result)) {
            return Reason.BULK_RESULT;
        }
        Reason ofKeys = values.isBulk() ? ofKeys(method, values) : null;
        return ofKeys != null ? ofKeys : ofLaterResult(method, result);
    }

    private static @Nullable Reason ofKeys(MethodFacts method, AnnotationValues values) {
        int key = method.keyParameter(values);
        String descriptor = method.method().descriptor();
        if (key < 0 && Parameters.haveKeysTwice(descriptor)) {
            return Reason.AMBIGUOUS_BULK_KEYS;
        }
        return Parameters.variableOfKeys(descriptor, method.isStatic(), key) < 0 ? Reason.BULK_KEYS : null;
    }

    private static @Nullable Reason ofLaterResult(MethodFacts method, Type result) {
        if (method.isSuspending()) {
            return Reason.SUSPENDING;
        }
        return ResultTypes.isReactive(result) ? Reason.REACTIVE : null;
    }

    private static @Nullable Reason ofSize(MethodFacts method, Type result) {
        if (method.isStatic()) {
            return Reason.STATIC_SIZE;
        }
        if (method.hasParameters()) {
            return Reason.SIZE_PARAMETERS;
        }
        return ResultTypes.isNumber(result) ? null : Reason.NOT_A_NUMBER;
    }

    private static @Nullable Reason ofStat(MethodFacts method, Type result, AnnotationValues values) {
        if (values.hasBlankKey()) {
            return Reason.BLANK_KEY;
        }
        // A call that is counted when it begins may return a publisher: how that ends does not matter.
        boolean isCountedByEnding = !values.onlyOn().isEmpty();
        return method.isSuspending() || isCountedByEnding ? ofLaterResult(method, result) : null;
    }

    /** Returns the reason not to read a field as a counter; null for none. */
    @Nullable
    Reason of(CounterFields.CounterField field) {
        FieldFacts facts = field.facts();
        if (rules.isExcluded(facts.in(type.className()))) {
            return Reason.EXCLUDED;
        }
        if (type.marks().isGenerated()) {
            return Reason.GENERATED_COPY;
        }
        String nameGetter = field.values().nameGetter();
        if (!nameGetter.isEmpty() && !nameGetters.has(nameGetter)) {
            return Reason.RULE_NAME;
        }
        if (field.values().hasBlankName() || names.hasBlankName()) {
            return Reason.BLANK_NAME;
        }
        Reason ofField = CounterFields.obstacle(field);
        return ofField != null ? ofField : ofClass(Role.COUNTER, facts.isStatic(), field.values());
    }

    private @Nullable Reason ofClass(Role role, boolean isStatic, AnnotationValues values) {
        if (nameGetters.count() > 1) {
            return Reason.TWO_NAMES;
        }
        if (role.isOfOwnCounters()) {
            Reason unreadable = CounterFields.obstacle(type, isStatic, isLoaded);
            return unreadable != null ? unreadable : names.obstacle(role, values);
        }
        boolean needsMethodHandle = role == Role.SIZE || nameGetters.count() > 0;
        if (needsMethodHandle && !type.hasMethodHandles()) {
            return Reason.OLD_CLASS_FILE;
        }
        if (role == Role.SIZE && type.isInterface()) {
            return Reason.SIZE_OF_INTERFACE;
        }
        if (role == Role.SIZE && type.hasConstructorThatOverwritesThis()) {
            return Reason.OBFUSCATED;
        }
        return role == Role.LOOKUP ? null : names.obstacle(role, values);
    }
}
