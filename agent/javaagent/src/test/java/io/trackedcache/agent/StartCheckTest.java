package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.StartCheck.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartCheckTest {

    @ParameterizedTest
    @CsvSource({
        "jdk.jcmd/sun.tools.jps.Jps,                                              true, true",
        "java.base/sun.security.tools.keytool.Main,                               true, true",
        "jdk.compiler/com.sun.tools.javac.Main -version,                          true, true",
        "jdk.compiler/com.sun.tools.javac.launcher.Main Hello.java,               true, false",
        "jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher Hello.java,     true, false",
        "jdk.jshell/jdk.jshell.execution.RemoteExecutionControl 5000,             true, false",
        "jdk.myapp/com.acme.shop.Main,                                            false, false",
        "com.acme.Main,                                                           false, false",
    })
    void refusesJdkToolsSilentlyAndAcceptsUserCode(String command, boolean isOfJdk, boolean refused) {
        assertThat(new JdkToolCheck(isOfJdk, command, false).refusal())
                .isEqualTo(refused ? Refusal.silent() : Optional.empty());
    }

    @Test
    void attachingToJdkToolIsRefusedWithMessage() {
        assertThat(new JdkToolCheck(true, "jdk.jconsole/sun.tools.jconsole.JConsole", true).refusal())
                .contains(new Refusal(Optional.of("the agent does nothing in this JVM, because it runs a tool of the"
                        + " JDK: jdk.jconsole/sun.tools.jconsole.JConsole")));
    }

    @Test
    void refusesSecurityManager() {
        assertThat(new SecurityManagerCheck(true).refusal().orElseThrow().message())
                .hasValueSatisfying(message -> assertThat(message).contains("security manager"));
        assertThat(new SecurityManagerCheck(false).refusal()).isEmpty();
    }

    @Test
    void refusesRuntimeOfAnotherVersionAndNamesBoth() {
        assertThat(new RuntimeVersionCheck("0.2.0", "0.1.0")
                        .refusal()
                        .orElseThrow()
                        .message())
                .hasValueSatisfying(message -> assertThat(message).contains("0.2.0", "trackedcache-runtime 0.1.0"));
    }

    @Test
    void acceptsRuntimeOfSameVersion() {
        assertThat(new RuntimeVersionCheck("0.1.0", "0.1.0").refusal()).isEmpty();
    }

    @Test
    void refusesSystemLoaderThatHidesAgentJarAndNamesIt() {
        ClassLoader isolated = ClassLoader.getPlatformClassLoader();

        assertThat(new LinkCheck(isolated).refusal().orElseThrow().message())
                .hasValueSatisfying(message ->
                        assertThat(message).contains(isolated.getClass().getName()));
    }

    @Test
    void acceptsSystemLoaderThatSeesAgentJar() {
        assertThat(new LinkCheck(StartCheckTest.class.getClassLoader()).refusal())
                .isEmpty();
    }
}
