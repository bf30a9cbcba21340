package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class CounterWritesTest {
    @SuppressWarnings("unused")
    private static final class Counters {
        private long plain;
        private int narrow;
        private static long shared;
        private long reset;
        private long set;
        private long less;
        private final AtomicLong atomic = new AtomicLong(7);
        private final LongAdder adder = new LongAdder();
        private final AtomicLong atomicReset = new AtomicLong();
        private final AtomicLong atomicSet = new AtomicLong();
        private final LongAdder adderReset = new LongAdder();
        private final AtomicLong handedOut = new AtomicLong();
        long open;

        Counters(long start) {
            plain = start;
        }

        long count(int n) {
            narrow += n;
            shared++;
            reset++;
            set++;
            less++;
            atomic.incrementAndGet();
            adder.add(n);
            atomicReset.set(atomicReset.get() + 1);
            open++;
            return ++plain + plain++;
        }

        long show() {
            return plain + narrow + atomic.get() + adder.sum();
        }

        void clear(long value) {
            reset = 0;
            set = value;
            less -= value;
            atomicReset.getAndSet(0);
            atomicSet.set(value);
            adderReset.sumThenReset();
        }

        AtomicLong handedOut() {
            return handedOut;
        }
    }

    @Test
    void countersThatAreOnlyAddedTo() throws IOException {
        assertThat(writes("plain")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("narrow")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("shared")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("atomic")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("adder")).isEqualTo(CounterWrites.ADDS);
    }

    @Test
    void countersThatMayBeReset() throws IOException {
        assertThat(writes("reset")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("atomicReset")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("adderReset")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("handedOut")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("open")).isEqualTo(CounterWrites.RESETS);
        assertThat(CounterWrites.in(new byte[4], "any")).isEqualTo(CounterWrites.RESETS);
    }

    @Test
    void countersThatAreSet() throws IOException {
        assertThat(writes("set")).isEqualTo(CounterWrites.SETS);
        assertThat(writes("less")).isEqualTo(CounterWrites.SETS);
        assertThat(writes("atomicSet")).isEqualTo(CounterWrites.SETS);
    }

    private static CounterWrites writes(String field) throws IOException {
        String file = Counters.class.getName().replace('.', '/') + ".class";
        try (InputStream in =
                Objects.requireNonNull(Counters.class.getClassLoader().getResourceAsStream(file))) {
            return CounterWrites.in(in.readAllBytes(), field);
        }
    }
}
