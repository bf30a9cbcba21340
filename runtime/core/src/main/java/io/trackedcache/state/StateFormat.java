package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * How a state is written: a line that says what it is, a line for each cache, and a last line with the number of caches
 * and a checksum of all that is above it. Text, so that people can read it; the checksum shows when they did more.
 *
 * <pre>
 *   trackedcache-state 1
 *   default⇥users⇥cache_hits=150⇥cache_misses=50⇥...
 *   default⇥users⇥@shop⇥cache_hits=3⇥...
 *   end⇥2⇥0x1b2c3d4e
 * </pre>
 *
 * <p>Behind the {@code @} stands the context of a name that there is more than once.
 */
final class StateFormat {
    /** Enough of a file to tell whether it is one of ours. */
    static final int NAME_BYTES = 32;

    private static final String NAME = "trackedcache-state ";
    private static final int VERSION = 1;
    private static final String END = "end\t";
    private static final String CONTEXT = "@";

    private StateFormat() {}

    static byte[] format(Map<CacheId, CounterLedger> ledgers) {
        StringBuilder text = new StringBuilder(NAME).append(VERSION).append('\n');
        for (Map.Entry<CacheId, CounterLedger> entry : new TreeMap<>(ledgers).entrySet()) {
            append(entry.getKey(), entry.getValue(), text);
        }
        text.append(END).append(ledgers.size()).append('\t');
        return sealed(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static void append(CacheId id, CounterLedger ledger, StringBuilder text) {
        text.append(escape(id.manager())).append('\t').append(escape(id.name()));
        if (!id.context().isEmpty()) {
            text.append('\t').append(CONTEXT).append(escape(id.context()));
        }
        for (Map.Entry<String, Long> count : ledger.byName().entrySet()) {
            text.append('\t').append(count.getKey()).append('=').append(count.getValue());
        }
        text.append('\n');
    }

    static Map<CacheId, CounterLedger> parse(byte[] bytes) throws BrokenStateException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        requireName(text);
        int end = text.lastIndexOf('\n' + END) + 1;
        if (end == 0 || !text.endsWith("\n")) {
            throw new BrokenStateException("ends too early");
        }
        if (!text.equals(sealed(text.substring(0, text.lastIndexOf('\t') + 1)))) {
            throw new BrokenStateException("was changed after it was written");
        }
        return parseLines(text.substring(text.indexOf('\n') + 1, end));
    }

    /** What a file that begins like this is, if it is not ours; so that nobody reads a large one in vain. */
    static void requireName(byte[] beginning) throws BrokenStateException {
        requireName(new String(beginning, StandardCharsets.UTF_8));
    }

    private static void requireName(String text) throws BrokenStateException {
        if (!text.startsWith(NAME)) {
            throw new BrokenStateException("is no state file of TrackedCache");
        }
        String version = text.substring(NAME.length()).lines().findFirst().orElse("");
        if (!version.equals(Integer.toString(VERSION))) {
            throw new BrokenStateException("has the format '" + version + "', of which this version knows only "
                    + VERSION + "; was it written by a newer one?");
        }
    }

    private static Map<CacheId, CounterLedger> parseLines(String lines) throws BrokenStateException {
        Map<CacheId, CounterLedger> ledgers = new HashMap<>();
        for (String line : lines.split("\n", -1)) {
            if (!line.isEmpty()) {
                parseLine(line, ledgers);
            }
        }
        return ledgers;
    }

    private static void parseLine(String line, Map<CacheId, CounterLedger> ledgers) throws BrokenStateException {
        try {
            String[] parts = line.split("\t", -1);
            boolean hasContext = parts.length > 2 && parts[2].startsWith(CONTEXT);
            String context = hasContext ? unescape(parts[2].substring(CONTEXT.length())) : "";
            Map<String, Long> counts = new HashMap<>();
            for (int i = hasContext ? 3 : 2; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                counts.put(parts[i].substring(0, equals), Long.valueOf(parts[i].substring(equals + 1)));
            }
            CacheId id = new CacheId(unescape(parts[0]), unescape(parts[1]), context);
            ledgers.put(id, CounterLedger.ofNames(counts));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BrokenStateException("has a line that makes no sense: " + line);
        }
    }

    /** What would end a field or a line, and half characters, of which UTF-8 knows nothing. */
    private static String escape(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '\\' || Character.isSurrogate(c)) {
                text.append(String.format("\\%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String unescape(String text) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                name.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                name.append(text.charAt(i));
            }
        }
        return name.toString();
    }

    /** With the checksum of everything before it. */
    private static String sealed(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "0x" + Long.toHexString(crc.getValue()) + '\n';
    }
}
