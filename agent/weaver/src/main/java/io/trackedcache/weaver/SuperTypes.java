package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * A search for the abstract methods that rules name among the super types of classes. It does nothing unless a rule
 * names a class without a wildcard.
 *
 * <p>A class is woven before the JVM loads its super types. So their class files are read as resources of the class
 * loader. A class loader is asked for the super types of its classes only once one of the types that rules name turned
 * out to have such methods. For that, each class loader is asked for these types once.
 */
final class SuperTypes {
    private static final int MOST_REPORTED = 1_000;

    private final MethodRules rules;
    private final ClassFileSource source;
    private final LoaderTypes types = new LoaderTypes();

    /** The types of all class loaders: what one of them does not give may be known from another one. */
    private final KnownTypes anywhere = new KnownTypes();

    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private volatile boolean isAnyAbstract;

    /** Whether the thread is asking a class loader. Classes that are loaded meanwhile must not make it ask again. */
    @SuppressWarnings("ThreadLocalUsage") // A JVM has one weaver; those of tests must not share it.
    private final ThreadLocal<@Nullable Boolean> isAsking = new ThreadLocal<>();

    SuperTypes(MethodRules rules, ClassFileSource source) {
        this.rules = rules;
        this.source = source;
    }

    /**
     * Returns the methods of a class that give abstract methods of its super types a body. Called for every class of
     * the application that is loaded; allocates nothing unless a rule names a class.
     *
     * @param end where its constants end, or {@link ConstantPoolScan#ANNOTATED}
     */
    InheritedMethods of(ClassLoader loader, String name, byte[] classFile, int end) {
        if (!rules.nameClasses() || end == ConstantPoolScan.UNKNOWN || isAsking.get() != null) {
            return InheritedMethods.NONE;
        }
        boolean isSubtype = end < 0 || ConstantPoolScan.hasSuperTypes(classFile, end);
        if (!isSubtype && !rules.nameClass(name)) {
            return InheritedMethods.NONE;
        }
        isAsking.set(true);
        try {
            return search(loader, name, classFile);
        } catch (RuntimeException e) {
            return InheritedMethods.NONE; // ASM cannot read the class. If it is to be woven, the agent reports that.
        } finally {
            isAsking.remove();
        }
    }

    private InheritedMethods search(ClassLoader loader, String name, byte[] classFile) {
        KnownTypes known = types.of(loader);
        probe(loader, known);
        if (!isAnyAbstract && !mayBeFirst(name, classFile, known)) {
            return InheritedMethods.NONE;
        }
        SuperTypeSearch search = new SuperTypeSearch(rules, source, loader, known, anywhere);
        boolean inheritsNothing = !rules.nameClass(name) && search.inheritsNothing(new ClassReader(classFile));
        InheritedMethods found = inheritsNothing ? InheritedMethods.NONE : search.in(TypeShape.read(classFile));
        if (search.hasFound()) {
            isAnyAbstract = true;
        }
        String unreadable = search.unreadable();
        return unreadable == null ? found : withReport(unreadable, name, found);
    }

    /** Adds a report, once for each super type. Only the first one is printed: there may be many, of classes alike. */
    private InheritedMethods withReport(String unreadable, String name, InheritedMethods found) {
        boolean isFirst = reported.isEmpty();
        if (reported.size() >= MOST_REPORTED || !reported.add(unreadable)) {
            return found;
        }
        List<MethodReport> reports = new ArrayList<>(found.reports());
        MethodId place = MethodId.ofClass(name.replace('/', '.'));
        reports.add(new MethodReport.Skipped(place, Role.LOOKUP, Reason.UNREADABLE_SUPER_TYPE, !isFirst));
        return new InheritedMethods(found.implementations(), reports);
    }

    /** Looks for the types that rules name, once for each class loader. Most have bodies, and nothing follows then. */
    private void probe(ClassLoader loader, KnownTypes known) {
        if (isAnyAbstract || known.isProbed()) {
            return;
        }
        for (String named : rules.namedClasses()) {
            if (new SuperTypeSearch(rules, source, loader, known, anywhere).isAbstract(named)) {
                isAnyAbstract = true;
            }
        }
        known.setProbed(); // Not before: another thread that loads a class meanwhile must not miss the result.
    }

    /** Whether the class file of a named type is missing, so that the type itself or a subtype shows that it exists. */
    private boolean mayBeFirst(String name, byte[] classFile, KnownTypes known) {
        ClassReader reader = new ClassReader(classFile);
        if (rules.nameClass(name)) {
            return (reader.getAccess() & Opcodes.ACC_ABSTRACT) != 0;
        }
        if (isMissing(String.valueOf(reader.getSuperName()), known)) {
            return true;
        }
        for (String type : reader.getInterfaces()) {
            if (isMissing(type, known)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMissing(String type, KnownTypes known) {
        return rules.nameClass(type) && known.isUnreadable(type);
    }
}
