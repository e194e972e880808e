package unrolled.run;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import unrolled.engine.forward.HeldGate;
import unrolled.experiment.Change;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;

/** What the user did to a run, batch by batch: sorted once, so that nothing is looked for in the many that are left alone. */
final class RunEdits {
    private final Map<Place, BatchEdits> byPlace = new HashMap<>();
    /** What is held, by its beginning: of two holds of a gate the later one comes last. */
    private final List<Change> holds;

    /** A batch that a pin or a change names; a run need not have it. */
    record Place(int epoch, int batch) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::epoch).thenComparingInt(Place::batch);

        static Place of(Change change) {
            return new Place(change.epoch(), change.batch());
        }

        /** Where the next batch stands at the latest, if the run has none here. */
        private Place behind() {
            return new Place(epoch + 1, 0);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    RunEdits(RunChoice run) {
        Map<Place, List<Pin>> pins =
                run.pins().stream().collect(groupingBy(pin -> new Place(pin.epoch(), pin.batch())));
        Map<Place, List<Change>> changes = run.whatIf().changes().stream()
                .filter(change -> !(change.place() instanceof Change.Hold))
                .collect(groupingBy(Place::of));
        holds = run.whatIf().changes().stream()
                .filter(change -> change.place() instanceof Change.Hold)
                .sorted(Comparator.comparing(Place::of)
                        .thenComparingInt(change -> change.place().step()))
                .toList();
        pins.forEach((place, here) -> byPlace.put(place, new BatchEdits(here, List.of(), List.of())));
        changes.forEach(
                (place, here) -> byPlace.put(place, new BatchEdits(in(place).pins(), here, List.of())));
    }

    /** The batches to which anything was done, and those in which or before which it ends. */
    Set<Place> places() {
        Set<Place> places = new HashSet<>(byPlace.keySet());
        for (Change hold : holds) {
            Stream.concat(
                            Stream.of(Place.of(hold)),
                            hold.until().stream().map(end -> new Place(end.epoch(), end.batch())))
                    .flatMap(place -> Stream.of(place, place.behind()))
                    .forEach(places::add);
        }
        return places;
    }

    BatchEdits in(int epoch, int batch) {
        return byPlace.isEmpty() && holds.isEmpty() ? BatchEdits.NONE : in(new Place(epoch, batch));
    }

    BatchEdits in(Place place) {
        BatchEdits here = byPlace.getOrDefault(place, BatchEdits.NONE);
        return holds.isEmpty() ? here : new BatchEdits(here.pins(), here.changes(), held(place));
    }

    /** Whether a pin makes the state of a slot zero right before a step. */
    boolean resets(int epoch, int batch, int step, int slot) {
        return !byPlace.isEmpty()
                && byPlace.getOrDefault(new Place(epoch, batch), BatchEdits.NONE)
                        .resets(step, slot);
    }

    /** What of all that is held is held in a batch. */
    private List<HeldGate> held(Place batch) {
        List<HeldGate> held = new ArrayList<>();
        for (Change change : holds) {
            Change.Hold hold = (Change.Hold) change.place();
            int begins = Place.of(change).compareTo(batch);
            int ends = hold.until()
                    .map(end -> new Place(end.epoch(), end.batch()).compareTo(batch))
                    .orElse(1);
            if (begins <= 0 && ends >= 0) {
                int from = begins == 0 ? hold.step() : 0;
                int last = ends == 0 ? hold.until().orElseThrow().step() : Integer.MAX_VALUE;
                held.add(new HeldGate(hold.gate(), hold.layer(), hold.slot(), hold.unit(), from, last, change.value()));
            }
        }
        return held;
    }
}
