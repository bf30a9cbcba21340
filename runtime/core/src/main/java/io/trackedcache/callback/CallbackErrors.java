package io.trackedcache.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The errors that callbacks of the application threw. The text of each is kept with the class of the callback, because
 * standard error shows it only once, or not at all.
 */
public final class CallbackErrors {
    private static final int MOST_CALLBACKS = 100;
    private static final CallbackErrors GLOBAL = new CallbackErrors();

    /** By kind and class. Guarded by this. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** The errors of one callback. */
    private static final class Entry {
        private final CallbackError.Kind kind;
        private final String className;
        private String errorClass;
        private String text;
        private long count = 1;
        private long lastAtMillis = System.currentTimeMillis();

        Entry(CallbackError.Kind kind, String className, Throwable error, String text) {
            this.kind = kind;
            this.className = className;
            this.errorClass = error.getClass().getName();
            this.text = text;
        }

        CallbackError error() {
            return new CallbackError(kind, className, text, count, Instant.ofEpochMilli(lastAtMillis));
        }
    }

    CallbackErrors() {}

    /** Returns the errors of this JVM. */
    public static CallbackErrors global() {
        return GLOBAL;
    }

    /**
     * Records an error.
     *
     * @return the errors of that callback so far; null if the error could not be recorded
     */
    public @Nullable CallbackError add(CallbackError.Kind kind, Class<?> callback, Throwable error) {
        try {
            String className = callback.getName();
            String key = kind.name() + ' ' + className;
            // Outside of the lock, because the text is made by code of the application.
            String text = isNews(key, error) ? ErrorText.of(error) : "";
            return add(key, kind, className, error, text);
        } catch (Throwable again) {
            return null;
        }
    }

    private synchronized boolean isNews(String key, Throwable error) {
        Entry known = entries.get(key);
        return known == null || !known.errorClass.equals(error.getClass().getName());
    }

    private synchronized @Nullable CallbackError add(
            String key, CallbackError.Kind kind, String className, Throwable error, String text) {
        Entry known = entries.get(key);
        if (known == null) {
            return addFirst(key, new Entry(kind, className, error, text));
        }
        known.count++;
        known.lastAtMillis = System.currentTimeMillis();
        if (!text.isEmpty()) {
            known.errorClass = error.getClass().getName();
            known.text = text;
        }
        return known.error();
    }

    private @Nullable CallbackError addFirst(String key, Entry entry) {
        if (entries.size() >= MOST_CALLBACKS) {
            return null;
        }
        entries.put(key, entry);
        return entry.error();
    }

    /** Returns the errors of each callback that failed, in the order of their first errors. */
    public synchronized List<CallbackError> all() {
        List<CallbackError> all = new ArrayList<>();
        for (Entry entry : entries.values()) {
            all.add(entry.error());
        }
        return List.copyOf(all);
    }
}
