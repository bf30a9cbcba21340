package io.trackedcache.probe.instance;

/**
 * A field or a method that holds what the application counts itself.
 *
 * @param className the name of its class, with dots
 * @param descriptor of the field or method, as in class files
 * @param label the counter that a field holds, such as {@code cache_hits}; empty for a method
 * @param hasUnknownInstances whether the class may have instances that no woven code announces
 */
public record CounterMember(
        String className, String name, String descriptor, String label, boolean isStatic, boolean hasUnknownInstances) {

    boolean isField() {
        return !label.isEmpty();
    }

    /** Returns the key of its handles among those of its class. */
    String key() {
        return name + descriptor;
    }
}
