package io.trackedcache.trials.matrix;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Runs all cells, and prints a line for each: library, shape, column and verdict, separated by bars. */
public final class Matrix {
    /** The column of lookups on several threads, with loads on each kind of thread. */
    static final String FOUR_THREADS = "four threads";

    static final String NONE = "-";
    private static final Map<String, BiFunction<Source, LoadThread, Library>> LIBRARIES = new LinkedHashMap<>();

    static {
        LIBRARIES.put("hand-written", HandWritten::new);
        LIBRARIES.put("caffeine", OfCaffeine::new);
        LIBRARIES.put("guava", OfGuava::new);
        LIBRARIES.put("spring", OfSpring::new);
        LIBRARIES.put("jcache", OfJCache::new);
        LIBRARIES.put("ehcache", OfEhcache::new);
    }

    private final String library;
    private final BiFunction<Source, LoadThread, Library> maker;
    private final Shape shape;

    private Matrix(String library, BiFunction<Source, LoadThread, Library> maker, Shape shape) {
        this.library = library;
        this.maker = maker;
        this.shape = shape;
    }

    public static void main(String[] arguments) throws Exception {
        for (Map.Entry<String, BiFunction<Source, LoadThread, Library>> library : LIBRARIES.entrySet()) {
            for (Shape shape : Shape.values()) {
                new Matrix(library.getKey(), library.getValue(), shape).print();
            }
        }
    }

    private void print() throws Exception {
        Set<String> ofCrowds = new LinkedHashSet<>();
        for (LoadThread on : LoadThread.ofThisJvm()) {
            print(on.toString(), drive(on));
            ofCrowds.add(crowd(on));
        }
        print(FOUR_THREADS, String.join(" or ", ofCrowds));
    }

    private void print(String column, String verdict) {
        System.out.println(String.join("|", library, shape.toString(), column, verdict));
    }

    private String cache() {
        return library + "-" + shape;
    }

    @SuppressWarnings("unchecked") // All cells of a shape have the keys of the shape.
    private @Nullable Cell<Object> cell(Source source, LoadThread on) {
        return (Cell<Object>) maker.apply(source, on).cell(shape);
    }

    private String drive(LoadThread on) throws Exception {
        Source source = new Source();
        Cell<Object> cell = cell(source, on);
        if (cell == null) {
            return NONE;
        }
        Book before = Book.ofAgent(cache());
        Book farBefore = Book.ofAgent(Far.NAME);
        Driver driver = new Driver(shape, source, on, cell);
        driver.run();
        Book far = Book.ofAgent(Far.NAME).since(farBefore);
        if (!far.equals(driver.far())) {
            return "WRONG: the agent has " + far + " for the second tier, the books " + driver.far();
        }
        Verdict verdict = new Verdict(cache(), cell);
        return verdict.onLibrary(driver.book())
                .orElseGet(() -> verdict.of(Book.ofAgent(cache()).since(before), driver.book()));
    }

    private String crowd(LoadThread on) throws Exception {
        Source source = new Source();
        Cell<Object> cell = shape.isAtomic() ? cell(source, on) : null;
        if (cell == null) {
            return NONE;
        }
        Book before = Book.ofAgent(cache());
        Book books = new Crowd(shape, cell).run(source, on);
        return new Verdict(cache(), cell).ofCrowd(Book.ofAgent(cache()).since(before), books);
    }
}
