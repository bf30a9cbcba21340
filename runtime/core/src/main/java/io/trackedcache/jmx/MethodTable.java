package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracking.TrackedMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.TabularData;

/** The table of methods: a row for each role of a method. */
final class MethodTable {
    static final OpenTable<TrackedMethod> TABLE = new OpenTable<>(
            "methods",
            "the state of each method that an annotation or a rule names",
            3,
            List.of(
                    Column.text("class", "the class; empty for a rule", TrackedMethod::className),
                    Column.text("method", "the name and parameter types, or the rule", TrackedMethod::method),
                    Column.text("role", "what the method does for its cache", TrackedMethod::role),
                    Column.text(
                            "state",
                            "WOVEN, SKIPPED, FAILED or AWAITED",
                            method -> method.state().name()),
                    Column.text("cache", "the cache that the method counts for", TrackedMethod::cache),
                    Column.text("reason", "the stable code of the reason why it is not counted", TrackedMethod::reason),
                    Column.text("explanation", "the reason in words", TrackedMethod::explanation),
                    Column.text("remedy", "what can be done about it", TrackedMethod::remedy)));

    private MethodTable() {}

    /** Returns a row for each method and role. Two rules with the same text share a row. */
    static TabularData of(List<TrackedMethod> methods) {
        Map<List<String>, TrackedMethod> rows = new LinkedHashMap<>();
        for (TrackedMethod method : methods) {
            rows.put(List.of(method.className(), method.method(), method.role()), method);
        }
        return TABLE.of(new ArrayList<>(rows.values()));
    }
}
