package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which cache is meant by each annotation of a class. Plain loops: this runs while the JVM starts. */
final class CacheNames {
    private final AnnotationValues ofClass;
    private final String simpleName;
    private final List<CacheRef> ofLookups = new ArrayList<>();

    /**
     * Names of a class.
     *
     * @param ofClass what its own annotation says
     */
    CacheNames(AnnotationValues ofClass, String simpleName, List<AnnotationValues> lookups) {
        this.ofClass = ofClass;
        this.simpleName = simpleName;
        for (AnnotationValues lookup : lookups) {
            addOnce(ofLookup(lookup));
        }
    }

    private void addOnce(CacheRef cache) {
        for (CacheRef known : ofLookups) {
            if (known.name().equals(cache.name()) && known.manager().equals(cache.manager())) {
                return;
            }
        }
        ofLookups.add(cache);
    }

    boolean hasBlankName() {
        return ofClass.hasBlankName();
    }

    CacheRef of(Role role, AnnotationValues values) {
        if (!role.isOfCache()) {
            return CacheRef.ofSet(values.set().isEmpty() ? simpleName : values.set());
        }
        return role == Role.LOOKUP ? ofLookup(values) : ofOther(values);
    }

    private CacheRef ofLookup(AnnotationValues values) {
        return new CacheRef(
                firstNamed(values.manager(), ofClass.manager(), CacheRef.DEFAULT_MANAGER),
                firstNamed(values.name(), ofClass.name(), simpleName));
    }

    /** That of the lookups, as far as nothing else is said. */
    private CacheRef ofOther(AnnotationValues values) {
        for (CacheRef cache : meant(values)) {
            return new CacheRef(values.manager().isEmpty() ? cache.manager() : values.manager(), cache.name());
        }
        return ofLookup(values);
    }

    /** What keeps the cache of an annotation, other than of a lookup, from being known. */
    @Nullable
    Reason obstacle(AnnotationValues values, boolean instancesHaveNames) {
        int caches = meant(values).size();
        if (caches > 1) {
            return Reason.AMBIGUOUS_CACHE;
        }
        boolean isNamed = !values.name().isEmpty() || !ofClass.name().isEmpty() || instancesHaveNames;
        return caches == 0 && !isNamed ? Reason.NO_CACHE : null;
    }

    /** Those of the lookups that what is said does not rule out; with a manager alone, another one of that manager. */
    private List<CacheRef> meant(AnnotationValues values) {
        if (values.name().isEmpty()) {
            return ofLookups;
        }
        List<CacheRef> meant = new ArrayList<>();
        for (CacheRef cache : ofLookups) {
            boolean isOfManager = values.manager().isEmpty() || values.manager().equals(cache.manager());
            if (values.name().equals(cache.name()) && isOfManager) {
                meant.add(cache);
            }
        }
        return meant;
    }

    private static String firstNamed(String first, String second, String third) {
        if (!first.isEmpty()) {
            return first;
        }
        return second.isEmpty() ? third : second;
    }
}
