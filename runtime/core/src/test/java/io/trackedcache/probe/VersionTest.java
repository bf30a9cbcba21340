package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The version that is compiled in is the one of the build. */
class VersionTest {

    @Test
    void versionIsTheOneOfThePom() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "pom.xml")))
                .contains("<artifactId>trackedcache-parent</artifactId>\n  <version>" + ProbeLink.version() + "<");
    }
}
