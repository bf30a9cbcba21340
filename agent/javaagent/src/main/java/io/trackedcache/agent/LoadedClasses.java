package io.trackedcache.agent;

import io.trackedcache.config.Console;
import io.trackedcache.weaver.MethodRules;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The classes that were loaded before the agent was attached. Those that may have tracked methods are retransformed:
 * only method bodies change, never the schema of a class. A method that is running continues with its old body.
 *
 * <p>Retransformation pauses the application, so it is limited to classes that mention an annotation of this project or
 * match a rule.
 */
final class LoadedClasses {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final Instrumentation instrumentation;
    private final MethodRules rules;
    private final WeavingReporter reporter;
    private final Predicate<Class<?>> mentionsAnnotations;
    private final Set<Class<?>> done = Collections.newSetFromMap(new IdentityHashMap<>());

    LoadedClasses(Instrumentation instrumentation, MethodRules rules, WeavingReporter reporter, Console console) {
        this.instrumentation = instrumentation;
        this.rules = rules;
        this.reporter = reporter;
        this.mentionsAnnotations = ConstantPools.mentioningAnnotations(instrumentation, console);
    }

    /** Retransforms the classes. Called after the transformer is installed; repeats until no further class is found. */
    void weave() {
        for (List<Class<?>> found = find(); !found.isEmpty(); found = find()) {
            retransform(found);
        }
    }

    private List<Class<?>> find() {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (mayBeTracked(type) && done.add(type)) {
                found.add(type);
            }
        }
        found.sort(new SuperTypesFirst());
        return found;
    }

    /** The transformer is given super types first, so that it knows them even if their class files cannot be read. */
    private static final class SuperTypesFirst implements Comparator<Class<?>> {
        @Override
        public int compare(Class<?> one, Class<?> other) {
            return Integer.compare(depth(one), depth(other));
        }

        private static int depth(Class<?> type) {
            Class<?> superType = type.getSuperclass();
            int deepest = superType == null ? 0 : depth(superType);
            for (Class<?> each : type.getInterfaces()) {
                deepest = Math.max(deepest, depth(each));
            }
            return deepest + 1;
        }
    }

    private boolean mayBeTracked(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        boolean isOfJdk =
                (loader == null || loader == PLATFORM) && type.getModule().isNamed();
        return !isOfJdk
                && !done.contains(type)
                && instrumentation.isModifiableClass(type)
                && (isIncluded(type) || mayImplement(type) || mentionsAnnotations.test(type));
    }

    private boolean isIncluded(Class<?> type) {
        return rules.mayInclude(type.getClassLoader(), internalName(type)) && !JvmFacts.isOfJdk(type.getModule());
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** Whether a rule names a super type. The super types of a loaded class are loaded too. */
    private boolean mayImplement(Class<?> type) {
        return rules.mayImplement(type.getClassLoader(), internalName(type))
                && !JvmFacts.isOfJdk(type.getModule())
                && extendsNamed(type);
    }

    private boolean extendsNamed(Class<?> type) {
        Class<?> superType = type.getSuperclass();
        if (superType != null && isOrExtendsNamed(superType)) {
            return true;
        }
        for (Class<?> each : type.getInterfaces()) {
            if (isOrExtendsNamed(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOrExtendsNamed(Class<?> type) {
        return rules.nameClass(internalName(type)) || extendsNamed(type);
    }

    /**
     * Retransforms all classes in one pause. If the JVM refuses, retransforms each alone, so that only the bad ones
     * fail.
     */
    private void retransform(List<Class<?>> types) {
        try {
            instrumentation.retransformClasses(types.toArray(new Class<?>[0]));
        } catch (Exception | LinkageError | InternalError e) {
            retransformEach(types);
        }
    }

    private void retransformEach(List<Class<?>> types) {
        for (Class<?> type : types) {
            try {
                instrumentation.retransformClasses(type);
            } catch (Exception | LinkageError | InternalError e) {
                reporter.refused(type.getName(), e);
            }
        }
    }
}
