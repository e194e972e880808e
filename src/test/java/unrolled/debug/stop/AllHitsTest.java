package unrolled.debug.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.cursor.Lock;
import unrolled.debug.expression.Scope;
import unrolled.debug.stop.PlainRun.Asked;
import unrolled.engine.forward.Quantity;
import unrolled.engine.forward.Workers;
import unrolled.run.Progress;
import unrolled.run.plan.Moment;

/**
 * All hits of a question are those moments, in those slots, at which the recordings say so when they are read one by one:
 * in a run of several slots and calls, with resets, changed numbers, held gates and NaN.
 */
class AllHitsTest {
    private static final PlainRun RUN = PlainRun.of(0);
    private static final PlainRun OTHER = PlainRun.of(1);
    private static final Scope SCOPE = new Scope(List.of(RUN.trace(), OTHER.trace()), Cursor.start("A"), Lock.BATCH);

    /** A question and what answers it, for all slots together or slot by slot. */
    private record Question(String name, When when, boolean slots, Asked plain) {
        static Question holds(String condition, Asked plain) {
            return new Question(condition, new When.Holds(condition), true, plain);
        }

        static Question whole(String condition, Asked plain) {
            return new Question(condition, new When.Holds(condition), false, plain);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Question planned(When when, boolean slots, Asked plain) {
        return new Question(when.toString(), when, slots, plain);
    }

    private static boolean begins(int at, int slot, Asked plain) {
        return plain.at(at, slot) && at > 0 && !plain.at(at - 1, slot);
    }

    private static double[] of(Quantity quantity, int at, int slot) {
        return IntStream.range(0, 4)
                .mapToDouble(unit -> RUN.gate(quantity, at, slot, unit))
                .toArray();
    }

    private static double c(int at, int slot, int unit) {
        return RUN.gate(Quantity.C, at, slot, unit);
    }

    private static double h(int at, int slot, int unit) {
        return RUN.gate(Quantity.H, at, slot, unit);
    }

    private static boolean saturated(int at, int slot, int unit) {
        double o = RUN.gate(Quantity.O, at, slot, unit);
        return o < 0.45 || o > 1 - 0.45;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    }

    private static double[] minus(double[] vector, double[] other) {
        return IntStream.range(0, vector.length)
                .mapToDouble(n -> vector[n] - other[n])
                .toArray();
    }

    static Stream<Question> ofNumbers() {
        return Stream.of(
                Question.holds(
                        "f[2] < 0.66 && x > 0.3",
                        (at, slot) -> RUN.gate(Quantity.F, at, slot, 2) < 0.66 && RUN.x(at, slot) > 0.3),
                Question.holds(
                        "any(f > 0.77)",
                        (at, slot) -> Arrays.stream(of(Quantity.F, at, slot)).anyMatch(f -> f > 0.77)),
                Question.holds(
                        "count(abs(h) > 0.1) == 2",
                        (at, slot) -> Arrays.stream(of(Quantity.H, at, slot))
                                        .filter(h -> Math.abs(h) > 0.1)
                                        .count()
                                == 2),
                Question.holds(
                        "all(o > 0.5) || !(c[0] < 0.2)",
                        (at, slot) -> Arrays.stream(of(Quantity.O, at, slot)).allMatch(o -> o > 0.5)
                                || !(c(at, slot, 0) < 0.2)),
                Question.holds(
                        "mean(c[t-3:, 2]) > 0.25",
                        (at, slot) -> IntStream.rangeClosed(at - 3, at)
                                                .mapToDouble(back -> c(back, slot, 2))
                                                .sum()
                                        / 4
                                > 0.25),
                Question.holds("h[t-4, 1] > h[1]", (at, slot) -> h(at - 4, slot, 1) > h(at, slot, 1)),
                Question.holds("quantile(c, 0.5) < 0.02", (at, slot) -> {
                    double[] sorted =
                            Arrays.stream(of(Quantity.C, at, slot)).sorted().toArray();
                    return (sorted[1] + sorted[2]) / 2 < 0.02;
                }),
                Question.holds("z.f[1] > 1.15", (at, slot) -> RUN.sum(Quantity.F, at, slot, 1) > 1.15),
                Question.holds("isnan(c[0])", (at, slot) -> Double.isNaN(c(at, slot, 0))),
                Question.holds(
                        "sample % 5 == 0 && t == 2",
                        (at, slot) ->
                                RUN.sample(at, slot) % 5 == 0 && RUN.moment(at).step() == 1),
                Question.holds(
                        "abs(y - target) > 0.3", (at, slot) -> Math.abs(RUN.y(at, slot) - RUN.target(at, slot)) > 0.3),
                Question.holds(
                        "norm(A.h - B.h) > 0.02",
                        (at, slot) -> norm(minus(of(Quantity.H, at, slot), OTHER.vector(Quantity.H, at, slot))) > 0.02),
                Question.whole("h[0]@2 > -0.06", (at, slot) -> h(at, 2, 0) > -0.06),
                Question.whole("loss > 0.02", (at, slot) -> RUN.loss(at) > 0.02),
                Question.whole(
                        "call == 3 && batch > 28",
                        (at, slot) -> RUN.call(at) == 2 && RUN.moment(at).batch() > 27),
                Question.whole(
                        "abs(update(L1.kernel[0, 3])) > 0.0005", (at, slot) -> Math.abs(RUN.update(at, 3)) > 0.0005),
                Question.whole("L1.kernel[0, 3] < -0.555", (at, slot) -> RUN.kernel(at, 3) < -0.555));
    }

    static Stream<Question> ofKinds() {
        return Stream.of(
                planned(
                        new When.Begins("c[2] > 0.1"),
                        true,
                        (at, slot) -> begins(at, slot, (now, in) -> c(now, in, 2) > 0.1)),
                planned(
                        new When.Begins("max(h[t-2:, 0]) < 0.01"),
                        true,
                        (at, slot) -> begins(
                                at,
                                slot,
                                (now, in) ->
                                        IntStream.rangeClosed(now - 2, now).allMatch(back -> h(back, in, 0) < 0.01))),
                planned(new When.ChangesSign("h[3]"), true, (at, slot) -> {
                    double before = h(at - 1, slot, 3);
                    double now = h(at, slot, 3);
                    return (before < 0 && now >= 0) || (before >= 0 && now < 0);
                }),
                planned(
                        new When.Saturated(Quantity.O, 0, 0.45),
                        true,
                        (at, slot) -> IntStream.range(0, 4)
                                .anyMatch(unit -> saturated(at, slot, unit) && !saturated(at - 1, slot, unit))),
                planned(new When.NotFinite(), false, (at, slot) -> begins(at, 0, (now, in) -> !RUN.isFinite(now))),
                planned(new When.Reset(), true, (at, slot) -> at > 0 && RUN.isZeroBefore(at, slot)),
                planned(
                        new When.EpochBegins(),
                        false,
                        (at, slot) ->
                                RUN.moment(at).step() == 0 && RUN.moment(at).batch() == 0),
                planned(new When.EveryBatch(7), false, (at, slot) -> at % 3 == 0 && (at / 3 + 1) % 7 == 0),
                planned(new When.EveryMoment(13), false, (at, slot) -> (at + 1) % 13 == 0),
                planned(
                        new When.At(new Moment(4, 6, 1)),
                        false,
                        (at, slot) -> RUN.moment(at).equals(new Moment(4, 6, 1))));
    }

    /** As the recordings have it, moment by moment. */
    private static List<Hit> plain(Question question) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < RUN.moments(); at++) {
            int now = at;
            IntStream.range(0, question.slots() ? RUN.slots(at) : 1)
                    .filter(slot -> question.plain().at(now, slot))
                    .findFirst()
                    .ifPresent(slot -> hits.add(new Hit(
                            0, RUN.moment(now), question.slots() ? OptionalInt.of(slot) : OptionalInt.empty())));
        }
        return hits;
    }

