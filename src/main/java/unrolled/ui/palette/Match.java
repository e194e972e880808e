package unrolled.ui.palette;

import java.util.BitSet;
import java.util.Optional;

/**
 * How well what somebody writes fits a text: its letters stand there in their order, best at the beginnings of words and side by
 * side.
 *
 * @param places where in the text they stand
 */
record Match(double fit, BitSet places) {
    private static final double LETTER = 1;
    private static final double WORD = 6;
    private static final double FIRST_WORD = 2;
    private static final double RUN = 8;
    private static final double JUMP = 4;
    private static final double GAP = 0.15;
    private static final double LENGTH = 0.01;
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** Nothing was written, which fits all. */
    static final Match ALL = new Match(0, new BitSet());

    /** Empty if a letter is missing, or none is left of what was written. */
    static Optional<Match> of(Folded text, Folded written) {
        int letters = written.letters().length();
        if (letters == 0 || !isThere(text.letters(), written.letters())) {
            return Optional.empty();
        }
        int length = text.letters().length();
        double[][] best = new double[letters][length];
        boolean[][] runs = new boolean[letters][length];
        for (int letter = 0; letter < letters; letter++) {
            double before = NEVER; // the best of the letter before, somewhere to the left, less the gap
            for (int at = 0; at < length; at++) {
                boolean same = text.letters().charAt(at) == written.letters().charAt(letter);
                before = letter > 0 && at > 0 ? Math.max(before - GAP, best[letter - 1][at - 1]) : NEVER;
                double beside = letter > 0 && text.goesOn(at) ? best[letter - 1][at - 1] + RUN : NEVER;
                double far = letter == 0 ? 0 : before - JUMP;
                best[letter][at] = same ? here(text, at) + Math.max(far, beside) : NEVER;
                runs[letter][at] = beside >= far;
            }
        }
        return Optional.of(found(text, best, runs));
    }

    private static boolean isThere(String text, String letters) {
        int at = 0;
        for (int letter = 0; letter < letters.length(); letter++) {
            at = text.indexOf(letters.charAt(letter), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static double here(Folded text, int at) {
        return LETTER + (text.beginsWord(at) ? WORD : 0) + (at == 0 ? FIRST_WORD : 0);
    }

    private static Match found(Folded text, double[][] best, boolean[][] runs) {
        BitSet places = new BitSet();
        int last = best.length - 1;
        int at = best(best[last], best[last].length, text.letters().length());
        double fit = best[last][at];
        for (int letter = last; letter >= 0; letter--) {
            places.set(text.from().get(at));
            if (letter > 0) {
                at = runs[letter][at] ? at - 1 : best(best[letter - 1], at, at);
            }
        }
        return new Match(fit - LENGTH * text.letters().length(), places);
    }

    /** Where it was best before a place, less the gap up to there. */
    private static int best(double[] values, int before, int to) {
        int best = 0;
        for (int at = 1; at < before; at++) {
            if (values[at] - GAP * (to - at) >= values[best] - GAP * (to - best)) {
                best = at;
            }
        }
        return best;
    }
}
