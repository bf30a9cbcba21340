package io.trackedcache.examples.benchmarks.startup;

import io.trackedcache.examples.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** All starts of one variant. */
record LaunchSeries(Variant variant, List<Launch> all) {

    LaunchSeries(Variant variant) {
        this(variant, new ArrayList<>());
    }

    Spread wallMillis() {
        return Spread.of(all.stream().mapToDouble(Launch::wallMillis).toArray());
    }

    Optional<Spread> cpuMillis() {
        return spread(Launch::cpuMillis);
    }

    Optional<Spread> peakMebibytes() {
        return spread(Launch::peakMebibytes);
    }

    private Optional<Spread> spread(Function<Launch, OptionalDouble> figure) {
        double[] figures =
                all.stream().map(figure).flatMapToDouble(OptionalDouble::stream).toArray();
        return figures.length == 0 ? Optional.empty() : Optional.of(Spread.of(figures));
    }
}
