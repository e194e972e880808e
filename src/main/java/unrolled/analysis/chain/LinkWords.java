package unrolled.analysis.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.data.Sentence;
import unrolled.debug.cursor.Cursor;
import unrolled.engine.model.Lstm;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.LayerNames;
import unrolled.experiment.Layout;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Pass;
import unrolled.run.plan.Plan;
import unrolled.text.RoundedNumber;

/** Puts the numbers of a chain into words, each with its place; of a long one the beginning and the end. */
final class LinkWords {
    /** So many links of a long chain are told at its beginning. */
    private static final int FIRST = 7;
    /** And so many at its end. */
    private static final int LAST = 6;

    private final Trace trace;
    private final LayerNames layers;

    LinkWords(Trace trace) {
        this.trace = trace;
        this.layers = LayerNames.of(trace.run().model());
    }

    List<Link> all(List<Spot> spots) {
        List<Link> links = new ArrayList<>();
        int left = spots.size() - FIRST - LAST;
        for (int at = 0; at < spots.size(); at++) {
            if (left > 1 && at == FIRST) {
                links.add(new Link(say("more", left), place(spots.get(at))));
                at += left;
            }
            links.add(new Link(said(spots.get(at)), place(spots.get(at))));
        }
        if (spots.size() == NumberChain.MOST) {
            links.add(new Link(say("farther", NumberChain.MOST), place(spots.get(spots.size() - 1))));
        }
        return links;
    }

    private Sentence said(Spot spot) {
        Number value = rounded(spot.value());
        if (spot instanceof Spot.Loss) {
            return say("loss", value);
        }
        if (spot instanceof Spot.Target target) {
            return row(target)
                    .map(row -> say("target.row", target.n(), value, row + 1))
                    .orElse(say("target", target.n(), value));
        }
        if (spot instanceof Spot.Input input) {
            return row(input)
                    .map(row -> say("input.row", input.feature(), value, input.step() + 1, row + 1))
                    .orElse(say("input", input.feature(), value, input.step() + 1));
        }
        if (spot instanceof Spot.Nothing nothing) {
            return say("nothing", nothing.step() + 1);
        }
        if (spot instanceof Spot.Output output) {
            boolean top = output.layer() == layers.kinds().size() - 1;
            return top
                    ? say("output", output.n(), value, output.step() + 1)
                    : say("output.of", output.n(), value, output.step() + 1, layers.name(output.layer()));
        }
        return said(spot, value);
    }

    private Sentence said(Spot spot, Number value) {
        if (spot instanceof Spot.Memory memory) {
            Change.Place place = memory.quantity().isGate() ? held(memory) : set(memory);
            return say("memory", name(place), value, memory.step() + 1);
        }
        if (spot instanceof Spot.Weight weight) {
            String key = "weight." + weight.since().how();
            return say(key, name(weight.place()), value, since(weight));
        }
        Spot.Step step = (Spot.Step) spot;
        double rate = trace.run().choice().training().optimizer().rule().learningRate();
        return say("step", name(step.place()), value, rounded(rate), rounded(step.gradient()));
    }

    private int since(Spot.Weight weight) {
        return trace.plan().batchOf(weight.since().batch()) + 1;
    }

    private String name(Change.Place place) {
        return ChangeText.name(place, layers);
    }

    private static Change.Memory set(Spot.Memory memory) {
        return new Change.Memory(memory.quantity(), memory.step(), memory.slot(), memory.lstm(), memory.unit());
    }

    private static Change.Hold held(Spot.Memory memory) {
        return new Change.Hold(
                memory.quantity(), memory.step(), memory.slot(), memory.lstm(), memory.unit(), Optional.empty());
    }

    private Optional<Integer> row(Spot.Input input) {
        Plan plan = trace.plan();
        int batch = plan.batchOf(input.batch());
        boolean read = plan.pass(plan.epochOf(input.batch())).kind() != Pass.Kind.GENERATE || batch == 0;
        return trace.run()
                .samples()
                .series()
                .filter(windows -> read && trace.run().choice().layout() == Layout.TIME_STEPS)
                .map(windows -> windows.row(sample(input.batch(), input.slot()), input.step()));
    }

    private Optional<Integer> row(Spot.Target target) {
        return trace.run()
                .samples()
                .series()
                .map(windows -> windows.targetRow(sample(target.batch(), target.slot()), target.step()));
    }

    private int sample(long batch, int slot) {
        return trace.plan().batch(batch).sample(slot);
    }

    private Cursor place(Spot spot) {
        Plan plan = trace.plan();
        Cursor batch = Cursor.start(trace.run().id());
        int last = plan.steps(spot.batch()) - 1;
        if (spot instanceof Spot.Memory memory) {
            return at(batch, spot, memory.slot(), memory.step())
                    .inLayer(memory.lstm())
                    .onUnit(memory.unit());
        }
        if (spot instanceof Spot.Output output) {
            return at(batch, spot, output.slot(), output.step());
        }
        if (spot instanceof Spot.Nothing nothing) {
            return at(batch, spot, nothing.slot(), nothing.step());
        }
        if (spot instanceof Spot.Input input) {
            return at(batch, spot, input.slot(), input.step());
        }
        if (spot instanceof Spot.Target target) {
            return at(batch, spot, target.slot(), target.step());
        }
        if (spot instanceof Spot.Weight weight) {
            return ofWeight(at(batch, spot, 0, 0), weight.place());
        }
        return spot instanceof Spot.Step step
                ? ofWeight(at(batch, spot, 0, last), step.place())
                : at(batch, spot, 0, last);
    }

    private Cursor at(Cursor cursor, Spot spot, int slot, int step) {
        Plan plan = trace.plan();
        return cursor.at(new Moment(plan.epochOf(spot.batch()), plan.batchOf(spot.batch()), step))
                .inSlot(slot);
    }

    /** The unit that a weight of an LSTM works for. */
    private Cursor ofWeight(Cursor cursor, Change.Weight weight) {
        if (!(trace.run().model().layers().get(weight.layer()) instanceof Lstm lstm)) {
            return cursor;
        }
        return cursor.inLayer(trace.run().model().lstms().indexOf(lstm)).onUnit(weight.column() % lstm.units());
    }

    private static Number rounded(double value) {
        return new RoundedNumber(value);
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(LinkWords.class, key, arguments);
    }
}
