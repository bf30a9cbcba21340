package io.trackedcache.config;

import io.trackedcache.docs.GeneratedList;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of the settings lists what the table in the code lists. */
class SettingsPageTest {
    @Test
    void pageListsEverySettingAndNoOther() throws IOException {
        new GeneratedList("settings.md")
                .assertShows(
                        SettingKeys.all().stream().map(SettingsPageTest::entry).toList());
    }

    private static List<String> entry(SettingKey<?> key) {
        String value = key.defaultText().isEmpty() ? "no default" : "default `" + key.defaultText() + "`";
        return GeneratedList.entry(
                key.name(),
                value + (key.isPerCache() ? ", per cache" : ""),
                key.help() + ".",
                "Expects " + key.type().expected() + ".");
    }
}
