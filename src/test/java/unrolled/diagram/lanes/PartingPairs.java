package unrolled.diagram.lanes;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import unrolled.Examples;
import unrolled.analysis.FirstDifference;
import unrolled.analysis.RunPair;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.base.Words;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.RunChoice;
import unrolled.experiment.Split;
import unrolled.run.Progress;
import unrolled.run.Trace;

/** Pairs of runs over airline passengers that are otherwise in one thing, and what is said of where they part. */
final class PartingPairs {
    static final String ALIKE = " Until here both are alike to the last bit.";

    private PartingPairs() {}

    /** Two runs, how they are locked, and what is said. */
    record Pair(String of, RunChoice one, RunChoice other, Lock lock, String said) {
        String in(Locale locale) {
            return PartingPairs.said(one, other, lock, locale);
        }

        @Override
        public String toString() {
            return of;
        }
    }

    /** Two epochs of predict over 40 samples, of which 24 are the train part. */
    static RunChoice run(int batchSize, boolean stateful) {
        return RunChoice.predicting("", batchSize, stateful, 2).withSplit(split(40, 24));
    }

    static Split split(int used, int train) {
        return new Split(OptionalInt.of(used), OptionalInt.of(train));
    }

    static RunChoice calls(RunChoice run, Call... calls) {
        return run.withCalls(List.of(calls));
    }

    static RunChoice hand(RunChoice run, int epoch, int batch, Change.Place place, double value) {
        return run.with(new Change(epoch, batch, place, value));
    }

    /** Of A and B; U and V, which predicts and fits, are there to begin with; empty if A and B are alike. */
    static String said(RunChoice one, RunChoice other, Lock lock, Locale locale) {
        RunChoice u = RunChoice.predicting("U", 4, true, 1).withSplit(split(40, 24));
        RunChoice v = calls(u, new Call.Fit(1, false, false)).withId("V");
        Experiment airline = Examples.airline().withRuns(List.of(one.withId("A"), other.withId("B"), u, v));
        List<Trace> traces = Examples.traces(airline);
        RunPair pair = new RunPair(traces.get(0), traces.get(1), lock);
        FirstDifference.Walked walked = FirstDifference.of(pair, Progress.SILENT);
        return walked.isAlike() ? "" : new PartingWords(pair, Words.in(locale)).sentence(walked);
    }
}
