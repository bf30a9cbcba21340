package io.trackedcache.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void lineEndsAreBlanks() {
        assertThat(Printable.line("a\r\nb\nc")).isEqualTo("a  b c");
    }

    @Test
    void controlCharactersAreEscaped() {
        assertThat(Printable.line("\u001b[31mred\u0007\t\u007f\u009b"))
                .isEqualTo("\\u001b[31mred\\u0007\\u0009\\u007f\\u009b");
    }

    @Test
    void marksThatReorderTextAreEscaped() {
        assertThat(Printable.line("a\u202eb\u2066c\u200fd\u2028e")).isEqualTo("a\\u202eb\\u2066c\\u200fd\\u2028e");
    }

    @Test
    void otherTextIsTheSameObject() {
        String text = "users of Größe → 東京 \uD83D\uDE00 ~";

        assertThat(Printable.line(text)).isSameAs(text);
    }

    @Test
    void warningsAreEscaped() {
        List<String> copies = new ArrayList<>();

        Console.STDERR.alsoTo(copies::add).warn("the cache '\u001b]0;title\u0007' is new");

        assertThat(copies).containsExactly("the cache '\\u001b]0;title\\u0007' is new");
    }
}