    /** So many parts at once. */
    private record Parts(int most) implements Workers {
        @Override
        public void compute(int parts, IntConsumer part) {
            IntStream.range(0, parts).parallel().forEach(part);
        }
    }

    private static AllHits all(When when, Workers workers) {
        return new Search(SCOPE, List.of(Breakpoint.on(when)), workers).all(Progress.SILENT, () -> false);
    }

    @ParameterizedTest
    @MethodSource({"ofNumbers", "ofKinds"})
    void allHitsAreThoseOfTheRecordings(Question question) {
        List<Hit> expected = plain(question);
        assertTrue(!expected.isEmpty() && expected.size() < RUN.moments(), expected.size() + " of " + RUN.moments());
        for (Workers workers : List.of(Workers.NONE, new Parts(2), new Parts(5))) {
            AllHits all = all(question.when(), workers);
            assertEquals(expected, all.first());
            assertEquals(expected.size(), all.count());
            AllHits.Spread spread = all.spread();
            assertEquals(
                    all.count(),
                    IntStream.range(0, spread.parts()).mapToLong(spread::at).sum());
        }
    }

    @ParameterizedTest
    @MethodSource({"largest"})
    void theLargestChangeIsTheOneHitThatTheRecordingsHave(String numbers, Quantity quantity) {
        double most = 0;
        Hit hit = null;
        for (int at = 1; at < RUN.moments(); at++) {
            for (int slot = 0; slot < RUN.slots(at); slot++) {
                double size = norm(minus(of(quantity, at, slot), of(quantity, at - 1, slot)));
                if (size > most) {
                    most = size;
                    hit = new Hit(0, RUN.moment(at), OptionalInt.of(slot));
                }
            }
        }
        for (Workers workers : List.of(Workers.NONE, new Parts(3))) {
            assertEquals(
                    List.of(hit), all(new When.ChangesMost(numbers), workers).first());
        }
    }

    static Stream<Arguments> largest() {
        return Stream.of(Arguments.of("c", Quantity.C), Arguments.of("f", Quantity.F));
    }
}
