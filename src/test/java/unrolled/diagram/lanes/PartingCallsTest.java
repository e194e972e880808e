package unrolled.diagram.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static unrolled.diagram.lanes.PartingPairs.calls;
import static unrolled.diagram.lanes.PartingPairs.run;
import static unrolled.diagram.lanes.PartingPairs.split;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.debug.cursor.Lock;
import unrolled.diagram.lanes.PartingPairs.Pair;
import unrolled.experiment.Call;
import unrolled.experiment.OwnChoice;
import unrolled.experiment.Part;
import unrolled.experiment.RunChoice;

/** What is said where two runs part that differ in their calls, their order, their end, or in how their windows are cut. */
class PartingCallsTest {
    private static final Call PREDICT_TRAIN = new Call.Predict(Part.TRAIN, 1);
    private static final Call PREDICT_TEST = new Call.Predict(Part.TEST, 1);
    private static final String ALIKE = PartingPairs.ALIKE;

    static Stream<Pair> pairs() {
        RunChoice kept = run(4, true);
        RunChoice trained = calls(kept, new Call.Fit(2, false, false));
        OwnChoice own = OwnChoice.NOTHING;

        return Stream.of(
                new Pair(
                        "order",
                        trained,
                        calls(kept, new Call.Fit(2, false, true)),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 1 \u00b7 t 1, slot 0: call 1 is fit (2 epochs) in A, but fit (2 "
                                + "epochs \u00b7 shuffled) in B. Hence a different sample stands in this slot: sample 0 in "
                                + "A, sample 7 in B."),
                new Pair(
                        "order, sample by sample",
                        trained,
                        calls(kept, new Call.Fit(2, false, true)),
                        Lock.SAMPLE,
                        "epoch 1 \u00b7 batch 1 \u00b7 t 1, slot 0: call 1 is fit (2 epochs) in A, but fit (2 "
                                + "epochs \u00b7 shuffled) in B. Hence different weights, after different numbers of "
                                + "updates: 0 in A, 2 in B. Besides: carried against zero state."),
                new Pair(
                        "fit",
                        kept,
                        calls(kept, new Call.Fit(2, false, false)),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: call 1 is predict (all samples \u00b7 \u00d7 "
                                + "2) in A, but fit (2 epochs) in B. Hence different weights, after different numbers of "
                                + "updates: 0 in A, 1 in B." + ALIKE),
                new Pair(
                        "reset between",
                        calls(kept, PREDICT_TRAIN, PREDICT_TEST),
                        calls(kept, PREDICT_TRAIN, new Call.Reset(), PREDICT_TEST),
                        Lock.BATCH,
                        "predict \u00b7 batch 1 \u00b7 t 1, slot 0: call 2 is predict (test part) in A, but "
                                + "reset in B. Hence A goes on from its state (c\u2032[2] = 0.123), B begins from zero: it "
                                + "is reset there by a call." + ALIKE),
                new Pair(
                        "reset between, other way",
                        calls(kept, PREDICT_TRAIN, new Call.Reset(), PREDICT_TEST),
                        calls(kept, PREDICT_TRAIN, PREDICT_TEST),
                        Lock.TIME,
                        "predict \u00b7 batch 1 \u00b7 t 1, slot 0: call 2 is reset in A, but predict (test "
                                + "part) in B. Hence B goes on from its state (c\u2032[2] = 0.123), A begins from zero: it "
                                + "is reset there by a call." + ALIKE),
                new Pair(
                        "warm up",
                        calls(kept, PREDICT_TRAIN, PREDICT_TEST),
                        calls(kept, PREDICT_TEST),
                        Lock.SAMPLE,
                        "predict \u00b7 batch 1 \u00b7 t 1, slot 0: call 1 is predict (train part) in A, but "
                                + "predict (test part) in B. Hence A goes on from its state (c\u2032[2] = 0.123), B begins "
                                + "from zero: it is in its first batch there."),
                new Pair(
                        "epochs",
                        calls(kept, new Call.Fit(2, false, false), PREDICT_TEST),
                        calls(kept, new Call.Fit(3, false, false), PREDICT_TEST),
                        Lock.BATCH,
                        "predict \u00b7 batch 1 \u00b7 t 1, slot 0: call 1 is fit (2 epochs) in A, but fit (3 "
                                + "epochs) in B. Hence different weights, after different numbers of updates: 12 in A, 18 "
                                + "in B. Besides: a different state carried on." + ALIKE),
                new Pair(
                        "part",
                        calls(kept, PREDICT_TRAIN),
                        calls(kept, PREDICT_TEST),
                        Lock.BATCH,
                        "predict \u00b7 batch 1 \u00b7 t 1, slot 0: call 1 is predict (train part) in A, but "
                                + "predict (test part) in B. Hence a different sample stands in this slot: sample 0 in A, "
                                + "sample 24 in B."),
                new Pair(
                        "validation",
                        trained,
                        calls(kept, new Call.Fit(2, true, false)),
                        Lock.BATCH,
                        "epoch 2 \u00b7 batch 1 \u00b7 t 1, slot 0: call 1 is fit (2 epochs) in A, but fit (2 "
                                + "epochs \u00b7 validation) in B. Hence both go on, but from different states: c\u2032[2] "
                                + "= 0.1266 in A, 0.2502 in B." + ALIKE),
                new Pair(
                        "end of one",
                        kept,
                        calls(kept, new Call.Predict(Part.ALL, 1)),
                        Lock.BATCH,
                        "epoch 2 \u00b7 batch 1 \u00b7 t 1, slot 0: B ends here, A goes on." + ALIKE),
                new Pair(
                        "end of one, other way",
                        calls(kept, new Call.Predict(Part.ALL, 1)),
                        kept,
                        Lock.BATCH,
                        "predict \u00b7 batch 10 \u00b7 t 3, slot 3: A ends here, B goes on." + ALIKE),
                new Pair(
                        "end by time",
                        calls(kept, new Call.Predict(Part.ALL, 1)),
                        calls(kept, new Call.Predict(Part.ALL, 1)).withSplit(split(32, 24)),
                        Lock.TIME,
                        "predict \u00b7 batch 9 \u00b7 t 1, slot 0: B ends here, A goes on." + ALIKE),
                new Pair(
                        "end by time, other way",
                        calls(kept, new Call.Predict(Part.ALL, 1)).withSplit(split(32, 24)),
                        calls(kept, new Call.Predict(Part.ALL, 1)),
                        Lock.TIME,
                        "predict \u00b7 batch 8 \u00b7 t 3, slot 3: A ends here, B goes on." + ALIKE),
                new Pair(
                        "end of a pass",
                        kept,
                        kept.withSplit(split(32, 24)),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 9 \u00b7 t 1, slot 0: epoch 1 ends here in B and goes on in A." + ALIKE),
                new Pair(
                        "end of a pass, other way",
                        kept.withSplit(split(32, 24)),
                        kept,
                        Lock.SAMPLE,
                        "epoch 1 \u00b7 batch 8 \u00b7 t 3, slot 3: epoch 1 ends here in A and goes on in B." + ALIKE),
                new Pair(
                        "end of a training",
                        calls(kept, new Call.Fit(2, false, false)),
                        calls(kept, new Call.Fit(2, false, false)).withSplit(split(40, 20)),
                        Lock.BATCH,
                        "epoch 1 \u00b7 batch 6 \u00b7 t 1, slot 0: epoch 1 ends here in B and goes on in A." + ALIKE),
                new Pair(
                        "stride",
                        run(1, true),
                        run(1, true).withSplit(split(13, 10)).withOwn(own.withStride(OptionalInt.of(3))),
                        Lock.TIME,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: the windows are cut differently: look-back "
                                + "3, stride 1 in A, but look-back 3, stride 3 in B. Hence both go on, but from different "
                                + "states: c\u2032[2] = 0.02262 in A, 0.003852 in B." + ALIKE),
                new Pair(
                        "stride stateless",
                        run(1, false),
                        run(1, false).withSplit(split(13, 10)).withOwn(own.withStride(OptionalInt.of(3))),
                        Lock.TIME,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: the windows are cut differently: look-back "
                                + "3, stride 1 in A, but look-back 3, stride 3 in B. Hence B goes on from its state "
                                + "(c\u2032[2] = 0.00385), A begins from zero: it is stateless." + ALIKE),
                new Pair(
                        "look-back",
                        run(1, true),
                        run(1, true).withOwn(own.withLookBack(OptionalInt.of(5))),
                        Lock.TIME,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: the windows are cut differently: look-back "
                                + "3, stride 1 in A, but look-back 5, stride 1 in B. Hence both go on, but from different "
                                + "states: c\u2032[2] = 0.02262 in A, 0.03752 in B." + ALIKE),
                new Pair(
                        "look-back stateless",
                        run(1, false),
                        run(1, false).withOwn(own.withLookBack(OptionalInt.of(5))),
                        Lock.TIME,
                        "epoch 1 \u00b7 batch 40 \u00b7 t 3, slot 0: epoch 1 ends here in A and goes on in B." + ALIKE),
                new Pair(
                        "generate",
                        calls(kept, new Call.Predict(Part.ALL, 1)),
                        calls(kept, new Call.Generate(Part.ALL, 5)),
                        Lock.BATCH,
                        "predict \u00b7 batch 2 \u00b7 t 1, slot 0: call 1 is predict (all samples) in A, but "
                                + "generate (5 outputs) in B. Hence a different sample stands in this slot: sample 4 in A, "
                                + "sample 0 in B." + ALIKE),
                new Pair(
                        "another split",
                        calls(kept, PREDICT_TEST),
                        calls(kept, PREDICT_TEST).withSplit(split(40, 28)),
                        Lock.BATCH,
                        "predict \u00b7 batch 1 \u00b7 t 1, slot 0: a different sample stands in this slot: "
                                + "sample 24 in A, sample 28 in B."),
                new Pair(
                        "stateful against stateless, other cuts",
                        run(1, true),
                        run(1, false).withOwn(own.withLookBack(OptionalInt.of(5))),
                        Lock.SAMPLE,
                        "epoch 1 \u00b7 batch 2 \u00b7 t 1, slot 0: A goes on from its state (c\u2032[2] = "
                                + "0.0226), B begins from zero: it is stateless." + ALIKE),
                new Pair("alike", kept, kept, Lock.BATCH, ""));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theTrueCauseIsNamed(Pair pair) {
        assertEquals(pair.said(), pair.in(Locale.ENGLISH));
    }

    @Test
    void theCauseIsNamedInGermanToo() {
        RunChoice kept = run(4, true);
        assertEquals(
                "Epoche 2 \u00b7 Batch 1 \u00b7 t 1, Slot 0: B endet hier, A geht weiter."
                        + " Bis hierher sind beide gleich bis aufs letzte Bit.",
                PartingPairs.said(kept, calls(kept, new Call.Predict(Part.ALL, 1)), Lock.BATCH, Locale.GERMAN));
        assertEquals(
                "predict \u00b7 Batch 1 \u00b7 t 1, Slot 0: Aufruf 1 ist predict (Trainingsteil) in A, aber predict (Testteil)"
                        + " in B. Daher: In diesem Slot steht ein anderes Sample: Sample 0 in A, Sample 24 in B.",
                PartingPairs.said(calls(kept, PREDICT_TRAIN), calls(kept, PREDICT_TEST), Lock.BATCH, Locale.GERMAN));
    }
}
