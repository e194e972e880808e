package unrolled.engine.forward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.kernel.Index;
import unrolled.engine.model.Lstm;
import unrolled.engine.model.Model;

/** What steps of a batch are made to leave, by where: few places of many, so that only those are asked for. */
final class ForcedValues {
    private final Map<Place, List<ForcedValue>> byPlace = new HashMap<>();

    /** A step of a slot in an LSTM layer. */
    private record Place(int layer, int slot, int step) {}

    /** Refuses places that the model or the batch does not have. */
    ForcedValues(Model model, int batch, int steps, List<ForcedValue> settings) {
        List<Lstm> lstms = model.lstms();
        for (ForcedValue setting : settings) {
            Lstm lstm = lstms.get(Index.of("LSTM layer", setting.layer(), lstms.size()));
            Index.of("unit", setting.unit(), lstm.units());
            Place place = new Place(
                    setting.layer(), Index.of("slot", setting.slot(), batch), Index.of("step", setting.step(), steps));
            byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(setting);
        }
    }

    List<ForcedValue> at(int layer, int slot, int step) {
        return byPlace.getOrDefault(new Place(layer, slot, step), List.of());
    }

    boolean isSet(Quantity quantity, int layer, int slot, int step, int unit) {
        return at(layer, slot, step).stream()
                .anyMatch(setting -> setting.quantity() == quantity && setting.unit() == unit);
    }
}
