package unrolled.analysis.check;

import java.util.List;
import unrolled.data.Sentence;

/**
 * A check that found nothing.
 *
 * @param parts of what it looked at a part only; empty where it looked at all
 */
public record Passed(Symptom symptom, List<Sentence> parts) {
    public Passed {
        parts = List.copyOf(parts);
    }
}
