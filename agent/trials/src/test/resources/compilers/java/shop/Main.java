package shop;

import io.trackedcache.annotation.CacheSize;
import io.trackedcache.annotation.TrackedCache;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lookups in all shapes, for compilers and optimizers to do with them what they do. */
public class Main {
    public static void main(String[] arguments) throws Exception {
        for (String key : List.of("key", "")) {
            once(key);
        }
    }

    private static void once(String key) {
        new Stored(key.length() + 2).find(key);
        Finding<String, String> finding = new Found();
        finding.find(key);
        finding.findByDefault(key);
        Finding.findStatically(key);
        new Recorded(key).find(key);
        Constant.ONE.find(key);
        switched(key);
        switchedNumber(key.length());
        sparse(key.length());
        looped(key);
        locked(key);
        guarded(key);
        overloaded(key);
        overloaded(key.length());
        overloaded((long) key.length());
        new Main().new Inner().find(key);
        anonymous().find(key);
        varargs(key, "other");
        recursive(key, 3);
        lambda(key);
        useless(key);
    }

    interface Finding<K, V> {
        V find(K key);

        @TrackedCache("java-default") default String findByDefault(K key) {
            // A copy: the same object would be the answer of the other cache, and so a miss.
            String found = hidden(key.toString());
            return found == null ? null : new String(found);
        }

        @TrackedCache("java-interface-static") static String findStatically(String key) { return key.isEmpty() ? null : key; }

        @TrackedCache("java-interface-private") private String hidden(String key) { return key.isEmpty() ? null : key; }
    }

    static class Found implements Finding<String, String> {
        @Override @TrackedCache("java-bridge") public String find(String key) { return key.isEmpty() ? null : key; }
    }

    record Recorded(String answer) {
        @TrackedCache("java-record") String find(String key) { return key.isEmpty() ? null : answer; }
    }

    enum Constant {
        ONE {
            @Override @TrackedCache("java-enum-constant") Optional<String> find(String key) {
                return Optional.of(key).filter(one -> !one.isEmpty());
            }
        };

        abstract Optional<String> find(String key);
    }

    static class Stored {
        private final Map<String, String> entries = new HashMap<>();

        Stored(int count) {
            for (int i = 0; i < count; i++) {
                int doubled = i * 2;
                entries.put("k" + doubled, "v" + i);
            }
            long sum = 0;
            for (String key : entries.keySet()) {
                sum += key.length();
            }
            entries.put("key", "value" + sum);
        }

        @TrackedCache("java-stored") String find(String key) { return entries.get(key); }

        @CacheSize("java-stored") int size() { return entries.size(); }
    }

    class Inner {
        @TrackedCache("java-inner") String find(String key) { return key.isEmpty() ? null : key; }
    }

    interface Any { Object find(String key); }

    private static Any anonymous() {
        return new Any() {
            @Override @TrackedCache("java-anonymous") public Object find(String key) { return key.isEmpty() ? null : key; }
        };
    }

    @TrackedCache("java-switch-text") private static String switched(String key) {
        return switch (key) {
            case "key", "door" -> "found";
            case "Aa", "BB" -> "same hash";
            default -> null;
        };
    }

    @TrackedCache("java-switch-table") private static Integer switchedNumber(int key) {
        switch (key) {
            case 1: return 10;
            case 2: return 20;
            case 3: return 30;
            default: return null;
        }
    }

    @TrackedCache("java-switch-lookup") private static Integer sparse(int key) {
        switch (key) {
            case -1000: return 10;
            case 3: return 20;
            case 1000000: return 30;
            default: return null;
        }
    }

    @TrackedCache("java-loop") private static String looped(String key) {
        for (int i = 0; i < 10; i++) {
            for (int j = i; j < 10; j++) {
                if (i + j == 9 && !key.isEmpty()) {
                    return key + i + j;
                }
            }
        }
        return null;
    }

    @TrackedCache("java-synchronized") private static synchronized String locked(String key) {
        synchronized (Main.class) {
            return key.isEmpty() ? null : key;
        }
    }

    @TrackedCache("java-handlers") private static String guarded(String key) {
        List<String> steps = new ArrayList<>();
        try {
            try {
                steps.add(key.substring(1));
            } catch (StringIndexOutOfBoundsException e) {
                return null;
            } finally {
                steps.add("last");
            }
            return steps.get(0);
        } catch (RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }

    @TrackedCache("java-overloaded-text") private static String overloaded(String key) { return key.isEmpty() ? null : key; }

    @TrackedCache("java-overloaded-int") private static Boolean overloaded(int key) { return key > 0; }

    @TrackedCache("java-overloaded-long") private static boolean overloaded(long key) { return key > 0; }

    @TrackedCache("java-varargs") private static String varargs(String... keys) { return keys[0].isEmpty() ? null : keys[0]; }

    private static String recursive(String key, int depth) { return depth == 0 ? found(key) : recursive(key, depth - 1); }

    @TrackedCache("java-recursive") private static String found(String key) { return key.length() > 3 ? found(key) : key.isEmpty() ? null : key; }

    @TrackedCache("java-lambda") private static String lambda(String key) {
        return Optional.of(key).filter(one -> !one.isEmpty()).map(one -> one + one).orElse(null);
    }

    @TrackedCache("java-useless") private static String useless(String key) {
        int unused = key.length() * 3;
        return key.isEmpty() ? null : key;
    }
}
