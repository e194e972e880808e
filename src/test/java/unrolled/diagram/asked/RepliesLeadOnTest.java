package unrolled.diagram.asked;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.analysis.View;
import unrolled.debug.desk.Desk;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Trace;
import unrolled.run.Traces;

/** Whoever goes where a reply leads can ask again there, and is not sent round in circles. */
class RepliesLeadOnTest {
    /** So many places that lead to each other are none: two that are about each other, and the border between them. */
    private static final int MOST_IN_CIRCLE = 3;

    /** From one reply to the next, to that which is about where it was asked, it is at most so far. */
    private static final int MOST_PLACES = 6;

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    /** Somebody who goes on asking the nearest question. */
    private record Asking(Experiment experiment, List<Trace> traces) {
        List<Asked> at(Thing thing) {
            return Asked.of(thing, experiment, new View(traces, thing.place()), ENGLISH);
        }

        /** What stands where a reply leads. */
        static Optional<Thing> there(Reply reply) {
            return reply.place().map(place -> Thing.of(reply.border() ? Thing.Kind.BORDER : Thing.Kind.STATE, place));
        }

        /** What is wrong with the way on from a reply; empty if nothing is. */
        Optional<String> wrong(Thing thing, Reply first) {
            List<Thing> way = new ArrayList<>(List.of(thing));
            Optional<Thing> next = there(first);
            while (next.isPresent()) {
                int before = way.indexOf(next.get());
                if (before >= 0) {
                    boolean circle = way.size() - before > MOST_IN_CIRCLE;
                    return circle ? Optional.of("leads round: " + way) : Optional.empty();
                }
                way.add(next.get());
                List<Asked> asked = at(next.get());
                if (asked.isEmpty()) {
                    return Optional.of("leads to where nothing is asked: " + next.get());
                }
                if (way.size() > MOST_PLACES) {
                    return Optional.of("leads on and on: " + way);
                }
                next = there(asked.get(0).reply());
            }
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "airline-passengers",
                "heating-demand",
                "many-to-one",
                "many-to-one-multivariate",
                "one-to-one",
                "validation-pollutes"
            })
    void whereAReplyLeadsSomethingIsAskedUntilItIsAboutThat(String name) {
        Desk desk = BundledExperiments.document(name).desk().orElseThrow();
        Asking asking = new Asking(desk.experiment(), Traces.of(desk.experiment()));
        List<String> wrong = new ArrayList<>();
        for (Thing thing : EveryReplyTest.things(new View(asking.traces(), desk.cursor()))) {
            for (Asked asked : asking.at(thing)) {
                asking.wrong(thing, asked.reply())
                        .ifPresent(found ->
                                wrong.add(thing.kind() + " " + thing.place() + " " + asked.text() + " " + found));
            }
        }
        assertEquals(List.of(), wrong, String.join("\n", wrong));
    }
}
