package io.trackedcache.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The arguments of a command as others may read them. What the name of an option says is secret is left out, and so is
 * what looks like a password in an address. Better one too many than one too few.
 */
final class RedactedArguments {
    static final String REDACTED = "***";

    private static final String SECRET =
            "pass|pwd|secret|token|credential|private|api[-_.]?key|access[-_.]?key|auth|salt";

    /** {@code -Dssl.keyStorePassword=x}, {@code --token:x}, {@code password=x} in the middle of a list of settings. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)([\\w.\\-]*(?:" + SECRET + ")[\\w.\\-]*\\s*[=:]\\s*)[^\\s,;&]+");

    /** {@code --password}, whose secret is the next argument. */
    private static final Pattern OPTION = Pattern.compile("(?i)--?[\\w.\\-]*(?:" + SECRET + ")[\\w.\\-]*");

    /** {@code jdbc:postgresql://user:password@host}. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(://[^/\\s:@]*:)[^/\\s@]+@");

    private RedactedArguments() {}

    static List<String> of(List<String> arguments) {
        List<String> redacted = new ArrayList<>(arguments.size());
        boolean isSecret = false;
        for (String argument : arguments) {
            redacted.add(isSecret && !argument.startsWith("-") ? REDACTED : of(argument));
            isSecret = OPTION.matcher(argument).matches();
        }
        return redacted;
    }

    private static String of(String argument) {
        String named = NAMED.matcher(argument).replaceAll("$1" + REDACTED);
        return IN_ADDRESS.matcher(named).replaceAll("$1" + REDACTED + "@");
    }
}
