package unrolled.io.recent;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import unrolled.io.journal.StateFolder;
import unrolled.io.journal.Work.KnownFile;
import unrolled.io.recent.RecentFile.SmallPictureFile;
import unrolled.io.safe.Fingerprint;
import unrolled.io.safe.SafeFile;
import unrolled.io.safe.SaveException;

/**
 * The list of the files that were open lately: for each a small file of properties, named by a checksum of its path, and
 * pictures beside it. So windows do not disturb each other, and nothing has to be loaded to read it when a window begins.
 */
public final class RecentFiles {
    private static final int MOST = 12;
    private static final String ENDING = ".properties";

    private final Path folder;

    public RecentFiles(StateFolder state) {
        this.folder = state.recent();
    }

    /** The newest first. */
    public List<RecentFile> list() {
        List<RecentFile> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + ENDING)) {
            entries.forEach(entry -> read(entry).ifPresent(files::add));
        } catch (IOException e) {
            return List.of(); // there is no such folder yet, or nobody may read it
        }
        files.sort(Comparator.comparing(RecentFile::time).reversed());
        return files;
    }

    private Optional<RecentFile> read(Path entry) {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(entry)) {
            said.load(in);
            Path path = Path.of(said.getProperty("path", ""));
            return Optional.of(new RecentFile(
                    path,
                    said.getProperty("title", ""),
                    Instant.ofEpochMilli(Long.parseLong(said.getProperty("time", ""))),
                    Integer.parseInt(said.getProperty("runs", "0")),
                    isGone(path),
                    pictures(path, said.getProperty("themes", ""))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // it is damaged: it will be written anew
        }
    }

    private List<SmallPictureFile> pictures(Path path, String themes) {
        List<SmallPictureFile> pictures = new ArrayList<>();
        for (String theme : themes.split(",", -1)) {
            Path picture = folder.resolve(picture(path, theme));
            if (!theme.isEmpty() && Files.isRegularFile(picture)) {
                pictures.add(new SmallPictureFile(theme, picture));
            }
        }
        return pictures;
    }

    /** Of files on other machines nothing is asked before a click. */
    private static boolean isGone(Path path) {
        return !KnownFile.isFar(path) && !Files.isRegularFile(path);
    }

    /**
     * Remembers that a file was opened or saved; throws SaveException if that cannot be kept.
     *
     * @param pictures bytes of PNG files by the ids of their themes; none leaves those that there are
     */
    public void remember(Path file, String title, int runs, Instant time, Map<String, byte[]> pictures) {
        Path path = file.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SaveException(folder, e);
        }
        pictures.forEach((theme, png) -> SafeFile.write(folder.resolve(picture(path, theme)), out -> out.write(png)));
        Path entry = folder.resolve(key(path) + ENDING);
        String before = read(entry)
                .map(known -> String.join(
                        ",",
                        known.pictures().stream().map(SmallPictureFile::theme).toList()))
                .orElse("");
        Properties said = new Properties();
        said.setProperty("path", path.toString());
        said.setProperty("title", title);
        said.setProperty("runs", String.valueOf(runs));
        said.setProperty("time", String.valueOf(time.toEpochMilli()));
        said.setProperty("themes", pictures.isEmpty() ? before : String.join(",", pictures.keySet()));
        SafeFile.write(entry, out -> said.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), null));
        list().stream().skip(MOST).forEach(old -> forget(old.path()));
    }

    /** Takes a file out of the list; the file itself stays. */
    public void forget(Path file) {
        String key = key(file.toAbsolutePath().normalize());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, key + "*")) {
            for (Path entry : entries) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | InvalidPathException e) {
            // it stays in the list
        }
    }

    private static String picture(Path path, String theme) {
        return key(path) + "-" + theme + ".png";
    }

    private static String key(Path path) {
        return Fingerprint.of(path.toString().getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, 32);
    }
}
