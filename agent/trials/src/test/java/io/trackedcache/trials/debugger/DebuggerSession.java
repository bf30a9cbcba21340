package io.trackedcache.trials.debugger;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.LocalVariable;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.StackFrame;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.LocatableEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.StepRequest;
import io.trackedcache.agent.ForkedJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A debugger that stops at the first line of a method, steps to its end, and records each line with its variables. */
final class DebuggerSession {
    private final List<String> seen = new ArrayList<>();
    private final String className;
    private final String method;

    DebuggerSession(String className, String method) {
        this.className = className;
        this.method = method;
    }

    /** Returns line and visible variables at each stop. */
    List<String> watch(ForkedJvm.Launch launch) throws Exception {
        ListeningConnector connector = connector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        Objects.requireNonNull(arguments.get("localAddress")).setValue("127.0.0.1");
        String address = connector.startListening(arguments);
        String port = address.substring(address.lastIndexOf(':') + 1);
        String option = "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:" + port;
        try (ForkedJvm jvm = launch.withJvmOption(option).start()) {
            VirtualMachine machine = connector.accept(arguments);
            connector.stopListening(arguments);
            ClassPrepareRequest prepared = machine.eventRequestManager().createClassPrepareRequest();
            prepared.addClassFilter(className);
            prepared.enable();
            // The start event resumes the JVM. A second resume would make it run past a later event.
            follow(machine);
            jvm.stop();
        }
        return seen;
    }

    private static ListeningConnector connector() {
        return Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(connector -> connector.transport().name().equals("dt_socket"))
                .findFirst()
                .orElseThrow();
    }

    private void follow(VirtualMachine machine) throws Exception {
        boolean connected = true;
        while (connected) {
            EventSet events = machine.eventQueue().remove();
            for (Event event : events) {
                handle(event);
                connected &= !(event instanceof VMDisconnectEvent);
            }
            events.resume();
        }
    }

    private void handle(Event event) throws Exception {
        if (event instanceof ClassPrepareEvent prepared) {
            EventRequest stop = prepared.virtualMachine()
                    .eventRequestManager()
                    .createBreakpointRequest(prepared.referenceType()
                            .methodsByName(method)
                            .get(0)
                            .allLineLocations()
                            .get(0));
            stop.enable();
        } else if (event instanceof BreakpointEvent reached) {
            note(reached);
            step(reached.thread(), reached.virtualMachine());
        } else if (event instanceof StepEvent step) {
            noteOrEnd(step);
        }
    }

    private static void step(ThreadReference thread, VirtualMachine machine) {
        machine.eventRequestManager()
                .createStepRequest(thread, StepRequest.STEP_LINE, StepRequest.STEP_OVER)
                .enable();
    }

    private void noteOrEnd(StepEvent step) throws Exception {
        if (step.location().method().name().equals(method)) {
            note(step);
        } else {
            step.request().disable();
        }
    }

    private void note(LocatableEvent stop) throws Exception {
        StackFrame frame = stop.thread().frame(0);
        StringBuilder line = new StringBuilder()
                .append(frame.location().sourceName())
                .append(':')
                .append(frame.location().lineNumber())
                .append(" depth ")
                .append(stop.thread().frameCount())
                .append(" this ")
                .append(text(frame.thisObject()));
        for (LocalVariable variable : variables(frame)) {
            line.append(' ').append(variable.name()).append('=').append(text(frame.getValue(variable)));
        }
        seen.add(line.toString());
    }

    private static List<LocalVariable> variables(StackFrame frame) throws AbsentInformationException {
        return frame.visibleVariables();
    }

    private static String text(@Nullable Value value) {
        if (value instanceof StringReference string) {
            return string.value();
        }
        if (value instanceof PrimitiveValue primitive) {
            return primitive.toString();
        }
        return value instanceof ObjectReference object ? object.referenceType().name() : "null";
    }
}
