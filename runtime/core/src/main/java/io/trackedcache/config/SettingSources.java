package io.trackedcache.config;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The places where settings are said, apart from the file, whose name is itself a setting.
 *
 * @param agentArguments what follows the {@code =} of {@code -javaagent}; null when nothing does
 */
public record SettingSources(
        @Nullable String agentArguments, Map<String, String> systemProperties, Map<String, String> environment) {

    /** The places of this JVM. */
    public static SettingSources ofThisJvm(@Nullable String agentArguments) {
        return new SettingSources(agentArguments, texts(System.getProperties()), new TreeMap<>(System.getenv()));
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Everything that is said in these places and looks like ours, the strongest first. */
    List<Stated> stated() {
        List<Stated> stated = new ArrayList<>();
        if (agentArguments != null) {
            stated.addAll(AgentArguments.parse(agentArguments));
        }
        stated.addAll(statedIn(Origin.SYSTEM_PROPERTY, systemProperties));
        stated.addAll(statedIn(Origin.ENVIRONMENT, environment));
        stated.addAll(statedByAlias(environment));
        return stated;
    }

    /** Everything that is said in the file. Plain {@code java.io}: this runs inside premain. */
    static List<Stated> statedInFile(String path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(new FileInputStream(path), StandardCharsets.UTF_8)) {
            properties.load(skipByteOrderMark(new BufferedReader(reader)));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return statedIn(Origin.FILE, texts(properties));
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            texts.put(name, properties.getProperty(name));
        }
        return texts;
    }

    private static Reader skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static List<Stated> statedByAlias(Map<String, String> environment) {
        List<Stated> stated = new ArrayList<>();
        for (SettingKey<?> key : SettingKeys.all()) {
            String alias = key.alias();
            String text = alias == null ? null : environment.get(alias);
            // The name is not ours alone, and emptied is how many a shell says "not set".
            if (alias != null && text != null && !text.isBlank()) {
                stated.add(new Stated(Origin.ENVIRONMENT, alias, text.strip()));
            }
        }
        return stated;
    }

    private static List<Stated> statedIn(Origin origin, Map<String, String> texts) {
        List<Stated> stated = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (origin.isOurs(text.getKey())) {
                stated.add(new Stated(origin, text.getKey(), text.getValue().strip()));
            }
        }
        return stated;
    }
}
