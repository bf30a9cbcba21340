package io.trackedcache.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A star matches any characters, dots included, or none; other characters match themselves. */
class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.Users, com.acme.Users",
        "com.*.Users, com.acme.Users",
        "com.*.Users, com.acme.deep.down.Users",
        "com.acme.*, com.acme.Users$Inner",
        "com.acme.Users*, com.acme.Users",
        "*, com.acme.Users",
        "**, com.acme.Users",
        "*Users, com.acme.Users",
        "*s*s*, com.acme.UsersAndCustomers",
        "*aab, aaaab",
        "*, ''",
    })
    void matches(String pattern, String name) {
        assertThat(new NamePattern(pattern).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Users, com.acme.User",
        "com.acme.Users, com.acme.Users2",
        "com.acme.Users, comXacme.Users",
        "com.*.Users, com.Users",
        "*Users, com.acme.Users$Inner",
        "Users, com.acme.Users",
        "*s*s*s*, com.acme.Users",
        "*aab, aaaba",
        "com.acme.Us?rs, com.acme.Users",
        "com.acme.Users, com.acme.users",
    })
    void doesNotMatch(String pattern, String name) {
        assertThat(new NamePattern(pattern).matches(name)).isFalse();
    }
}
