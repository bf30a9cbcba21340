package io.trackedcache.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a value of an agent argument that a comma has ended, as in {@code windows=1m,5m}.
 *
 * @param before the argument that the value belongs to
 * @param rest the parts after the comma
 */
record CutValue(Stated before, List<String> rest) {
    CutValue {
        rest = List.copyOf(rest);
    }

    CutValue and(String part) {
        List<String> more = new ArrayList<>(rest);
        more.add(part);
        return new CutValue(before, more);
    }

    /**
     * Returns the value that a part of the arguments belongs to; null if it is an argument of its own, perhaps a
     * mistyped one.
     *
     * @param before the argument before the part
     */
    static @Nullable CutValue of(String part, Stated before) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        // A rule has a number sign before any equals sign, and no setting has one.
        boolean looksLikeValue = equals < 0 || name.indexOf('#') >= 0;
        return looksLikeValue && !isLikeSetting(name.strip()) && isKnown(before)
                ? new CutValue(before, List.of(part.strip()))
                : null;
    }

    private static boolean isLikeSetting(String name) {
        return name.startsWith("cache.")
                || NearestName.to(name, SettingKeys.namesIn(Origin.AGENT_ARGUMENT))
                        .isPresent();
    }

    private static boolean isKnown(Stated stated) {
        return keyOf(stated).isPresent();
    }

    private static Optional<SettingKey<?>> keyOf(Stated stated) {
        if (!CacheSettingName.isMeantBy(stated)) {
            return SettingKeys.meantBy(stated);
        }
        Optional<CacheSettingName> name = CacheSettingName.of(stated);
        return name.isPresent() ? Optional.of(name.get().key()) : Optional.empty();
    }

    /** Returns the message: what the comma did, and what to write instead. */
    String warning() {
        String whole = before.name() + "=" + before.value();
        return "a comma ends a value, so " + SettingWarning.shortened(whole) + " is used and '"
                + SettingWarning.shortened(String.join(",", rest)) + "' (agent argument) is ignored; " + remedy(whole);
    }

    private String remedy(String whole) {
        Optional<SettingKey<?>> key = keyOf(before);
        return key.isPresent() && key.get().type().isList()
                ? "separate the elements of a list by semicolons, within quotes on a command line: " + whole + ";"
                        + String.join(";", rest)
                : "write a value with a comma as a system property: -D" + Origin.SYSTEM_PROPERTY.nameOf(before.name())
                        + "=" + before.value() + "," + String.join(",", rest);
    }
}
