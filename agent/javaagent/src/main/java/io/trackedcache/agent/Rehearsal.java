package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import io.trackedcache.weaver.ConstantPoolScan;
import io.trackedcache.weaver.LinkRehearsal;
import java.util.function.Supplier;

/**
 * Goes through all that a first lookup needs, before the application runs: a link, and a count of each outcome.
 *
 * <p>The application's own first lookup may come at the bottom of a stack that is about to overflow. What is loaded and
 * initialized there for the first time fails, and some of it for good.
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
        ProbeLink.rehearse();
    }

    /**
     * Initializes what is done with every class. Later, two threads could wait for each other: one that loads a class,
     * and so initializes the scan, which needs a class of the JDK, and one that initializes that very class, which
     * needs another one to be loaded.
     */
    private static void scan(byte[] classFile) {
        var unused = ConstantPoolScan.mentionsAnnotations(classFile);
    }
}
