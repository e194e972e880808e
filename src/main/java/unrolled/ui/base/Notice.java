package unrolled.ui.base;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import unrolled.experiment.Problem;

/**
 * A sentence about something that went wrong, in the language of now, with its remedies if there are any.
 *
 * @param mild whether nothing went wrong, but something was not done
 */
public record Notice(Supplier<String> text, List<Problem.Remedy> remedies, boolean mild) {
    public static final Notice NONE = of(() -> "");

    public Notice(Supplier<String> text, List<Problem.Remedy> remedies) {
        this(text, remedies, false);
    }

    /** Says why something is not done now. */
    public static Notice why(Supplier<String> text) {
        return new Notice(text, List.of(), true);
    }

    public static Notice of(Supplier<String> text) {
        return new Notice(text, List.of());
    }

    /**
     * What is wrong with an experiment.
     *
     * @param language asked for whenever the notice is shown
     */
    public static Notice of(Problem problem, Supplier<Locale> language) {
        return new Notice(() -> problem.text(language.get()), problem.remedies());
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
