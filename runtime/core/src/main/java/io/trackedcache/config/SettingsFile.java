package io.trackedcache.config;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A file with settings. Apart from their other sources, as most JVMs have no such file and need no readers. */
final class SettingsFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SettingsFile() {}

    /** Returns the properties in the file. Uses {@code java.io} only, because it runs inside premain. */
    static Properties read(String path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(new FileInputStream(path), StandardCharsets.UTF_8)) {
            properties.load(skipByteOrderMark(new BufferedReader(reader)));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return properties;
    }

    private static Reader skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
