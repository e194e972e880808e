package unrolled.diagram.asked;

import static unrolled.diagram.asked.PuzzledRuns.airline;
import static unrolled.diagram.asked.PuzzledRuns.fitted;
import static unrolled.diagram.asked.PuzzledRuns.held;
import static unrolled.diagram.asked.PuzzledRuns.tested;
import static unrolled.diagram.asked.PuzzledRuns.unscaled;
import static unrolled.diagram.asked.PuzzledRuns.validated;
import static unrolled.diagram.asked.PuzzledRuns.wave;

import java.util.ArrayList;
import java.util.List;
import unrolled.Examples;
import unrolled.engine.forward.Quantity;
import unrolled.engine.train.Adam;
import unrolled.engine.train.Sgd;
import unrolled.experiment.Call;
import unrolled.experiment.Change;
import unrolled.experiment.Experiment;
import unrolled.experiment.Part;

/**
 * An experiment in which one thing is wrong or surprising.
 *
 * @param kind what somebody would point at
 * @param at where, as people count
 * @param question what they would ask
 * @param english what the cause is called
 * @param german the same
 * @param place where it is, as people count
 * @param turn what turns it is called
 */
record Puzzle(
        String name,
        Experiment experiment,
        Thing.Kind kind,
        String at,
        WhyQuestion question,
        String english,
        String german,
        String place,
        String turn) {
    @Override
    public String toString() {
        return name;
    }

    Thing thing() {
        return Thing.of(kind, Inquiry.place(at));
    }

    static List<Puzzle> all() {
        List<Puzzle> all = new ArrayList<>(ofState());
        all.addAll(ofOutputs());
        all.addAll(ofTraining());
        all.addAll(ComparedPuzzles.all());
        return all;
    }

    private static List<Puzzle> ofState() {
        return List.of(
                new Puzzle(
                        "why zero",
                        airline(run -> run.withStateful(false)),
                        Thing.Kind.BORDER,
                        "A 1/5/1",
                        WhyQuestion.CUT,
                        "run A is stateless",
                        "Lauf A stateless ist",
                        "1/5/1",
                        "Make it stateful"),
                new Puzzle(
                        "why is sample 4 behind sample 0",
                        airline(run -> run.withBatchSize(4)),
                        Thing.Kind.BORDER,
                        "A 1/2/1",
                        WhyQuestion.FOLLOWS,
                        "A batch takes 4 samples in turn, so that in a slot sample 4 follows sample 0",
                        "in einem Slot folgt Sample 4 auf Sample 0",
                        "1/1/3",
                        "Batch size 1"),
                new Puzzle(
                        "a row is read again",
                        airline(run -> run),
                        Thing.Kind.INPUT,
                        "A 1/3/1",
                        WhyQuestion.AGAIN,
                        "Because the windows overlap. Look-back 3, stride 1: row 2",
                        "Weil die Fenster überlappen. Look-back 3, Versatz 1: Zeile 2",
                        "1/2/2",
                        "Set stride to 3"),
                new Puzzle(
                        "a gate that never opens",
                        airline(run -> run.with(held(Quantity.O, 0))),
                        Thing.Kind.STATE,
                        "A 1/5/2",
                        WhyQuestion.NO_MOVE,
                        "Because somebody set or held it by hand",
                        "Weil es von Hand gesetzt oder gehalten wird",
                        "1/5/2",
                        "Without what was done by hand"),
                new Puzzle(
                        "h is next to zero though c is not",
                        airline(run -> run.with(new Change(0, 0, outputBias(), -9))),
                        Thing.Kind.STATE,
                        "A 1/50/3",
                        WhyQuestion.SILENT,
                        "Because its output gate is closed",
                        "Weil sein Output-Gate geschlossen ist",
                        "1/50/3",
                        "What if the bias of o[2] is"));
    }

    private static Change.Place outputBias() {
        return new Change.Weight(0, Change.Table.BIAS, 0, 14);
    }

    private static List<Puzzle> ofOutputs() {
        return List.of(
                new Puzzle(
                        "why is it flat: nobody has scaled",
                        unscaled(fitted(5, Adam.ofKeras())),
                        Thing.Kind.OUTPUT,
                        "A 6/100/3",
                        WhyQuestion.FLAT,
                        "Because the inputs are not scaled. They go up to 622",
                        "Weil die Eingaben nicht skaliert sind. Sie gehen bis 622",
                        "6/1/1",
                        "Scale from 0 to 1"),
                new Puzzle(
                        "why is it flat: too small a learning rate",
                        fitted(2, Sgd.ofKeras().withLearningRate(1e-7))
                                .withModel(Examples.airline().model().withSeed(14)),
                        Thing.Kind.PREDICTION,
                        "A 3/100/3",
                        WhyQuestion.FLAT,
                        "too small",
                        "zu klein",
                        "3/1/1",
                        "Learning rate"),
                new Puzzle(
                        "predict twice is different",
                        airline(run ->
                                run.withCalls(List.of(new Call.Predict(Part.ALL, 1), new Call.Predict(Part.ALL, 1)))),
                        Thing.Kind.OUTPUT,
                        "A 2/1/3",
                        WhyQuestion.OTHER_PASS,
                        "Because it began with another state. The weights are the same",
                        "Weil es mit einem anderen Zustand begann. Die Gewichte sind dieselben",
                        "2/1/1",
                        "Reset before every pass"),
                new Puzzle(
                        "the value before again",
                        wave(),
                        Thing.Kind.PREDICTION,
                        "A 15/10/3",
                        WhyQuestion.AS_BEFORE,
                        "to repeat the newest input is learned first",
                        "Die neueste Eingabe zu wiederholen, lernt es zuerst",
                        "15/10/3",
                        "Train for 70 epochs"),
                new Puzzle(
                        "far from the target",
                        tested(fitted(20, new Adam(0.005))),
                        Thing.Kind.PREDICTION,
                        "A 21/44/3",
                        WhyQuestion.FAR,
                        "No target of the training was like it. It is +1.0000; those of the training were from 0 to",
                        "Kein Ziel des Trainings war so. Es ist +1,0000; die des Trainings lagen zwischen 0",
                        "21/44/3",
                        "Train on 116 samples"));
    }

    private static List<Puzzle> ofTraining() {
        Change.Place weight = new Change.Weight(1, Change.Table.BIAS, 0, 0);
        return List.of(
                new Puzzle(
                        "why does the loss jump at epoch 7",
                        fitted(10, Adam.ofKeras()).withRun("A", run -> run.with(new Change(6, 20, weight, 3))),
                        Thing.Kind.LOSS,
                        "A 7/1/1",
                        WhyQuestion.JUMP,
                        "Because of what was set, held or cut by hand",
                        "von Hand gesetzt, gehalten oder geschnitten",
                        "7/21/1",
                        "Without what was done by hand"),
                new Puzzle(
                        "why does the loss jump: steps too large",
                        fitted(3, new Adam(0.1)).withRun("A", run -> run.withBatchSize(4)),
                        Thing.Kind.LOSS,
                        "A 2/1/1",
                        WhyQuestion.JUMP,
                        "Because the updates are too large. The learning rate is 0.1",
                        "Weil die Updates zu groß sind. Die Lernrate ist 0,1",
                        "1/3/3",
                        "Learning rate 0.01"),
                new Puzzle(
                        "why does the loss not fall",
                        fitted(5, Sgd.ofKeras().withLearningRate(1e-7)),
                        Thing.Kind.LOSS,
                        "A 5/1/1",
                        WhyQuestion.STUCK,
                        "is too small",
                        "zu klein ist",
                        "1/1/1",
                        "Learning rate 0.01"),
                new Puzzle(
                        "why is validation worse",
                        validated(20),
                        Thing.Kind.LOSS,
                        "A 40/1/1",
                        WhyQuestion.VALIDATION,
                        "Because the tested samples are others",
                        "Weil die getesteten Samples andere sind",
                        "40/1/1",
                        "Train on 116 samples"),
                new Puzzle(
                        "why did nothing change: it predicts",
                        airline(run -> run),
                        Thing.Kind.WEIGHTS,
                        "A 1/5/1",
                        WhyQuestion.STILL,
                        "Because predict trains nothing",
                        "Weil predict nichts trainiert",
                        "1/5/1",
                        "fit instead of this call"),
                new Puzzle(
                        "why did nothing change: a learning rate of 0",
                        fitted(2, Adam.ofKeras().withLearningRate(0)),
                        Thing.Kind.WEIGHTS,
                        "A 1/5/1",
                        WhyQuestion.STILL,
                        "Because the learning rate is 0.",
                        "Weil die Lernrate 0 ist.",
                        "1/5/1",
                        "Learning rate 0.001"),
                new Puzzle(
                        "why NaN",
                        unscaled(fitted(2, Sgd.ofKeras().withLearningRate(1))),
                        Thing.Kind.LOSS,
                        "A 2/1/1",
                        WhyQuestion.NAN,
                        "Because the loss went beyond all measure in batch 8 of epoch 1",
                        "Weil der Verlust in Batch 8 von Epoche 1, t 3 über alle Maße wuchs",
                        "1/8/3",
                        "Learning rate 0.01"),
                new Puzzle(
                        "why does a gradient end",
                        fitted(1, Adam.ofKeras()),
                        Thing.Kind.GRADIENT,
                        "A 1/5/1",
                        WhyQuestion.GRADIENT_ENDS,
                        "training follows a batch back to its first step",
                        "Training einen Batch bis zu seinem ersten Schritt",
                        "1/5/1",
                        "Look-back 6"));
    }
}
