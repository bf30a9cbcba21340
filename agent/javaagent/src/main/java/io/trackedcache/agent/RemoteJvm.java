package io.trackedcache.agent;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.File;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection to another JVM. */
final class RemoteJvm implements AutoCloseable {
    private final VirtualMachine jvm;

    private RemoteJvm(VirtualMachine jvm) {
        this.jvm = jvm;
    }

    static RemoteJvm of(long processId) throws IOException, AttachNotSupportedException {
        return new RemoteJvm(VirtualMachine.attach(Long.toString(processId)));
    }

    @Nullable
    String property(String name) throws IOException {
        return jvm.getSystemProperties().getProperty(name);
    }

    /**
     * Loads an agent and returns when it has started or refused.
     *
     * @return the error of the JDK, which may misread the answer of an older JVM; null for none
     */
    @Nullable
    Exception load(File agent, String settings) throws IOException {
        try {
            jvm.loadAgent(agent.getPath(), settings);
            return null;
        } catch (AgentLoadException | AgentInitializationException e) {
            return e;
        }
    }

    @Override
    public void close() throws IOException {
        jvm.detach();
    }
}
