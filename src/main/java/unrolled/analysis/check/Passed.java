package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.data.Sentence;

/**
 * A check that found nothing.
 *
 * @param measured between which values that lies which it looked at; empty where it measured nothing
 * @param parts of what it looked at a part only; empty where it looked at all
 */
public record Passed(Symptom symptom, Optional<Sentence> measured, List<Sentence> parts) {
    public Passed {
        parts = List.copyOf(parts);
    }

    /** Of the verdicts on all runs. */
    static Passed of(Symptom symptom, List<Verdict> verdicts) {
        return new Passed(
                symptom,
                verdicts.stream()
                        .flatMap(verdict -> verdict.span().stream())
                        .reduce(Span::and)
                        .map(span -> said(symptom, span)),
                verdicts.stream()
                        .flatMap(verdict -> verdict.part().stream())
                        .distinct()
                        .toList());
    }

    /** Between which values, in a few words beside the name of the check. */
    private static Sentence said(Symptom symptom, Span span) {
        return say("span." + symptom.name().toLowerCase(Locale.ROOT), rounded(span.least()), rounded(span.most()));
    }
}
