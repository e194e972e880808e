package unrolled.run;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import unrolled.experiment.Change;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;

/** What the user did to a run, batch by batch: sorted once, so that nothing is looked for in the many that are left alone. */
final class RunEdits {
    private final Map<Place, BatchEdits> byPlace = new HashMap<>();

    /** A batch that a pin or a change names; a run need not have it. */
    record Place(int epoch, int batch) {}

    RunEdits(RunChoice run) {
        Map<Place, List<Pin>> pins =
                run.pins().stream().collect(groupingBy(pin -> new Place(pin.epoch(), pin.batch())));
        Map<Place, List<Change>> changes = run.whatIf().changes().stream()
                .collect(groupingBy(change -> new Place(change.epoch(), change.batch())));
        pins.forEach((place, here) -> byPlace.put(place, new BatchEdits(here, List.of())));
        changes.forEach(
                (place, here) -> byPlace.put(place, new BatchEdits(in(place).pins(), here)));
    }

    /** The batches to which anything was done. */
    Set<Place> places() {
        return byPlace.keySet();
    }

    BatchEdits in(int epoch, int batch) {
        return byPlace.isEmpty() ? BatchEdits.NONE : in(new Place(epoch, batch));
    }

    BatchEdits in(Place place) {
        return byPlace.getOrDefault(place, BatchEdits.NONE);
    }
}
