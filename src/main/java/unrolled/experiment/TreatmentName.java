package unrolled.experiment;

import java.util.ArrayList;
import java.util.List;
import unrolled.data.Sentence;
import unrolled.data.Treatment;

/** What an edit is called that treats a series in another way: by what it is now. */
final class TreatmentName {
    private TreatmentName() {}

    /** All that is otherwise; nothing if it is another series. */
    static List<Sentence> of(DataChoice before, DataChoice after) {
        if (!before.table().original().equals(after.table().original())) {
            return List.of();
        }
        Treatment earlier = before.table().treatment();
        Treatment now = after.table().treatment();
        List<Sentence> names = new ArrayList<>();
        if (earlier.missing() != now.missing()) {
            names.add(name("missing." + now.missing()));
        }
        if (earlier.reverse() != now.reverse()) {
            names.add(name(now.reverse() ? "reversed" : "asInFile"));
        }
        if (!earlier.only().equals(now.only())) {
            names.add(now.only().map(only -> name("only", only.value())).orElse(name("allSeries")));
        }
        return names;
    }

    private static Sentence name(String key, Object... arguments) {
        return Sentence.of(Problem.class, "edit." + key, arguments);
    }
}
