package io.trackedcache.registry;

import org.jspecify.annotations.Nullable;

/** The settings that a registry has now. */
final class CurrentSettings {
    private final SimpleNames simpleNames;

    /** Null until they are first needed, if they are those of the JVM. */
    private volatile @Nullable RegistrySettings settings;

    /**
     * Creates settings.
     *
     * @param settings null for those of the JVM, which are read when they are first needed
     */
    CurrentSettings(@Nullable RegistrySettings settings, SimpleNames simpleNames) {
        this.simpleNames = simpleNames;
        this.settings = settings == null ? null : settings.withSimpleNames(simpleNames);
    }

    void use(RegistrySettings newSettings) {
        settings = newSettings.withSimpleNames(simpleNames);
    }

    RegistrySettings get() {
        RegistrySettings known = settings;
        if (known == null) {
            known = RegistrySettings.ofThisJvm().withSimpleNames(simpleNames);
            settings = known;
        }
        return known;
    }
}
