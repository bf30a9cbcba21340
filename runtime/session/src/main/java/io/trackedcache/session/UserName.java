package io.trackedcache.session;

import java.util.concurrent.Callable;

/** The name of the current user as a part of a file name. */
final class UserName {
    private UserName() {}

    static String ofThisUser() {
        String name = System.getProperty("user.name", "");
        // Without a lambda where there is a name: the first one of a JVM is expensive.
        return isUsable(name) ? usable(name) : of(name, LinuxProcesses::ownUserId);
    }

    /**
     * Returns the name, or the user id if nothing of the name is usable. In a container, a user may have no name: the
     * JDK then reports {@code ?}, and all such users of a host would share one folder.
     */
    static String of(String name, Callable<Integer> userId) {
        if (isUsable(name)) {
            return usable(name);
        }
        try {
            return Integer.toUnsignedString(userId.call());
        } catch (Exception e) {
            // Not Linux, where alone such users are known.
            return "_";
        }
    }

    private static boolean isUsable(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isUsable(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String usable(String name) {
        StringBuilder usable = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            usable.append(isUsable(name.charAt(i)) ? name.charAt(i) : '_');
        }
        return usable.toString();
    }

    private static boolean isUsable(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }
}
