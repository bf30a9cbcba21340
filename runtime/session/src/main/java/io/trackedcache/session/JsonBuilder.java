package io.trackedcache.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON object, with the same bytes as {@link JsonText}. A session of an agent usually writes nothing but its
 * own file, and then the JVM never loads a JSON library.
 */
final class JsonBuilder {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder("{");
    private int depth = 1;

    /** Writes a field. */
    JsonBuilder field(String name, String value) {
        name(name);
        quoted(value);
        return this;
    }

    JsonBuilder field(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    /** Writes a field, unless the value is null. */
    JsonBuilder optional(String name, @Nullable String value) {
        return value == null ? this : field(name, value);
    }

    JsonBuilder texts(String name, List<String> values) {
        name(name);
        text.append('[');
        depth++;
        for (String value : values) {
            next();
            quoted(value);
        }
        return close(']');
    }

    /** Begins an object, which {@link #end} ends. */
    JsonBuilder object(String name) {
        name(name);
        text.append('{');
        depth++;
        return this;
    }

    JsonBuilder end() {
        return close('}');
    }

    /** Ends the whole object. */
    String text() {
        return close('}').text.append('\n').toString();
    }

    /** Writes a value that is JSON text itself. */
    JsonBuilder json(String name, String value) {
        name(name);
        text.append(value);
        return this;
    }

    private void name(String name) {
        next();
        quoted(name);
        text.append(": ");
    }

    /** Begins the next field or element of what is open. */
    private void next() {
        if (!isEmpty()) {
            text.append(',');
        }
        newLine();
    }

    private JsonBuilder close(char bracket) {
        depth--;
        if (!isEmpty()) {
            newLine();
        }
        text.append(bracket);
        return this;
    }

    /** Whether nothing was written since the last bracket was opened. A text cannot end so: it ends with its quote. */
    private boolean isEmpty() {
        char last = text.charAt(text.length() - 1);
        return last == '{' || last == '[';
    }

    private void newLine() {
        text.append('\n');
        for (int i = 0; i < depth; i++) {
            text.append("  ");
        }
    }

    private void quoted(String value) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isEscaped(c)) {
                text.append(value, written, i);
                escape(c);
                written = i + 1;
            }
        }
        text.append(value, written, value.length()).append('"');
    }

    /** Control characters, and two line ends of Unicode that JavaScript does not allow in a text. */
    private static boolean isEscaped(char c) {
        return c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029';
    }

    private void escape(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\t' -> text.append('t');
            case '\b' -> text.append('b');
            case '\n' -> text.append('n');
            case '\r' -> text.append('r');
            case '\f' -> text.append('f');
            default -> {
                text.append('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(HEX.charAt((c >> shift) & 0xF));
                }
            }
        }
    }
}
