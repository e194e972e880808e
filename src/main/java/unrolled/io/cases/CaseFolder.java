package unrolled.io.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import unrolled.io.json.JsonException;

/** Finds cases in files and folders. */
public final class CaseFolder {
    private CaseFolder() {}

    /**
     * All cases of the files, and of the JSON files in the folders at any depth, in the order of names. JSON of another
     * kind is passed over in folders; broken JSON becomes a case that fails. Throws JsonException in one sentence if a
     * path is not there, is no case, or is a folder without any.
     */
    public static List<Case> find(List<Path> paths) {
        List<Case> cases = new ArrayList<>();
        for (Path path : paths) {
            List<Case> found = Files.isDirectory(path) ? inFolder(path) : named(path);
            if (found.isEmpty()) {
                throw new JsonException(Files.isDirectory(path) ? "case.folder" : "case.file", path);
            }
            cases.addAll(found);
        }
        return cases;
    }

    private static List<Case> inFolder(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(CaseFolder::isJson)
                    .sorted(Comparator.comparing(Path::toString))
                    .flatMap(file -> readOrFail(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new JsonException(e, "file.unreadable", folder, e.getMessage());
        }
    }

    private static boolean isJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") && Files.isRegularFile(file);
    }

    private static List<Case> named(Path file) {
        return isJson(file) ? readOrFail(file) : CaseFile.read(file);
    }

    /** A file that should hold a case but cannot be read is a case that fails. */
    private static List<Case> readOrFail(Path file) {
        try {
            return CaseFile.read(file);
        } catch (JsonException e) {
            return List.of(new Case(String.valueOf(file.getFileName()), () -> {
                throw e;
            }));
        }
    }
}
