package io.trackedcache.audit.zoo;

/** On several paths, in both kinds of switch. */
final class CountedInSwitch {
    int few;
    int many;
    int odd;

    void hit(int size) {
        switch (size) {
            case 1, 2, 3 -> few++; // lost
            default -> many++; // lost
        }
        switch (size) {
            case 1, 1_000, 1_000_000 -> odd++; // lost
            default -> {}
        }
    }
}
