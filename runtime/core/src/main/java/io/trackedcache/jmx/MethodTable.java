package io.trackedcache.jmx;

import io.trackedcache.jmx.OpenTable.Column;
import io.trackedcache.tracking.TrackedMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.management.openmbean.TabularData;

/** What became of each method: a row for each of its roles. */
final class MethodTable {
    static final OpenTable<TrackedMethod> TABLE = new OpenTable<>(
            "methods",
            "what became of each method that an annotation or a rule names",
            3,
            List.of(
                    Column.text("class", "its class; empty for a rule", TrackedMethod::className),
                    Column.text(
                            "method", "its name and the types of its parameters, or the rule", TrackedMethod::method),
                    Column.text("role", "what it does for its cache", TrackedMethod::role),
                    Column.text(
                            "state",
                            "WOVEN, SKIPPED, FAILED or AWAITED",
                            method -> method.state().name()),
                    Column.text("cache", "the cache that it counts for", TrackedMethod::cache),
                    Column.text("reason", "a word for machines: why it is not counted", TrackedMethod::reason),
                    Column.text("explanation", "the same in words", TrackedMethod::explanation),
                    Column.text("remedy", "what can be done about it", TrackedMethod::remedy)));

    private MethodTable() {}

    /** Two rules may read the same; one row is enough for both. */
    static TabularData of(List<TrackedMethod> methods) {
        Map<List<String>, TrackedMethod> rows = new LinkedHashMap<>();
        for (TrackedMethod method : methods) {
            rows.put(List.of(method.className(), method.method(), method.role()), method);
        }
        return TABLE.of(new ArrayList<>(rows.values()));
    }
}
