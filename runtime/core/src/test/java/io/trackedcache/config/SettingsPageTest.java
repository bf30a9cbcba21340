package io.trackedcache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of the settings says what the table in the code says. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "settings.md");

    @Test
    void pageListsEverySettingAndNoOther() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        SettingKeys.all().stream().map(SettingsPageTest::row).toList());
    }

    private static String row(SettingKey<?> key) {
        return "| `" + key.name() + "` | " + key.type().expected() + " | "
                + (key.defaultText().isEmpty() ? "" : "`" + key.defaultText() + "`") + " | "
                + (key.isPerCache() ? "yes" : "") + " | " + key.help() + " |";
    }
}
