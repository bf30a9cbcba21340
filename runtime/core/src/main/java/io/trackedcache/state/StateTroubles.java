package io.trackedcache.state;

import io.trackedcache.registry.CacheId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with the state file at present, for the health of the tracking. Safe for use by several threads. */
final class StateTroubles {
    private static final int MOST_NAMES = 10;

    private @Nullable String ofFile;
    private @Nullable String setAside;
    private final Set<CacheId> doubted = new TreeSet<>();

    /** Reports that the file cannot be used now. */
    synchronized void fileFails(String sentence) {
        ofFile = sentence;
    }

    /** Reports that the file can be used. */
    synchronized void fileWorks() {
        ofFile = null;
    }

    /**
     * Reports caches whose counts came out of a damaged file.
     *
     * @param aside where that file is now; null if an earlier JVM has reported it
     */
    synchronized void doubt(Collection<CacheId> caches, @Nullable String aside) {
        doubted.addAll(caches);
        setAside = aside;
    }

    /** Reports that the counts of a cache belong to another one now. */
    synchronized void move(CacheId before, CacheId now) {
        if (doubted.remove(before)) {
            doubted.add(now);
        }
    }

    synchronized Set<CacheId> doubted() {
        return Set.copyOf(doubted);
    }

    /** Forgets what came out of a damaged file: the user has seen it. */
    synchronized void acknowledge() {
        doubted.clear();
        setAside = null;
    }

    /** Returns one sentence per problem, with its remedy. */
    synchronized List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (ofFile != null) {
            problems.add(ofFile);
        }
        if (!doubted.isEmpty()) {
            String file = setAside == null ? "" : ", which was set aside as '" + setAside + "'";
            problems.add("restored from a damaged state file" + file + ": the caches " + names()
                    + "; other counts of that file are lost, so compare them; acknowledgeProblems then ends this");
        }
        return problems;
    }

    private String names() {
        List<String> names = new ArrayList<>();
        for (CacheId cache : doubted) {
            if (names.size() == MOST_NAMES) {
                names.add("and " + (doubted.size() - MOST_NAMES) + " more");
                break;
            }
            names.add("'" + cache + "'");
        }
        return String.join(", ", names);
    }
}
