package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent in the environment of a whole machine reaches the programs of the JDK too, and changes none of them. */
class ToolsIT {
    private static final String ENVIRONMENT = "JAVA_TOOL_OPTIONS";

    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void writeASource() throws Exception {
        source = Files.writeString(folder.resolve("Hello.java"), """
                class Hello {
                    public static void main(String[] arguments) {
                        System.out.println("hello");
                    }
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javac -d %s/out %s/Hello.java",
                "keytool -genkeypair -alias a -keyalg EC -dname CN=a -storepass secret -keystore %s/keys",
                "java %s/Hello.java"
            })
    void programSaysAndDoesTheSame(String command) throws Exception {
        compare(command);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jar --create --file %s/x.jar %s/Hello.java",
                "jdeps --version",
                "jmod --version",
                "jlink --list-plugins",
                "jarsigner -help",
                "javap -c java.lang.Object",
                "jshell --version",
                "jfr version",
                "serialver java.lang.String"
            })
    void everyOtherProgramSaysAndDoesTheSame(String command) throws Exception {
        compare(command);
    }

    private void compare(String command) throws Exception {
        ForkedJvm.Ended without = run(command, "-Dnothing=1");
        deleteWhatWasMade();
        ForkedJvm.Ended with = run(command, "-javaagent:" + TestClassPath.AGENT_JAR);

        assertThat(with).isEqualTo(without);
        assertThat(with.exitCode()).as(with.err()).isZero();
    }

    private ForkedJvm.Ended run(String command, String option) throws Exception {
        String[] words = command.replace("%s", folder.toString()).split(" ", -1);
        String[] arguments = new String[words.length - 1];
        System.arraycopy(words, 1, arguments, 0, arguments.length);
        String options = option + " " + ownHome();
        ForkedJvm.Ended ended = ForkedJvm.ofTool(words[0], arguments)
                .withEnvironment(ENVIRONMENT, options)
                .run();
        return new ForkedJvm.Ended(ended.exitCode(), ended.out(), ended.err().replace(options, "options"));
    }

    /**
     * Returns options for a home folder that no other run uses. Its folder of preferences exists: JShell would make it
     * in the first run of a user, and report that with the time of day, so that two runs could not be compared.
     */
    private String ownHome() throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        Files.createDirectories(home.resolve(".java").resolve(".userPrefs"));
        return "-Duser.home=" + home + " -Djava.util.prefs.userRoot=" + home;
    }

    private void deleteWhatWasMade() throws Exception {
        for (String made : new String[] {"x.jar", "keys"}) {
            Files.deleteIfExists(folder.resolve(made));
        }
        assertThat(source).exists();
    }

    /** JShell runs what is typed in a JVM of its own. */
    @Test
    void shellAnswersTheSame() throws Exception {
        Path script = Files.writeString(folder.resolve("script.jsh"), """
                System.out.println(6 * 7)
                /exit
                """);
        ForkedJvm.Ended without = run("jshell -s " + script, "-Dnothing=1");

        assertThat(run("jshell -s " + script, "-javaagent:" + TestClassPath.AGENT_JAR))
                .isEqualTo(without);
        assertThat(without.out()).contains("42");
    }
}
