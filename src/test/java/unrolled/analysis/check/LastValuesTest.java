package unrolled.analysis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.experiment.Experiment;
import unrolled.run.Traces;

/** The last value again: in a walk by chance nothing is to be mended, and that is said. */
class LastValuesTest {
    @Test
    void aWalkByChanceIsSaidToBeOneAndNothingIsOfferedThatWouldNotMendIt() {
        Experiment walk = Examples.walk();
        Finding found = Diagnosis.of(walk, Traces.of(walk)).findings().stream()
                .filter(finding -> finding.symptom() == Symptom.LAST_VALUE)
                .findFirst()
                .orElseThrow();
        String said = found.sentence().text(Locale.ENGLISH);
        assertTrue(said.contains("guessing the last: 0.0805. Its windows tell no more than that"), said);
        assertTrue(found.sentence().text(Locale.GERMAN).contains("Mehr verraten seine Fenster nicht"));
        assertEquals(List.of(), found.mends());
    }
}
