package unrolled.diagram.asked;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.diagram.answer.MarkedText.Role;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Activation;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Matrix;
import unrolled.experiment.Change;
import unrolled.experiment.WhatIf;

/** Replies about a gate: it is what its sum z = x K + h' R + b makes of it. */
final class GateReplies {
    /** In the order of the columns of Keras's weights. */
    private static final List<Quantity> COLUMNS = List.of(Quantity.I, Quantity.F, Quantity.G, Quantity.O);

    /** Above it a gate is open. */
    private static final double OPEN = 0.9;

    /** A sum with which a gate of sigmoids is open, 0.95, and without its sign closed, 0.05. */
    private static final double FAR = 3;

    private final Site site;
    private final Quantity gate;

    private GateReplies(Site site, Quantity gate) {
        this.site = site;
        this.gate = gate;
    }

    private double value() {
        return site.at(gate);
    }

    /** Why the forget gate lets go of what was remembered. */
    static Optional<Reply> forgets(Site site) {
        boolean fits = site.hasCell() && site.name().startsWith("c") && site.at(Quantity.F) < OPEN;
        return fits ? Optional.of(new GateReplies(site, Quantity.F).reply("FORGETS")) : Optional.empty();
    }

    /** Why less than half of c comes out. */
    static Optional<Reply> hides(Site site) {
        boolean fits = site.hasCell() && site.at(Quantity.O) < 0.5 && !site.isSilent();
        return fits ? Optional.of(new GateReplies(site, Quantity.O).reply("HIDES")) : Optional.empty();
    }

    /** Why a gate is as open as it is. */
    static Optional<Reply> gate(Site site) {
        return site.hasCell()
                ? COLUMNS.stream()
                        .filter(gate -> site.name().replace("z.", "").startsWith(Site.letter(gate) + "["))
                        .findFirst()
                        .map(gate -> new GateReplies(site, gate).reply("GATE"))
                : Optional.empty();
    }

    /** What a gate is made of, as a part of a reply about it. */
    static String why(Site site, Quantity gate) {
        GateReplies reply = new GateReplies(site, gate);
        return reply.isHeld() ? reply.held() : reply.is("GATE");
    }

    /** What would open the gate, or close it. */
    static Optional<Turn> moved(Site site, Quantity gate) {
        GateReplies reply = new GateReplies(site, gate);
        return reply.isHeld() ? reply.unheld() : reply.turned(reply.z(), reply.bias());
    }

    private boolean isHeld() {
        return site.recording()
                .isHeld(
                        gate,
                        site.place().layer(),
                        site.place().slot(),
                        site.step(),
                        site.place().unit());
    }

    private String held() {
        return site.say("GATE.held", site.name(gate), site.number(value()));
    }

    private double z() {
        return input() + recurrent() + bias();
    }

    private String is(String key) {
        String is = site.say(
                key + ".is",
                site.name(gate),
                site.words().plain(value(), 2),
                site.number(z()),
                function(gate == Quantity.G),
                function(true));
        return is + " " + site.say("GATE.most." + most(input(), recurrent(), bias(), z()));
    }

    private Reply reply(String key) {
        if (isHeld()) {
            return Reply.saying(held()).at(site.place()).turnedBy(unheld());
        }
        return Reply.saying(is(key))
                .with(List.of(
                        site.line("x K", Role.INPUT, input()),
                        site.line("h\u2032 R", Role.STATE, recurrent()),
                        site.line("b", Role.PLAIN, bias()),
                        site.line("z", Role.PLAIN, z())))
                .skipping(below())
                .at(site.place())
                .turnedBy(turned(z(), bias()));
    }

    /** What comes into a layer that is not the lowest is a copy of what the one below gave out. */
    private List<String> below() {
        int layer = site.place().layer();
        boolean copied = layer > 0
                && site.recording().layerOfLstm(layer) == site.recording().layerOfLstm(layer - 1) + 1;
        return !copied ? List.of() : List.of(site.say("copy.below", layer + 1, layer));
    }

    /** Which part weighs most: of the parts with the sign of the sum the largest. */
    private static String most(double input, double recurrent, double bias, double z) {
        double sign = Math.signum(z);
        double largest = Math.max(sign * input, Math.max(sign * recurrent, sign * bias));
        if (z == 0) {
            return "nothing";
        }
        return largest == sign * bias ? "b" : largest == sign * input ? "x" : "h";
    }

    /** The function that makes a gate of its sum, as Keras calls it. */
    private String function(boolean ofCell) {
        Lstm lstm = site.lstm();
        Activation function =
                ofCell ? lstm.activation() : lstm.recurrentActivation().activation();
        return function.kerasName();
    }

    private int column() {
        return COLUMNS.indexOf(gate) * site.lstm().units() + site.place().unit();
    }

    private double input() {
        double[] x = site.recording().input(site.place().layer(), site.place().slot(), site.step());
        Matrix kernel = site.lstm().kernel();
        return IntStream.range(0, x.length)
                .mapToDouble(n -> x[n] * kernel.at(n, column()))
                .sum();
    }

    private double recurrent() {
        Lstm lstm = site.lstm();
        return IntStream.range(0, lstm.units())
                .mapToDouble(n -> site.recording()
                                .previousH(site.place().layer(), site.place().slot(), site.step(), n)
                        * lstm.recurrentKernel().at(n, column()))
                .sum();
    }

    private double bias() {
        return site.lstm().bias().at(0, column());
    }

    /** The bias with which the gate would be open, or closed if it is. */
    private Optional<Turn> turned(double z, double bias) {
        double wanted = value() < OPEN ? FAR : -FAR;
        if (!site.lstm().useBias()) {
            return new UnitTurns(site).held(gate, wanted > 0 ? 1 : 0);
        }
        double other = Math.round(100 * (bias + wanted - z)) / 100.0;
        int layer = site.recording().layerOfLstm(site.place().layer());
        Change.Place place = new Change.Weight(layer, Change.Table.BIAS, 0, column());
        String text = site.say(
                "turn.bias",
                Site.letter(gate),
                site.place().unit(),
                site.words().figures(other, 3));
        return site.whatIf(text, site.change(site.moment(), place, other));
    }

    /** Without any hold of the gate. */
    private Optional<Turn> unheld() {
        return site.turn(
                site.say("turn.unheld", site.name(gate)),
                run -> run.withWhatIf(new WhatIf(
                        run.whatIf().of(),
                        run.whatIf().changes().stream()
                                .filter(change -> !holds(change))
                                .toList())));
    }

    private boolean holds(Change change) {
        return change.place() instanceof Change.Hold hold
                && hold.gate() == gate
                && hold.unit() == site.place().unit()
                && hold.layer() == site.place().layer()
                && hold.slot() == site.place().slot();
    }
}
