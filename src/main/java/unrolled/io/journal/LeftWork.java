package unrolled.io.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.data.Sentence;
import unrolled.experiment.EditName;
import unrolled.experiment.Experiment;

/**
 * Work that was not saved when a program ended.
 *
 * @param journal where it is kept
 * @param times when the states of its history were written, one each
 * @param alive when the program was seen to be alive the last time
 * @param whole everything that was edited before then is here
 * @param file what has become of its file; empty if it had none
 */
public record LeftWork(
        Path journal, Work work, List<Instant> times, Instant alive, Instant whole, Optional<FileNow> file) {
    /** A program that lives says so every so often, in milliseconds. */
    public static final long BEAT = 500;

    public LeftWork {
        times = List.copyOf(times);
    }

    /**
     * What may be missing at the end, at most: the program was gone one beat after it was seen the last time, and lost what
     * was made after everything was kept.
     */
    public Duration lost() {
        return Duration.between(whole, alive).plusMillis(BEAT);
    }

    /** The edits that are not undone, the newest first. */
    public List<Edit> edits() {
        List<Experiment> states = work.line().states();
        return IntStream.iterate(work.line().at(), n -> n > 0, n -> n - 1)
                .mapToObj(n -> new Edit(EditName.of(states.get(n - 1), states.get(n)), times.get(n)))
                .toList();
    }

    /** An edit that was not saved, and when it was made. */
    public record Edit(Sentence name, Instant time) {}
}
