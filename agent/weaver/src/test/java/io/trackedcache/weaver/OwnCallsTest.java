package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnCallsTest {
    private final OwnCalls calls = new OwnCalls();

    @Test
    void methodsThatCallEachOtherAreConnected() {
        calls.add("find", "get");

        assertThat(calls.areConnected(Set.of("find", "get"))).isTrue();
        assertThat(calls.areConnected(Set.of("find", "put"))).isFalse();
    }

    @Test
    void methodThatCallsItselfIsConnected() {
        calls.add("get", "get");

        assertThat(calls.areConnected(Set.of("get"))).isTrue();
    }

    @Test
    void methodsAreConnectedThroughOthers() {
        calls.add("find", "helper");
        calls.add("helper", "other");
        calls.add("other", "helper");
        assertThat(calls.areConnected(Set.of("find", "get"))).isFalse();

        calls.add("other", "get");

        assertThat(calls.areConnected(Set.of("find", "get"))).isTrue();
    }

    @Test
    void callsOfOtherMethodsDoNotMatter() {
        calls.add("print", "get");

        assertThat(calls.areConnected(Set.of("find", "get"))).isFalse();
    }
}
