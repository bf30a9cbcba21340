import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

public class Tour {
    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    enum Level {
        LOW,
        HIGH {
            @Override
            int weight() {
                return 2;
            }
        };

        int weight() {
            return 1;
        }
    }

    static <T extends Comparable<T>> T most(List<? extends T> all) {
        T most = null;
        for (T one : all) {
            most = most == null || one.compareTo(most) > 0 ? one : most;
        }
        return most;
    }

    public static void main(String[] arguments) throws Exception {
        Map<Integer, List<String>> byLength = List.of("one", "two", "three").stream()
                .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        Function<Shape, String> name = shape -> shape instanceof Circle circle ? "circle " + circle.radius() : "square";
        try (AutoCloseable closing = () -> System.out.println("closed")) {
            synchronized (byLength) {
                System.out.println(byLength + name.apply(new Circle(1)) + most(new ArrayList<>(List.of(1, 2))));
            }
        } finally {
            System.out.println(switch (Level.valueOf("HIGH")) {
                case LOW -> 0;
                case HIGH -> Level.HIGH.weight();
            });
        }
    }
}
