package io.trackedcache.agent;

import io.trackedcache.config.Console;
import io.trackedcache.start.Housekeeper;
import io.trackedcache.tracking.MethodBook;
import io.trackedcache.tracking.TrackedMethod;
import io.trackedcache.weaver.MethodRules;
import io.trackedcache.weaver.WrittenRule;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The rules for methods without annotations, and the task that reports those that have matched no method. */
final class RuleTask implements Housekeeper.Task, Supplier<List<TrackedMethod>> {
    /** Most applications have loaded their classes by then. For those that end earlier, the task runs as they end. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MethodRules rules;
    private final Console console;
    private final AtomicBoolean hasReported = new AtomicBoolean();

    private RuleTask(MethodRules rules, Console console) {
        this.rules = rules;
        this.console = console;
    }

    static MethodRules begin(AgentSettings settings, MethodBook methods, Housekeeper housekeeper, Console console) {
        List<WrittenRule> include = WrittenRule.all(settings.include(), "of the setting include");
        if (!settings.includeFile().isEmpty()) {
            addRulesOf(settings.includeFile(), include, console);
        }
        MethodRules rules = MethodRules.ofWritten(include, settings.exclude());
        for (String warning : rules.warnings()) {
            console.warn(warning);
        }
        if (!rules.unmatched().isEmpty()) {
            RuleTask task = new RuleTask(rules, console);
            methods.addAllOf(task);
            housekeeper.runAfter(PATIENCE, task);
            housekeeper.runAtShutdown(task);
        }
        return rules;
    }

    /**
     * Reads one rule per line; {@code #} starts a comment. Uses {@code java.io}, because premain must not use NIO
     * files.
     */
    private static void addRulesOf(String path, List<WrittenRule> include, Console console) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new FileInputStream(path), StandardCharsets.UTF_8))) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String rule = withoutByteOrderMark(line).strip();
                if (!rule.isEmpty() && !rule.startsWith("#")) {
                    include.add(new WrittenRule(rule, "in line " + number + " of the include.file '" + path + "'"));
                }
                number++;
            }
        } catch (IOException e) {
            console.warn("the include.file '" + path + "' cannot be read: " + e.getMessage()
                    + "; none of its rules is used");
        }
    }

    /** Some editors write this mark at the beginning of a file; it is never a part of a rule. */
    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /** Returns the rules that have matched no method so far. */
    @Override
    public List<TrackedMethod> get() {
        List<TrackedMethod> awaited = new ArrayList<>();
        for (WrittenRule rule : rules.unmatched()) {
            awaited.add(TrackedMethod.awaited(rule.text()));
        }
        return awaited;
    }

    @Override
    public void run() {
        if (hasReported.compareAndSet(false, true)) {
            for (WrittenRule rule : rules.unmatched()) {
                console.warn(rule + " has matched no method so far; check class,"
                        + " method and parameter types, and whether the class was loaded");
            }
        }
    }
}
