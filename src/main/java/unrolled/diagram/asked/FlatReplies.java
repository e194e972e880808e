package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.analysis.PassSpread;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.diagram.asked.Trials.Suspect;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.LayerNames;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/** Replies to why an output is flat: of all that may be the cause, that whose turn makes it vary most. */
final class FlatReplies {
    /** An output that varies by less than this share of what its targets vary by is flat. */
    private static final double FLAT = 0.2;

    /** A weight so near to zero lets hardly anything through. */
    private static final double NEAR_ZERO = 0.05;

    /** A gate below it is nearly closed. */
    private static final double CLOSED = 0.1;

    /** Inputs beyond it are large for gates. */
    private static final double LARGE = 5;

    /** So many epochs are tried where nothing has been trained, the fewest first. */
    private static final List<Integer> EPOCHS = List.of(20, 100);

    private final Site site;
    private final PassSpread spread;
    private final TrainingTurns turns;

    private FlatReplies(Site site, PassSpread spread) {
        this.site = site;
        this.spread = spread;
        this.turns = new TrainingTurns(site);
    }

    static Optional<Later> flat(Site site) {
        if (!site.recording().recorded().outputs()
                || !site.recording().recorded().inputs()
                || !site.hasCell()) {
            return Optional.empty();
        }
        PassSpread spread = site.walks().spread();
        boolean fits = spread.outputs().count() > 1 && spread.wanted() > 0 && spread.variety() < FLAT;
        return fits ? Optional.of(new FlatReplies(site, spread)::flat) : Optional.empty();
    }

    private Optional<Reply> flat() {
        String measures = spread.targets().count() > 0 ? "FLAT.tried" : "FLAT.tried.inputs";
        double now = spread.variety();
        return new Trials(site)
                .most(suspects(), now, this::variety)
                .map(tried ->
                        site.lookedAt(spread, tried.reply(site, measures, now).with(lines())));
    }

    private List<Reply.Line> lines() {
        boolean targets = spread.targets().count() > 0;
        return List.of(
                site.line(
                        site.say("spread.outputs"),
                        Role.OUTPUT,
                        spread.outputs().least(),
                        spread.outputs().most()),
                site.line(
                        site.say(targets ? "spread.targets" : "spread.inputs"),
                        targets ? Role.PLAIN : Role.INPUT,
                        (targets ? spread.targets() : spread.inputs()).least(),
                        (targets ? spread.targets() : spread.inputs()).most()));
    }

    /** How far the output varies in the same pass of a run that was turned. */
    private double variety(Trace turned) {
        return site.spreadIn(turned).variety();
    }

    private List<Suspect> suspects() {
        List<Suspect> all = new ArrayList<>();
        Cursor start = site.place().at(new Moment(site.moment().epoch(), 0, 0));
        long weights = site.block().model().weightCount();
        turns.untouched().ifPresent(turn -> all.add(Suspect.byHand(site.say("FLAT.touched"), turn, start)));
        if (turns.isRaw()) {
            long seed = site.experiment().model(site.choice()).seed();
            for (int epochs : EPOCHS) {
                turns.fitted(epochs)
                        .ifPresent(turn -> all.add(new Suspect(site.say("FLAT.raw", weights, seed), turn, start)));
            }
        }
        double large = Math.max(
                Math.abs(spread.inputs().least()), Math.abs(spread.inputs().most()));
        turns.scaled()
                .filter(turn -> large > LARGE)
                .ifPresent(turn -> all.add(
                        new Suspect(site.say("FLAT.unscaled", site.words().figures(large, 4)), turn, start)));
        if (turns.learns()) {
            trained(all, start);
        }
        turns.seeded().ifPresent(turn -> all.add(new Suspect(site.say("FLAT.given"), turn, start)));
        dense().ifPresent(dense -> ofDense(dense, all));
        closed(Quantity.O, all, start);
        closed(Quantity.I, all, start);
        return all;
    }

    private void trained(List<Suspect> all, Cursor start) {
        String rate = site.words().figures(turns.rate(), 4);
        turns.longer(5).ifPresent(turn -> all.add(new Suspect(site.say("FLAT.few"), turn, start)));
        turns.faster().forEach(turn -> all.add(new Suspect(site.say("FLAT.slow", rate), turn, start)));
        turns.slower().forEach(turn -> all.add(new Suspect(site.say("FLAT.fast", rate), turn, start)));
    }

    /** A Dense on top. */
    private Optional<Dense> dense() {
        List<Layer> layers = site.block().model().layers();
        return layers.get(layers.size() - 1) instanceof Dense dense ? Optional.of(dense) : Optional.empty();
    }

    /** One that lets hardly anything through, or is at an end of what it can give out. */
    private void ofDense(Dense dense, List<Suspect> all) {
        int output = site.index();
        int most = IntStream.range(0, dense.features())
                .reduce(
                        0,
                        (one, other) -> Math.abs(dense.kernel().at(other, output))
                                        > Math.abs(dense.kernel().at(one, output))
                                ? other
                                : one);
        double weight = dense.kernel().at(most, output);
        int layer = site.block().model().layers().size() - 1;
        String name = LayerNames.of(site.block().model()).name(layer);
        int top = site.block().model().lstms().size() - 1;
        Cursor there = site.place().inLayer(top).onUnit(Math.min(most, dense.features() - 1));
        Moment start = new Moment(site.moment().epoch(), 0, 0);
        if (Math.abs(weight) < NEAR_ZERO) {
            Change.Place place = new Change.Weight(layer, Change.Table.KERNEL, most, output);
            String written = name + ".kernel[" + most + ", " + output + "]";
            site.whatIf(site.say("turn.weightTo", written, 1), site.change(start, place, 1))
                    .ifPresent(turn -> all.add(new Suspect(
                            site.say("FLAT.kernel", name, most, site.words().figures(weight, 2)),
                            turn,
                            there.at(start))));
        }
        turns.linear()
                .ifPresent(turn -> all.add(new Suspect(
                        site.say(
                                "FLAT.activation",
                                name,
                                dense.activation().kerasName(),
                                site.words().figures(spread.outputs().mean(), 3)),
                        turn,
                        there.at(start))));
    }

    /** A gate of the unit that weighs most, if it is nearly closed: all of that layer open. */
    private void closed(Quantity gate, List<Suspect> all, Cursor start) {
        int layer = site.block().model().lstms().size() - 1;
        int units = site.block().model().lstms().get(layer).units();
        double mean = IntStream.range(0, units)
                .mapToDouble(
                        unit -> site.recording().at(gate, layer, site.place().slot(), site.step(), unit))
                .average()
                .orElse(1);
        if (mean >= CLOSED) {
            return;
        }
        String id = site.run().id();
        Experiment open = site.experiment();
        String branch = open.branchOf(id);
        int slots = site.plan().slots(start.moment().epoch(), 0);
        for (int unit = 0; unit < units; unit++) {
            for (int slot = 0; slot < slots; slot++) {
                Change held =
                        site.change(start.moment(), new Change.Hold(gate, 0, slot, layer, unit, Optional.empty()), 1);
                open = open.branching(unit == 0 && slot == 0 ? id : branch, run -> run.with(held));
            }
        }
        String letter = gate == Quantity.O ? "o" : "i";
        site.turn(site.say("turn.holdAll", letter), open, branch)
                .ifPresent(turn -> all.add(new Suspect(
                        site.say("FLAT.gate." + letter, site.words().figures(mean, 2)),
                        turn,
                        site.place().inLayer(layer))));
    }
}
