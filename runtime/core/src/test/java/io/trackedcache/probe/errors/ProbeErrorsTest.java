package io.trackedcache.probe.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.tracking.Tracking;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeErrorsTest {
    private final List<String> reported = new ArrayList<>();
    private long before;

    @BeforeEach
    void listen() {
        before = Tracking.global().overhead().probeErrors();
        ProbeErrors.reportTo(reported::add);
    }

    @AfterEach
    void listenNoMore() {
        ProbeErrors.reportTo(text -> {});
    }

    private long errors() {
        return Tracking.global().overhead().probeErrors() - before;
    }

    private static Throwable unprintable() {
        return new IllegalStateException() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }

            @Override
            public String getMessage() {
                throw new IllegalStateException("no text");
            }
        };
    }

    @Test
    void failedLinkIsReportedEachTime() {
        for (int i = 0; i < 2; i++) {
            ProbeErrors.linkFailed(
                    "lookup", "com.acme.Users", "find(java.lang.String)", new IllegalStateException("no name"));
        }

        assertThat(reported)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .startsWith("com.acme.Users.find could not be linked and is not counted: ")
                        .contains("no name"));
        assertThat(errors()).isEqualTo(2);
    }

    @Test
    void failedLinkIsExplained() {
        ProbeErrors.linkFailed("load", "com.acme.Explained", "load(int)", new IllegalStateException("no name"));

        assertThat(Tracking.global().explain().methods())
                .filteredOn(method -> method.className().equals("com.acme.Explained"))
                .singleElement()
                .satisfies(method -> {
                    assertThat(method.method()).isEqualTo("load(int)");
                    assertThat(method.role()).isEqualTo("load");
                    assertThat(method.explanation())
                            .startsWith("it could not be linked: ")
                            .contains("no name");
                    assertThat(method.remedy()).isNotEmpty();
                });
    }

    @Test
    void methodWithoutSignatureIsReportedToo() {
        ProbeErrors.linkFailed("lookup", "com.acme.Users", "", new IllegalStateException("no name"));

        assertThat(reported).singleElement().asString().startsWith("com.acme.Users. could not be linked");
    }

    @Test
    void uncountedMethodIsReportedButIsNoError() {
        ProbeErrors.uncounted("com.acme.Users", "com.acme.Users.find", "it returns void; return something");

        assertThat(reported).containsExactly("com.acme.Users.find is not counted: it returns void; return something");
        assertThat(errors()).isZero();
    }

    @Test
    void errorThatMayRecurIsReportedAtMostOnceAndCountedAlways() {
        for (int i = 0; i < 3; i++) {
            ProbeErrors.recordFailed(new IllegalStateException("record " + i));
            ProbeErrors.classifierFailed(ProbeErrorsTest.class, new IllegalStateException("classifier " + i));
        }

        assertThat(reported).hasSizeLessThanOrEqualTo(2).allMatch(text -> text.contains("errors are"));
        assertThat(errors()).isEqualTo(6);
    }

    @Test
    void reporterThatThrowsIsNoError() {
        ProbeErrors.reportTo(text -> {
            throw new IllegalStateException(text);
        });

        ProbeErrors.uncounted("com.acme.Users", "com.acme.Users.find", "it returns void; return something");
        ProbeErrors.linkFailed("lookup", "com.acme.Users", "find()", new IllegalStateException());
        ProbeErrors.recordFailed(new IllegalStateException());

        assertThat(errors()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void throwableWithoutATextIsCounted() {
        ProbeErrors.linkFailed("lookup", "com.acme.Users", "find()", unprintable());
        ProbeErrors.recordFailed(unprintable());

        assertThat(errors()).isEqualTo(2);
    }
}
