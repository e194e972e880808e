package unrolled.data;

/**
 * The first cell of a column that is no number, or is meant as none.
 *
 * <p>Its sentence is made only when somebody asks for the numbers: most words stand in columns of text.
 */
public record FirstText(long line, String cell, Reason reason) {
    /** Why a cell is text. */
    public enum Reason {
        NO_NUMBER("word"),
        NO_NUMBER_WITH_COMMA("word.comma"),
        /** It may look like a number, but the column is said to be text. */
        SAID("word.said");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    public Sentence sentence(String column) {
        return DataException.part(
                reason.key,
                line,
                DataException.shown(column),
                cell.isBlank() ? DataException.part("cell.empty") : DataException.shown(cell));
    }
}
