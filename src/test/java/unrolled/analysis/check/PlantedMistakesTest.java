package unrolled.analysis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.experiment.Experiment;
import unrolled.experiment.Problem.Remedy;
import unrolled.experiment.check.Check;
import unrolled.run.Traces;

/** Mistakes that were planted are found where they are, and what mends them does. */
class PlantedMistakesTest {
    static List<Planted> planted() {
        return Planted.all();
    }

    private static List<Finding> found(Experiment experiment, Symptom symptom) {
        return Diagnosis.of(experiment, Traces.of(experiment)).findings().stream()
                .filter(finding -> finding.symptom() == symptom)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void isFoundAtItsPlaceAndMended(Planted mistake) {
        assertEquals(List.of(), Check.problems(mistake.experiment()));
        List<Finding> found = found(mistake.experiment(), mistake.symptom());
        assertEquals(1, found.size());
        Finding finding = found.get(0);
        String place = finding.place().orElseThrow().moment().toString();
        assertTrue(mistake.place().isEmpty() || mistake.place().equals(place), place);
        assertNotEquals(
                finding.sentence().text(Locale.ENGLISH), finding.sentence().text(Locale.GERMAN));
        assertFalse(finding.mends().isEmpty(), "something mends it");
        Remedy mend = finding.mends().get(0);
        assertEquals(List.of(), Check.problems(mend.mended()));
        assertEquals(List.of(), found(mend.mended(), mistake.symptom()), mend.text(Locale.ENGLISH));
    }

    @Test
    void everyCheckHasAtLeastTwo() {
        Map<Symptom, Long> counted =
                Planted.all().stream().collect(Collectors.groupingBy(Planted::symptom, Collectors.counting()));
        for (Symptom symptom : Symptom.values()) {
            assertTrue(counted.getOrDefault(symptom, 0L) >= 2, symptom.toString());
        }
    }
}
