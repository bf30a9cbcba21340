package io.trackedcache.trials.loaders.app;

import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.IntFunction;

/** Lookups in classes without a file: a hidden class, a proxy, a lambda. */
public final class MadeAtRunTime {
    private static final Map<String, String> TITLES = Map.of("a", "A");

    private MadeAtRunTime() {}

    public static void main(String[] arguments) throws Exception {
        useHidden();
        Books books = new Books();
        use(TITLES::get, books);
        use(proxy(), books);
        Report.of(books);
    }

    /**
     * Calls lookups of a hidden class, which the agent cannot count; so this application does not count them either.
     */
    private static void useHidden() throws Exception {
        MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClass(bytesOfDesk(), true);
        IntFunction<?> desk =
                (IntFunction<?>) hidden.lookupClass().getConstructor().newInstance();
        var unused = desk.apply(Library.ROUNDS);
    }

    /** Uses the class by its name alone, so that it is not also loaded from its file. */
    private static byte[] bytesOfDesk() throws Exception {
        try (InputStream file = MadeAtRunTime.class.getResourceAsStream("Desk.class")) {
            return file.readAllBytes();
        }
    }

    private static AnnotatedInterface proxy() {
        InvocationHandler handler = (self, method, arguments) -> method.isDefault()
                ? InvocationHandler.invokeDefault(self, method, arguments)
                : TITLES.get(arguments[0]);
        return (AnnotatedInterface) Proxy.newProxyInstance(
                MadeAtRunTime.class.getClassLoader(), new Class<?>[] {AnnotatedInterface.class}, handler);
    }

    private static void use(AnnotatedInterface titles, Books books) {
        titles.findTrimmed(" a ");
        books.count("TotalQueries", "CacheHits");
        titles.findTrimmed(" b ");
        books.count("TotalQueries", "CacheMisses");
        // Not counted, because the method has no body.
        titles.find("a");
    }
}
