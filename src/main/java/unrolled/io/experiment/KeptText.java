package unrolled.io.experiment;

import unrolled.debug.desk.Desk;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.StoredParts.SeriesPlace;
import unrolled.io.json.JsonText;
import unrolled.io.json.JsonValue;

/**
 * Experiments, and what lies on the desk, as JSON that needs no other file: also a series that stands in one of its own is
 * in the text.
 */
public final class KeptText {
    private final NewParts parts = NewParts.whole();

    /** The text of an experiment. Those of one history have their series in common: its text is made once. */
    public String of(Experiment experiment) {
        return DocumentText.of(Document.of(experiment), parts);
    }

    public static String of(Desk desk) {
        return JsonText.of(json -> DeskFields.write(desk, json));
    }

    /**
     * The experiment in a text.
     *
     * @param name how errors call it
     * @param before what was read of those before
     */
    public static Experiment experiment(JsonValue text, String name, ReadBefore before) {
        return DocumentText.of(text, name, StoredParts.ofText(SeriesPlace.NOWHERE), before)
                .experiment();
    }

    /** What lay on the desk with an experiment. */
    public static Desk desk(JsonValue text, Experiment experiment) {
        return DeskFields.read(text, experiment);
    }
}
