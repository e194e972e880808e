package unrolled.analysis.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import unrolled.experiment.Experiment;
import unrolled.experiment.check.Check;
import unrolled.run.Progress;
import unrolled.run.Trace;

/**
 * What all checks say of an experiment and its runs, as far as they have come.
 *
 * @param experiment the one that the mends begin with
 * @param passed what was looked at and found nowhere
 */
public record Diagnosis(Experiment experiment, List<Finding> findings, List<Passed> passed) {
    public Diagnosis {
        findings = List.copyOf(findings);
        passed = List.copyOf(passed);
    }

    /**
     * Walks through the runs; throws CancellationException if the progress says so. An experiment with a problem is not
     * judged.
     */
    public static Diagnosis of(Experiment experiment, List<Trace> traces, Progress progress) {
        if (Check.firstProblem(experiment).isPresent()) {
            return new Diagnosis(experiment, List.of(), List.of());
        }
        List<CheckedRun> runs = traces.stream()
                .map(trace -> CheckedRun.of(experiment, trace, progress))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Passed> passed = new ArrayList<>();
        for (Symptom symptom : Symptom.values()) {
            List<Verdict> verdicts = runs.stream().map(symptom::of).toList();
            List<Finding> found = verdicts.stream()
                    .flatMap(verdict -> verdict.sightings().stream())
                    .map(seen -> Finding.of(symptom, seen))
                    .toList();
            findings.addAll(new SameFindings(experiment).merged(found));
            if (found.isEmpty() && verdicts.stream().anyMatch(Verdict::looked)) {
                passed.add(Passed.of(symptom, verdicts));
            }
        }
        return new Diagnosis(experiment, findings, passed);
    }

    public static Diagnosis of(Experiment experiment, List<Trace> traces) {
        return of(experiment, traces, Progress.SILENT);
    }

    /** What is hardly as it was meant. */
    public List<Finding> toLookAt() {
        return findings.stream().filter(Finding::isToLookAt).toList();
    }

    /** Whether nothing could be looked for. */
    public boolean isSilent() {
        return findings.isEmpty() && passed.isEmpty();
    }

    /** What could not be looked for, as there is nothing here in which it could be: no gradient without a fit, say. */
    public List<Symptom> unasked() {
        EnumSet<Symptom> asked = EnumSet.noneOf(Symptom.class);
        findings.forEach(finding -> asked.add(finding.symptom()));
        passed.forEach(check -> asked.add(check.symptom()));
        return List.copyOf(EnumSet.complementOf(asked));
    }

    /** What is only good to know. */
    public List<Finding> toKnow() {
        return findings.stream().filter(finding -> !finding.isToLookAt()).toList();
    }
}
