package unrolled.ui.debugger;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unrolled.debug.expression.MomentText;
import unrolled.debug.stop.AllHits;
import unrolled.debug.stop.Hit;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.run.Trace;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;
import unrolled.session.debugger.LogLines;

/**
 * A line of a list of moments.
 *
 * @param text what stands behind the moment
 */
record FoundLine(Hit hit, String text) {
    /** Lines, each of which is made when it is asked for. */
    private static final class Lines<T> extends AbstractList<FoundLine> {
        private final List<T> found;
        private final Function<T, FoundLine> line;

        private Lines(List<T> found, Function<T, FoundLine> line) {
            this.found = found;
            this.line = line;
        }

        @Override
        public FoundLine get(int index) {
            return line.apply(found.get(index));
        }

        @Override
        public int size() {
            return found.size();
        }
    }

    static List<FoundLine> of(LogLines log) {
        return new Lines<>(log.lines(), line -> new FoundLine(line.hit(), line.text()));
    }

    /** @param trace of the run in which they are; with one slot, no slot is named */
    static List<FoundLine> of(AllHits hits, Trace trace, Words words) {
        return new Lines<>(hits.first(), hit -> new FoundLine(hit, place(hit, trace.plan(), words)));
    }

    /** What the numbers of a moment do not say: that its pass is no epoch of a fit, and in which slot something is. */
    private static String place(Hit hit, Plan plan, Words words) {
        int epoch = hit.moment().epoch();
        String pass = plan.pass(epoch).kind() == Pass.Kind.FIT ? "" : PassNames.of(plan, epoch, words);
        boolean named = plan.slots() > 1 && hit.slot().isPresent();
        String slot = named ? words.of("hits.slot", hit.slot().getAsInt()) : "";
        return Stream.of(pass, slot).filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00b7 "));
    }

    /** The moment, as it is written to go there. */
    String moment() {
        return MomentText.of(hit.moment());
    }

    /** As it is copied. */
    String copied() {
        return moment() + "\t" + text;
    }
}
