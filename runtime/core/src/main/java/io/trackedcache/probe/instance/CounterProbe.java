package io.trackedcache.probe.instance;

import io.trackedcache.opinion.MemberSource;
import io.trackedcache.probe.errors.CatchTypes;
import io.trackedcache.probe.errors.ProbeErrors;
import io.trackedcache.tracker.CacheStatisticsTracker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The probe of what an application counts itself: takes each new instance of its class, or the class of a static
 * member, with the handle that reads the member.
 *
 * @param owner its class; null if it is unknown; then instances are ignored
 * @param adopter takes the members, and the tracker of the cache that each is about
 */
public record CounterProbe(CounterMember member, @Nullable Class<?> owner, TrackerOf trackers, Adopter adopter)
        implements BiConsumer<@Nullable Object, @Nullable Object> {
    /** The receiver of what is announced. */
    @FunctionalInterface
    public interface Adopter {
        void adopt(CacheStatisticsTracker tracker, MemberSource source);
    }

    static {
        CatchTypes.resolve(Throwable.class);
    }

    /**
     * Takes a new instance, or null for a static member, and the handle of the member; or the handle of a method of the
     * class itself, whatever overrides it, and a text.
     */
    @Override
    public void accept(@Nullable Object instance, @Nullable Object handle) {
        try {
            if (owner == null) {
                return;
            }
            if (instance instanceof MethodHandle own && handle instanceof String) {
                CounterHandles.addOwn(owner, member, own);
            } else if (handle != null && isAnnounced(owner, instance) && isHandle(handle)) {
                CounterHandles.add(owner, member, handle);
                adopter.adopt(trackers.of(instance), source(owner, instance));
            }
        } catch (Throwable e) {
            ProbeErrors.recordFailed(e);
        }
    }

    private static boolean isHandle(Object handle) {
        return handle instanceof MethodHandle || handle instanceof VarHandle;
    }

    /** Whether it is an instance of the class: a {@code clone} method may return any object. */
    private boolean isAnnounced(Class<?> type, @Nullable Object instance) {
        return member.isStatic() ? instance == null : type.isInstance(instance);
    }

    private AnnouncedMember source(Class<?> type, @Nullable Object instance) {
        return member.isField() ? new FieldCounter(member, type, instance) : new CounterMethod(member, type, instance);
    }
}
