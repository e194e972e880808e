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
            airline-training            | A DROPPED + C DROPPED + all SEEN_TEST + A OVERLAPS + C LEFT_OUT
            heating-demand              | A DROPPED + B DROPPED + A UNTRAINED + B LEFT_OUT
            one-to-one                  | ''
            one-to-many                 | ''
            one-to-many-multivariate    | all SEEN_TEST
            many-to-one                 | ''
            many-to-one-multivariate    | all SEEN_TEST
            many-to-many-synchronous    | ''
            many-to-many-shifted        | ''
            look-back-steps-or-features | ''
            stateful-memory             | ''
            train-n-predict-1           | A LEFT_OUT
            validation-pollutes         | A POLLUTED + all SEEN_TEST
            """)
    void checksThatFire(String name, String findings) {
        assertEquals(findings, fired(name));
    }
}
