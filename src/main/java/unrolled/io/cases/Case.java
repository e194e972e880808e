package unrolled.io.cases;

import unrolled.data.DataException;
import unrolled.io.json.JsonException;

/**
 * Something whose numbers are known, and the way to compute them again.
 *
 * @param name its id in the file, and which part of it if it has several
 */
public record Case(String name, Question question) {

    /** Computes and compares. */
    @FunctionalInterface
    public interface Question {
        /**
         * Throws JsonException if the file is damaged, UnsupportedOperationException with the reason if the engine
         * cannot run it yet.
         */
        Answer answer();
    }

    /** What a question found out. */
    @FunctionalInterface
    public interface Answer {
        /** The answer as a verdict on the case of this name. */
        Verdict verdict(String name);
    }

    /** Runs the case; whatever is wrong with it becomes a reason, never an exception. */
    public Verdict verify() {
        try {
            return question.answer().verdict(name);
        } catch (JsonException | UnsupportedOperationException | IllegalArgumentException | DataException e) {
            return Verdict.failed(name, e.getMessage());
        } catch (ArithmeticException | OutOfMemoryError e) {
            return Verdict.failed(name, "it is too large for this machine");
        } catch (RuntimeException e) {
            return Verdict.failed(name, "Unrolled made a mistake, please report it: " + e);
        }
    }
}
