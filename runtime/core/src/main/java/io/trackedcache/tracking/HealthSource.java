package io.trackedcache.tracking;

import java.util.List;

/**
 * A part of the product that may have problems which this package does not know, such as the state file. It must be
 * quick and must not throw.
 */
public interface HealthSource {
    /** Returns one sentence per problem, with its remedy. */
    List<String> problems();

    /** Forgets problems that are over and are kept until the user has seen them. */
    default void acknowledgeProblems() {}
}
