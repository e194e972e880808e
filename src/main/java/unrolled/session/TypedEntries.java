package unrolled.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import unrolled.experiment.CheckedExperiment;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem;

/**
 * What was typed and refused: nothing of it is thrown away. Each entry waits in its field, and when another edit makes it
 * fit, or fits only together with it, it is done.
 */
public final class TypedEntries {
    private final Map<String, TypedEntry> waiting = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper cleared = new ReadOnlyIntegerWrapper();
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
        cleared.set(cleared.get() + 1);
    }

    /** Counts how often everything was thrown away, since another experiment was opened. */
    public ReadOnlyIntegerProperty clearedProperty() {
        return cleared.getReadOnlyProperty();
    }

    /** What was done with the last edit is news no longer. */
    void settle() {
        done = Set.of();
    }

    /**
     * The experiments to which an edit leads, one after the other: the proposed one, if need be with what waits, and then
     * one more for each entry that fits by now; none if it is refused all the same.
     */
    List<Experiment> steps(CheckedExperiment now, CheckedExperiment proposed) {
        Stream<CheckedExperiment> together = together(proposed.experiment()).map(CheckedExperiment::of);
        Optional<CheckedExperiment> first = Stream.concat(Stream.of(proposed), together)
                .filter(next -> now.refuses(next).isEmpty())
                .findFirst();
        if (first.isEmpty()) {
            return List.of();
        }
        done = new HashSet<>();
        List<Experiment> steps = new ArrayList<>();
        for (Optional<CheckedExperiment> next = first; next.isPresent(); next = next(next.get())) {
            steps.add(next.get().experiment());
        }
        return steps;
    }

    /** With each of the edits that wait, and with all of them. */
    private Stream<Experiment> together(Experiment proposed) {
        List<Edit> edits = edits();
        Stream<Experiment> one = edits.stream().map(edit -> edit.change().apply(proposed));
        return Stream.concat(one, Stream.of(edits).map(all -> {
            Experiment with = proposed;
            for (Edit edit : all) {
                with = edit.change().apply(with);
            }
            return with;
        }));
    }

    private List<Edit> edits() {
        return waiting.values().stream().flatMap(entry -> entry.edit().stream()).toList();
    }

    /** With the first entry that fits by now, which waits no longer. */
    private Optional<CheckedExperiment> next(CheckedExperiment now) {
        for (Edit edit : edits()) {
            CheckedExperiment next = CheckedExperiment.of(edit.change().apply(now.experiment()));
            if (now.refuses(next).isEmpty()) {
                waiting.remove(edit.field());
                done.add(edit.field());
                return Optional.of(next);
            }
        }
        return Optional.empty();
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
