package io.trackedcache.session;

import java.util.Locale;
import java.util.Set;

/** Names that suggest a secret, such as {@code keyStorePassword}. */
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

    /** Words that suggest a secret only at the end of a name, as in {@code master.key} but not in {@code key.file}. */
    private static final Set<String> LAST_WORDS = Set.of("key", "auth");

    /** Endings of words that suggest a secret: {@code authtoken} does, {@code tokenizer} does not. */
    private static final Set<String> ENDINGS = Set.of("password", "passwd", "secret", "token", "apikey", "accesskey");

    private static final Set<String> NEGATIONS = Set.of("no", "without", "disable", "skip", "bypass");

    private SecretNames() {}

    /**
     * Whether a name suggests a secret. A word ends before a character that is neither letter nor digit, and where a
     * capital follows a small letter.
     */
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
                if (isFirst && NEGATIONS.contains(last)) {
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
