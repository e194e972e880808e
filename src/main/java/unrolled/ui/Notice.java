package unrolled.ui;

import java.util.Optional;
import java.util.function.Supplier;
import unrolled.experiment.Problem;

/** A sentence about something that went wrong, in the language of now, with the remedy where there is one. */
record Notice(Supplier<String> text, Optional<Problem.Remedy> remedy) {
    static final Notice NONE = of(() -> "");

    static Notice of(Supplier<String> text) {
        return new Notice(text, Optional.empty());
    }

    boolean isNone() {
        return equals(NONE);
    }
}
