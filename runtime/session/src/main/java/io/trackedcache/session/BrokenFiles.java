package io.trackedcache.session;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that could not be parsed. They are renamed, so that the user can look at them. Only the newest ten are
 * kept, because the program that breaks them may do so every minute.
 */
record BrokenFiles(SessionFolder folder, Ownership ownership, Warnings warnings) {
    static final int MAX_KEPT = 10;
    private static final Pattern NAME = Pattern.compile(".*\\.broken-(\\d{1,9})");

    void setAside(OwnFile file, BrokenFileException why) throws IOException {
        TreeMap<Integer, Path> kept = kept();
        int number = kept.isEmpty() ? 1 : kept.lastKey() + 1;
        Path aside = folder.file(file.path().getFileName() + ".broken-" + number);
        Files.move(file.path(), aside);
        kept.put(number, aside);
        removeOldest(kept);
        warnings.add("'" + file.path() + "' is broken: " + why.getMessage() + ". It was set aside as '"
                + aside.getFileName() + "', and is rebuilt from the sessions");
    }

    private TreeMap<Integer, Path> kept() throws IOException {
        TreeMap<Integer, Path> kept = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path(), SessionFiles.OURS + ".broken-*")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    kept.put(Integer.valueOf(name.group(1)), file);
                }
            }
        }
        return kept;
    }

    private void removeOldest(TreeMap<Integer, Path> kept) throws IOException {
        while (kept.size() > MAX_KEPT) {
            Map.Entry<Integer, Path> oldest = kept.pollFirstEntry();
            new OwnFile(oldest.getValue(), ownership).delete();
        }
    }
}
