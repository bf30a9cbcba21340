package io.trackedcache.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class CounterWritesTest {
    @SuppressWarnings("unused")
    private static final class Counters {
        private long plain;
        private int narrow;
        private int amount;
        private final LongAdder amounts = new LongAdder();
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
        private long wrapped;
        private long both;
        private long alsoBoth;
        private short small;
        private Long boxed = 0L;
        private long nested;
        long open;

        final class Clearing {
            void clear() {
                nested = 0;
            }
        }

        Counters(long start) {
            plain = start;
        }

        long count(int n) {
            narrow += 2;
            shared++;
            reset++;
            set++;
            less++;
            atomic.incrementAndGet();
            adder.add(300_000);
            amount += n;
            amounts.add(n);
            atomicReset.set(atomicReset.get() + 1);
            open++;
            both++;
            alsoBoth++;
            small++;
            boxed++;
            nested++;
            wrapped = wrapped == 99 ? 0 : wrapped + 1;
            return ++plain + plain++;
        }

        long show() {
            return plain + narrow + atomic.get() + adder.sum();
        }

        void clear(long value) {
            reset = 0;
            both = alsoBoth = 0;
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
    void countersThatAreOnlyAddedTo() {
        assertThat(writes("plain")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("narrow")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("shared")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("atomic")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("adder")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("small")).isEqualTo(CounterWrites.ADDS);
        assertThat(writes("boxed")).isEqualTo(CounterWrites.ADDS);
    }

    @Test
    void countersThatMayBeReset() {
        assertThat(writes("reset")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("atomicReset")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("adderReset")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("amount")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("amounts")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("handedOut")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("open")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("both")).isEqualTo(CounterWrites.RESETS);
        assertThat(writes("alsoBoth")).isEqualTo(CounterWrites.RESETS);
        assertThat(CounterWrites.in(new byte[4], "any", name -> null)).isEqualTo(CounterWrites.RESETS);
    }

    @Test
    void countersThatANestedClassResets() {
        assertThat(writes("nested")).isEqualTo(CounterWrites.RESETS);
    }

    @Test
    void countersOfAClassWithNestMatesThatCannotBeRead() {
        byte[] classFile = classFile(Counters.class.getName());

        assertThat(CounterWrites.in(classFile, "plain", name -> null)).isEqualTo(CounterWrites.RESETS);
    }

    @Test
    void countersThatAHandleMayReset() {
        byte[] classFile = classFile(Handled.class.getName());

        assertThat(CounterWrites.in(classFile, "hits", CounterWritesTest::classFile))
                .isEqualTo(CounterWrites.RESETS);
    }

    @SuppressWarnings("unused")
    private static final class Handled {
        private static final AtomicLongFieldUpdater<Handled> HITS =
                AtomicLongFieldUpdater.newUpdater(Handled.class, "hits");
        private volatile long hits;

        void clear() {
            HITS.set(this, 0);
        }
    }

    @Test
    void countersThatAreSet() {
        assertThat(writes("set")).isEqualTo(CounterWrites.SETS);
        assertThat(writes("less")).isEqualTo(CounterWrites.SETS);
        assertThat(writes("wrapped")).isEqualTo(CounterWrites.SETS);
        assertThat(writes("atomicSet")).isEqualTo(CounterWrites.SETS);
    }

    private static CounterWrites writes(String field) {
        return CounterWrites.in(classFile(Counters.class.getName()), field, CounterWritesTest::classFile);
    }

    private static byte[] classFile(String name) {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in =
                Objects.requireNonNull(CounterWritesTest.class.getClassLoader().getResourceAsStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
