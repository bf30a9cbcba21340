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
 * out, with one warning, as if it had not been said. What is said for one cache wins over all that is said for the
 * whole JVM, wherever that was.
 */
public final class Settings {
    /** By the name of the key. */
    private final Map<String, Setting> settings = new HashMap<>();

    private final CacheSettings cacheSettings = new CacheSettings();
    private final List<String> warnings = new ArrayList<>();

    private Settings() {}

    /** What holds where nobody says anything. */
    public static Settings defaults() {
        return new Settings();
    }

    /** Hears all sources, and the file if one is named. Never throws for what they say. */
    public static Settings resolve(SettingSources sources) {
        Settings settings = new Settings();
        settings.hear(sources.stated());
        settings.hearFile();
        return settings;
    }

    public <T> T get(SettingKey<T> key) {
        return value(key, Optional.ofNullable(settings.get(key.name())));
    }

    public Origin origin(SettingKey<?> key) {
        return origin(Optional.ofNullable(settings.get(key.name())));
    }

    /** For one cache; when nothing was said for it, what holds in the whole JVM. */
    public <T> T get(SettingKey<T> key, String manager, String cache) {
        return value(key, find(key, manager, cache));
    }

    public Origin origin(SettingKey<?> key, String manager, String cache) {
        return origin(find(key, manager, cache));
    }

    private Optional<Setting> find(SettingKey<?> key, String manager, String cache) {
        Optional<Setting> setting = cacheSettings.find(key, manager, cache);
        return setting.isPresent() ? setting : Optional.ofNullable(settings.get(key.name()));
    }

    @SuppressWarnings("unchecked") // What is stored for a key has gone through that key's own parser.
    private static <T> T value(SettingKey<T> key, Optional<Setting> setting) {
        return setting.isPresent() ? (T) setting.get().value() : key.defaultValue();
    }

    private static Origin origin(Optional<Setting> setting) {
        return setting.isPresent() ? setting.get().origin() : Origin.DEFAULT;
    }

    /** All settings of the JVM, and then what was said for single caches. */
    public List<SettingState> all() {
        List<SettingState> all = new ArrayList<>();
        for (SettingKey<?> key : SettingKeys.all()) {
            all.add(SettingState.of(key, this));
        }
        all.addAll(cacheSettings.all());
        return all;
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
            if (CacheSettingName.isMeantBy(stated)) {
                hearForCache(stated);
            } else {
                hearForJvm(stated);
            }
        }
    }

    private void hearForJvm(Stated stated) {
        Optional<SettingKey<?>> key = SettingKeys.meantBy(stated);
        if (key.isEmpty()) {
            warnings.add(SettingWarning.unknown(stated));
            return;
        }
        Optional<Setting> setting = read(key.get(), stated);
        if (setting.isPresent()) {
            settings.putIfAbsent(key.get().name(), setting.get());
        }
    }

    private void hearForCache(Stated stated) {
        Optional<CacheSettingName> name = CacheSettingName.of(stated);
        if (name.isEmpty() || !name.get().isSetting()) {
            warnings.add(SettingWarning.unknownForCache(stated));
            return;
        }
        Optional<Setting> setting = read(name.get().key(), stated);
        if (setting.isPresent()) {
            cacheSettings.add(name.get(), setting.get());
        }
    }

    /** Nothing, and a warning, when its text is no value of this key. */
    private Optional<Setting> read(SettingKey<?> key, Stated stated) {
        Optional<?> value = key.type().parse(stated.value());
        if (value.isEmpty()) {
            warnings.add(SettingWarning.unreadable(key, stated));
            return Optional.empty();
        }
        return Optional.of(new Setting(value.get(), stated.origin()));
    }
}
