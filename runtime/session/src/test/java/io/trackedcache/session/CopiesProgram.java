package io.trackedcache.session;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A program in which several class loaders have copies of the session classes, as web applications do. Prints what it
 * observes.
 */
final class CopiesProgram {
    private static final int COPIES = 6;

    private CopiesProgram() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("trackedcache.session.dir", arguments[0]);
        System.out.println("available: " + isAvailable());
        List<WeakReference<ClassLoader>> loaders = useCopies();
        System.out.println("available: " + isAvailable());
        System.out.println(
                "texts only: " + System.getProperties().values().stream().allMatch(String.class::isInstance));
        System.out.println("kept: " + keptAfterCollections(loaders));
    }

    /** Counts the loaders that are still reachable after many collections. */
    private static long keptAfterCollections(List<WeakReference<ClassLoader>> loaders) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        long kept = loaders.size();
        while (kept > 0 && System.nanoTime() - deadline < 0) {
            System.gc();
            kept = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        return kept;
    }

    private static Object isAvailable() throws Exception {
        return newCopy().getMethod("isAvailable").invoke(null);
    }

    private static Class<?> newCopy() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String element : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(new File(element).toURI().toURL());
        }
        ClassLoader loader = new URLClassLoader(classPath.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
        return loader.loadClass("io.trackedcache.session.GlobalSessionManager");
    }

    private static List<WeakReference<ClassLoader>> useCopies() throws Exception {
        List<Class<?>> copies = new ArrayList<>();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
            Class<?> copy = newCopy();
            copies.add(copy);
            loaders.add(new WeakReference<>(copy.getClassLoader()));
        }
        List<Object> sessions = beginTogether(copies);
        Set<String> ids = results(sessions, "sessionId");
        System.out.println("sessions: " + ids.size());
        System.out.println(
                "in properties: " + ids.stream().anyMatch(System.getProperties().toString()::contains));
        registerTogether(sessions);
        System.out.println("vms: " + results(sessions, "myVm").size());
        System.out.println("unregistered: " + call(sessions.get(1), "unregisterVm"));
        System.out.println("vms: " + results(sessions, "myVm"));
        Object async = call(sessions.get(2), "async");
        System.out.println("heartbeat: "
                + ((CompletionStage<?>) call(async, "heartbeat"))
                        .toCompletableFuture()
                        .join());
        return loaders;
    }

    private static List<Object> beginTogether(List<Class<?>> copies) throws Exception {
        CyclicBarrier start = new CyclicBarrier(COPIES);
        return together(copies, copy -> {
            start.await();
            return copy.getMethod("get").invoke(null);
        });
    }

    private static void registerTogether(List<Object> sessions) throws Exception {
        List<Object> results = together(
                sessions,
                session -> session.getClass()
                        .getMethod("registerVm", String.class, String.class, Collection.class)
                        .invoke(session, "vm-1", "zone-a", List.of()));
        System.out.println("registered: "
                + new TreeSet<>(results.stream().map(String::valueOf).toList()));
    }

    /** An action on one of several objects. */
    private interface Step<T> {
        Object take(T thing) throws Exception;
    }

    private static <T> List<Object> together(List<T> things, Step<T> step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(COPIES);
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (T thing : things) {
                futures.add(threads.submit(() -> step.take(thing)));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static Set<String> results(List<Object> sessions, String method) throws Exception {
        Set<String> results = new TreeSet<>();
        for (Object session : sessions) {
            results.add(call(session, method).toString());
        }
        return results;
    }

    private static Object call(Object target, String method) throws Exception {
        return target.getClass().getMethod(method).invoke(target);
    }
}
