package unrolled.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import unrolled.diagram.base.RunNames;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.io.trace.EndOfRun;
import unrolled.run.Plan;
import unrolled.run.Run;
import unrolled.run.Trace;

/** What came out of runs, in three lines each. */
final class Summary {
    private Summary() {}

    static String of(List<Trace> traces) {
        Words words = Words.in(Locale.ENGLISH);
        return traces.stream().map(trace -> of(trace, words)).collect(Collectors.joining());
    }

    private static String of(Trace trace, Words words) {
        Run run = trace.run();
        Plan plan = trace.plan();
        EndOfRun end = EndOfRun.of(trace);
        String what = RunNames.title(run.choice(), words) + " · " + RunNames.subtitle(run, words);
        String size = String.format(
                Locale.ROOT,
                "inputs %s, %d samples used: epochs %d, batches %d, steps %d, moments %d",
                run.samples().shape(),
                plan.samples(),
                plan.epochs(),
                plan.allBatches(),
                plan.steps(),
                plan.moments());
        String state = String.format(
                Locale.ROOT,
                "at the end |h| = %.6f, |c| = %.6f; at most |h| %.6f, |c| %.6f in one unit",
                end.h(),
                end.c(),
                trace.largest(Quantity.H),
                trace.largest(Quantity.C));
        return run.id() + "  " + what + "\n   " + size + "\n   " + state + "\n";
    }
}
