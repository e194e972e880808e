package unrolled.io.safe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whichever step of a save fails, the old file or the new one stands there whole, and the reason is said. */
class FailingDiskTest {
    private static final byte[] OLD = bytes(150_000, 1);
    private static final byte[] NEW = bytes(220_000, 2);
    private static final byte[] SHORTER = bytes(90_000, 3);

    @TempDir
    Path folder;

    /** What is saved over what. */
    enum Kind {
        NOTHING_BEFORE,
        LONGER,
        SHORTER,
        LONGER_WITH_TWO_NAMES,
        SHORTER_WITH_TWO_NAMES;

        byte[] content() {
            return name().startsWith("SHORTER") ? FailingDiskTest.SHORTER : NEW;
        }

        boolean hasTwoNames() {
            return name().endsWith("TWO_NAMES");
        }
    }

    private static byte[] bytes(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private Path prepared(Kind kind, int number) throws IOException {
        Path file = Files.createDirectory(folder.resolve(kind + " " + number)).resolve("mine.json");
        if (kind != Kind.NOTHING_BEFORE) {
            Files.write(file, OLD);
        }
        if (kind.hasTwoNames()) {
            Files.createLink(file.resolveSibling("other.json"), file);
        }
        return file;
    }

    private static Optional<SaveException> save(Path file, byte[] content, Disk disk) {
        try {
            new SafeFile(file, written -> assertArrayEquals(content, Files.readAllBytes(written)), true, disk)
                    .replace(out -> out.write(content));
            return Optional.empty();
        } catch (SaveException e) {
            return Optional.of(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverStepFailsTheOldFileOrTheNewStandsThereWhole(Kind kind) throws IOException {
        int step = 1;
        FailingDisk disk;
        do {
            Path file = prepared(kind, step);
            disk = new FailingDisk(step, false);
            Optional<SaveException> problem = save(file, kind.content(), disk);
            byte[] expected = problem.isEmpty() ? kind.content() : OLD;
            if (problem.isPresent() && kind == Kind.NOTHING_BEFORE) {
                assertFalse(Files.exists(file), "step " + step);
            } else {
                assertArrayEquals(expected, Files.readAllBytes(file), "step " + step);
            }
            problem.ifPresent(e -> assertEquals(file + " cannot be written: Input/output error", e.getMessage()));
            nextSaveIsAsUsual(file);
            step++;
        } while (disk.hasFailed());
        assertTrue(step > 5, "only " + step + " steps were seen");
    }

    @ParameterizedTest
    @EnumSource
    void whereverEverythingFailsTheOldIsThereOrItIsSaidWhere(Kind kind) throws IOException {
        int step = 1;
        FailingDisk disk;
        do {
            Path file = prepared(kind, step);
            disk = new FailingDisk(step, true);
            Optional<SaveException> problem = save(file, kind.content(), disk);
            if (problem.isEmpty()) {
                assertArrayEquals(kind.content(), Files.readAllBytes(file), "step " + step);
            } else if (kind != Kind.NOTHING_BEFORE) {
                Path whole = problem.get().getMessage().contains("only in part")
                        ? file.resolveSibling("mine.json.bak")
                        : file;
                assertArrayEquals(OLD, Files.readAllBytes(whole), "step " + step + ": " + problem);
                assertTrue(problem.get().getMessage().contains(whole.toString()));
            }
            nextSaveIsAsUsual(file);
            step++;
        } while (disk.hasFailed());
    }

    @ParameterizedTest
    @EnumSource
    void whereEverySoManyStepsOneFailsNothingIsTorn(Kind kind) throws IOException {
        for (int steps = 1; steps <= 12; steps++) {
            Path file = prepared(kind, steps);
            Disk disk = FailingDisk.every(steps);
            byte[] last = kind == Kind.NOTHING_BEFORE ? null : OLD;
            for (int save = 0; save < 6; save++) {
                byte[] content = save % 2 == 0 ? kind.content() : bytes(40_000 + save, save);
                Optional<SaveException> problem = save(file, content, disk);
                last = problem.isEmpty() ? content : last;
                if (last != null
                        && problem.filter(e -> e.getMessage().contains("only in part"))
                                .isEmpty()) {
                    assertArrayEquals(last, Files.readAllBytes(file), "every " + steps + " steps, save " + save);
                }
                problem.ifPresent(e -> assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage()));
            }
            nextSaveIsAsUsual(file);
        }
    }

    private void nextSaveIsAsUsual(Path file) throws IOException {
        assertEquals(Optional.empty(), save(file, bytes(1000, 4), new Disk()));
        assertArrayEquals(bytes(1000, 4), Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(file.getParent())) {
            List<Path> stale =
                    files.filter(each -> each.toString().endsWith(".tmp")).toList();
            assertEquals(List.of(), stale);
        }
    }

    @ParameterizedTest
    @EnumSource
    void howeverLittleRoomThereIsNothingIsLost(Kind kind) throws IOException {
        boolean failed = false;
        boolean saved = false;
        for (int room = 0; room < 600_000; room += 9_973) {
            Path file = prepared(kind, room);
            Optional<SaveException> problem = save(file, kind.content(), new SmallDisk(room));
            failed |= problem.isPresent();
            saved |= problem.isEmpty();
            if (problem.isEmpty()) {
                assertArrayEquals(kind.content(), Files.readAllBytes(file), "room " + room);
            } else {
                assertEquals(
                        file + " cannot be written: the disk is full, make room or choose another one",
                        problem.get().getMessage());
                assertEquals(kind != Kind.NOTHING_BEFORE, Files.exists(file));
                assertArrayEquals(OLD, kind == Kind.NOTHING_BEFORE ? OLD : Files.readAllBytes(file), "room " + room);
            }
            nextSaveIsAsUsual(file);
        }
        assertTrue(failed && saved, "both were tried");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Device or resource busy", "Operation not permitted"})
    void whatCannotBeReplacedIsWrittenOverAndKept(String reason) throws IOException {
        Path file = prepared(Kind.LONGER, 0);
        Disk mounted = new Disk() {
            @Override
            public void move(Path from, Path to) throws IOException {
                if (to.equals(file)) {
                    throw new FileSystemException("/x", "/y", reason);
                }
                super.move(from, to);
            }
        };
        Saved saved = new SafeFile(file, written -> {}, true, mounted).replace(out -> out.write(NEW));
        assertEquals(Saved.IN_PLACE, saved);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertArrayEquals(OLD, Files.readAllBytes(file.resolveSibling("mine.json.bak")));
    }

    @Test
    void whatWasNotMadeAnewIsNotCountedAsABackup() throws IOException {
        Path file = prepared(Kind.LONGER, 1);
        save(file, OLD, new Disk());
        assertFalse(Files.exists(file.resolveSibling("mine.json.bak")));
    }
}
