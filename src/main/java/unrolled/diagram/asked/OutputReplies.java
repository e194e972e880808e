package unrolled.diagram.asked;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unrolled.analysis.Influence;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Dense;
import unrolled.engine.model.Layer;
import unrolled.experiment.Change;
import unrolled.experiment.LayerNames;

/** Replies about what the model gives out. */
final class OutputReplies {
    /** So many batches are looked back at for what mattered. */
    private static final int MOST_BATCHES = 20;

    private final Site site;

    private OutputReplies(Site site) {
        this.site = site;
    }

    private boolean isThere() {
        return site.recording().hasOutput(site.step());
    }

    /** Which output is meant. */
    private int output() {
        return site.index();
    }

    private double y() {
        return site.recording().output(site.place().slot(), site.step(), output());
    }

    /** Why it is what it is: the sum of a Dense, or h itself. */
    static Optional<Reply> value(Site site) {
        OutputReplies output = new OutputReplies(site);
        return output.isThere() && site.hasCell() ? Optional.of(output.value()) : Optional.empty();
    }

    private Reply value() {
        List<Layer> layers = site.block().model().layers();
        return layers.get(layers.size() - 1) instanceof Dense dense ? summed(dense, layers.size() - 1) : copied();
    }

    private Reply summed(Dense dense, int layer) {
        int below = dense.features();
        double[] in = new double[below];
        for (int n = 0; n < below; n++) {
            in[n] = below(layer, n);
        }
        int most = 0;
        for (int n = 1; n < below; n++) {
            most = Math.abs(in[n] * dense.kernel().at(n, output()))
                            > Math.abs(in[most] * dense.kernel().at(most, output()))
                    ? n
                    : most;
        }
        double part = in[most] * dense.kernel().at(most, output());
        double bias = dense.bias().at(0, output());
        String key = Math.abs(bias) > Math.abs(part) ? "VALUE.bias" : "VALUE.sum";
        String said = site.say(
                key,
                site.number(y()),
                most,
                site.number(in[most]),
                site.number(dense.kernel().at(most, output())),
                site.number(part),
                site.number(bias));
        String name = LayerNames.of(site.block().model()).name(layer);
        Change.Place weight = key.equals("VALUE.bias")
                ? new Change.Weight(layer, Change.Table.BIAS, 0, output())
                : new Change.Weight(layer, Change.Table.KERNEL, most, output());
        int chosen = most;
        return Reply.saying(said)
                .with(site.line("h", Role.STATE, below, n -> in[n]))
                .with(site.line(
                        name + ".kernel", Role.PLAIN, below, n -> dense.kernel().at(n, output())))
                .with(site.line(name + ".bias", Role.PLAIN, bias))
                .at(site.place()
                        .inLayer(site.block().model().lstms().size() - 1)
                        .onUnit(Math.min(chosen, site.lstm().units() - 1)))
                .turnedBy(site.whatIf(
                        site.say(
                                "turn.weight",
                                name + (key.equals("VALUE.bias") ? ".bias[" : ".kernel[" + chosen + ", ") + output()
                                        + "]"),
                        site.change(site.moment(), weight, 0)));
    }

    private double below(int layer, int n) {
        return site.recording().layerOutput(layer - 1, site.place().slot(), site.step(), n);
    }

    private Reply copied() {
        int top = site.block().model().lstms().size() - 1;
        var there = site.place().inLayer(top).onUnit(output());
        Change.Place h = new Change.Memory(Quantity.H, site.step(), site.place().slot(), top, output());
        return Reply.saying(site.say("VALUE.copy", site.number(y()), output(), top + 1))
                .skipping(List.of(site.say("copy.output", output(), top + 1)))
                .at(there)
                .turnedBy(
                        site.whatIf(site.say("turn.set", "h[" + output() + "]", 0), site.change(site.moment(), h, 0)));
    }

    /** Why nothing comes out at a step. */
    static Optional<Reply> none(Site site) {
        boolean fits = !site.run().hasOutput(site.moment());
        return fits ? Optional.of(new OutputReplies(site).none()) : Optional.empty();
    }

    private Reply none() {
        int last = site.recording().steps();
        var model = site.experiment().model(site.choice());
        return Reply.saying(site.say("NO_OUTPUT", site.step() + 1, last))
                .at(site.place().at(site.last()))
                .turnedBy(site.turn(
                        site.say("turn.sequences"),
                        site.experiment().withModelOf(site.run().id(), model.withReturnSequences(true))));
    }

    /** Which input mattered most. */
    static Optional<Reply> influence(Site site) {
        boolean fits = site.hasCell() && site.recording().recorded().inputs();
        return fits ? new OutputReplies(site).influence() : Optional.empty();
    }

    private Optional<Reply> influence() {
        boolean output = site.isOutput();
        if (output && !isThere()) {
            return Optional.empty();
        }
        Quantity quantity = site.name().startsWith("h") ? Quantity.H : Quantity.C;
        Influence.Target target = output ? new Influence.Output(output()) : new Influence.Unit(quantity);
        Influence influence = Influence.on(site.trace(), site.place(), target, MOST_BATCHES);
        return influence.steps().stream()
                .max(Comparator.comparingDouble(Influence.Step::size))
                .filter(step -> step.size() > 0)
                .map(step -> influence(influence, step));
    }

    private Reply influence(Influence influence, Influence.Step step) {
        int feature = 0;
        for (int n = 1; n < step.byFeature().size(); n++) {
            feature = Math.abs(step.byFeature().get(n))
                            > Math.abs(step.byFeature().get(feature))
                    ? n
                    : feature;
        }
        var block = site.trace().block(step.moment());
        int slot = site.place().slot();
        double x = block.recording().x(slot, step.moment().step(), feature);
        String said = site.say(
                "INFLUENCE",
                site.name(),
                feature,
                site.number(x),
                site.step(step.moment()),
                site.words().figures(step.byFeature().get(feature), 3),
                influence.steps().size());
        return Reply.saying(said)
                .at(site.place().at(step.moment()))
                .turnedBy(new UnitTurns(site).input(step.moment(), feature, x + 1));
    }
}
