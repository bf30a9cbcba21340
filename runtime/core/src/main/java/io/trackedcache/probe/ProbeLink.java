package io.trackedcache.probe;

import io.trackedcache.registry.TrackerRegistry;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the probes, once per tracked method. The only class of ours whose name stands in woven code.
 *
 * <pre>
 *   bootstrap loader   java.lang.invoke.ConstantBootstraps, java.util.function.*
 *        ^                      ^ calls JDK types only
 *   platform loader             |
 *        ^                 [ woven class ]  any loader, any parent; its constant pool holds the probe
 *   system loader               :
 *     app class path            : by name, when the method first runs
 *     trackedcache-agent.jar <..:  ProbeLink -> probe -> tracker <- registry <- views
 * </pre>
 *
 * <p>Nothing of ours points back at a woven class, so it and its loader stay collectable.
 *
 * <p>The names and descriptors of the methods are part of the format of woven classes: do not change them.
 */
public final class ProbeLink {
    private ProbeLink() {}

    /**
     * The probe of one lookup method. To enter a lookup is to {@code get()} the lookup in flight, which accepts the
     * outcome once: the value that is returned, or the throwable that is thrown.
     */
    public static Supplier<BiConsumer<@Nullable Object, @Nullable Throwable>> lookup(String manager, String cache) {
        try {
            return new LookupProbe(TrackerRegistry.global().tracker(manager, cache));
        } catch (Throwable e) {
            ProbeErrors.linkFailed(cache, e);
            return NoopProbe.INSTANCE;
        }
    }
}
