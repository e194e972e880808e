package unrolled.diagram.asked;

import static unrolled.diagram.asked.PuzzledRuns.airline;
import static unrolled.diagram.asked.PuzzledRuns.by;
import static unrolled.diagram.asked.PuzzledRuns.dropping;
import static unrolled.diagram.asked.PuzzledRuns.fitted;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import unrolled.Examples;
import unrolled.engine.train.Adam;
import unrolled.experiment.Experiment;
import unrolled.experiment.ResetRule;
import unrolled.experiment.RunChoice;

/** Puzzles about whole runs, most of them about two that are alike but for one thing. */
final class ComparedPuzzles {
    private ComparedPuzzles() {}

    static List<Puzzle> all() {
        return List.of(
                apart(
                        "batch size",
                        WhyQuestion.SLOWER,
                        run -> run.withBatchSize(4),
                        "Because of the batch size: 4 against 1",
                        "Wegen der Batchgröße: 4 gegen 1",
                        "1/1/1",
                        "Batch size 1"),
                apart(
                        "learning rate",
                        WhyQuestion.SLOWER,
                        run -> run.withTraining(by(new Adam(0.0001))),
                        "Because of the learning rate: 0.0001 against 0.001",
                        "Wegen der Lernrate: 0,0001 gegen 0,001",
                        "1/1/1",
                        "Learning rate 0.001"),
                apart(
                        "seed",
                        WhyQuestion.UNLIKE,
                        run -> run.withOwn(run.own().withSeed(OptionalLong.of(2))),
                        "B and A begin with different weights",
                        "B und A beginnen mit verschiedenen Gewichten",
                        "1/1/1",
                        "As in run A"),
                apart(
                        "reset",
                        WhyQuestion.UNLIKE,
                        run -> run.withReset(ResetRule.EVERY_BATCH),
                        "B begins from zero",
                        "B beginnt bei null",
                        "1/2/1",
                        "As in run A"),
                apart(
                        "shuffle",
                        WhyQuestion.UNLIKE,
                        run -> run.withEachFit(fit -> fit.withShuffle(true)),
                        "call 1 is fit (5 epochs · shuffled) in B",
                        "Aufruf 1 ist fit (5 Epochen · gemischt) in B",
                        "1/1/1",
                        "As in run A"),
                apart(
                        "look-back",
                        WhyQuestion.UNLIKE,
                        run -> run.withOwn(run.own().withLookBack(OptionalInt.of(2))),
                        "the targets differ",
                        "Die Zielwerte sind andere",
                        "1/2/1",
                        "As in run A"),
                new Puzzle(
                        "why does A differ from B: the seed of Dropout",
                        dropping(),
                        Thing.Kind.RUN,
                        "B 1/1/1",
                        WhyQuestion.UNLIKE,
                        "Dropout drops other numbers, by another seed: 2 in B, 1 in A",
                        "Dropout lässt andere Zahlen weg, mit einem anderen Seed: 2 in B, 1 in A",
                        "1/2/1",
                        "As in run A"),
                new Puzzle(
                        "samples that no batch takes",
                        airline(run -> run.withBatchSize(4)),
                        Thing.Kind.DROPPED,
                        "A 1/1/1",
                        WhyQuestion.DROPPED,
                        "Because they fill no batch. There are 141 samples; batches of 4 take 140",
                        "Weil sie keinen Batch füllen. Es gibt 141 Samples; Batches zu 4 nehmen 140",
                        "2/35/3",
                        "Take all samples, batch size 1"));
    }

    /** Two runs that are alike but for one thing. */
    private static Puzzle apart(
            String name,
            WhyQuestion question,
            UnaryOperator<RunChoice> change,
            String english,
            String german,
            String place,
            String turn) {
        Experiment one =
                fitted(5, Adam.ofKeras()).withModel(Examples.airline().model().withSeed(1));
        RunChoice other = change.apply(one.runs().get(0)).withId("B");
        return new Puzzle(
                "why does A differ from B: " + name,
                one.withRuns(List.of(one.runs().get(0), other)),
                Thing.Kind.RUN,
                "B 1/1/1",
                question,
                english,
                german,
                place,
                turn);
    }
}
