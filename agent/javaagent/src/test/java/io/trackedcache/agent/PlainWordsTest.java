package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Code, comments, messages and documentation are plain technical English: they name the actor, use the term of the
 * trade, and need no second reading. These words are what readers stumbled over most often.
 */
@Tag("one-jdk")
class PlainWordsTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final Pattern BANNED = Pattern.compile(
            "\\b([Ss]omebody|[Ss]omeone else|[Nn]obody|[Aa]nybody|[Ww]hoever|[Rr]eckon(s|ed)?|[Ff]or good"
                    + "|[Aa]t will|[Ii]t says|[Ss]ays nothing|[Rr]ecipes?|[Kk]in|[Mm]oves in|[Pp]ut aside|[Dd]ice)\\b");

    /** A line break inside a comment or a paragraph, with what begins the next line. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*(\\*(?!/)|//|#|>)?\\s*");

    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git", ".idea");
    private static final Set<String> TEXTS = Set.of("java", "kt", "md", "xml", "sh", "properties", "html", "js");

    @Test
    void noTextHasAWordThatReadersStumbleOver() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : texts()) {
            Matcher banned =
                    BANNED.matcher(LINE_BREAK.matcher(Files.readString(file)).replaceAll(" "));
            while (banned.find()) {
                found.add(ROOT.relativize(file) + ": " + banned.group());
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> texts() throws IOException {
        List<Path> texts = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (TEXTS.contains(name.substring(name.lastIndexOf('.') + 1)) && !isThisTest(name)) {
                    texts.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(texts).hasSizeGreaterThan(500);
        return texts;
    }

    private static boolean isThisTest(String name) {
        return name.equals(PlainWordsTest.class.getSimpleName() + ".java");
    }
}
