package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import io.trackedcache.tracker.CounterLedger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The format of the state file: a header line, a line for each cache, and a last line with the number of caches. Each
 * line but the first ends with a checksum of its own, so that one damaged line costs one cache. It is text, so that
 * people can read it.
 *
 * <pre>
 *   trackedcache-state 2
 *   default⇥users⇥cache_hits=150⇥cache_misses=50⇥...⇥0x1b2c3d4e
 *   default⇥users⇥@shop⇥cache_hits=3⇥...⇥0x5f6a7b8c
 *   end⇥2⇥0x9d0e1f2a
 * </pre>
 *
 * <p>The {@code @} precedes the {@linkplain CacheId#context context}, if there is one. A {@code +} precedes counts that
 * were recorded on top of counts that have a fault. {@code !doubted} marks a cache whose counts came out of a damaged
 * file. Version 1 has one checksum for the whole file, in its last line.
 */
final class StateFormat {
    /** The length of the beginning of a file that shows whether it is a state file. */
    static final int NAME_BYTES = 32;

    private static final String NAME = "trackedcache-state ";
    private static final int VERSION = 2;
    private static final int VERSION_OF_ONE_CHECKSUM = 1;
    private static final String END = "end\t";

    private StateFormat() {}

    static byte[] format(Map<CacheId, CounterLedger> ledgers, Set<CacheId> doubted) {
        StringBuilder text = new StringBuilder(NAME).append(VERSION).append('\n');
        for (Map.Entry<CacheId, CounterLedger> entry : new TreeMap<>(ledgers).entrySet()) {
            new StateLine(entry.getKey(), entry.getValue(), doubted.contains(entry.getKey())).appendTo(text);
        }
        text.append(StateLine.sealed(END + ledgers.size() + '\t')).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static StateContent parse(byte[] bytes) throws BrokenStateException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return requireName(text) == VERSION_OF_ONE_CHECKSUM ? parseWhole(text) : new Reader().read(text);
    }

    /** Checks the beginning of a file, so that a large file of another kind is not read as a whole. */
    static void requireName(byte[] beginning) throws BrokenStateException {
        var unused = requireName(new String(beginning, StandardCharsets.UTF_8));
    }

    private static int requireName(String text) throws BrokenStateException {
        if (!text.startsWith(NAME)) {
            throw new BrokenStateException("is not a state file of TrackedCache");
        }
        String version = text.substring(NAME.length()).lines().findFirst().orElse("");
        if (version.equals(Integer.toString(VERSION))) {
            return VERSION;
        }
        if (version.equals(Integer.toString(VERSION_OF_ONE_CHECKSUM))) {
            return VERSION_OF_ONE_CHECKSUM;
        }
        throw new BrokenStateException("has the format version '" + version + "', but this agent reads only versions "
                + VERSION_OF_ONE_CHECKSUM + " to " + VERSION + "; was it written by a newer agent?");
    }

    /**
     * Reads a file in which one checksum stands for all lines: none of them is known to be right if it does not fit.
     */
    private static StateContent parseWhole(String text) throws BrokenStateException {
        int end = text.lastIndexOf('\n' + END) + 1;
        if (end == 0 || !text.endsWith("\n")) {
            throw new BrokenStateException("ends too early");
        }
        if (!text.equals(StateLine.sealed(text.substring(0, text.lastIndexOf('\t') + 1)) + '\n')) {
            throw new BrokenStateException("was changed after it was written");
        }
        Map<CacheId, CounterLedger> ledgers = new HashMap<>();
        for (String line : text.substring(text.indexOf('\n') + 1, end).split("\n", -1)) {
            if (!line.isEmpty()) {
                parseWhole(line, ledgers);
            }
        }
        return new StateContent(ledgers, Set.of(), List.of());
    }

    private static void parseWhole(String line, Map<CacheId, CounterLedger> ledgers) throws BrokenStateException {
        try {
            StateLine parsed = StateLine.parse(line);
            ledgers.put(parsed.id(), parsed.ledger());
        } catch (StateLine.DamagedException e) {
            throw new BrokenStateException("has an invalid line: " + line);
        }
    }

    /** Reads a file line by line, and takes the lines that are whole. */
    private static final class Reader {
        private final Map<CacheId, CounterLedger> ledgers = new HashMap<>();
        private final Set<CacheId> doubted = new HashSet<>();
        private final List<String> losses = new ArrayList<>();
        private boolean hasEnded;

        StateContent read(String text) {
            String[] lines = text.split("\n", -1);
            for (int i = 1; i < lines.length - 1; i++) {
                read(i + 1, lines[i]);
            }
            String rest = lines[lines.length - 1];
            if (lines.length > 1 && !rest.isEmpty()) {
                lose(lines.length, rest);
            }
            if (!hasEnded) {
                losses.add("its end, so that more lines may be missing");
            }
            if (!losses.isEmpty()) {
                doubted.addAll(ledgers.keySet());
            }
            return new StateContent(ledgers, doubted, losses);
        }

        private void read(int number, String line) {
            try {
                String unsealed = StateLine.unsealed(line);
                if (isEnd(unsealed) && !hasEnded) {
                    end(Integer.parseInt(unsealed.substring(END.length())));
                } else {
                    add(StateLine.parse(unsealed));
                }
            } catch (StateLine.DamagedException | NumberFormatException e) {
                lose(number, line);
            }
        }

        /** The line of a cache has more parts, whatever its name is. */
        private static boolean isEnd(String unsealed) {
            return unsealed.startsWith(END) && unsealed.indexOf('\t', END.length()) < 0;
        }

        private void add(StateLine line) throws StateLine.DamagedException {
            if (hasEnded || ledgers.putIfAbsent(line.id(), line.ledger()) != null) {
                throw new StateLine.DamagedException();
            }
            if (line.isDoubted()) {
                doubted.add(line.id());
            }
        }

        private void end(int caches) {
            hasEnded = true;
            int missing = caches - ledgers.size() - losses.size();
            if (missing != 0) {
                losses.add("lines that are missing before its end: " + missing);
            }
        }

        private void lose(int number, String line) {
            try {
                CacheId id = StateLine.id(line);
                doubted.add(id);
                losses.add("line " + number + ", which may be that of the cache '" + id + "'");
            } catch (StateLine.DamagedException e) {
                losses.add("line " + number);
            }
        }
    }
}
