package io.trackedcache.agent;

import io.trackedcache.probe.Probes;
import io.trackedcache.weaver.ConstantPoolScan;
import io.trackedcache.weaver.LinkRehearsal;
import java.util.function.Supplier;

/**
 * A rehearsal of the first lookup before the application runs: it links a probe and counts each outcome once.
 *
 * <p>The application's own first lookup may run on a stack that is about to overflow. Loading and initializing classes
 * fails there, and a failed class initialization is permanent.
 */
final class Rehearsal extends ClassLoader {
    private Rehearsal() {
        super(null);
    }

    static void run() throws ReflectiveOperationException {
        byte[] classFile = LinkRehearsal.classFile();
        scan(classFile);
        Class<?> linked = new Rehearsal().defineClass(null, classFile, 0, classFile.length);
        var unused = ((Supplier<?>) linked.getDeclaredConstructor().newInstance()).get();
        Probes.rehearse();
    }

    /**
     * Initializes the scan that runs for every class. Later initialization could deadlock: one thread loads a class, so
     * initializes the scan, and needs a class of the JDK; another thread initializes that class of the JDK, and needs
     * to load a class.
     */
    private static void scan(byte[] classFile) {
        var unused = ConstantPoolScan.mentionsAnnotations(classFile);
    }
}
