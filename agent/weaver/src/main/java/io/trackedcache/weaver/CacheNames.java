package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caches that the annotations of a class mean. Plain loops, as this runs while the JVM starts. */
final class CacheNames {
    private final AnnotationValues ofClass;
    private final String className;
    private final boolean mayInherit;
    private final boolean instancesHaveNames;
    private final List<CacheRef> ofLookups = new ArrayList<>();

    /**
     * Creates the names for a class.
     *
     * @param ofClass the annotation of the class itself
     * @param className its full name, which is that of its cache unless another one is given
     * @param mayInherit whether it may inherit lookups, as it extends a class of the application
     * @param instancesHaveNames whether each instance has a cache name of its own
     * @param lookups the annotations of its lookups
     */
    CacheNames(
            AnnotationValues ofClass,
            String className,
            boolean mayInherit,
            boolean instancesHaveNames,
            List<AnnotationValues> lookups) {
        this.ofClass = ofClass;
        this.className = className;
        this.mayInherit = mayInherit;
        this.instancesHaveNames = instancesHaveNames;
        for (AnnotationValues lookup : lookups) {
            addOnce(ofLookup(lookup));
        }
    }

    private void addOnce(CacheRef cache) {
        for (CacheRef known : ofLookups) {
            if (areSame(known, cache)) {
                return;
            }
        }
        ofLookups.add(cache);
    }

    /** The first call of {@code equals} of a record makes the JVM generate classes. */
    static boolean areSame(CacheRef one, CacheRef other) {
        return one.name().equals(other.name()) && one.manager().equals(other.manager());
    }

    boolean hasBlankName() {
        return ofClass.hasBlankName();
    }

    CacheRef of(Role role, AnnotationValues values) {
        if (!role.isOfCache()) {
            return CacheRef.of("", values.set(), className);
        }
        if (role.isPredicate() && isInnermost(values)) {
            return CacheRef.INNERMOST;
        }
        return role == Role.LOOKUP ? ofLookup(values) : ofOther(values);
    }

    /** Whether nothing names a cache: a predicate then means the lookup that runs. */
    private boolean isInnermost(AnnotationValues values) {
        return ofLookups.isEmpty() && !instancesHaveNames && isUnnamed(values) && isUnnamed(ofClass);
    }

    private static boolean isUnnamed(AnnotationValues values) {
        return values.name().isEmpty() && values.manager().isEmpty();
    }

    private CacheRef ofLookup(AnnotationValues values) {
        return CacheRef.of(
                firstNamed(values.manager(), ofClass.manager(), CacheRef.DEFAULT_MANAGER),
                values.name().isEmpty() ? ofClass.name() : values.name(),
                className);
    }

    /** Returns the cache of the lookups, unless the annotation names another one. */
    private CacheRef ofOther(AnnotationValues values) {
        for (CacheRef cache : matching(values)) {
            String manager = values.manager().isEmpty() ? cache.manager() : values.manager();
            return new CacheRef(manager, cache.name(), cache.isOfClass());
        }
        return ofLookup(values);
    }

    /** Returns why the cache of an annotation that marks no lookup is not known; null if it is known. */
    @Nullable
    Reason obstacle(Role role, AnnotationValues values) {
        if (role.isPredicate() && isInnermost(values)) {
            return null;
        }
        int caches = matching(values).size();
        if (caches > 1) {
            return Reason.AMBIGUOUS_CACHE;
        }
        boolean isNamed = !values.name().isEmpty() || !ofClass.name().isEmpty() || instancesHaveNames;
        return caches == 0 && !isNamed && !mayInherit ? Reason.NO_CACHE : null;
    }

    /** Returns the caches of lookups that fit the annotation. A manager alone excludes none: it replaces theirs. */
    private List<CacheRef> matching(AnnotationValues values) {
        if (values.name().isEmpty()) {
            return ofLookups;
        }
        List<CacheRef> matching = new ArrayList<>();
        for (CacheRef cache : ofLookups) {
            boolean isOfManager = values.manager().isEmpty() || values.manager().equals(cache.manager());
            if (isNamed(cache, values.name()) && isOfManager) {
                matching.add(cache);
            }
        }
        return matching;
    }

    /** Also by the simple name of the class, if that is the cache's name. */
    private static boolean isNamed(CacheRef cache, String name) {
        return name.equals(cache.name()) || (cache.isOfClass() && name.equals(simpleName(cache.name())));
    }

    /** Returns the name without package and outer classes; the number of a local class is none of its name. */
    private static String simpleName(String className) {
        int start = 1 + Math.max(className.lastIndexOf('.'), className.lastIndexOf('$'));
        while (start < className.length() && Character.isDigit(className.charAt(start))) {
            start++;
        }
        return className.substring(start);
    }

    private static String firstNamed(String first, String second, String third) {
        if (!first.isEmpty()) {
            return first;
        }
        return second.isEmpty() ? third : second;
    }
}
