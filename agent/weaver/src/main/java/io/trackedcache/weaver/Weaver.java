package io.trackedcache.weaver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * The entry to weaving: rewrites the tracked methods of classes so that they report to probes. Keeps no state, besides
 * the names of annotated methods that a subclass may override, and of types with abstract methods that rules name.
 */
public final class Weaver {
    private static final int OFFSET_OF_MAJOR_VERSION = 6;

    private final MethodRules rules;
    private final Overrides overrides;
    private final SuperTypes superTypes;
    private final ComposedAnnotations composed;

    /** Creates a weaver for annotated methods. */
    public Weaver() {
        this(MethodRules.NONE);
    }

    /** Creates a weaver for annotated methods and the methods that rules include. */
    public Weaver(MethodRules rules) {
        this(rules, classFiles(rules));
    }

    private static ClassFileSource classFiles(MethodRules rules) {
        ClassFileSource.Resources resources = new ClassFileSource.Resources();
        if (rules.nameClasses()) {
            resources.rehearse(rules.nameJdk());
            var unused = SuperTypeRehearsal.run();
        }
        return resources;
    }

    Weaver(MethodRules rules, ClassFileSource source) {
        this.rules = rules;
        this.overrides = new Overrides(rules);
        this.superTypes = new SuperTypes(rules, source);
        this.composed = new ComposedAnnotations(source);
    }

    /** Whether a class file is too old for dynamic constants, so that a woven class gets static fields. */
    public static boolean needsFields(byte[] classFile) {
        int high = classFile[OFFSET_OF_MAJOR_VERSION] & 0xFF;
        int low = classFile[OFFSET_OF_MAJOR_VERSION + 1] & 0xFF;
        return ((high << 8) | low) < ClassFacts.FIRST_WITH_DYNAMIC_CONSTANTS;
    }

    /**
     * Returns the methods of a class that implement abstract methods which rules name. Called for every class of the
     * application. Asks the class loader for the class files of super types, but only if a rule names an abstract
     * method.
     *
     * @param loader the class loader of the class
     * @param name the internal name
     * @param end where its constants end, or {@link ConstantPoolScan#ANNOTATED}
     */
    public InheritedMethods inheritedIn(ClassLoader loader, String name, byte[] classFile, int end) {
        return superTypes.of(loader, name, classFile, end);
    }

    /** Weaves a class that is being loaded. Throws for bytes that ASM cannot read. */
    public WovenClass weave(byte[] classFile) {
        return weave(null, classFile, InheritedMethods.NONE);
    }

    /** Weaves a class that reaches the runtime by the system class loader. */
    WovenClass weave(@Nullable ClassLoader loader, byte[] classFile, InheritedMethods inherited) {
        return weave(loader, classFile, inherited, RuntimeReach.BY_SYSTEM_LOADER);
    }

    /**
     * Weaves a class that is being loaded, with the methods that implement what rules name.
     *
     * @param loader its class loader, which is asked for the class files of the annotations of its lookups; null for
     *     the bootstrap class loader, or not to ask
     */
    public WovenClass weave(
            @Nullable ClassLoader loader, byte[] classFile, InheritedMethods inherited, RuntimeReach reach) {
        ClassReader reader = new ClassReader(classFile);
        ClassFacts type = composed.in(loader, ClassScan.read(reader));
        return weave(type, classFile, reader, Decisions.of(type, rules, inherited), reach);
    }

    private WovenClass weave(
            ClassFacts type, byte[] classFile, ClassReader reader, Decisions decisions, RuntimeReach reach) {
        WovenClass woven = new ClassWeaving(reader, type, reach, decisions.loaded(), decisions.doubts())
                .weave(SizeCode.in(reader, decisions.tracked()), decisions.skipped());
        return woven.with(overrides.of(type, classFile));
    }

    /**
     * Returns the methods of an unannotated class, and of subclasses that are loaded with it, which override annotated
     * ones. Called for every class of the application.
     *
     * @param name the internal name
     * @param end where its constants end
     */
    public List<MethodReport> overridesIn(String name, byte[] classFile, int end) {
        return overrides.ofUnannotated(name, classFile, end);
    }

    /** Weaves a class that was loaded unwoven and reaches the runtime by the system class loader. */
    WovenClass weaveLoaded(@Nullable ClassLoader loader, byte[] classFile, InheritedMethods inherited) {
        return weaveLoaded(loader, classFile, inherited, RuntimeReach.BY_SYSTEM_LOADER);
    }

    /**
     * Weaves a class that was loaded unwoven: the JVM lets its methods change, but lets it have no new members. Its
     * counters are not read, as it may have instances already.
     */
    public WovenClass weaveLoaded(
            @Nullable ClassLoader loader, byte[] classFile, InheritedMethods inherited, RuntimeReach reach) {
        ClassReader reader = new ClassReader(classFile);
        ClassFacts type = composed.in(loader, ClassScan.read(reader));
        Decisions decisions = Decisions.of(type, rules, inherited, true);
        if (!needsFields(classFile)) {
            return weave(type, classFile, reader, decisions, reach);
        }
        return new WovenClass(null, skipAll(decisions), decisions.loaded(), false);
    }

    private static List<MethodReport> skipAll(Decisions decisions) {
        List<MethodReport> skipped = new ArrayList<>(decisions.skipped());
        for (Tracked method : decisions.tracked()) {
            if (!method.isExcluded()) {
                skipped.add(new MethodReport.Skipped(method.method(), method.role(), Reason.OLD_CLASS_ALREADY_LOADED));
            }
        }
        return skipped;
    }
}
