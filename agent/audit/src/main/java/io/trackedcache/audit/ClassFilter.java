package io.trackedcache.audit;

import java.util.ArrayList;
import java.util.List;

/** Which classes are audited: those that match one of the first, if there are any, and none of the others. */
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

    /** As on the command line. */
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
