package io.trackedcache.agent;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.util.ArrayList;
import java.util.List;

/** The JDK's list of running JVMs, as {@code jps} prints it. It is read from files. */
final class RunningJvms {
    private static final int MOST_NAMED = 10;

    private RunningJvms() {}

    /** Returns the process ids; none if this Java runtime has no module {@code jdk.attach}. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (VirtualMachineDescriptor jvm : list()) {
            ids.add(jvm.id());
        }
        return ids;
    }

    /** Returns the ids and main classes of other JVMs than this one, for messages. */
    static String describeOthers() {
        String self = Long.toString(ProcessHandle.current().pid());
        List<String> others = new ArrayList<>();
        for (VirtualMachineDescriptor jvm : list()) {
            if (!jvm.id().equals(self) && others.size() < MOST_NAMED) {
                others.add(jvm.id() + mainOf(jvm));
            }
        }
        return others.isEmpty()
                ? "no other JVM of this user is listed by jps"
                : "running JVMs: " + String.join(", ", others);
    }

    /** The main class or jar only, since the arguments may be secret. */
    private static String mainOf(VirtualMachineDescriptor jvm) {
        String main = jvm.displayName().split(" ", 2)[0];
        return main.isEmpty() || main.equals(jvm.id()) ? "" : " (" + main + ")";
    }

    private static List<VirtualMachineDescriptor> list() {
        try {
            return VirtualMachine.list();
        } catch (NoClassDefFoundError e) {
            return List.of();
        }
    }
}
