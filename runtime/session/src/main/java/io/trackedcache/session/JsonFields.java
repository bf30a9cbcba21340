package io.trackedcache.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object that another program may have written. A field of a wrong type is named in the exception.
 */
record JsonFields(JsonObject object) {
    String text(String name) throws BrokenFileException {
        return required(name, optionalText(name), "a text");
    }

    @Nullable
    String optionalText(String name) throws BrokenFileException {
        JsonElement element = present(name);
        return element == null ? null : text(name, element);
    }

    long whole(String name) throws BrokenFileException {
        return required(name, optionalWhole(name), "a whole number");
    }

    @Nullable
    Long optionalWhole(String name) throws BrokenFileException {
        JsonElement element = present(name);
        if (element == null) {
            return null;
        }
        try {
            if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()) {
                return Long.parseLong(element.getAsString());
            }
        } catch (NumberFormatException e) {
            throw unexpected(name, "a whole number");
        }
        throw unexpected(name, "a whole number");
    }

    Instant instant(String name) throws BrokenFileException {
        return required(name, optionalInstant(name), "a time");
    }

    @Nullable
    Instant optionalInstant(String name) throws BrokenFileException {
        String text = optionalText(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw unexpected(name, "a time such as 2026-01-31T12:00:00Z");
        }
    }

    @Nullable
    JsonFields optionalObject(String name) throws BrokenFileException {
        JsonElement element = present(name);
        if (element != null && !element.isJsonObject()) {
            throw unexpected(name, "an object");
        }
        return element == null ? null : new JsonFields(element.getAsJsonObject());
    }

    List<String> texts(String name) throws BrokenFileException {
        JsonElement element = present(name);
        if (!(element instanceof JsonArray array)) {
            throw unexpected(name, "a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement each : array) {
            texts.add(text(name, each));
        }
        return texts;
    }

    Map<String, String> textsByName(String name) throws BrokenFileException {
        JsonFields fields = optionalObject(name);
        if (fields == null) {
            throw unexpected(name, "an object of texts");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String key : fields.object.keySet()) {
            texts.put(key, fields.text(key));
        }
        return texts;
    }

    private @Nullable JsonElement present(String name) {
        JsonElement element = object.get(name);
        return element == null || element.isJsonNull() ? null : element;
    }

    private static String text(String name, JsonElement element) throws BrokenFileException {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
            throw unexpected(name, "a text");
        }
        return element.getAsString();
    }

    private static <T> T required(String name, @Nullable T value, String expected) throws BrokenFileException {
        if (value == null) {
            throw unexpected(name, expected);
        }
        return value;
    }

    private static BrokenFileException unexpected(String name, String expected) {
        return new BrokenFileException("its field '" + name + "' is not " + expected);
    }
}
