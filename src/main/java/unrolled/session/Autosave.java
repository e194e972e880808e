package unrolled.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.debug.desk.Desk;
import unrolled.experiment.EditLine;
import unrolled.io.journal.Journal;
import unrolled.io.journal.Work;
import unrolled.io.journal.Work.KnownFile;
import unrolled.work.WorkQueue;

/**
 * Keeps in a journal what is not saved, after every gesture, in the background: what is edited while the gesture before
 * is being written goes together. Belongs to the thread that shows.
 */
public final class Autosave {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** After so many beats it is looked whether something else lies on the desk. */
    private static final int DESK = 4;

    private final EditHistory history;
    private final Supplier<Optional<KnownFile>> file;
    private final Supplier<Desk> desk;
    private final Journal journal;
    private final WorkQueue keeping;
    private final WorkQueue beating;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Optional<Throwable>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;
    private int beats;
    private Optional<Desk> laid = Optional.empty();
    /** When the first edit was made that may not be kept yet. */
    private Optional<Instant> waiting = Optional.empty();

    private Instant failed = Instant.MIN;
    private final List<Runnable> afterwards = new ArrayList<>();

    /**
     * Begins at once.
     *
     * @param file where the experiment stands now
     * @param desk what lies on the desk now
     * @param worker writes
     * @param shower runs what it is given on the thread that shows, later
     */
    public Autosave(
            EditHistory history,
            Supplier<Optional<KnownFile>> file,
            Supplier<Desk> desk,
            Journal journal,
            Executor worker,
            Executor shower,
            Clock clock) {
        this.history = history;
        this.file = file;
        this.desk = desk;
        this.journal = journal;
        this.keeping = WorkQueue.ofNewest(worker, shower);
        this.beating = WorkQueue.ofNewest(worker, shower);
        this.clock = clock;
        history.lineProperty().subscribe(line -> keep(line));
    }

    /** Keeps what is there now: also when it is another file that it would be saved to. */
    public void keep() {
        keep(history.lineProperty().get());
    }

    private void keep(EditLine line) {
        Instant now = clock.instant();
        waiting = waiting.or(() -> Optional.of(now));
        laid = Optional.of(desk.get());
        Work work = new Work(line, file.get(), laid);
        long number = ++asked;
        keeping.ask(
                () -> {
                    journal.keep(work, now);
                    return number;
                },
                this::kept,
                this::failed);
    }

    private void kept(long number) {
        problem.set(Optional.empty());
        if (number == asked) { // else another one is on its way
            waiting = Optional.empty();
            List<Runnable> now = List.copyOf(afterwards);
            afterwards.clear();
            now.forEach(Runnable::run);
        }
    }

    /** Does something as soon as all that is there now is kept. */
    public void whenKept(Runnable then) {
        afterwards.add(then);
        keep();
    }

    private void failed(Throwable reason) {
        problem.set(Optional.of(reason));
        failed = clock.instant();
    }

    /**
     * To be called every so often, as {@link unrolled.io.journal.LeftWork#BEAT} says: writes down that this program is
     * alive, and until when nothing is missing in the journal. What could not be kept is tried again after a while.
     */
    public void beat() {
        Instant now = clock.instant();
        if (!history.unsavedProperty().get()) {
            return;
        }
        beats++;
        if (beats % DESK == 0 && problem.get().isEmpty() && !laid.equals(Optional.of(desk.get()))) {
            keep();
        }
        if (problem.get().isPresent() && failed.plus(PAUSE).isBefore(now)) {
            failed = now;
            keep();
        }
        Instant whole = waiting.orElse(now);
        beating.ask(
                () -> {
                    journal.beat(now, whole);
                    return now;
                },
                done -> {},
                nothing -> {});
    }

    /** Why edits are not kept; empty while they are. */
    public ReadOnlyObjectProperty<Optional<Throwable>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
