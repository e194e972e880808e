package unrolled.diagram.asked;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.NumberName;
import unrolled.diagram.base.Words;
import unrolled.engine.forward.Quantity;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;
import unrolled.run.Traces;
import unrolled.run.plan.Moment;

/** Asks about things of an experiment whose runs are all computed. */
record Inquiry(Experiment experiment, List<Trace> traces) {
    static Inquiry about(Experiment experiment) {
        return new Inquiry(experiment, Traces.of(experiment));
    }

    /** A place as people count: {@code A 2/1/3} is in run A the third step of the first batch of its second epoch. */
    static Cursor place(String counted) {
        String[] words = counted.split("[ /]");
        int[] numbers = Stream.of(words).skip(1).mapToInt(Integer::parseInt).toArray();
        return Cursor.start(words[0])
                .at(new Moment(numbers[0] - 1, numbers[1] - 1, numbers[2] - 1))
                .onUnit(2);
    }

    Optional<Asked> ask(WhyQuestion question, Thing thing, Locale locale) {
        return all(thing, locale).stream()
                .filter(asked -> asked.question() == question)
                .findFirst();
    }

    List<Asked> all(Thing thing, Locale locale) {
        return Asked.of(thing, experiment, new View(traces, thing.place()), Words.in(locale));
    }

    Reply reply(WhyQuestion question, Thing.Kind kind, String place) {
        return reply(question, Thing.of(kind, place(place)));
    }

    Reply reply(WhyQuestion question, Quantity quantity, String place) {
        return reply(question, Thing.of(NumberName.of(quantity, 2), place(place)));
    }

    Reply reply(WhyQuestion question, Thing thing) {
        return ask(question, thing, Locale.ENGLISH)
                .map(Asked::reply)
                .orElseThrow(() -> new AssertionError(question + " does not fit; what does: "
                        + all(thing, Locale.ENGLISH).stream()
                                .map(Asked::question)
                                .toList()));
    }

    /** What is said to the same question where its turn was made; nothing if it does not fit any longer. */
    String then(WhyQuestion question, Thing thing) {
        Turn turn = reply(question, thing).turn().orElseThrow();
        return about(turn.turned())
                .ask(question, thing.inRun(turn.run()), Locale.ENGLISH)
                .map(asked -> asked.reply().sentence().text())
                .orElse("");
    }
}
