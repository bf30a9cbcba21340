package io.trackedcache.agent.app;

/** Installs a security manager where the JVM still has such a thing, after some lookups and before others. */
@SuppressWarnings({"removal", "deprecation"}) // As long as there are JVMs with one, applications install one.
public final class InstallingASecurityManager {
    private InstallingASecurityManager() {}

    public static void main(String[] arguments) {
        Users.lookUpSixTimes();
        try {
            System.setSecurityManager(new SecurityManager());
            System.out.println("installed");
        } catch (UnsupportedOperationException e) {
            System.out.println("not supported");
        }
        Users.lookUpSixTimes();
        System.out.println(Own.lookUp(() -> "found"));
    }
}
