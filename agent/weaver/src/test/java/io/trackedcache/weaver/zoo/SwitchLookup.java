package io.trackedcache.weaver.zoo;

import io.trackedcache.annotation.TrackedCache;
import org.jspecify.annotations.Nullable;

/** A switch over numbers, one over texts, and one as an expression. */
public final class SwitchLookup {
    private SwitchLookup() {}

    @TrackedCache
    @SuppressWarnings("StatementSwitchToExpressionSwitch") // The trait: each case returns by itself.
    public static @Nullable String find(String key) {
        switch (key.length()) {
            case 0:
                return null;
            case 1, 2, 3:
                return ofName(key);
            case 1000:
                return "long";
            default:
                return switch (key) {
                    case "four" -> "4";
                    case "five" -> "5";
                    default -> null;
                };
        }
    }

    private static @Nullable String ofName(String key) {
        return key.equals("?") ? null : key;
    }
}
