package unrolled.lesson;

import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;

/** Something that the reader is asked, whose answer is computed. */
public sealed interface Question {
    Asked asked();

    /** Whether it is answered by clicking something in the picture; every question can be answered beside it, too. */
    boolean isInPicture();

    /** Whether its answers are states that might come, which fork from a box. */
    default boolean isFork() {
        return false;
    }

    /**
     * What all questions have.
     *
     * @param question what is asked
     * @param right what is told after the right answer
     * @param goes where the run goes on to when it is answered; empty if it stays
     * @param stays why the answer is the same with other first weights; empty if it may be another one
     * @param line of the file
     */
    record Asked(Wording question, Wording right, Optional<Cursor> goes, Optional<String> stays, int line) {}

    /**
     * What follows from a wrong answer.
     *
     * @param told what is told
     * @param belief the name of the belief that the answer shows
     */
    record Wrong(Wording told, Optional<String> belief) {}

    /** One of several answers is right. */
    record Choice(Asked asked, List<Option> options) implements Question {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public boolean isInPicture() {
            return options.stream()
                    .allMatch(option ->
                            option.future().isPresent() || option.part().isPresent());
        }

        @Override
        public boolean isFork() {
            return options.stream().allMatch(option -> option.future().isPresent());
        }
    }

    /**
     * An answer that can be chosen.
     *
     * @param holds whether it is right
     * @param future the state that it would mean, to be drawn and clicked
     * @param part what is clicked for it in the picture
     */
    record Option(Wording says, LiveExpression holds, Wrong wrong, Optional<Future> future, Optional<Part> part) {}

    /** A state of an LSTM that might come, as vectors. */
    record Future(LiveExpression c, LiveExpression h) {}

    /**
     * One of several boxes is right, or some of them are.
     *
     * @param holds what must hold at the place of a box; it is computed there
     */
    record Pick(Asked asked, List<Part> among, LiveExpression holds, Wrong wrong) implements Question {
        public Pick {
            among = List.copyOf(among);
        }

        @Override
        public boolean isInPicture() {
            return true;
        }
    }

    /** Whether a number is more or less than zero, or zero. */
    record Sign(Asked asked, LiveExpression number, Wrong wrong) implements Question {
        @Override
        public boolean isInPicture() {
            return false;
        }
    }

    /**
     * A number that the reader computes; one in the last place more or less is right, too.
     *
     * @param box where it will stand
     */
    record Compute(Asked asked, LiveExpression number, Decimals decimals, Optional<Part> box, Wrong wrong)
            implements Question {
        @Override
        public boolean isInPicture() {
            return false;
        }
    }
}
