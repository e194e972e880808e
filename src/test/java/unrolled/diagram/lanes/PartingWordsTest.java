package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.diagram.lanes.PartingPairs.calls;
import static unrolled.diagram.lanes.PartingPairs.hand;
import static unrolled.diagram.lanes.PartingPairs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.Examples;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.lanes.PartingPairs.Pair;
import unrolled.engine.forward.Quantity;
import unrolled.engine.loss.Loss;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.GivenWeights;
import unrolled.experiment.LayerChoice;
import unrolled.experiment.ModelChoice;
import unrolled.experiment.Origin;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Pin;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** What is said where two runs part that differ in batch size, state, weights, or in what was set by hand. */
class PartingWordsTest {
    private static final String ALIKE = PartingPairs.ALIKE;

    private static Change.Hold hold(Quantity gate, int step, int slot, int unit) {
        return new Change.Hold(gate, step, slot, 0, unit, Optional.empty());
    }

    /** Two epochs of fit from weights that are given, with a Dropout below a layer. */
    private static RunChoice dropping(int below, long seed) {
        List<LayerChoice> layers = new ArrayList<>(Examples.airline().model().layers());
        layers.add(below, new LayerChoice.DropoutChoice(0.5));
        GivenWeights given = GivenWeights.of("a file", new ModelChoice(layers, 508).build(1));
        OwnChoice own = OwnChoice.NOTHING.withLayers(Optional.of(layers)).withWeights(Optional.of(given));
        return calls(run(4, true), new Call.Fit(2, false, false)).withOwn(own.withSeed(OptionalLong.of(seed)));
    }

