package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The line of a cache in the state file: its id, its counts, and a checksum of all that.
 *
 * @param isDoubted whether the counts came out of a damaged file
 */
record StateLine(CacheId id, CounterLedger ledger, boolean isDoubted) {
    private static final String CONTEXT = "@";
    private static final String RECORDED = "+";
    private static final String DOUBTED = "!doubted";

    /** A line that is not one of a cache, or was changed. */
    static final class DamagedException extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** Appends the line, with its end. */
    void appendTo(StringBuilder text) {
        StringBuilder line = new StringBuilder();
        line.append(escape(id.manager())).append('\t').append(escape(id.name()));
        if (!id.context().isEmpty()) {
            line.append('\t').append(CONTEXT).append(escape(id.context()));
        }
        append("", ledger.fromOutside(), line);
        if (!ledger.recorded().equals(CounterLedger.EMPTY)) {
            append(RECORDED, ledger.recorded(), line);
        }
        line.append(isDoubted ? '\t' + DOUBTED : "");
        text.append(sealed(line.append('\t').toString())).append('\n');
    }

    private static void append(String mark, CounterLedger counts, StringBuilder line) {
        for (Map.Entry<String, Long> count : counts.byName().entrySet()) {
            line.append('\t').append(mark).append(count.getKey()).append('=').append(count.getValue());
        }
    }

    /** Returns the text without its checksum, which is behind the last tab. */
    static String unsealed(String line) throws DamagedException {
        String text = line.substring(0, line.lastIndexOf('\t') + 1);
        if (text.isEmpty() || !line.equals(sealed(text))) {
            throw new DamagedException();
        }
        return text.substring(0, text.length() - 1);
    }

    /** Appends the checksum of the text. */
    static String sealed(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return text + "0x" + Long.toHexString(crc.getValue());
    }

    /** Returns the line of a cache. */
    static StateLine parse(String unsealed) throws DamagedException {
        try {
            String[] parts = unsealed.split("\t", -1);
            Map<String, Long> counts = new HashMap<>();
            Map<String, Long> recorded = new HashMap<>();
            boolean isDoubted = false;
            for (int i = hasContext(parts) ? 3 : 2; i < parts.length; i++) {
                if (parts[i].equals(DOUBTED)) {
                    isDoubted = true;
                } else if (parts[i].startsWith(RECORDED)) {
                    addCount(parts[i].substring(RECORDED.length()), recorded);
                } else {
                    addCount(parts[i], counts);
                }
            }
            CounterLedger ledger = CounterLedger.ofNames(counts).withRecorded(CounterLedger.ofNames(recorded));
            return new StateLine(id(parts), ledger, isDoubted);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedException();
        }
    }

    private static void addCount(String text, Map<String, Long> counts) {
        int equals = text.indexOf('=');
        counts.put(text.substring(0, equals), Long.valueOf(text.substring(equals + 1)));
    }

    private static boolean hasContext(String[] parts) {
        return parts.length > 2 && parts[2].startsWith(CONTEXT);
    }

    /** Returns the id at the beginning of a line, which may be damaged behind it, or in it. */
    static CacheId id(String line) throws DamagedException {
        try {
            return id(line.split("\t", -1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedException();
        }
    }

    private static CacheId id(String[] parts) {
        String context = hasContext(parts) ? unescape(parts[2].substring(CONTEXT.length())) : "";
        return new CacheId(unescape(parts[0]), unescape(parts[1]), context);
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
}
