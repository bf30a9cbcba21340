package io.trackedcache.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.Test;

class CallbackErrorsTest {
    private final CallbackErrors errors = new CallbackErrors();

    @Test
    void textIsKeptWithTheClassOfTheCallback() {
        errors.add(CallbackError.Kind.CLASSIFIER, String.class, new IllegalStateException("no idea"));

        assertThat(texts())
                .containsExactly("1: the classifier java.lang.String failed: java.lang.IllegalStateException: no idea");
    }

    @Test
    void errorsOfOneClassAreCountedAndTheTextChangesWithTheKindOfError() {
        errors.add(CallbackError.Kind.ALERT_LISTENER, String.class, new IllegalStateException("first"));
        errors.add(CallbackError.Kind.ALERT_LISTENER, String.class, new IllegalStateException("second"));
        errors.add(CallbackError.Kind.JMX_LISTENER, String.class, new IllegalStateException("other kind"));
        assertThat(texts())
                .containsExactly(
                        "2: the alert listener java.lang.String failed: java.lang.IllegalStateException: first",
                        "1: the notification listener java.lang.String failed: java.lang.IllegalStateException: other"
                                + " kind");

        errors.add(CallbackError.Kind.ALERT_LISTENER, String.class, new NoClassDefFoundError("gone"));
        assertThat(texts())
                .first()
                .isEqualTo("3: the alert listener java.lang.String failed: java.lang.NoClassDefFoundError: gone");
    }

    @Test
    void errorThatCannotBePrintedIsKeptByItsClass() {
        errors.add(CallbackError.Kind.CLASSIFIER, String.class, new Unprintable());

        assertThat(texts())
                .containsExactly("1: the classifier java.lang.String failed: " + Unprintable.class.getName());
    }

    private static final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no text");
        }
    }

    @Test
    void classesAreBounded() {
        for (int i = 0; i < 150; i++) {
            Class<?> type = new ByteBuddy()
                    .subclass(Object.class)
                    .name("com.acme.Listener" + i)
                    .make()
                    .load(getClass().getClassLoader())
                    .getLoaded();
            CallbackError added = errors.add(CallbackError.Kind.STAT_LISTENER, type, new IllegalStateException());
            assertThat(added == null).isEqualTo(i >= 100);
        }

        assertThat(errors.all()).hasSize(100);
    }

    private List<String> texts() {
        return errors.all().stream().map(error -> error.count() + ": " + error).toList();
    }
}
