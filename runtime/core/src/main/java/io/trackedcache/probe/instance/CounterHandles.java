package io.trackedcache.probe.instance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The handles that read what an application counts itself, by class and member. The class holds them, so they live as
 * long as the class and do not keep it alive. The constant that they came from may go earlier, when the class is
 * redefined.
 */
public final class CounterHandles extends ClassValue<Map<String, Object>> {
    private static final CounterHandles OF = new CounterHandles();

    /** What precedes the key of a method for its handle that ignores overriding methods. */
    private static final String OWN = "own ";

    private CounterHandles() {}

    @Override
    protected Map<String, Object> computeValue(Class<?> type) {
        return new ConcurrentHashMap<>();
    }

    /** Adds the handle of a member unless it is known. */
    static void add(Class<?> owner, CounterMember member, Object handle) {
        OF.get(owner).putIfAbsent(member.key(), handle);
    }

    /** Adds the handle of a method of the class itself, whatever overrides it. */
    static void addOwn(Class<?> owner, CounterMember member, Object handle) {
        OF.get(owner).putIfAbsent(OWN + member.key(), handle);
    }

    static @Nullable Object of(Class<?> owner, CounterMember member) {
        return OF.get(owner).get(member.key());
    }

    /**
     * Returns the handle of a method for an instance. A proxy of a framework may forward the method to another
     * instance, which is announced itself: its own method is read then.
     */
    static @Nullable Object of(Class<?> owner, CounterMember member, Class<?> actual) {
        if (actual != owner && WrittenClass.isProxy(actual) && WrittenClass.of(actual, owner) == owner) {
            Object own = OF.get(owner).get(OWN + member.key());
            if (own != null) {
                return own;
            }
        }
        return of(owner, member);
    }
}
