package io.trackedcache.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects as text. Uses only the tree and the streams of Gson: its data binding reads class members, which the
 * agent jar may rename.
 */
final class JsonText {
    private JsonText() {}

    static JsonObject parse(String text) throws BrokenFileException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (!element.isJsonObject()) {
                throw new BrokenFileException("it holds no JSON object");
            }
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new BrokenFileException("there is text after its JSON object");
            }
            return element.getAsJsonObject();
        } catch (BrokenFileException e) {
            throw e;
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new BrokenFileException("it is not JSON (" + firstLine(e.getMessage()) + ")");
        }
    }

    /** Cuts the links to Gson's own troubleshooting guide. */
    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    static String format(JsonObject object) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setIndent("  ");
            write(object, writer);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonElement element, JsonWriter out) throws IOException {
        if (element instanceof JsonObject object) {
            writeObject(object, out);
        } else if (element instanceof JsonArray array) {
            writeArray(array, out);
        } else if (element instanceof JsonPrimitive primitive) {
            writePrimitive(primitive, out);
        } else {
            out.nullValue();
        }
    }

    private static void writeObject(JsonObject object, JsonWriter out) throws IOException {
        out.beginObject();
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
            out.name(field.getKey());
            write(field.getValue(), out);
        }
        out.endObject();
    }

    private static void writeArray(JsonArray array, JsonWriter out) throws IOException {
        out.beginArray();
        for (JsonElement element : array) {
            write(element, out);
        }
        out.endArray();
    }

    private static void writePrimitive(JsonPrimitive primitive, JsonWriter out) throws IOException {
        if (primitive.isBoolean()) {
            out.value(primitive.getAsBoolean());
        } else if (primitive.isNumber()) {
            out.value(primitive.getAsNumber());
        } else {
            out.value(primitive.getAsString());
        }
    }
}
