package unrolled.data;

/**
 * The first cell of a column that is no number.
 *
 * <p>Its sentence is made only when somebody asks for the numbers: most words stand in columns of text.
 */
record Word(long line, String cell, boolean decimalComma) {
    Sentence sentence(String column) {
        return DataException.part(
                decimalComma ? "word.comma" : "word",
                line,
                DataException.shown(column),
                cell.isBlank() ? DataException.part("cell.empty") : DataException.shown(cell));
    }
}
