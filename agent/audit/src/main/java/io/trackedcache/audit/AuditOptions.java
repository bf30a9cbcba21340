package io.trackedcache.audit;

import io.trackedcache.config.NearestName;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parsed arguments of the {@code audit} command. */
final class AuditOptions {
    private static final List<String> NAMES = List.of("--likely", "--only", "--exclude", "--baseline", "--help");

    private final List<Path> paths = new ArrayList<>();
    private ClassFilter filter = ClassFilter.NONE;
    private @Nullable Path baseline;
    private boolean likelyOnly;
    private boolean wantsHelp;

    private AuditOptions() {}

    /** @throws IllegalArgumentException if an argument is wrong; the message names what was expected */
    static AuditOptions parse(List<String> arguments) {
        AuditOptions options = new AuditOptions();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        if (options.paths.isEmpty() && !options.wantsHelp) {
            throw new IllegalArgumentException("audit needs a folder, a jar or a class file");
        }
        return options;
    }

    private void take(String argument, Iterator<String> rest) {
        int sign = argument.startsWith("--") ? argument.indexOf('=') : -1;
        String name = sign < 0 ? argument : argument.substring(0, sign);
        switch (name) {
            case "--likely" -> likelyOnly = hasNoValue(argument, sign);
            case "--help", "-h" -> wantsHelp = hasNoValue(argument, sign);
            case "--only" -> filter = filter.only(pattern(argument, sign, rest));
            case "--exclude" -> filter = filter.excluding(pattern(argument, sign, rest));
            case "--baseline" -> baseline = path(value(argument, sign, rest, "a file"));
            default -> takePath(argument, name);
        }
    }

    private static boolean hasNoValue(String argument, int sign) {
        if (sign >= 0) {
            throw new IllegalArgumentException("bad option '" + argument + "'; it takes no value");
        }
        return true;
    }

    private static ClassPattern pattern(String argument, int sign, Iterator<String> rest) {
        return new ClassPattern(value(argument, sign, rest, "a pattern, such as com.acme.*"));
    }

    private static String value(String argument, int sign, Iterator<String> rest, String needed) {
        if (sign >= 0) {
            return argument.substring(sign + 1);
        }
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(argument + " needs " + needed);
        }
        return rest.next();
    }

    private void takePath(String argument, String name) {
        if (argument.startsWith("-")) {
            throw new IllegalArgumentException("unknown option '" + argument + "'"
                    + NearestName.to(name, NAMES)
                            .map(nearest -> "; did you mean '" + nearest + "'?")
                            .orElse("; expected one of " + String.join(", ", NAMES)));
        }
        paths.add(path(argument));
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("bad path '" + argument + "': " + e.getReason(), e);
        }
    }

    List<Path> paths() {
        return paths;
    }

    boolean likelyOnly() {
        return likelyOnly;
    }

    boolean wantsHelp() {
        return wantsHelp;
    }

    StatsAudit audit() {
        return new StatsAudit(paths, filter, SizeLimits.DEFAULTS, baseline);
    }
}
