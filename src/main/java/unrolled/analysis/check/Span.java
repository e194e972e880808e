package unrolled.analysis.check;

import static unrolled.analysis.check.CheckedRun.rounded;
import static unrolled.analysis.check.CheckedRun.say;

import java.util.Locale;
import unrolled.data.Sentence;

/** Between which values that lies which a check has looked at. */
record Span(double least, double most) {
    Span and(Span other) {
        return new Span(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** In a few words, beside the name of the check. */
    Sentence said(Symptom symptom) {
        return say("span." + symptom.name().toLowerCase(Locale.ROOT), rounded(least), rounded(most));
    }
}
