package io.trackedcache.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.agent.app.Explaining;
import org.junit.jupiter.api.Test;

/** Tests of the explanation of each method and of the overhead. */
class ExplainIT {
    @Test
    void explainsStateAndReasonOfEachMethodAndOverhead() throws Exception {
        ForkedJvm.Ended ended = ForkedJvm.of(Explaining.class)
                .withAgent("include=com.acme.Shop#find")
                .run();

        assertThat(ended.out().lines())
                .containsExactlyInAnyOrder(
                        "Cache|find(java.lang.String,int[])|lookup|WOVEN|io.trackedcache.agent.app.Explaining$Cache|",
                        "Cache|touch()|lookup|SKIPPED||void",
                        "Cache|unlinked()|lookup|FAILED||failed",
                        "Cache|later()|lookup|SKIPPED||unclassifiable",
                        "Cache|isExpired()|expiry|SKIPPED||not-boolean",
                        "|com.acme.Shop#find|lookup|AWAITED||not-loaded",
                        "seen more than woven: true",
                        "woven: 1",
                        "lookups: 1",
                        "errors: 2, the last Optional[java.lang.ReflectiveOperationException: the classifier"
                                + " io.trackedcache.agent.app.Explaining$Unmakeable needs a constructor without"
                                + " parameters]",
                        "all took time: [true, true, true, true]");
        assertThat(ended.err().lines()).hasSize(6).allMatch(line -> line.startsWith("WARN trackedcache - "));
    }
}
