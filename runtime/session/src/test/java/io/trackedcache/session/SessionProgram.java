package io.trackedcache.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** A program with a session. It executes each line of standard input as a command and answers with one line. */
final class SessionProgram {
    private final Path folder;
    private final List<String> warnings = new ArrayList<>();
    private final GlobalSessionManager session;

    private SessionProgram(Path folder) {
        this.folder = folder;
        SessionEnvironment real = SessionEnvironment.real(warnings::add);
        this.session = new GlobalSessionManager(
                new SessionSettings(folder.toString(), Host.MAX_AGE),
                new SessionEnvironment(
                        real.identity(),
                        real.processes(),
                        real.ownership(),
                        real.sharedText(),
                        real.clock(),
                        // Long, because the machine may be busy.
                        Duration.ofMinutes(2),
                        real.warnings()));
    }

    public static void main(String[] arguments) throws IOException {
        SessionProgram program = new SessionProgram(Path.of(arguments[0]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> words = List.of(line.split(" ", -1));
            System.out.println(program.answer(words.get(0), words.get(words.size() - 1), in));
        }
    }

    private String answer(String command, String argument, BufferedReader in) throws IOException {
        return switch (command) {
            case "id" -> session.sessionId();
            case "register" -> "" + session.registerVm(argument, "zone-a", List.of("api"));
            case "unregister" -> "" + session.unregisterVm();
            case "heartbeat" -> "" + session.heartbeat();
            case "leave" -> "" + session.leave();
            case "cleanup" -> "" + session.cleanupStaleSessions();
            case "describe" -> describe();
            case "vm" -> session.myVm().map(VmRecord::vmId).orElse("none");
            case "active" ->
                String.join(",", new TreeSet<>(session.activeSessions().keySet()));
            case "orphans" ->
                String.join(
                        ",",
                        session.orphanedVms().stream()
                                .map(OrphanedVm::sessionId)
                                .toList());
            case "acknowledge" -> "" + session.acknowledgeOrphanedVm(argument);
            case "failures" -> "" + session.statistics().writeFailures();
            case "warnings" -> warnings.toString();
            case "round" -> round(argument);
            case "wipe" -> wipe();
            case "list-properties" -> listProperties();
            case "hold" -> hold(in);
            case "write-on" -> writeOn();
            default -> throw new IllegalArgumentException(command);
        };
    }

    private String describe() {
        session.describe(JvmDescription.ofThisJvm("0.1.0", List.of("users")));
        return "" + session.heartbeat();
    }

    private String round(String number) {
        boolean isDone = session.registerVm("vm-" + number, "zone-a", List.of())
                && session.heartbeat()
                && session.unregisterVm()
                && session.registerVm("last-" + number, "zone-a", List.of())
                && session.activeSessions().containsKey(session.sessionId());
        return isDone ? "true" : "failures " + session.statistics().lastFailure();
    }

    /** Fails if a property is no text. */
    private static String listProperties() {
        System.getProperties().list(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        return "true";
    }

    private static String wipe() {
        Properties none = new Properties();
        System.setProperties(none);
        return "true";
    }

    private String hold(BufferedReader in) throws IOException {
        OwnFile file = new OwnFile(folder.resolve("registry.lock"), new UserOwnership());
        RegistryLock lock = RegistryLock.acquire(file, session.pid());
        try {
            System.out.println("held");
            return in.readLine();
        } finally {
            lock.close();
        }
    }

    /** Writes until the test kills this process. */
    private String writeOn() {
        Map<String, String> much = Map.of("much", "x".repeat(100_000));
        String zone = "zone-" + session.pid();
        session.registerVm("vm-0", zone, List.of(), much);
        System.out.println("writing");
        for (int number = 1; number < Integer.MAX_VALUE; number++) {
            session.registerVm("vm-" + number, zone, List.of(), much);
        }
        return "unreachable";
    }
}
