package unrolled.data;

/**
 * The first cell of a column that is no number.
 *
 * <p>Its sentence is made only when somebody asks for the numbers: most words stand in columns of text.
 */
record Word(long line, String cell, boolean decimalComma) {
    String sentence(String column) {
        return "line %d, column %s: expected a number%s but found %s: correct the cell or choose another column"
                .formatted(
                        line,
                        DataException.shown(column),
                        decimalComma ? " with a decimal comma" : "",
                        cell.isBlank() ? "an empty cell" : DataException.shown(cell));
    }
}
