package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackedcache.weaver.zoo.AssertingLookup;
import io.trackedcache.weaver.zoo.CallingLookup;
import io.trackedcache.weaver.zoo.NestmatesLookup;
import io.trackedcache.weaver.zoo.SealedLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behaviour that depends on the caller: a woven method is one frame of the stack, in its own nest and class loader. */
class CallersTest {

    @Test
    void lookupSeesItsCaller() throws Throwable {
        Class<?> type = WeavingLoader.ofZoo().load(CallingLookup.class.getName());
        MethodHandle caller = MethodHandles.lookup().findStatic(type, "caller", MethodType.methodType(Class.class));

        assertThat((Class<?>) caller.invokeExact()).isSameAs(CallersTest.class);
    }

    @Test
    void methodsCalledByLookupSeeTheLookupAsCaller() throws Throwable {
        Woven woven = Woven.load(CallingLookup.class);

        assertThat(woven.call("calledBy")).isSameAs(woven.type());
        assertThat(woven.call("depth")).isEqualTo(1L);
        assertThat(woven.counts()).isEqualTo(new Counts(2, 0, 0));
    }

    @Test
    void classesAreLoadedByTheLoaderOfTheLookup() throws Throwable {
        Woven woven = Woven.load(CallingLookup.class);

        assertThat(woven.call("named", CallingLookup.class.getName())).isSameAs(woven.type());
        assertThatThrownBy(() -> woven.call("named", "no.such.Type")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void lookupReadsPrivateMembersOfItsNest() throws Throwable {
        Woven woven = Woven.load(NestmatesLookup.class);

        assertThat(woven.call("find", "key")).isEqualTo("key");
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 0));
        assertThat(woven.counts("nest-mate")).isEqualTo(new Counts(1, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(classes = {SealedLookup.Found.class, SealedLookup.Open.class})
    void permittedSubclassesAreCounted(Class<?> permitted) throws Throwable {
        Woven woven = Woven.load(permitted);

        assertThat(woven.call("find", "key")).isNotNull();
        assertThat(woven.call("find", "")).isNull();

        assertThat(woven.counts()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void enabledAssertionsFail() throws Throwable {
        WeavingLoader loader = WeavingLoader.ofZoo();
        loader.setDefaultAssertionStatus(true);
        MethodHandle find = find(loader);

        assertThat((String) find.invokeExact("key")).isEqualTo("key");
        assertThatThrownBy(() -> find.invoke(""))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no key");
    }

    @Test
    void disabledAssertionsDoNothing() throws Throwable {
        WeavingLoader loader = WeavingLoader.ofZoo();
        loader.setDefaultAssertionStatus(false);

        assertThat((String) find(loader).invokeExact("")).isEmpty();
    }

    private static MethodHandle find(WeavingLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.load(AssertingLookup.class.getName());
        return MethodHandles.lookup().findStatic(type, "find", MethodType.methodType(String.class, String.class));
    }
}
