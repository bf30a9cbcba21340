package io.trackedcache.start;

import io.trackedcache.opinion.CauseFinder;
import io.trackedcache.opinion.MemberSource;
import io.trackedcache.opinion.Proneness;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The readers of class files that are on the class path. The agent brings one. */
record Causes(List<CauseFinder> finders) implements CauseFinder {
    static Causes find() {
        List<CauseFinder> finders = new ArrayList<>();
        try {
            ServiceLoader.load(CauseFinder.class, CauseFinder.class.getClassLoader())
                    .forEach(finders::add);
        } catch (ServiceConfigurationError e) {
            // Without one, causes stay unknown, and nothing is healed.
            return new Causes(List.of());
        }
        return new Causes(List.copyOf(finders));
    }

    @Override
    public Proneness of(MemberSource member) {
        for (CauseFinder finder : finders) {
            Proneness found = finder.of(member);
            if (found.kind() != Proneness.Kind.UNKNOWN) {
                return found;
            }
        }
        return Proneness.UNKNOWN;
    }
}
