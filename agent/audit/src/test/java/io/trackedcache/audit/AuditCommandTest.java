package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void exitsWith0WhenNothingIsFound() {
        assertThat(run(zoo("FreshObject"))).isZero();
        assertThat(out()).containsExactly("0 findings (0 likely, 0 possible) in 1 class");
        assertThat(err()).isEmpty();
    }

    @Test
    void exitsWith1AndListsFindings() {
        assertThat(run(zoo("IntField"), zoo("StaticField"), zoo("FreshObject"))).isOne();
        assertThat(out()).hasSize(3);
        assertThat(out().get(0)).startsWith(Zoo.PACKAGE + "IntField.hit() IntField.java:");
        assertThat(out().get(1)).startsWith(Zoo.PACKAGE + "StaticField.made() StaticField.java:");
        assertThat(out().get(2)).isEqualTo("2 findings (1 likely, 1 possible) in 3 classes");
        assertThat(err()).isEmpty();
    }

    @Test
    void exitsWith2WhenAFileCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("Broken.class"), "text");

        assertThat(run(zoo("FreshObject"), broken.toString())).isEqualTo(2);
        assertThat(out()).containsExactly("0 findings (0 likely, 0 possible) in 1 class; 1 problem");
        assertThat(err()).singleElement().asString().startsWith(broken + ": is not a readable class file: ");
    }

    @Test
    void exitsWith1WhenSomethingIsFoundAndAFileCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("Broken.class"), "text");

        assertThat(run(broken.toString(), zoo("IntField"))).isOne();
        assertThat(err()).hasSize(1);
    }

    @Test
    void listsOnlyLikelyFindings() {
        assertThat(run("--likely", zoo("IntField"), zoo("StaticField"))).isOne();
        assertThat(out()).hasSize(2);
        assertThat(out().get(0)).contains("StaticField");

        assertThat(run("--likely", zoo("IntField"))).isZero();
        assertThat(out()).last().isEqualTo("1 finding (0 likely, 1 possible) in 1 class");
    }

    @Test
    void countsFindingsThatAreLeftOut() {
        assertThat(run(zoo("AnnotatedNotThreadSafe"))).isZero();
        assertThat(out())
                .containsExactly(
                        "0 findings (0 likely, 0 possible) in 1 class; 1 more in classes annotated @NotThreadSafe");
    }

    @ParameterizedTest
    @CsvSource({
        "--only, *.InnerClass",
        "--only, io.trackedcache.audit.zoo.Inner*",
        "--only=*InnerClass,",
        "--exclude, *Field*",
        "--exclude=*.FreshObject,"
    })
    void auditsTheClassesThatAPatternSelects(String option, String value) {
        String[] arguments = value == null
                ? new String[] {option, zoo("InnerClass"), zoo("InnerClass$Inner")}
                : new String[] {option, value, zoo("InnerClass"), zoo("InnerClass$Inner"), zoo("IntField")};

        assertThat(run(arguments)).isOne();
        assertThat(out()).last().isEqualTo("1 finding (0 likely, 1 possible) in 2 classes");
    }

    @Test
    void acceptsSeveralPatterns() {
        assertThat(run(
                        "--only",
                        "*Field",
                        "--only",
                        "*Block",
                        "--exclude",
                        "*.IntField",
                        "--exclude",
                        "*Static*",
                        Zoo.folder().toString()))
                .isOne();
        assertThat(String.join("\n", out()))
                .contains(".LongField.", ".BesideBlock.")
                .doesNotContain(".IntField.hit()", ".StaticField.made()", ".ArrayElement.");
    }

    @Test
    void exitsWith2WhenPatternsLeaveNoClass() {
        assertThat(run("--only", "com.acme.*", zoo("IntField"), zoo("LongField")))
                .isEqualTo(2);
        assertThat(err())
                .containsExactly(
                        "--only com.acme.*: leaves none of 2 classes; class names are written like com.acme.Cache");
    }

    @Test
    void printsHelp() {
        assertThat(run("--help")).isZero();
        assertThat(out().get(0)).isEqualTo("usage: audit [options] <folder, jar or class file>...");
        assertThat(run("-h", "--likely")).isZero();
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --likly    | unknown option '--likly'; did you mean '--likely'?
            --format=x | unknown option '--format=x'; expected one of --likely, --only, --exclude, --baseline, --help
            -x         | unknown option '-x'; expected one of --likely, --only, --exclude, --baseline, --help
            --likely=1 | bad option '--likely=1'; it takes no value
            --only     | --only needs a pattern, such as com.acme.*
            --baseline | --baseline needs a file
            --exclude= | bad pattern ''; expected a class name such as com.acme.Cache, or a wildcard such as com.acme.*
            --likely   | audit needs a folder, a jar or a class file
            """)
    void exitsWith2AndExplainsAWrongArgument(String argument, String message) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err()).startsWith(message, "usage: audit [options] <folder, jar or class file>...");
        assertThat(out()).isEmpty();
    }

    @Test
    void exitsWith2WithoutArguments() {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).startsWith("audit needs a folder, a jar or a class file");
    }

    @Test
    void exitsWith2BeforeReadingWhenAPathIsMissing() throws IOException {
        Path jar = Files.write(folder.resolve("application.jar"), new byte[0]);
        Path mistyped = folder.resolve("aplication.jar");

        assertThat(run(zoo("IntField"), mistyped.toString())).isEqualTo(2);
        assertThat(err()).startsWith("'" + mistyped + "' does not exist; did you mean '" + jar + "'?");
        assertThat(out()).isEmpty();
    }

    @Test
    void reportsAMissingPathWithoutASuggestion() {
        Path lost = folder.resolve("missing/app.jar");

        assertThat(run(lost.toString())).isEqualTo(2);
        assertThat(err()).startsWith("'" + lost + "' does not exist, nor does its folder");
        assertThat(run(folder.resolve("x.jar").toString())).isEqualTo(2);
        assertThat(err()).contains("'" + folder.resolve("x.jar") + "' does not exist");
    }

    @Test
    void printsTheSameEachTime() {
        run(Zoo.root().toString());
        List<String> first = out();
        out.reset();
        run(Zoo.root().toString());

        assertThat(out()).isEqualTo(first).hasSizeGreaterThan(50);
    }

    private static String zoo(String name) {
        return Zoo.folder().resolve(name + ".class").toString();
    }

    private int run(String... arguments) {
        return new AuditCommand().run(printing(out), printing(err), arguments);
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<String> out() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> err() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
