package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The format of the state file: a header line, a line for each cache, and a last line with the number of caches and a
 * checksum of everything above it. It is text, so that people can read it; the checksum detects changes.
 *
 * <pre>
 *   trackedcache-state 1
 *   default⇥users⇥cache_hits=150⇥cache_misses=50⇥...
 *   default⇥users⇥@shop⇥cache_hits=3⇥...
 *   end⇥2⇥0x1b2c3d4e
 * </pre>
 *
 * <p>The {@code @} precedes the {@linkplain CacheId#context context}, if there is one.
 */
final class StateFormat {
    /** The length of the beginning of a file that shows whether it is a state file. */
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

    /** Checks the beginning of a file, so that a large file of another kind is not read as a whole. */
    static void requireName(byte[] beginning) throws BrokenStateException {
        requireName(new String(beginning, StandardCharsets.UTF_8));
    }

    private static void requireName(String text) throws BrokenStateException {
        if (!text.startsWith(NAME)) {
            throw new BrokenStateException("is not a state file of TrackedCache");
        }
        String version = text.substring(NAME.length()).lines().findFirst().orElse("");
        if (!version.equals(Integer.toString(VERSION))) {
            throw new BrokenStateException("has the format version '" + version
                    + "', but this agent reads only version " + VERSION + "; was it written by a newer agent?");
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
            throw new BrokenStateException("has an invalid line: " + line);
        }
    }

    /** Escapes separators, and surrogates, because UTF-8 cannot encode an unpaired one. */
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

    /** Appends the checksum of the text. */
    private static String sealed(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "0x" + Long.toHexString(crc.getValue()) + '\n';
    }
}
