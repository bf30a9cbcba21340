package io.trackedcache.session;

import java.util.ArrayList;
import java.util.List;

/** Secrets as command lines have them: values of well-known formats, in each position that programs accept. */
final class Secrets {
    /** A text that is in each secret and nowhere else. */
    static final String CORE = "QxZ7hunter2";

    private static final List<String> NAMES = List.of(
            "password",
            "db.password1",
            "passwords",
            "tokens",
            "DBPASS",
            "mypwd",
            "pwd",
            "apiKeyProd",
            "no.nav.db.password",
            "x",
            "url",
            "spring.datasource.url",
            "java.naming.security.credentials",
            "javax.net.ssl.keyStorePassword",
            "file.encodings",
            "my-app.Zugang_2");

    private Secrets() {}

    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String form : List.of(
                "%s",
                "redis://u:%s@h",
                "admin:%s@db",
                "scott/%s@//h",
                "jdbc:oracle:thin:scott/%s@h",
                "https://host/?sig=%s&x=1",
                "sk_live_%s",
                "AIza%s",
                "hf_%s",
                "npm_%s",
                "ghp_%s",
                "eyJ%s",
                "Basic %s",
                "Authorization: Bearer %s",
                "{\"db\":{\"pw\": \"%s\"}}",
                "-----BEGIN PRIVATE KEY-----\n%s",
                "correct\n%s",
                "-%s",
                "=%s",
                ":%s",
                "@%s",
                "true%s",
                "8080%s",
                "a,password=%s",
                "/%s")) {
            all.add(String.format(form, CORE));
        }
        return all;
    }

    /** Returns the arguments of a secret: alone, and behind each name in each syntax. */
    static List<List<String>> inEachPosition(String secret) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of(secret));
        all.add(List.of("serve", secret, "--verbose"));
        all.add(List.of("-p", secret));
        all.add(List.of("-p" + secret));
        all.add(List.of("-X" + secret));
        all.add(List.of("-javaagent:other.jar=token=" + secret));
        all.add(List.of("-agentlib:other=" + secret));
        all.add(List.of("-XX:OnError=curl -u " + secret));
        all.add(List.of("-XX:StartFlightRecording:x=" + secret));
        for (String name : NAMES) {
            all.add(List.of("-D" + name + "=" + secret));
            all.add(List.of("--" + name + "=" + secret));
            all.add(List.of("--" + name + ":" + secret));
            all.add(List.of("--" + name, secret));
            all.add(List.of("-" + name, secret));
            all.add(List.of("-" + name + "=" + secret));
            all.add(List.of("-" + name + ":" + secret));
            all.add(List.of("-D", name + "=" + secret));
            all.add(List.of("/" + name + ":" + secret));
            all.add(List.of(name + "=" + secret));
            all.add(List.of(name + ": " + secret));
            all.add(List.of("--env", name + "=" + secret));
        }
        return all;
    }
}