    static Stream<Pair> pairs() {
        RunChoice kept = run(4, true);
        RunChoice trained = calls(kept, new Call.Fit(2, false, false));
        OwnChoice own = OwnChoice.NOTHING;
        Change.Weight kernel = new Change.Weight(0, Change.Table.KERNEL, 0, 5);
        Change.Weight bias = new Change.Weight(1, Change.Table.BIAS, 0, 0);

        return Stream.of(
                new Pair(
                        "what Dropout drops below the LSTM",
                        dropping(0, 1),
                        dropping(0, 2),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 1 \u00b7 t 1, slot 2: Dropout drops other numbers, by another seed: "
                                + "1 in A, 2 in B." + ALIKE),
                new Pair(
                        "what Dropout drops above it",
                        dropping(1, 1),
                        dropping(1, 2),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: different weights, after as many updates in A as "
                                + "in B (1). Dropout drops other numbers, by another seed: 1 in A, 2 in B." + ALIKE),
                new Pair(
                        "batch size",
                        run(1, true),
                        kept,
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: a different sample stands in this slot, as "
                                + "the batch size is 1 in A and 4 in B: sample 1 in A, sample 4 in B." + ALIKE),
                new Pair(
                        "batch size, sample by sample",
                        run(1, true),
                        kept,
                        Lock.SAMPLE,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: A goes on from its state (c\u2032[2] = "
                                + "0.0226), B begins from zero: it is in its first batch there." + ALIKE),
                new Pair(
                        "batch size of training",
                        calls(run(2, false), new Call.Fit(1, false, false)),
                        calls(run(4, false), new Call.Fit(1, false, false)),
                        Lock.SAMPLE,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: different weights, after different numbers "
                                + "of updates, as the batch size is 2 in A and 4 in B: 1 in A, 0 in B." + ALIKE),
                new Pair(
                        "stateless",
                        kept,
                        run(4, false),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: A goes on from its state (c\u2032[2] = "
                                + "0.0226), B begins from zero: it is stateless." + ALIKE),
                new Pair(
                        "reset every epoch",
                        kept,
                        kept.withReset(ResetRule.EVERY_EPOCH),
                        Lock.BATCH,
                        "epoch 2 \u00b7 batch 1 \u00b7 t 1, slot 0: A goes on from its state (c\u2032[2] = "
                                + "0.251), B begins from zero: it is reset there by its rule." + ALIKE),
                new Pair(
                        "reset by hand",
                        kept.with(Pin.one(0, 3, 1, 2)),
                        kept,
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 4 \u00b7 t 2, slot 2: B goes on from its state (c\u2032[2] = "
                                + "0.0773), A begins from zero: it is reset there by hand." + ALIKE),
                new Pair(
                        "state of another run",
                        kept.withOrigin(new Origin(Optional.empty(), Optional.of("U"))),
                        kept,
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 1 \u00b7 t 1, slot 0: A goes on from the state that U left "
                                + "(c\u2032[2] = 0.251), B begins from zero: it is in its first batch there."),
                new Pair(
                        "states of two other runs",
                        kept.withOrigin(new Origin(Optional.empty(), Optional.of("U"))),
                        kept.withOrigin(new Origin(Optional.empty(), Optional.of("V"))),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 1 \u00b7 t 1, slot 0: A goes on from the state that U left, B from "
                                + "the one that V left: c\u2032[2] = 0.2513 in A, 0.1266 in B."),
                new Pair(
                        "weights of another run",
                        kept.withOrigin(new Origin(Optional.of("V"), Optional.empty())),
                        kept,
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 1 \u00b7 t 1, slot 0: different weights from the start: those that "
                                + "V left in A, its own first ones in B."),
                new Pair(
                        "seed",
                        kept,
                        kept.withOwn(own.withSeed(OptionalLong.of(7))),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 1 \u00b7 t 1, slot 0: A and B begin with different weights."),
                new Pair(
                        "learning",
                        trained,
                        trained.withLoss(Loss.of(Loss.Kind.MEAN_ABSOLUTE_ERROR)),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: different weights, after as many updates in "
                                + "A as in B (1): optimizer or loss differ." + ALIKE),
                new Pair(
                        "weight by hand",
                        kept,
                        hand(kept, 0, 7, kernel, 0.5),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 8 \u00b7 t 1, slot 0: set by hand: kernel[0, 5] = 0.5 in B." + ALIKE),
                new Pair(
                        "weight by hand, sample by sample",
                        run(1, false),
                        hand(run(4, false), 0, 7, kernel, 0.5),
                        Lock.SAMPLE,
                        "epoch 1 \u00b7 batch 29 \u00b7 t 1, slot 0: set by hand: kernel[0, 5] = 0.5 in B." + ALIKE),
                new Pair(
                        "weights by hand in both",
                        hand(kept, 0, 7, kernel, 0.25),
                        hand(hand(kept, 0, 7, kernel, 0.5), 0, 7, bias, 1),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 8 \u00b7 t 1, slot 0: set by hand: kernel[0, 5] = 0.25 in A, "
                                + "kernel[0, 5] = 0.5 in B, Dense bias[0] = 1 in B." + ALIKE),
                new Pair(
                        "weight by hand in training",
                        trained,
                        hand(trained, 1, 2, kernel, 0.5),
                        Lock.BATCH,
                        "epoch 2 \u00b7 batch 3 \u00b7 t 1, slot 0: set by hand: kernel[0, 5] = 0.5 in B." + ALIKE),
                new Pair(
                        "c by hand",
                        hand(kept, 0, 7, new Change.Memory(Quantity.C, 1, 2, 0, 3), 0.5),
                        kept,
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 8 \u00b7 t 2, slot 2: set by hand: c[3] = 0.5 in A." + ALIKE),
                new Pair(
                        "x by hand",
                        kept,
                        hand(kept, 0, 7, new Change.Input(1, 2, 0), 0.5),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 8 \u00b7 t 2, slot 2: set by hand: x[0] = 0.5 in B." + ALIKE),
                new Pair(
                        "gate by hand",
                        kept,
                        hand(kept, 0, 7, hold(Quantity.F, 1, 2, 3), 1),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 8 \u00b7 t 2, slot 2: held by hand: f[3] = 1 in B." + ALIKE),
                new Pair(
                        "gate by hand until",
                        hand(kept, 0, 7, hold(Quantity.F, 1, 2, 3), 1),
                        hand(kept, 0, 7, hold(Quantity.F, 1, 2, 3).withUntil(Optional.of(new Change.End(1, 0, 1))), 1),
                        Lock.BATCH,
                        "epoch 2 \u00b7 batch 1 \u00b7 t 3, slot 2: held by hand: f[3] = 1 in A." + ALIKE),
                new Pair(
                        "another gate by hand",
                        hand(kept, 0, 7, hold(Quantity.F, 1, 2, 3), 1),
                        hand(kept, 0, 7, hold(Quantity.O, 1, 2, 0), 0),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 8 \u00b7 t 2, slot 2: held by hand: f[3] = 1 in A, o[0] = 0 in B."
                                + ALIKE),
                new Pair(
                        "targets",
                        trained,
                        trained.withOwn(own.withDistance(OptionalInt.of(2))),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: different weights, after as many updates in "
                                + "A as in B (1): the targets differ." + ALIKE));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theTrueCauseIsNamed(Pair pair) {
        assertEquals(pair.said(), pair.in(Locale.ENGLISH));
    }

    @Test
    void theCauseIsNamedInGermanToo() {
        Change.Weight kernel = new Change.Weight(0, Change.Table.KERNEL, 0, 5);
        assertEquals(
                "Epoche 1 \u00b7 Batch 8 \u00b7 t 1, Slot 0: Von Hand gesetzt: kernel[0, 5] = 0,5 in B."
                        + " Bis hierher sind beide gleich bis aufs letzte Bit.",
                PartingPairs.said(run(4, true), hand(run(4, true), 0, 7, kernel, 0.5), Lock.BATCH, Locale.GERMAN));
        assertEquals(
                "Epoche 1 \u00b7 Batch 2 \u00b7 t 1, Slot 0: A geht von seinem Zustand aus weiter (c\u2032[2] = 0,0226), "
                        + "B beginnt bei null: Er ist stateless. Bis hierher sind beide gleich bis aufs letzte Bit.",
                PartingPairs.said(run(4, true), run(4, false), Lock.BATCH, Locale.GERMAN));
    }
}
