package io.trackedcache.config;

/** A value that somebody has said, and where. */
record Setting(Object value, Origin origin) {}
