package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import io.trackedcache.probe.Probes;
import io.trackedcache.weaver.ConstantPoolScan;
import io.trackedcache.weaver.LinkRehearsal;
import io.trackedcache.weaver.RuntimeReach;
import java.util.function.Supplier;

/**
 * A rehearsal of the first lookup, before the first class is woven: it links a probe and counts each outcome once.
 *
 * <p>The application's own first lookup may run on a stack that is about to overflow. Loading and initializing classes
 * fails there, and a failed class initialization is permanent. So no class is woven before a rehearsal has ended, and
 * the first one only where the stack has room.
 *
 * <p>Each thread that weaves rehearses until one has done so: threads that load classes must not wait for each other.
 */
final class Rehearsal {
    private volatile boolean hasWoven;
    private volatile boolean hasCounted;
    private volatile boolean hasLinkedDirectly;
    private volatile boolean hasLinkedBySystemLoader;

    /**
     * Initializes what runs for every class, before the application runs. Later initialization could deadlock: one
     * thread loads a class, so initializes the scan, and needs a class of the JDK; another thread initializes that
     * class of the JDK, and needs to load a class.
     */
    static void scan() {
        byte[] noConstants = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 55, 0, 1};
        var unused = ConstantPoolScan.mentionsAnnotations(noConstants);
        var unusedRoom = StackRoom.isEnough();
    }

    /** Whether a class of that kind can be woven here. Asks for room until one was. */
    boolean hasRoom(boolean isDirect) {
        boolean hasLinked = isDirect ? hasLinkedDirectly : hasLinkedBySystemLoader;
        return (hasWoven && hasLinked) || StackRoom.isEnough();
    }

    /** Called when a class has been woven and reported. */
    void hasWoven() {
        hasWoven = true;
    }

    /** Rehearses what a class of that kind needs, if that has not been done. */
    void before(RuntimeReach reach) throws ReflectiveOperationException {
        if (!hasLinked(reach)) {
            link(reach);
        }
        if (!hasCounted) {
            Probes.rehearse();
            hasCounted = true;
        }
    }

    private boolean hasLinked(RuntimeReach reach) {
        return reach == RuntimeReach.DIRECT ? hasLinkedDirectly : hasLinkedBySystemLoader;
    }

    private void link(RuntimeReach reach) throws ReflectiveOperationException {
        Class<?> linked = new Loader(reach).defineRehearsed();
        var unused = ((Supplier<?>) linked.getDeclaredConstructor().newInstance()).get();
        if (reach == RuntimeReach.DIRECT) {
            hasLinkedDirectly = true;
        } else {
            hasLinkedBySystemLoader = true;
        }
    }

    /** The class loader of a generated class, which sees no more than it needs. */
    private static final class Loader extends ClassLoader {
        private final RuntimeReach reach;

        Loader(RuntimeReach reach) {
            super(reach == RuntimeReach.DIRECT ? ProbeLink.class.getClassLoader() : null);
            this.reach = reach;
        }

        Class<?> defineRehearsed() {
            byte[] classFile = LinkRehearsal.classFile(reach);
            return defineClass(null, classFile, 0, classFile.length);
        }
    }
}
