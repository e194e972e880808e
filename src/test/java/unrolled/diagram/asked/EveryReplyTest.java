package unrolled.diagram.asked;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Desk;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Trace;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;

/** Whatever is asked where: each reply names what turns it, and it does turn. */
class EveryReplyTest {
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    /** Things of each kind: at the beginning, at a border within, at the last step, and in the last pass. */
    static List<Thing> things(View view) {
        List<Thing> things = new ArrayList<>();
        for (Trace trace : view.traces()) {
            Moment last = trace.lastReached();
            List<Moment> moments = List.of(
                    Moment.FIRST,
                    new Moment(0, 1, 0),
                    trace.plan().stepsFrom(new Moment(0, 1, 0), trace.plan().steps() - 1),
                    new Moment(last.epoch(), 0, 0));
            for (Moment moment : moments) {
                Cursor place = Cursor.start(trace.run().id())
                        .at(trace.nearest(moment))
                        .onUnit(1)
                        .within(trace);
                for (Thing.Kind kind : Thing.Kind.values()) {
                    things.add(Thing.of(kind, place));
                }
                for (Quantity quantity : Quantity.values()) {
                    things.add(Thing.of(NumberName.of(quantity, place.unit()), place));
                }
            }
        }
        return things.stream().distinct().toList();
    }

    /** Several runs, and what takes long to compute left out: each turn computes its experiment anew. */
    @ParameterizedTest
    @ValueSource(
            strings = {"airline-passengers", "heating-demand", "many-to-one", "one-to-one", "many-to-many-synchronous"})
    void everyReplyIsTurnedByWhatItNames(String name) {
        Desk desk = BundledExperiments.document(name).desk().orElseThrow();
        Experiment experiment = desk.experiment();
        View view = new View(Traces.of(experiment), desk.cursor());
        List<String> seen = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Thing thing : things(view)) {
            for (Asked asked : Asked.of(thing, experiment, view, ENGLISH)) {
                if (seen.contains(asked.text() + asked.reply().sentence().text())) {
                    continue;
                }
                seen.add(asked.text() + asked.reply().sentence().text());
                String where = name + " " + thing.kind() + " " + thing.place() + " " + asked.text();
                Optional<Turn> turn = asked.reply().turn();
                if (turn.isEmpty()) {
                    wrong.add(where + " names nothing that turns it");
                } else if (then(asked, thing, turn.get())
                        .equals(asked.reply().sentence().text())) {
                    wrong.add(where + " is the same after: " + turn.get().text());
                }
            }
        }
        assertEquals(List.of(), wrong, String.join("\n", wrong));
    }

    /** What is replied after the turn; nothing if the question does not fit any longer. */
    private static String then(Asked asked, Thing thing, Turn turn) {
        Thing there = thing.inRun(turn.run());
        View turned = new View(Traces.of(turn.turned()), there.place());
        return Asked.of(there, turn.turned(), turned, ENGLISH).stream()
                .filter(again -> again.question() == asked.question())
                .map(again -> again.reply().sentence().text())
                .findFirst()
                .orElse("");
    }
}
