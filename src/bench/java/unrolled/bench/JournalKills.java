package unrolled.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import unrolled.OtherProgram;
import unrolled.data.Column;
import unrolled.data.Table;
import unrolled.debug.desk.Desk;
import unrolled.experiment.DataChoice;
import unrolled.experiment.EditLine;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.io.experiment.ExperimentFile;
import unrolled.io.journal.Journal;
import unrolled.io.journal.Journals;
import unrolled.io.journal.LeftWork;
import unrolled.io.journal.StateFolder;
import unrolled.io.journal.Work;
import unrolled.io.journal.Work.KnownFile;
import unrolled.io.safe.SafeFile;
import unrolled.session.Autosave;
import unrolled.session.Computed;
import unrolled.session.Session;

/**
 * Kills a program at random moments while it keeps edits in a journal, and saves now and then: what was said to be kept is
 * offered at the next start, or the edit after it, whole, with all edits before it; and nothing else stays. Then kills
 * programs with a session in them, where somebody edits, and measures how much of it is lost.
 */
final class JournalKills {
    private static final Size[] SIZES = {new Size(100, 150), new Size(10_000, 400), new Size(200_000, 1200)};
    private static final int SAVE_AFTER = 9;
    private static final int CRASHES = 200;
    private static final String NAME = "saved.json";

    /**
     * Of an experiment.
     *
     * @param rows of its series
     * @param milliseconds after so many at most a program is killed that keeps it again and again
     */
    private record Size(int rows, int milliseconds) {}

    private final Random random = new Random(1108);
    private final Path folder;
    private final Path file;
    private final StateFolder state;
    private long kept;
    private int afterSave;
    private int wrong;

    private JournalKills() throws IOException {
        folder = Files.createTempDirectory("unrolled-journal-kills");
        file = folder.resolve(NAME);
        state = new StateFolder(folder.resolve("state"));
    }

    /** @param moments at how many a program is killed, over all sizes */
    static void run(int moments) throws IOException, InterruptedException {
        System.out.println("Programs killed while they keep a journal and save");
        System.out.printf(
                Locale.ROOT, "%12s %8s %8s %16s %8s%n", "rows", "killed", "entries", "all was saved", "wrong");
        int wrong = 0;
        for (Size size : SIZES) {
            int more = size.equals(SIZES[0]) ? moments % SIZES.length : 0;
            wrong += new JournalKills().run(size, moments / SIZES.length + more);
        }
        wrong += new JournalKills().crashes(Math.min(moments, CRASHES));
        if (wrong > 0) {
            throw new IOException(wrong + " journals were not as they should be");
        }
    }

    private int run(Size size, int moments) throws IOException, InterruptedException {
        for (int moment = 0; moment < moments; moment++) {
            Files.deleteIfExists(file);
            look(size.rows, kill(Keeper.class, size.milliseconds, file, state.path(), size.rows));
        }
        System.out.printf(Locale.ROOT, "%12d %8d %8d %16d %8d%n", size.rows, moments, kept, afterSave, wrong);
        clear();
        return wrong;
    }

    /** Runs a program for so many milliseconds at most; how many edits it said to be kept. */
    private int kill(Class<?> program, int milliseconds, Object... arguments) throws IOException, InterruptedException {
        try (OtherProgram other = OtherProgram.start(program, arguments)) {
            Thread.sleep(random.nextInt(milliseconds), random.nextInt(1_000_000));
            return 1 + other.kill(); // the first one is kept when it has started
        }
    }

    /** @param said how many edits were said to be kept or saved */
    private void look(int rows, int said) throws IOException {
        kept += said;
        Experiment first = Keeper.first(rows);
        List<LeftWork> left = new Journals(state).left(Instant.now());
        SafeFile.clear(file);
        int found;
        if (left.isEmpty()) {
            afterSave++;
            found = number(ExperimentFile.read(file));
        } else {
            List<Experiment> states = left.get(0).work().line().states();
            found = number(states.get(states.size() - 1));
            for (int n = 1; n < states.size(); n++) {
                wrong += number(states.get(n)) == number(states.get(n - 1)) + 1 ? 0 : 1;
            }
            wrong += states.get(0).data().equals(first.data()) ? 0 : 1;
            new Journals(state).remove(left.get(0));
        }
        boolean stale =
                !names(state.journals()).isEmpty() || names(folder).stream().anyMatch(name -> name.endsWith(".tmp"));
        if (left.size() > 1 || found < said || found > said + 1 || stale) {
            wrong++;
            System.out.println(said + " edits were kept, found is " + found + " of " + left.size()
                    + " journals, beside them " + names(state.journals()) + names(folder));
        }
    }

