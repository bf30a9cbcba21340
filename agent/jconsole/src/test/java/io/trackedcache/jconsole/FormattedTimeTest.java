package io.trackedcache.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class FormattedTimeTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-04T15:30:00+02:00");

    @Test
    void timeOfTodayIsWithoutItsDate() {
        assertThat(brief("2026-03-04T00:00:01+02:00")).isEqualTo("00:00:01");
        assertThat(brief("2026-03-03T23:59:59+02:00")).isEqualTo("2026-03-03");
    }

    @Test
    void unknownTimeIsBlankOrADash() {
        assertThat(FormattedTime.brief(-1, NOW).text()).isEmpty();
        assertThat(FormattedTime.full(-1).text()).isEqualTo("–");
    }

    private static String brief(String time) {
        return FormattedTime.brief(ZonedDateTime.parse(time).toInstant().toEpochMilli(), NOW)
                .text();
    }
}
