package io.trackedcache.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The effective settings, merged from all sources.
 *
 * <p>The precedence is agent arguments, system properties, environment, file, defaults. An invalid setting is ignored,
 * with one warning. A setting for one cache wins over the same setting for the whole JVM, whatever their sources are.
 */
public final class Settings {
    /** By the name of the key. */
    private final Map<String, SettingValue> settings = new HashMap<>();

    private final CacheSettings cacheSettings = new CacheSettings();
    private final List<String> warnings = new ArrayList<>();

    private Settings() {}

    /** Returns the defaults. */
    public static Settings defaults() {
        return new Settings();
    }

    /** Merges all sources, and the file if one is named. Never throws for invalid settings. */
    public static Settings resolve(SettingSources sources) {
        Settings settings = new Settings();
        settings.add(sources.stated());
        settings.addFile();
        return settings;
    }

    public <T> T get(SettingKey<T> key) {
        return value(key, Optional.ofNullable(settings.get(key.name())));
    }

    public Origin origin(SettingKey<?> key) {
        return origin(Optional.ofNullable(settings.get(key.name())));
    }

    /** Returns the value for one cache; if it has none, the value for the whole JVM. */
    public <T> T get(SettingKey<T> key, String manager, String cache) {
        return get(key, manager, cache, cache);
    }

    /**
     * Returns the value for one cache, under its name or a shorter one; if it has none, the value for the whole JVM.
     *
     * @param shorterName the same as its name if it has none
     */
    public <T> T get(SettingKey<T> key, String manager, String cache, String shorterName) {
        return value(key, find(key, manager, cache, shorterName));
    }

    /** Whether a value is stated for one cache, under its name or a shorter one. */
    public boolean isOfCache(SettingKey<?> key, String manager, String cache, String shorterName) {
        return cacheSettings.find(key, manager, cache, shorterName).isPresent();
    }

    public Origin origin(SettingKey<?> key, String manager, String cache) {
        return origin(find(key, manager, cache, cache));
    }

    private Optional<SettingValue> find(SettingKey<?> key, String manager, String cache, String shorterName) {
        Optional<SettingValue> setting = cacheSettings.find(key, manager, cache, shorterName);
        return setting.isPresent() ? setting : Optional.ofNullable(settings.get(key.name()));
    }

    @SuppressWarnings("unchecked") // The value comes from the parser of the same key.
    private static <T> T value(SettingKey<T> key, Optional<SettingValue> setting) {
        return setting.isPresent() ? (T) setting.get().value() : key.defaultValue();
    }

    private static Origin origin(Optional<SettingValue> setting) {
        return setting.isPresent() ? setting.get().origin() : Origin.DEFAULT;
    }

    /** Returns all settings of the JVM, and then those of single caches. */
    public List<SettingState> all() {
        List<SettingState> all = new ArrayList<>();
        for (SettingKey<?> key : SettingKeys.all()) {
            all.add(SettingState.of(key, this));
        }
        all.addAll(cacheSettings.all());
        return all;
    }

    /** Returns the settings of single caches that no cache has asked for so far, with the names of these caches. */
    public Map<SettingState, String> unmatched() {
        return cacheSettings.unmatched();
    }

    /** Returns the settings that apply to several caches, because these share a shorter name; with the caches. */
    public Map<SettingState, Set<String>> ofSeveral() {
        return cacheSettings.ofSeveral();
    }

    /** Returns one message per invalid setting. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void addFile() {
        String path = get(SettingKeys.CONFIG_FILE);
        if (path.isEmpty()) {
            return;
        }
        try {
            add(SettingSources.statedInFile(path));
        } catch (IOException e) {
            warnings.add("the settings file '" + path + "' cannot be read and is ignored: " + e.getMessage());
        }
    }

    private void add(List<Stated> allStated) {
        for (Stated stated : allStated) {
            CutValue cut = stated.cut();
            if (cut != null) {
                warnings.add(cut.warning());
            } else if (CacheSettingName.isMeantBy(stated)) {
                addForCache(stated);
            } else {
                addForJvm(stated);
            }
        }
    }

    private void addForJvm(Stated stated) {
        Optional<SettingKey<?>> key = SettingKeys.meantBy(stated);
        if (key.isEmpty()) {
            warnings.add(SettingWarning.unknown(stated));
            return;
        }
        Optional<SettingValue> setting = read(key.get(), stated);
        if (setting.isPresent()) {
            settings.putIfAbsent(key.get().name(), setting.get());
        }
    }

    private void addForCache(Stated stated) {
        Optional<CacheSettingName> name = CacheSettingName.of(stated);
        if (name.isEmpty() || !name.get().isSetting()) {
            warnings.add(SettingWarning.unknownForCache(stated));
            return;
        }
        Optional<SettingValue> setting = read(name.get().key(), stated);
        if (setting.isPresent()) {
            cacheSettings.add(name.get(), setting.get());
        }
    }

    /** Parses the value; empty, with a warning, if it is not valid. */
    private Optional<SettingValue> read(SettingKey<?> key, Stated stated) {
        Optional<?> value = key.type().parse(stated.value());
        if (value.isEmpty()) {
            warnings.add(SettingWarning.unreadable(key, stated));
            return Optional.empty();
        }
        return Optional.of(new SettingValue(value.get(), stated.origin()));
    }
}
