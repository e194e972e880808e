package unrolled.ui.palette;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.ui.base.UsedActions;

/** Finds actions by what they are called, in whatever language: what can be done first, then what fits best. */
final class ActionSearch {
    private static final String BETWEEN = "  ";

    /** What fits less than this part of what fits best is noise. */
    private static final double NOISE = 0.75;

    /** As good as it fits in the language of the window, it stands before what fits in the other one. */
    private static final double OWN_LANGUAGE = 1;

    private final List<Name> names;
    private final UsedActions used;

    /**
     * An action with what is searched.
     *
     * @param own its name and where it stands, in the language of the window
     * @param other the same in the other one
     */
    private record Name(Listed listed, String shown, Folded own, Folded other) {
        static Name of(Listed listed, Locale locale) {
            Names whole = listed.action().names().with(BETWEEN, listed.group());
            return new Name(
                    listed,
                    listed.action().names().in(locale),
                    Folded.of(whole.in(locale)),
                    Folded.of(whole.notIn(locale)));
        }
    }

    private record Scored(Found found, double fit) {}

    ActionSearch(List<Listed> all, Locale locale, UsedActions used) {
        this(all.stream().map(listed -> Name.of(listed, locale)).toList(), used);
    }

    private ActionSearch(List<Name> names, UsedActions used) {
        this.names = names;
        this.used = used;
    }

    /** The same among more actions. */
    ActionSearch with(List<Listed> more, Locale locale) {
        return new ActionSearch(
                Stream.concat(names.stream(), more.stream().map(listed -> Name.of(listed, locale)))
                        .toList(),
                used);
    }

    /** All, as they stand, where nothing was written. */
    List<Found> find(String text) {
        Folded written = Folded.of(text);
        List<Scored> fitting = names.stream()
                .flatMap(name -> written.letters().isEmpty() ? all(name) : fitting(name, written).stream())
                .toList();
        double best = fitting.stream().mapToDouble(Scored::fit).max().orElse(0);
        return fitting.stream()
                .filter(scored -> scored.fit() >= best * NOISE)
                .sorted(Comparator.comparing(
                                (Scored scored) -> !scored.found().action().canBeDone())
                        .thenComparing(Comparator.comparingDouble(Scored::fit).reversed())
                        .thenComparing(
                                scored -> used.since(scored.found().action().id())))
                .map(Scored::found)
                .toList();
    }

    private static Stream<Scored> all(Name name) {
        return Stream.of(new Scored(found(name, Match.ALL), 0));
    }

    private static Optional<Scored> fitting(Name name, Folded written) {
        Optional<Match> own = Match.of(name.own(), written);
        Optional<Match> other = Match.of(name.other(), written);
        double ownFit = own.map(match -> match.fit() + OWN_LANGUAGE).orElse(Double.NEGATIVE_INFINITY);
        double otherFit = other.map(Match::fit).orElse(Double.NEGATIVE_INFINITY);
        return ownFit >= otherFit
                ? own.map(match -> new Scored(found(name, match), ownFit))
                : other.map(match -> new Scored(foundOtherwise(name, match), otherFit));
    }

    private static Found found(Name name, Match match) {
        int end = name.shown().length();
        String behind = name.own().text().substring(end);
        BitSet letters = match.places();
        return new Found(
                name.listed().action(),
                name.shown(),
                letters.get(0, end),
                behind.strip(),
                letters.get(end + BETWEEN.length(), Math.max(end + BETWEEN.length(), letters.length())));
    }

    private static Found foundOtherwise(Name name, Match match) {
        return new Found(
                name.listed().action(), name.shown(), new BitSet(), name.other().text(), match.places());
    }
}
