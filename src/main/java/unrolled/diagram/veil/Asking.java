package unrolled.diagram.veil;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import unrolled.diagram.base.Target;
import unrolled.figure.Subject;

/**
 * What somebody is asked about in the lanes, and what words light there.
 *
 * @param asked what can be clicked as an answer
 * @param chosen which of it is chosen
 * @param pointed which of it is pointed at, here or in the words
 * @param lit what words speak of
 * @param before the box from which the states fork that are asked about
 * @param typed the box whose number is asked for
 * @param outcome which of the states came; empty while it is not told
 */
public record Asking(
        List<? extends Subject> asked,
        OptionalInt chosen,
        OptionalInt pointed,
        List<Target> lit,
        Optional<Target> before,
        Optional<TypedBox> typed,
        Optional<Outcome> outcome) {
    /** Nothing is asked. */
    public static final Asking NONE = new Asking(
            List.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Asking {
        asked = List.copyOf(asked);
        lit = List.copyOf(lit);
    }

    /**
     * The state that came, while the others fade.
     *
     * @param right its place among them
     * @param fading how much is left of the others: from 1 to 0
     */
    public record Outcome(int right, double fading) {}

    public Asking choosing(OptionalInt option) {
        return new Asking(asked, option, pointed, lit, before, typed, outcome);
    }

    public Asking pointingAt(OptionalInt option) {
        return new Asking(asked, chosen, option, lit, before, typed, outcome);
    }

    public Asking lighting(List<Target> targets) {
        return new Asking(asked, chosen, pointed, targets, before, typed, outcome);
    }

    public Asking saying(Optional<TypedBox> number) {
        return new Asking(asked, chosen, pointed, lit, before, number, outcome);
    }

    public Asking telling(Outcome what) {
        return new Asking(asked, chosen, pointed, lit, before, typed, Optional.of(what));
    }

    /** The states that can be chosen; none where something else is asked. */
    List<FutureCard> cards() {
        return asked.stream()
                .filter(FutureCard.class::isInstance)
                .map(FutureCard.class::cast)
                .toList();
    }

    /** Whether states fork from a box. */
    public boolean isFork() {
        return before.isPresent() && !cards().isEmpty();
    }

    /** What is asked about now and was not before, or what of it is chosen now; none where that is seen anyhow. */
    public List<Target> newIn(Asking before) {
        if (!asked.equals(before.asked)) {
            Stream<Target> boxes =
                    asked.stream().filter(Target.class::isInstance).map(Target.class::cast);
            return Stream.concat(boxes, typed.map(TypedBox::box).stream()).toList();
        }
        return chosen.isEmpty() || chosen.equals(before.chosen)
                ? List.of()
                : asked.stream()
                        .skip(chosen.getAsInt())
                        .limit(1)
                        .filter(Target.class::isInstance)
                        .map(Target.class::cast)
                        .toList();
    }
}
