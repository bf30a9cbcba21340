package io.trackedcache.jmx;

import io.trackedcache.config.SettingKeys;
import io.trackedcache.config.SettingType;
import io.trackedcache.tracker.EventsMode;

/** The text of events modes, the same as in settings. */
final class EventsModes {
    private static final SettingType<EventsMode> TYPE = SettingKeys.EVENTS_MODE.type();

    private EventsModes() {}

    static String write(EventsMode mode) {
        return TYPE.write(mode);
    }

    static EventsMode read(Object text) {
        return TYPE.parse(text.toString().strip())
                .orElseThrow(
                        () -> new IllegalArgumentException("bad mode '" + text + "': expected " + TYPE.expected()));
    }
}
