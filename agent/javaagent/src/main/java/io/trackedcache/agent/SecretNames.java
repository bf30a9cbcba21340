package io.trackedcache.agent;

import java.util.Locale;
import java.util.Set;

/** Tells names that promise a secret, such as {@code keyStorePassword}, from those that only look so. */
final class SecretNames {
    private static final Set<String> WORDS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "pass",
            "pwd",
            "pw",
            "secret",
            "secrets",
            "token",
            "credential",
            "credentials",
            "cred",
            "creds",
            "authorization",
            "cookie",
            "sessionid",
            "jsessionid",
            "apikey",
            "accesskey",
            "secretkey",
            "privatekey",
            "accountkey",
            "jwt",
            "bearer",
            "pin",
            "sig",
            "signature",
            "salt",
            "dsn",
            "otp");

    /** Secrets at the end of a name; before that they tell what something else is about. */
    private static final Set<String> LAST_WORDS = Set.of("key", "auth");

    /** What is written together is found at the end alone: a tokenizer is no secret. */
    private static final Set<String> ENDINGS = Set.of("password", "passwd", "secret", "token", "apikey", "accesskey");

    private static final Set<String> DENIALS = Set.of("no", "without", "disable", "skip", "bypass");

    private SecretNames() {}

    /** Words end at whatever is no letter, and where a capital follows a small letter. */
    static boolean contains(String name) {
        StringBuilder word = new StringBuilder();
        String last = "";
        boolean isFirst = true;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean isCapital = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!Character.isLetterOrDigit(c) || isCapital) && word.length() > 0) {
                last = word.toString().toLowerCase(Locale.ROOT);
                word.setLength(0);
                if (isFirst && DENIALS.contains(last)) {
                    return false;
                }
                isFirst = false;
                if (isSecret(last)) {
                    return true;
                }
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        return LAST_WORDS.contains(last);
    }

    private static boolean isSecret(String word) {
        if (WORDS.contains(word)) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
