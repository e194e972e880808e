package unrolled.io.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import unrolled.data.SentenceException;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.safe.Disk;

/** The journals in the state folder: what programs left that were killed, and nobody has taken up yet. */
public final class Journals {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Path folder;
    private final Disk disk;

    public Journals(StateFolder state) {
        this(state, new Disk());
    }

    Journals(StateFolder state, Disk disk) {
        this.folder = state.journals();
        this.disk = disk;
    }

    /**
     * The work that was not saved, the newest first. What is 30 days old is removed, and what holds nothing.
     *
     * @param now the present time
     */
    public List<LeftWork> left(Instant now) {
        List<LeftWork> left = new ArrayList<>();
        windows().values().stream()
                .filter(files -> files.stream().noneMatch(HeldFile::isHeld))
                .forEach(files -> newest(files, now).ifPresent(left::add));
        left.sort(Comparator.comparing(LeftWork::alive).reversed());
        return left;
    }

    /** The files of each window, the newest first. */
    private Map<UUID, List<Path>> windows() {
        Map<UUID, List<Path>> windows = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                JournalName.of(file)
                        .ifPresent(name -> windows.computeIfAbsent(name.window(), window -> new ArrayList<>())
                                .add(file));
            }
        } catch (IOException e) {
            return Map.of(); // there is no such folder yet, or nobody may read it
        }
        Comparator<Path> byAge =
                Comparator.comparing(file -> JournalName.of(file).orElseThrow().generation());
        windows.values().forEach(files -> files.sort(byAge.reversed()));
        return windows;
    }

    /** What the newest file of a window holds in which an entry is whole; the others are removed. */
    private Optional<LeftWork> newest(List<Path> files, Instant now) {
        Optional<LeftWork> newest = Optional.empty();
        for (Path file : files) {
            try {
                Optional<LeftWork> found = newest.isPresent() ? Optional.empty() : JournalReader.read(file);
                if (found.filter(left -> isWanted(left, now)).isPresent()) {
                    newest = found;
                } else {
                    remove(file);
                }
            } catch (IOException | SentenceException e) {
                // it stays: another version may know what it is
            }
        }
        return newest;
    }

    private static boolean isWanted(LeftWork left, Instant now) {
        return !left.work().line().isSaved() && left.alive().plus(KEPT).isAfter(now) && !isInItsFile(left.work());
    }

    /** Whoever was killed right after a save had no time to remove the journal. */
    private static boolean isInItsFile(Work work) {
        try {
            return work.file()
                    .filter(known -> !known.isFar() && Files.isRegularFile(known.path()))
                    .map(known -> ExperimentFile.read(known.path()))
                    .filter(work.line().present()::equals)
                    .isPresent();
        } catch (SentenceException e) {
            return false;
        }
    }

    /** Removes what somebody has taken up, or does not want. */
    public void remove(LeftWork left) {
        remove(left.journal());
    }

    private void remove(Path file) {
        try {
            disk.delete(file);
        } catch (IOException e) {
            // it is offered again
        }
    }
}