    private static int number(Experiment experiment) {
        return Integer.parseInt(experiment.title());
    }

    private static List<String> names(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    /** How many milliseconds of edits are lost at most. */
    private int crashes(int moments) throws IOException, InterruptedException {
        long most = 0;
        long edits = 0;
        for (int moment = 0; moment < moments; moment++) {
            Files.deleteIfExists(file);
            int made = kill(Editor.class, 700, file, state.path());
            edits += made;
            List<LeftWork> left = new Journals(state).left(Instant.now());
            List<Experiment> states =
                    left.isEmpty() ? List.of() : left.get(0).work().line().states();
            List<String> log = Files.readAllLines(Path.of(file + ".log"));
            long last = Long.parseLong(log.get(made - 1));
            int found = states.isEmpty() ? 0 : number(states.get(states.size() - 1));
            long lost = found >= made
                    ? 0
                    : last - (found == 0 ? Long.parseLong(log.get(0)) : Long.parseLong(log.get(found - 1)));
            most = Math.max(most, lost);
            boolean told = left.isEmpty() || left.get(0).lost().toMillis() >= lost;
            if (lost > 2000 || !told || left.size() > 1) {
                wrong++;
                System.out.println("Lost " + lost + " ms of edits; said was "
                        + left.stream().map(LeftWork::lost).toList());
            }
            left.forEach(new Journals(state)::remove);
        }
        System.out.printf(
                Locale.ROOT,
                "%nSessions killed while somebody edits: %d, edits: %d, lost at most: %d ms of edits, wrong: %d%n",
                moments,
                edits,
                most,
                wrong);
        clear();
        return wrong;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Keeps one edit after the other, saves now and then, and writes a byte for each edit that is kept. */
    static final class Keeper {
        private Keeper() {}

        static Experiment first(int rows) {
            double[] values = new double[rows];
            for (int row = 0; row < rows; row++) {
                values[row] = row * 0.37 % 11;
            }
            return BundledExperiments.opening()
                    .withData(DataChoice.of(Table.of("long", List.of(Column.of("y", values)))))
                    .withTitle("0");
        }

        /**
         * Edits for ever.
         *
         * @param arguments the file, the state folder, and how many rows the series has
         */
        public static void main(String[] arguments) {
            Path file = Path.of(arguments[0]);
            Journal journal = new Journal(new StateFolder(Path.of(arguments[1])));
            Experiment first = first(Integer.parseInt(arguments[2]));
            List<Experiment> states = new ArrayList<>(List.of(first));
            int since = 0;
            for (int n = 1; ; n++) {
                states.add(first.withTitle(String.valueOf(n)));
                EditLine line = new EditLine(states, n, since, Optional.of(states.get(since)));
                Optional<KnownFile> known = Optional.of(new KnownFile(file, Optional.empty()));
                journal.keep(new Work(line, known, Optional.empty()), Instant.now());
                System.out.write(1);
                System.out.flush();
                if (n % SAVE_AFTER == 0) {
                    ExperimentFile.save(states.get(n), file);
                    since = n;
                    EditLine saved = new EditLine(states, n, since, Optional.of(states.get(n)));
                    journal.keep(new Work(saved, known, Optional.empty()), Instant.now());
                }
            }
        }
    }

    /** A session where somebody edits every now and then, and does nothing for it to be kept. */
    static final class Editor {
        private Editor() {}

        /**
         * Edits for ever; writes a byte for each edit, and its time into a file.
         *
         * @param arguments the file, and the state folder
         */
        public static void main(String[] arguments) throws IOException {
            Path log = Path.of(arguments[0] + ".log");
            Files.deleteIfExists(log);
            Random random = new Random();
            ExecutorService writer = Executors.newCachedThreadPool();
            ExecutorService shower = Executors.newSingleThreadExecutor();
            Session session = new Session(Computed.of(BundledExperiments.opening()), work -> {}, shower);
            Autosave autosave = new Autosave(
                    session.history(),
                    Optional::empty,
                    () -> Desk.of(session.experiment()),
                    new Journal(new StateFolder(Path.of(arguments[1]))),
                    writer,
                    shower,
                    Clock.systemUTC());
            for (int n = 1; ; n++) {
                String title = String.valueOf(n);
                Files.writeString(
                        log, System.currentTimeMillis() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                shower.execute(() -> {
                    session.edit(experiment -> experiment.withTitle(title));
                    autosave.beat();
                });
                System.out.write(1);
                System.out.flush();
                LockSupport.parkNanos((5 + random.nextInt(60)) * 1_000_000L);
            }
        }
    }
}
