package io.trackedcache.audit;

import java.util.Locale;
import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Tells which calls take a lock, and which give it back. Told by the name: whoever extends a lock, or wraps one, calls
 * it so too. Read locks are none: those who hold one write side by side.
 */
final class Locks {
    private static final String STAMPED = "java/util/concurrent/locks/StampedLock";
    private static final Set<String> OWNERSHIP_TESTS =
            Set.of("holdsLock", "isHeldByCurrentThread", "isWriteLockedByCurrentThread");

    private Locks() {}

    static boolean isTakenBy(MethodInsnNode call, Source lock) {
        if (call.owner.equals(STAMPED)) {
            return call.name.startsWith("writeLock");
        }
        boolean isNamedSo = call.name.equals("lock") || call.name.equals("lockInterruptibly");
        return isNamedSo && call.desc.equals("()V") && !isReadLock(call.owner, lock);
    }

    static boolean isGivenBackBy(MethodInsnNode call, Source lock) {
        if (call.owner.equals(STAMPED)) {
            return call.name.equals("unlockWrite") || call.name.equals("unlock");
        }
        return call.name.equals("unlock") && call.desc.equals("()V") && !isReadLock(call.owner, lock);
    }

    /** Whether its result tells if the lock was taken: true or false, or a stamp and 0. */
    static boolean isAttemptedBy(MethodInsnNode call, Source lock) {
        if (call.owner.equals(STAMPED)) {
            return call.name.equals("tryWriteLock") || call.name.equals("tryConvertToWriteLock");
        }
        return call.name.equals("tryLock") && call.desc.endsWith(")Z") && !isReadLock(call.owner, lock);
    }

    /** Whether it asks if the caller holds a lock: who asks relies on it. */
    static boolean isOwnershipTest(MethodInsnNode call) {
        return OWNERSHIP_TESTS.contains(call.name) && call.desc.endsWith(")Z");
    }

    private static boolean isReadLock(String owner, Source lock) {
        if (owner.endsWith("ReadLock")) {
            return true;
        }
        if (lock instanceof Source.Call call) {
            return isReadLock(call.name());
        }
        return lock instanceof Source.Field field && isReadLock(field.name());
    }

    private static boolean isReadLock(String name) {
        return name.toLowerCase(Locale.ROOT).contains("readlock");
    }
}
