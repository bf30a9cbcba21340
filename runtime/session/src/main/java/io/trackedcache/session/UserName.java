package io.trackedcache.session;

import java.util.concurrent.Callable;

/** The name of the current user as a part of a file name. */
final class UserName {
    private static final String REPLACED = "[^A-Za-z0-9._-]";

    private UserName() {}

    static String ofThisUser() {
        return of(System.getProperty("user.name", ""), UserOwnership::ourId);
    }

    /**
     * Returns the name, or the user id if nothing of the name is usable. In a container, a user may have no name: the
     * JDK then reports {@code ?}, and all such users of a host would share one folder.
     */
    static String of(String name, Callable<Integer> userId) {
        if (!name.replaceAll(REPLACED, "").isEmpty()) {
            return name.replaceAll(REPLACED, "_");
        }
        try {
            return Integer.toUnsignedString(userId.call());
        } catch (Exception e) {
            // Not Linux, where alone such users are known.
            return "_";
        }
    }
}
