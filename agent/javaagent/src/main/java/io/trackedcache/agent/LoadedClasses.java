package io.trackedcache.agent;

import io.trackedcache.weaver.MethodRules;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lets the JVM send the classes that were loaded before the agent came through the transformer, if they may have
 * tracked methods. Only their methods change, never their shape; a method that is running runs on as it was.
 *
 * <p>To send a class through is a pause for the application, so only those are that mention our annotations or that a
 * rule names.
 */
final class LoadedClasses {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final Instrumentation instrumentation;
    private final MethodRules rules;
    private final MethodNews news;
    private final Predicate<Class<?>> mentionsAnnotations;
    private final Set<Class<?>> done = Collections.newSetFromMap(new IdentityHashMap<>());

    LoadedClasses(Instrumentation instrumentation, MethodRules rules, MethodNews news, Console console) {
        this.instrumentation = instrumentation;
        this.rules = rules;
        this.news = news;
        this.mentionsAnnotations = ConstantPools.mentioningAnnotations(instrumentation, console);
    }

    /** To be called once the transformer is there: one that was being loaded when it came is found in another round. */
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
        return found;
    }

    private boolean mayBeTracked(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        boolean isOfJdk =
                (loader == null || loader == PLATFORM) && type.getModule().isNamed();
        return !isOfJdk
                && !done.contains(type)
                && instrumentation.isModifiableClass(type)
                && (isIncluded(type) || mentionsAnnotations.test(type));
    }

    private boolean isIncluded(Class<?> type) {
        return rules.concern(type.getClassLoader(), type.getName().replace('.', '/'))
                && !JvmFacts.isOfJdk(type.getModule());
    }

    /** All at once, which is one pause; if the JVM refuses that, each alone, so that one costs only itself. */
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
                news.refused(type.getName(), e);
            }
        }
    }
}
