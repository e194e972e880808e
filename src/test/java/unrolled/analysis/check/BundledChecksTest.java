package unrolled.analysis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.experiment.Experiment;
import unrolled.io.experiment.BundledExperiments;
import unrolled.run.Traces;

/** What the checks find in the experiments that come with the program; in all but the one that is too long for a test. */
class BundledChecksTest {
    private static String fired(String name) {
        Experiment experiment = BundledExperiments.named(name);
        return Diagnosis.of(experiment, Traces.of(experiment)).findings().stream()
                .map(finding -> (finding.run().isEmpty() ? "all" : finding.run()) + " " + finding.symptom())
                .collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            airline-passengers          | A DROPPED + C DROPPED + A UNTRAINED + A OVERLAPS + C LEFT_OUT
            airline-training            | A DROPPED + C DROPPED + A OVERLAPS + C OVERLAPS
            heating-demand              | A DROPPED + B DROPPED + A UNTRAINED
            one-to-one                  | ''
            one-to-many                 | ''
            one-to-many-multivariate    | ''
            many-to-one                 | ''
            many-to-one-multivariate    | ''
            many-to-many-synchronous    | ''
            many-to-many-shifted        | ''
            look-back-steps-or-features | ''
            stateful-memory             | ''
            train-n-predict-1           | ''
            validation-pollutes         | A POLLUTED
            """)
    void checksThatFire(String name, String findings) {
        assertEquals(findings, fired(name));
    }
}
