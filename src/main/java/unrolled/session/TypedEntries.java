package unrolled.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;
import unrolled.experiment.check.CheckedExperiment;

/**
 * What was typed and refused: nothing of it is thrown away. Each entry waits in its field, and when another edit makes it
 * fit, or fits only together with it, it is done.
 */
public final class TypedEntries {
    /** Of no more entries is every choice tried. */
    private static final int MOST = 5;

    private final Map<String, TypedEntry> waiting = new LinkedHashMap<>();
    private Set<String> done = Set.of();

    /** What waits in a field. */
    public Optional<TypedEntry> in(String field) {
        return Optional.ofNullable(waiting.get(field));
    }

    /** Whether the last edit made fit what waited in a field. */
    public boolean isDone(String field) {
        return done.contains(field);
    }

    /** Keeps a text that is no value, or was not confirmed yet. */
    public void keep(String field, String text) {
        waiting.put(field, new TypedEntry(text, Optional.empty(), Optional.empty()));
    }

    /** Somebody has taken back what waits in a field. */
    public void drop(String field) {
        waiting.remove(field);
    }

    void refused(Edit edit, String text, Problem problem) {
        waiting.put(edit.field(), new TypedEntry(text, Optional.of(edit), Optional.of(problem)));
    }

    void clear() {
        waiting.clear();
        settle();
    }

    /** What was done with the last edit is news no longer. */
    void settle() {
        done = Set.of();
    }

    /**
     * The experiments to which an edit leads, one after the other: the proposed one, if need be with what waits, and then
     * one more for each entry, or for as few as fit only together, that fits by now; none if it is refused all the same.
     */
    List<Experiment> steps(CheckedExperiment now, CheckedExperiment proposed) {
        Set<String> fitting = new HashSet<>();
        Optional<CheckedExperiment> next =
                now.refuses(proposed).isEmpty() ? Optional.of(proposed) : taking(now, proposed.experiment(), fitting);
        List<Experiment> steps = new ArrayList<>();
        while (next.isPresent()) {
            steps.add(next.get().experiment());
            next = taking(next.get(), next.get().experiment(), fitting);
        }
        done = steps.isEmpty() ? done : fitting;
        return steps;
    }

    /** With as few entries as fit, which wait no longer. */
    private Optional<CheckedExperiment> taking(CheckedExperiment now, Experiment with, Set<String> taken) {
        for (List<Edit> edits : together()) {
            CheckedExperiment next = CheckedExperiment.of(all(edits, with));
            if (now.refuses(next).isEmpty()) {
                edits.forEach(edit -> {
                    waiting.remove(edit.field());
                    taken.add(edit.field());
                });
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static Experiment all(List<Edit> edits, Experiment with) {
        Experiment all = with;
        for (Edit edit : edits) {
            all = edit.change().apply(all);
        }
        return all;
    }

    /** The edits that wait, by themselves and together, the fewest first; of many each one and all. */
    private List<List<Edit>> together() {
        List<Edit> edits = waiting.values().stream()
                .flatMap(entry -> entry.edit().stream())
                .toList();
        if (edits.size() > MOST) {
            return Stream.concat(edits.stream().map(List::of), Stream.of(edits)).toList();
        }
        return IntStream.range(1, 1 << edits.size())
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .map(choice -> IntStream.range(0, edits.size())
                        .filter(place -> (choice & (1 << place)) != 0)
                        .mapToObj(edits::get)
                        .toList())
                .toList();
    }

    /** Says anew what is wrong with each; what is so by now waits no longer. */
    void review(CheckedExperiment now) {
        waiting.values()
                .removeIf(entry -> entry.edit()
                        .filter(edit -> edit.change().apply(now.experiment()).equals(now.experiment()))
                        .isPresent());
        waiting.replaceAll((field, entry) -> new TypedEntry(
                entry.text(),
                entry.edit(),
                entry.edit()
                        .flatMap(edit ->
                                now.refuses(CheckedExperiment.of(edit.change().apply(now.experiment()))))));
    }
}
