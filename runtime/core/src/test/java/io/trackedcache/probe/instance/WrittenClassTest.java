package io.trackedcache.probe.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The class that a person has written, behind generated ones. */
class WrittenClassTest {

    private static class Written {}

    private static class Below extends Written {}

    /** Named as Spring's generator does. */
    @SuppressWarnings("checkstyle:TypeName")
    private static final class Below$$SpringCGLIB$$0 extends Below {}

    private static final class Below$MockitoMock$12 extends Below {}

    /** Hidden when it is defined again. */
    static class Hideable extends Written {}

    private enum Kind {
        PLAIN,
        WITH_BODY {}
    }

    @Test
    void writtenClassesAreTheirOwn() {
        class Local extends Written {}

        assertThat(WrittenClass.of(Written.class, Written.class)).isEqualTo(Written.class);
        assertThat(WrittenClass.of(Below.class, Written.class)).isEqualTo(Below.class);
        assertThat(WrittenClass.of(Local.class, Written.class)).isEqualTo(Local.class);
    }

    @Test
    void generatedAndAnonymousClassesCountForTheClassTheyExtend() {
        assertThat(WrittenClass.of(Below$$SpringCGLIB$$0.class, Written.class)).isEqualTo(Below.class);
        assertThat(WrittenClass.of(Below$MockitoMock$12.class, Written.class)).isEqualTo(Below.class);
        assertThat(WrittenClass.of(new Below() {}.getClass(), Written.class)).isEqualTo(Below.class);
        Object withBody = Kind.WITH_BODY;
        assertThat(WrittenClass.of(withBody.getClass(), Kind.class)).isEqualTo(Kind.class);
    }

    @Test
    void hiddenClassesCountForTheClassTheyExtend() throws IOException, IllegalAccessException {
        Class<?> hidden = MethodHandles.lookup()
                .defineHiddenClass(bytes(Hideable.class), true)
                .lookupClass();

        assertThat(WrittenClass.of(hidden, Written.class)).isEqualTo(Written.class);
    }

    @Test
    void lambdasCountForTheInterface() {
        Supplier<String> lambda = () -> "value";
        Object proxy = Proxy.newProxyInstance(
                Supplier.class.getClassLoader(), new Class<?>[] {Supplier.class}, (self, method, none) -> "value");

        assertThat(WrittenClass.of(proxy.getClass(), Supplier.class)).isEqualTo(Supplier.class);
        assertThat(WrittenClass.of(lambda.getClass(), Supplier.class)).isEqualTo(Supplier.class);
        assertThat(WrittenClass.of(
                        new Supplier<String>() {
                            @Override
                            public String get() {
                                return "value";
                            }
                        }.getClass(),
                        Supplier.class))
                .isEqualTo(Supplier.class);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }
}
