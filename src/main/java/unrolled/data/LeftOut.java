package unrolled.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Lines of a file that are no rows of its table.
 *
 * @param from the first line, from 1
 * @param to the last one
 */
public record LeftOut(long from, long to, Why why) {
    /** Why they are left out. */
    public enum Why {
        TITLE("a title"),
        COMMENT("a comment"),
        HEADER("a second header"),
        BLANK("a blank line"),
        NOTE("a note"),
        SUM("a sum"),
        TABLE("another table"),
        /** The row has more cells than there are columns. */
        CELLS("too many cells");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        /** As it stands in what a program reads. */
        public String word() {
            return word;
        }

        /** As it stands in a sentence. */
        public Sentence sentence() {
            return DataException.part("left_out." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** The same in order, those that follow each other for the same reason in one. */
    public static List<LeftOut> together(List<LeftOut> single) {
        List<LeftOut> together = new ArrayList<>();
        for (LeftOut next :
                single.stream().sorted(Comparator.comparingLong(LeftOut::from)).toList()) {
            int last = together.size() - 1;
            LeftOut before = last < 0 ? null : together.get(last);
            if (before != null && before.why == next.why && before.to + 1 == next.from) {
                together.set(last, new LeftOut(before.from, next.to, before.why));
            } else {
                together.add(next);
            }
        }
        return together;
    }

    /** How many lines it is. */
    public long lines() {
        return to - from + 1;
    }
}
