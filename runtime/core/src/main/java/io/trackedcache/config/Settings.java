package io.trackedcache.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds, after everybody who may say something was heard.
 *
 * <p>The precedence is agent arguments, system properties, environment, file, defaults. What is said wrongly is left
 * out, with one warning, as if it had not been said.
 */
public final class Settings {
    private static final int LONGEST_QUOTE = 100;

    /** By the name of the key. */
    private final Map<String, Setting> settings = new HashMap<>();

    private final List<String> warnings = new ArrayList<>();

    private record Setting(Object value, Origin origin) {}

    private Settings() {}

    /** Hears all sources, and the file if one is named. Never throws for what they say. */
    public static Settings resolve(SettingSources sources) {
        Settings settings = new Settings();
        settings.hear(sources.stated());
        settings.hearFile();
        return settings;
    }

    @SuppressWarnings("unchecked") // What is stored for a key has gone through that key's own parser.
    public <T> T get(SettingKey<T> key) {
        Setting setting = settings.get(key.name());
        return setting == null ? key.defaultValue() : (T) setting.value();
    }

    public Origin origin(SettingKey<?> key) {
        Setting setting = settings.get(key.name());
        return setting == null ? Origin.DEFAULT : setting.origin();
    }

    /** What was said wrongly: one complete sentence each. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void hearFile() {
        String path = get(SettingKeys.CONFIG_FILE);
        if (path.isEmpty()) {
            return;
        }
        try {
            hear(SettingSources.statedInFile(path));
        } catch (IOException e) {
            warnings.add("the settings file '" + path + "' cannot be read and is left out: " + e.getMessage());
        }
    }

    private void hear(List<Stated> allStated) {
        for (Stated stated : allStated) {
            Optional<SettingKey<?>> key = SettingKeys.meantBy(stated);
            if (key.isEmpty()) {
                warnings.add(unknown(stated));
            } else if (!set(key.get(), stated)) {
                warnings.add(unreadable(key.get(), stated));
            }
        }
    }

    private boolean set(SettingKey<?> key, Stated stated) {
        Optional<?> value = key.type().parse(stated.value());
        if (value.isPresent()) {
            settings.putIfAbsent(key.name(), new Setting(value.get(), stated.origin()));
        }
        return value.isPresent();
    }

    private static String unknown(Stated stated) {
        List<String> valid = SettingKeys.namesIn(stated.origin());
        Optional<String> nearest = NearestName.to(stated.name(), valid);
        String hint =
                nearest.isPresent() ? "did you mean '" + nearest.get() + "'?" : "valid are " + String.join(", ", valid);
        return "unknown setting '" + shortened(stated.name()) + "' ("
                + stated.origin().label() + "): " + hint;
    }

    private static String unreadable(SettingKey<?> key, Stated stated) {
        return "bad value '" + shortened(stated.value()) + "' for '" + stated.name() + "' ("
                + stated.origin().label() + "): expected " + key.type().expected() + "; it is ignored";
    }

    /** Enough to find it again; whoever pastes a whole file into a setting gets one line back. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
