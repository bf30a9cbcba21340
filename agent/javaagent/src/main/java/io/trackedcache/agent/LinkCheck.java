package io.trackedcache.agent;

import io.trackedcache.probe.ProbeLink;
import java.util.Optional;

/**
 * Refuses JVMs in which woven code would not find its probes. It looks in the system class loader, which the
 * application may have replaced with one that does not see the agent jar.
 */
record LinkCheck(ClassLoader systemLoader) implements StartCheck {

    @Override
    public Optional<Refusal> refusal() {
        return findsProbes()
                ? Optional.empty()
                : Refusal.because(
                        "the system class loader (" + systemLoader.getClass().getName()
                                + ") does not find the classes of the agent jar; the application runs untracked. "
                                + "Let it delegate to its parent, the application class loader");
    }

    private boolean findsProbes() {
        try {
            return systemLoader.loadClass(ProbeLink.class.getName()) == ProbeLink.class;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
