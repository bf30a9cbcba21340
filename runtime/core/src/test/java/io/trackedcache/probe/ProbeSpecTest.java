package io.trackedcache.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackedcache.probe.outcome.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProbeSpecTest {
    @Test
    void missingKeysHaveDefaults() {
        assertThat(ProbeSpec.parse(""))
                .isEqualTo(new ProbeSpec(
                        "", "", "", "", "", List.of(), List.of(), List.of(), "", "", "", "", List.of(), "", Set.of()));
    }

    @Test
    void eachKeyHasItsComponent() {
        ProbeSpec spec = ProbeSpec.parse("""
                manager=M
                cache=C
                owner=com.acme.Users
                method=find
                descriptor=(ILjava/lang/String;)Z
                miss=EMPTY,ZERO
                missOn=a.B
                expiredOn=a.C,a.D
                classifier=a.E
                key=K
                onlyOn=SUCCESS
                innermost=true
                then=stale-hit
                result=never-a-miss
                bulk=true
                publisher=true
                namesInstances=true
                hasLoads=true
                nests=true
                refresh=true
                excluded=true
                readThrough=true
                waiters=miss
                byRule=true
                content=Ljava/lang/Long;
                many=true
                unit=bytes
                opaque=true
                ownState=true
                overridable=count,store
                amount=true
                counter=HITS
                static=true
                unknownInstances=true
                """);

        assertThat(spec)
                .isEqualTo(new ProbeSpec(
                        "M",
                        "C",
                        "com.acme.Users",
                        "find",
                        "(ILjava/lang/String;)Z",
                        List.of("EMPTY", "ZERO"),
                        List.of("a.B"),
                        List.of("a.C", "a.D"),
                        "a.E",
                        "K",
                        "SUCCESS",
                        "Ljava/lang/Long;",
                        List.of("count", "store"),
                        "HITS",
                        EnumSet.allOf(ProbeSpec.Trait.class)));
        assertThat(spec.where()).isEqualTo("com.acme.Users.find");
        assertThat(spec.signature()).isEqualTo("find(int,java.lang.String)");
    }

    @Test
    void rulesAreThoseOfTheAnnotation() {
        String descriptor = "descriptor=()Ljava/lang/Object;\n";

        assertThat(ProbeSpec.parse(descriptor).outcomeRules().outcome(null, null, null))
                .isEqualTo(Outcome.MISS);
        assertThat(ProbeSpec.parse(descriptor + "result=never-a-miss")
                        .outcomeRules()
                        .outcome(null, null, null))
                .isEqualTo(Outcome.HIT);
    }

    @Test
    void unknownKeysAndOtherLinesAreIgnored() {
        ProbeSpec spec = ProbeSpec.parse("newer=1\n\nno equals sign\ncache=C\n=\n");

        assertThat(spec.cache()).isEqualTo("C");
        assertThat(spec.manager()).isEmpty();
    }

    @Test
    void valueMayHaveEqualsSigns() {
        assertThat(ProbeSpec.parse("cache=a=b=").cache()).isEqualTo("a=b=");
    }

    @Test
    void escapesAreReplaced() {
        assertThat(ProbeSpec.parse("cache=a\\nb").cache()).isEqualTo("a\nb");
        assertThat(ProbeSpec.parse("cache=a\\\\nb").cache()).isEqualTo("a\\nb");
        assertThat(ProbeSpec.parse("cache=a\\\\\\nb").cache()).isEqualTo("a\\\nb");
        assertThat(ProbeSpec.parse("cache=a\\").cache()).isEqualTo("a\\");
        assertThat(ProbeSpec.parse("cache=\\x").cache()).isEqualTo("x");
    }

    @Test
    void onlyTrueIsTrue() {
        assertThat(ProbeSpec.parse("bulk=TRUE").is(ProbeSpec.Trait.BULK)).isFalse();
        assertThat(ProbeSpec.parse("bulk=").is(ProbeSpec.Trait.BULK)).isFalse();
        assertThat(ProbeSpec.parse("result=NEVER_A_MISS").is(ProbeSpec.Trait.NEVER_A_MISS))
                .isFalse();
    }
}
