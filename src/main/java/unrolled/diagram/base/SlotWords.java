package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unrolled.experiment.Call;
import unrolled.experiment.RunChoice;
import unrolled.experiment.SampleOrder;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;

/**
 * What enters the slots of a stateful run, one window after the other. Only windows that begin where the one before ended
 * lead a state through the series: where they overlap it meets the same values again, and a slot of many takes windows
 * that lie apart.
 */
record SlotWords(RunChoice run, Plan plan, Words words) {
    /** So many samples of a slot are named. */
    private static final int NAMED = 3;

    /**
     * One sentence; none where no slot gets a second window, or where a call shuffles them.
     *
     * @param cut how the windows lie in the series; empty for samples that were cut elsewhere
     */
    Optional<String> sentence(Optional<SeriesCut> cut) {
        List<Integer> epochs = walks();
        if (epochs.isEmpty() || run.shuffles()) {
            return Optional.empty();
        }
        if (run.batchSize() > 1 && run.order() == SampleOrder.INTERLEAVED) {
            return Optional.of(words.of("run.streams", run.batchSize(), 1, samples(epochs.get(0), 1)));
        }
        if (run.batchSize() > 1) {
            return Optional.of(words.of("run.slots", 1, nth(run.batchSize()), samples(epochs.get(0), 1)));
        }
        int windows = epochs.stream()
                .mapToInt(epoch -> plan.pass(epoch).samples().count())
                .min()
                .orElseThrow();
        return Optional.of(cut.map(how -> row(how, windows)).orElseGet(() -> words.of("run.row")));
    }

    /** The first epoch of each call in which slots go from batch to batch, and of its validation. */
    private List<Integer> walks() {
        List<Integer> epochs = new ArrayList<>();
        for (int call = 0; call < run.calls().size(); call++) {
            int epoch = plan.firstEpoch(call);
            if (plan.pass(epoch).call() == call && plan.pass(epoch).kind() != Pass.Kind.GENERATE) {
                epochs.add(epoch);
            }
            if (run.calls().get(call) instanceof Call.Fit fit && fit.validation() && epoch + 1 < plan.epochs()) {
                epochs.add(epoch + 1);
            }
        }
        epochs.removeIf(epoch -> plan.batches(epoch) < 2);
        return epochs;
    }

    /** What the only slot gets from so many windows. */
    private String row(SeriesCut cut, int windows) {
        if (cut.isSeamless()) {
            return words.of(cut.several() ? "run.row.next.several" : "run.row.next");
        }
        if (cut.skipped() > 0) {
            return words.of(cut.skipped() == 1 ? "run.row.skips.one" : "run.row.skips", cut.skipped());
        }
        boolean all = cut.isEven() && !cut.several() && cut.times() <= windows;
        return all ? words.of("run.row.times", cut.times()) : words.of("run.row.most", Math.min(cut.times(), windows));
    }

    /** As {@code 1, 5, 9, …}, of one slot in an epoch. */
    private String samples(int epoch, int slot) {
        int batches = plan.batches(epoch);
        String named = IntStream.range(0, Math.min(NAMED, batches))
                .filter(batch -> slot < plan.slots(epoch, batch))
                .mapToObj(batch -> String.valueOf(plan.sample(epoch, batch, slot)))
                .collect(Collectors.joining(", "));
        return batches > NAMED ? named + ", \u2026" : named;
    }

    /** As {@code 4th}, or in German {@code 4.}. */
    private String nth(int number) {
        boolean teen = number / 10 % 10 == 1;
        int figure = number % 10;
        return words.of(teen || figure == 0 || figure > 3 ? "nth" : "nth." + figure, number);
    }
}
