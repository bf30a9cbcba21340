package io.trackedcache.audit;

import java.util.Locale;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Recognizes calls that acquire or release a lock, by their names: subclasses and wrappers of locks use the same names.
 * Read locks are ignored, because several threads can hold one and write at the same time.
 */
final class Locks {
    private static final String STAMPED = "java/util/concurrent/locks/StampedLock";
    private static final Set<String> OWNERSHIP_TESTS =
            Set.of("holdsLock", "isHeldByCurrentThread", "isWriteLockedByCurrentThread");

    private Locks() {}

    /** Whether the method is synchronized, or acquires a lock. */
    static boolean areUsedIn(MethodNode method) {
        if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            return true;
        }
        for (AbstractInsnNode instruction : method.instructions) {
            boolean locks = instruction instanceof MethodInsnNode call && isNamedLikeALock(call);
            if (locks || instruction.getOpcode() == Opcodes.MONITORENTER) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedLikeALock(MethodInsnNode call) {
        return call.name.startsWith("lock") || call.name.startsWith("tryLock") || call.name.startsWith("writeLock");
    }

    static boolean isAcquiredBy(MethodInsnNode call, Source lock) {
        if (call.owner.equals(STAMPED)) {
            return call.name.startsWith("writeLock");
        }
        boolean isNamedSo = call.name.equals("lock") || call.name.equals("lockInterruptibly");
        return isNamedSo && call.desc.equals("()V") && !isReadLock(call.owner, lock);
    }

    static boolean isReleasedBy(MethodInsnNode call, Source lock) {
        if (call.owner.equals(STAMPED)) {
            return call.name.equals("unlockWrite") || call.name.equals("unlock");
        }
        return call.name.equals("unlock") && call.desc.equals("()V") && !isReadLock(call.owner, lock);
    }

    /** Whether the result of the call is true, or a stamp other than 0, if the lock was acquired. */
    static boolean isAttemptedBy(MethodInsnNode call, Source lock) {
        if (call.owner.equals(STAMPED)) {
            return call.name.equals("tryWriteLock") || call.name.equals("tryConvertToWriteLock");
        }
        return call.name.equals("tryLock") && call.desc.endsWith(")Z") && !isReadLock(call.owner, lock);
    }

    /**
     * Whether the call checks that the current thread holds a lock. Code that checks this relies on its callers to hold
     * the lock.
     */
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
