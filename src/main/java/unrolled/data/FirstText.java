package unrolled.data;

/**
 * The first cell of a column that is no number.
 *
 * <p>Its sentence is made only when somebody asks for the numbers: most words stand in columns of text.
 */
record FirstText(long line, String cell, boolean decimalComma) {
    Sentence sentence(String column) {
        return DataException.part(
                decimalComma ? "word.comma" : "word",
                line,
                DataException.shown(column),
                cell.isBlank() ? DataException.part("cell.empty") : DataException.shown(cell));
    }

    /** The sentence for a NaN or an infinity in a column of numbers. */
    Sentence notFinite(String column) {
        return DataException.part("cell.infinite", line, DataException.shown(column), DataException.shown(cell));
    }
}
