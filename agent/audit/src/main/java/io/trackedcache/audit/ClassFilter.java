package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides which classes are audited: those that match a pattern of {@code only}, or all if it is empty, without those
 * that match a pattern of {@code excluded}.
 */
record ClassFilter(List<ClassPattern> only, List<ClassPattern> excluded) {
    static final ClassFilter NONE = new ClassFilter(List.of(), List.of());

    ClassFilter only(ClassPattern pattern) {
        return new ClassFilter(with(only, pattern), excluded);
    }

    ClassFilter excluding(ClassPattern pattern) {
        return new ClassFilter(only, with(excluded, pattern));
    }

    private static List<ClassPattern> with(List<ClassPattern> patterns, ClassPattern another) {
        List<ClassPattern> more = new ArrayList<>(patterns);
        more.add(another);
        return List.copyOf(more);
    }

    /** Returns the filter as command line options. */
    @Override
    public String toString() {
        List<String> options = new ArrayList<>();
        only.forEach(pattern -> options.add("--only " + pattern.text()));
        excluded.forEach(pattern -> options.add("--exclude " + pattern.text()));
        return String.join(" ", options);
    }

    boolean accepts(String className) {
        boolean isWanted = only.isEmpty() || only.stream().anyMatch(pattern -> pattern.matches(className));
        return isWanted && excluded.stream().noneMatch(pattern -> pattern.matches(className));
    }
}
