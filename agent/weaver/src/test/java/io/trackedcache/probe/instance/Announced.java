package io.trackedcache.probe.instance;

import io.trackedcache.opinion.MemberSource;
import org.jspecify.annotations.Nullable;

/** The members that woven code has announced, by the handles that their classes hold. For tests of woven code. */
public final class Announced {
    private Announced() {}

    /** Returns a field of an instance; of the class, for null. Null if it was not announced. */
    public static @Nullable MemberSource field(
            Class<?> type, String name, String descriptor, String label, @Nullable Object instance) {
        return source(
                new CounterMember(type.getName(), name, descriptor, label, instance == null, false), type, instance);
    }

    /** Returns a method of an instance; of the class, for null. Null if it was not announced. */
    public static @Nullable MemberSource method(Class<?> type, String name, @Nullable Object instance) {
        String descriptor = "()Ljava/util/Map;";
        return source(new CounterMember(type.getName(), name, descriptor, "", instance == null, false), type, instance);
    }

    private static @Nullable MemberSource source(CounterMember member, Class<?> type, @Nullable Object instance) {
        if (CounterHandles.of(type, member) == null) {
            return null;
        }
        return member.isField() ? new FieldCounter(member, type, instance) : new CounterMethod(member, type, instance);
    }
}
