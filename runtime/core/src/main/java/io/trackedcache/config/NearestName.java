package io.trackedcache.config;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The guess for a mistyped name. */
public final class NearestName {
    private NearestName() {}

    /** Returns the valid name with the fewest typing errors, if any is near enough. */
    public static Optional<String> to(String name, List<String> valid) {
        return valid.stream()
                .filter(candidate -> isNear(name, candidate))
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    private static boolean isNear(String name, String candidate) {
        boolean isItsBeginning = !name.isEmpty() && candidate.startsWith(name);
        int tolerated = Math.max(2, candidate.length() / 3);
        return isItsBeginning
                || (Math.abs(name.length() - candidate.length()) <= tolerated
                        && distance(name, candidate) <= tolerated);
    }

    /** Returns the edit distance (insertions, deletions, replacements), ignoring case. */
    static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
