package unrolled.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import unrolled.experiment.Problem;

/** A sentence about something that went wrong, in the language of now, with its remedies if there are any. */
record Notice(Supplier<String> text, List<Problem.Remedy> remedies) {
    static final Notice NONE = of(() -> "");

    static Notice of(Supplier<String> text) {
        return new Notice(text, List.of());
    }

    /** @param language asked for whenever the notice is shown */
    static Notice of(Problem problem, Supplier<Locale> language) {
        return new Notice(() -> problem.text(language.get()), problem.remedies());
    }

    boolean isNone() {
        return equals(NONE);
    }
}
