package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartCheckTest {

    @ParameterizedTest
    @CsvSource({
        "jdk.jcmd,      jdk.jcmd/sun.tools.jps.Jps,                                              true",
        "java.base,     java.base/sun.security.tools.keytool.Main,                               true",
        "jdk.compiler,  jdk.compiler/com.sun.tools.javac.Main -version,                          true",
        "jdk.compiler,  jdk.compiler/com.sun.tools.javac.launcher.Main Hello.java,               false",
        "jdk.compiler,  jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher Hello.java,     false",
        "jdk.jshell,    jdk.jshell/jdk.jshell.execution.RemoteExecutionControl 5000,             false",
        "com.acme.shop, com.acme.shop/com.acme.shop.Main,                                        false",
        "'',            com.acme.Main,                                                           false",
    })
    void jdkToolsAreRefusedSilentlyAndUserCodeIsNot(String module, String command, boolean refused) {
        assertThat(new JdkToolCheck(module, command).refusal())
                .isEqualTo(refused ? Refusal.silent() : Optional.empty());
    }

    @Test
    void runtimeOfAnotherVersionIsRefusedWithBothVersions() {
        assertThat(new RuntimeVersionCheck("0.2.0", "0.1.0")
                        .refusal()
                        .orElseThrow()
                        .message())
                .hasValueSatisfying(message -> assertThat(message).contains("0.2.0", "trackedcache-runtime 0.1.0"));
    }

    @ParameterizedTest
    @CsvSource({"0.1.0,0.1.0", "'',0.1.0", "0.1.0,''", "'',''"})
    void runtimeOfTheSameOrAnUnknownVersionIsAccepted(String agent, String runtime) {
        assertThat(new RuntimeVersionCheck(agent, runtime).refusal()).isEmpty();
    }

    @Test
    void systemLoaderThatHidesTheAgentJarIsRefusedWithItsName() {
        ClassLoader blind = ClassLoader.getPlatformClassLoader();

        assertThat(new LinkCheck(blind).refusal().orElseThrow().message())
                .hasValueSatisfying(
                        message -> assertThat(message).contains(blind.getClass().getName()));
    }

    @Test
    void systemLoaderThatSeesTheAgentJarIsAccepted() {
        assertThat(new LinkCheck(StartCheckTest.class.getClassLoader()).refusal())
                .isEmpty();
    }
}
