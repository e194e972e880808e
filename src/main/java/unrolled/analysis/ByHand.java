package unrolled.analysis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.engine.forward.Quantity;
import unrolled.engine.model.Model;
import unrolled.engine.model.Weights;
import unrolled.experiment.Change;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;

/**
 * A number that somebody set, or a gate that somebody holds, in one of two runs and not alike in the other.
 *
 * @param trace the run in which it is
 */
public record ByHand(Trace trace, Change change) {
    private static final Comparator<ByHand> IN_TIME = Comparator.comparing(
            ByHand::change,
            (one, other) ->
                    one.begins().isBefore(other.begins()) ? -1 : other.begins().isBefore(one.begins()) ? 1 : 0);

    /** The same number in any slot at any moment. */
    private record OfUnit(Quantity quantity, int layer, int unit) {}

    /** The inputs of a step that were set. */
    static List<ByHand> inputs(RunPair pair, Difference there) {
        return unlike(
                pair,
                there,
                (side, change) -> change.place() instanceof Change.Input input
                        && input.slot() == side.slot()
                        && change.begins().equals(now(side)));
    }

    /** What was set of the state that a step leaves, and the gates that are held in it. */
    static List<ByHand> states(RunPair pair, Difference there) {
        return unlike(
                pair,
                there,
                (side, change) -> change.place() instanceof Change.Memory set
                        ? set.slot() == side.slot() && change.begins().equals(now(side))
                        : change.place() instanceof Change.Hold hold
                                && hold.slot() == side.slot()
                                && change.holdsAt(now(side)));
    }

    /** The weights that were set by then, if all weights are alike but for them. */
    static List<ByHand> weights(RunPair pair, Difference there) {
        Model one = there.one().block().model();
        Model other = there.other().block().model();
        List<ByHand> set = unlike(
                        pair,
                        there,
                        (side, change) -> change.place() instanceof Change.Weight
                                && !now(side).isBefore(change.begins()))
                .stream()
                .filter(hand -> hand.weight().at(one) != hand.weight().at(other))
                .toList();
        long places = set.stream().map(ByHand::weight).distinct().count();
        return places == unlike(Weights.of(one).values(), Weights.of(other).values()) ? set : List.of();
    }

    private static long unlike(double[] numbers, double[] others) {
        return IntStream.range(0, numbers.length)
                .filter(n -> n >= others.length || numbers[n] != others[n])
                .count();
    }

    private static List<ByHand> unlike(RunPair pair, Difference there, BiPredicate<Difference.Side, Change> wanted) {
        Map<Object, ByHand> one = made(pair.one(), there.one(), wanted);
        Map<Object, ByHand> other = made(pair.other(), there.other(), wanted);
        return Stream.concat(missing(one, other), missing(other, one)).toList();
    }

    /** Those that another run does not have with the same value. */
    private static Stream<ByHand> missing(Map<Object, ByHand> made, Map<Object, ByHand> others) {
        return made.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey())
                        || others.get(entry.getKey()).change().value()
                                != entry.getValue().change().value())
                .map(Map.Entry::getValue);
    }

    /** The one that counts of every number: the one that begins last. */
    private static Map<Object, ByHand> made(
            Trace trace, Difference.Side side, BiPredicate<Difference.Side, Change> wanted) {
        Map<Object, ByHand> made = new LinkedHashMap<>();
        trace.run().choice().whatIf().changes().stream()
                .filter(change -> wanted.test(side, change))
                .map(change -> new ByHand(trace, change))
                .sorted(IN_TIME)
                .forEach(hand -> made.put(hand.number(), hand));
        return made;
    }

    private static Change.End now(Difference.Side side) {
        Moment now = side.place().moment();
        return new Change.End(now.epoch(), now.batch(), now.step());
    }

    private Change.Weight weight() {
        return (Change.Weight) change.place();
    }

    private Object number() {
        if (change.place() instanceof Change.Input input) {
            return input.feature();
        }
        if (change.place() instanceof Change.Memory set) {
            return new OfUnit(set.quantity(), set.layer(), set.unit());
        }
        return change.place() instanceof Change.Hold hold
                ? new OfUnit(hold.gate(), hold.layer(), hold.unit())
                : change.place();
    }
}
