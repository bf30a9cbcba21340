package io.trackedcache.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sources of settings, except the file, whose name is itself a setting.
 *
 * @param agentArguments the text after the {@code =} of {@code -javaagent}; null for none
 */
public record SettingSources(
        @Nullable String agentArguments, Map<String, String> systemProperties, Map<String, String> environment) {

    /** Returns the sources of this JVM. */
    public static SettingSources ofThisJvm(@Nullable String agentArguments) {
        return new SettingSources(agentArguments, texts(System.getProperties()), texts(System.getenv()));
    }

    /** Copies a map by its keys alone: for entries of the environment, the JDK loads four more classes. */
    private static Map<String, String> texts(Map<String, String> environment) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : environment.keySet()) {
            String text = environment.get(name);
            if (text != null) {
                texts.put(name, text);
            }
        }
        return texts;
    }

    /** Returns all settings in these sources, in order of precedence. */
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

    /** Returns all settings in a file. */
    static List<Stated> statedInFile(String path) throws IOException {
        return statedIn(Origin.FILE, texts(SettingsFile.read(path)));
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            texts.put(name, properties.getProperty(name));
        }
        return texts;
    }

    private static List<Stated> statedByAlias(Map<String, String> environment) {
        List<Stated> stated = new ArrayList<>();
        for (SettingKey<?> key : SettingKeys.all()) {
            String alias = key.alias();
            String text = alias == null ? null : environment.get(alias);
            // Blank counts as not set: other programs use this variable too, and shells often empty it.
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
