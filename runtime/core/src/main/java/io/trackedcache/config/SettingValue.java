package io.trackedcache.config;

/** A value that a source has set. */
record SettingValue(Object value, Origin origin) {}
