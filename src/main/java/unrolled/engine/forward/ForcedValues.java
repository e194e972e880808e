package unrolled.engine.forward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.kernel.Index;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/** What steps of a batch are made to leave, and which gates are held, by where: few places of many, so that only those are asked for. */
final class ForcedValues {
    private final Map<Place, List<ForcedValue>> byPlace = new HashMap<>();
    private final Map<Row, List<HeldGate>> holds = new HashMap<>();

    /** A step of a slot in an LSTM layer. */
    private record Place(int layer, int slot, int step) {}

    /** All steps of a slot in an LSTM layer. */
    private record Row(int layer, int slot) {}

    /** Refuses places that the model or the batch does not have. */
    ForcedValues(Model model, int batch, int steps, Interventions done) {
        List<Lstm> lstms = model.lstms();
        for (ForcedValue setting : done.settings()) {
            Lstm lstm = lstms.get(Index.of("LSTM layer", setting.layer(), lstms.size()));
            Index.of("unit", setting.unit(), lstm.units());
            Place place = new Place(
                    setting.layer(), Index.of("slot", setting.slot(), batch), Index.of("step", setting.step(), steps));
            byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(setting);
        }
        for (HeldGate hold : done.holds()) {
            Lstm lstm = lstms.get(Index.of("LSTM layer", hold.layer(), lstms.size()));
            Index.of("unit", hold.unit(), lstm.units());
            Row row = new Row(hold.layer(), Index.of("slot", hold.slot(), batch));
            holds.computeIfAbsent(row, key -> new ArrayList<>()).add(hold);
        }
    }

    List<ForcedValue> at(int layer, int slot, int step) {
        return byPlace.isEmpty() ? List.of() : listed(layer, slot, step);
    }

    private List<ForcedValue> listed(int layer, int slot, int step) {
        return byPlace.getOrDefault(new Place(layer, slot, step), List.of());
    }

    boolean isSet(Quantity quantity, int layer, int slot, int step, int unit) {
        return at(layer, slot, step).stream()
                .anyMatch(setting -> setting.quantity() == quantity && setting.unit() == unit);
    }

    /** The gates that are held at a step; of two for the same gate the last one counts. */
    List<HeldGate> held(int layer, int slot, int step) {
        List<HeldGate> row = holds.isEmpty() ? List.of() : holds.getOrDefault(new Row(layer, slot), List.of());
        return row.isEmpty()
                ? row
                : row.stream().filter(hold -> hold.isAt(step)).toList();
    }
}
