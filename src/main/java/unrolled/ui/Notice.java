package unrolled.ui;

import java.util.Optional;
import unrolled.experiment.Problem;

/** A sentence about something that went wrong, with the remedy where there is one. */
record Notice(String text, Optional<Problem.Remedy> remedy) {
    static final Notice NONE = of("");

    static Notice of(String text) {
        return new Notice(text, Optional.empty());
    }

    boolean isNone() {
        return text.isEmpty();
    }
}
