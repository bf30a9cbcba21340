package io.trackedcache.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Recognizes calls that read or set a value of a thread-safe holder: an atomic number, reference or array, or
 * {@code StatCounters}. Each call is atomic; a read and a set together are not.
 */
final class Holders {
    private static final String ATOMIC = "java/util/concurrent/atomic/Atomic";
    private static final String STATS = "io/trackedcache/stats/StatCounters";
    private static final String BATCH = "io/trackedcache/stats/StatBatch";
    private static final String DESCRIPTOR = "L" + STATS + ";";
    private static final Set<String> ATOMIC_READS =
            Set.of("get", "getPlain", "getOpaque", "getAcquire", "intValue", "longValue");
    private static final Set<String> ATOMIC_WRITES = Set.of("set", "lazySet", "setPlain", "setOpaque", "setRelease");
    private static final Source VALUE = new Source.Constant("the value of a holder");

    private Holders() {}

    /** Returns the place that a call reads; null for other calls. */
    static Source.@Nullable Entry readBy(MethodInsnNode call, List<Source> arguments) {
        if (call.owner.equals(STATS) && call.name.equals("count") && arguments.size() == 2) {
            return new Source.Entry(arguments.get(0), arguments.get(1));
        }
        if (!call.owner.startsWith(ATOMIC) || !ATOMIC_READS.contains(call.name)) {
            return null;
        }
        return switch (arguments.size()) {
            case 1 -> new Source.Entry(arguments.get(0), VALUE);
            case 2 -> new Source.Entry(arguments.get(0), arguments.get(1));
            default -> null;
        };
    }

    static boolean sets(MethodInsnNode call) {
        return isSetOfAtomic(call) || isSetOfStats(call);
    }

    private static boolean isSetOfAtomic(MethodInsnNode call) {
        return call.owner.startsWith(ATOMIC) && ATOMIC_WRITES.contains(call.name);
    }

    private static boolean isSetOfStats(MethodInsnNode call) {
        return call.name.equals("set") && (call.owner.equals(STATS) || call.owner.equals(BATCH));
    }

    /** Returns the update by a call that sets; null if the new value does not come from the old one. */
    static @Nullable Update updateBy(MethodInsnNode call, int at, FlowFrame known) {
        AbstractValue value = known.top(0);
        if (isSetOfStats(call)) {
            return statsUpdate(at, known.top(1).source(), value);
        }
        boolean isArray = Type.getArgumentTypes(call.desc).length == 2;
        Source.Entry place = isArray
                ? new Source.Entry(known.top(2).source(), known.top(1).source())
                : new Source.Entry(known.top(1).source(), VALUE);
        Change change = value.changeOf(place);
        return change == null ? null : Update.of(at, place, Kind.SEPARATE_SET, change, "J");
    }

    /** The batch is not the set that was read, so only the keys are compared. */
    private static @Nullable Update statsUpdate(int at, Source key, AbstractValue value) {
        for (Source place : value.computedFrom().keySet()) {
            Change change = value.changeOf(place);
            if (change != null
                    && place instanceof Source.Entry entry
                    && entry.key().equals(key)
                    && mayBeStats(entry)) {
                Update update = Update.of(at, entry, Kind.SEPARATE_SET, change, "D");
                Source.Field local = new Source.Field(new Source.TheClass(), STATS, "set", DESCRIPTOR);
                return update != null ? update : new Update(at, local, Kind.SEPARATE_SET, change, "D");
            }
        }
        return null;
    }

    private static boolean mayBeStats(Source.Entry entry) {
        return !(entry.map() instanceof Source.Field field)
                || field.descriptor().equals(DESCRIPTOR);
    }
}
