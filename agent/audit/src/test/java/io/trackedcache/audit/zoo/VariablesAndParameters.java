package io.trackedcache.audit.zoo;

import java.util.HashMap;
import java.util.Map;

/** Nothing that another thread could reach. */
final class VariablesAndParameters {
    static int count(int[] sizes, Map<String, Integer> found, String... names) {
        int all = 0;
        Map<String, Integer> own = new HashMap<>();
        int[] lengths = new int[9];
        for (String name : names) {
            all++;
            lengths[name.length()]++;
            own.put(name, own.getOrDefault(name, 0) + 1);
            own.merge(name, 1, Integer::sum);
            sizes[0]++;
            found.put(name, found.getOrDefault(name, 0) + 1);
        }
        return all + own.size() + lengths[0];
    }
}
