package io.trackedcache.fuzz;

import java.util.Arrays;

/** A sample class with some of its bytes changed, lost, doubled or taken from another class. */
final class DamagedClass {
    private static final int MOST_DAMAGES = 6;

    private DamagedClass() {}

    static byte[] of(Choices choices) {
        if (choices.oneIn(8)) {
            return choices.rest();
        }
        byte[] classFile = sample(choices).clone();
        if (choices.oneIn(3)) {
            classFile[7] = (byte) (45 + choices.below(30));
        }
        int damages = choices.below(MOST_DAMAGES);
        for (int i = 0; i < damages && classFile.length > 0; i++) {
            classFile = damaged(classFile, choices);
        }
        return classFile;
    }

    private static byte[] sample(Choices choices) {
        return Zoo.CLASS_FILES.get(choices.below(Zoo.CLASS_FILES.size()));
    }

    private static byte[] damaged(byte[] classFile, Choices choices) {
        int at = choices.below(65_536) % classFile.length;
        return switch (choices.below(5)) {
            case 0 -> withByte(classFile, at, choices.below(256));
            case 1 -> withByte(classFile, at, classFile[at] ^ 1 << choices.below(8));
            case 2 -> Arrays.copyOf(classFile, at);
            case 3 -> spliced(classFile, at, classFile, choices);
            default -> spliced(classFile, at, sample(choices), choices);
        };
    }

    private static byte[] withByte(byte[] classFile, int at, int value) {
        classFile[at] = (byte) value;
        return classFile;
    }

    /** Inserts some bytes of another class, or replaces as many by them. */
    private static byte[] spliced(byte[] classFile, int at, byte[] other, Choices choices) {
        int from = choices.below(65_536) % other.length;
        int length = Math.min(choices.below(300), other.length - from);
        int behind = choices.oneIn(2) ? at : Math.min(at + length, classFile.length);
        byte[] spliced = new byte[at + length + classFile.length - behind];
        System.arraycopy(classFile, 0, spliced, 0, at);
        System.arraycopy(other, from, spliced, at, length);
        System.arraycopy(classFile, behind, spliced, at + length, classFile.length - behind);
        return spliced;
    }
}
