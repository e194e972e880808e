package unrolled.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.data.file.Csv;

public class TableTest {
    private static final Column MONTH = month();
    private static final Column SALES = Column.of("sales", 3, 4.5);

    private static Column month() {
        return Csv.parse("t", "month,n\nMay,1\nJune,2\n").column("month");
    }

    @Test
    void givesItsColumnsByName() {
        Table table = Table.of("shop", List.of(MONTH, SALES));
        assertEquals(2, table.rows());
        assertEquals(List.of(MONTH, SALES), table.columns());
        assertArrayEquals(new double[] {3, 4.5}, table.column("sales").numbers());
        assertEquals("June", table.column("month").text(1));
        assertEquals("4.5", table.column("sales").text(1));
    }

    @Test
    void namesTheColumnsThereAre() {
        assertRefused(
                "shop has no column `sale`: choose one of `month`, `sales`",
                () -> Table.of("shop", List.of(MONTH, SALES)).column("sale"));
    }

    @Test
    void equalsByValue() {
        Table table = Table.of("shop", List.of(MONTH, SALES));
        Table same = Table.of("shop", List.of(month(), Column.of("sales", 3, 4.5)));
        assertEquals(table, same);
        assertEquals(table.hashCode(), same.hashCode());
        assertNotEquals(table, Table.of("stall", List.of(MONTH, SALES)));
        assertNotEquals(table, Table.of("shop", List.of(MONTH, Column.of("sales", 3, 4))));
        assertNotEquals(Column.of("zero", 0.0), Column.of("zero", -0.0));
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        assertRefused(
                "shop: column `sales` has 3 rows but column `month` has 2: give them the same length",
                () -> Table.of("shop", List.of(MONTH, Column.of("sales", 1, 2, 3))));
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertRefused(
                "shop: columns 1 and 3 are both named `sales`: rename one of them",
                () -> Table.of("shop", List.of(SALES, MONTH, SALES)));
    }

    @Test
    void refusesToBeEmpty() {
        assertThrows(DataException.class, () -> Table.of("shop", List.of()));
        assertThrows(DataException.class, () -> Table.of("shop", List.of(Column.of("sales"))));
    }

    @Test
    void cellsThatAreAllNumbersMakeANumericColumn() {
        Column years = Csv.parse("t", "year\n1949\n1950\n").column("year");
        assertTrue(years.numeric());
        assertEquals("1949", years.text(0));
    }

    @Test
    void aTextColumnSaysWhichCellIsNoNumber() {
        assertFalse(MONTH.numeric());
        assertRefused(
                "line 2, column `month`: expected a number but found `May`: correct the cell or choose another column",
                MONTH::numbers);
    }

    @Test
    void namesStandOnOneLine() {
        assertEquals("sales in euro", Column.of(" sales\r\nin  euro\t", 1).name());
        assertRefused("a column should have a name but its name is blank: give it one", () -> Column.of(" \n", 1));
    }

    @Test
    void numbersAreFiniteAndTheirOwn() {
        double[] values = {1, 2};
        Column column = Column.of("x", values);
        values[0] = 7;
        assertArrayEquals(new double[] {1, 2}, column.numbers());
        assertRefused(
                "column `x` should hold finite numbers but has NaN in row 1: take that row out",
                () -> Column.of("x", 1, Double.NaN));
    }

    @Test
    void scaledNumbersAreNoCopyAndTheirScaleIsFittedOnce() {
        Column sales = Column.of("sales", 2, 4, 6);
        assertSame(sales.scale(Scaling.MIN_MAX), sales.scale(Scaling.MIN_MAX));
        assertEquals(new Scale(2, 4), sales.scale(Scaling.MIN_MAX));
        assertEquals(0.5, sales.scaled(Scaling.MIN_MAX, 3).at(1));
        assertEquals(4, sales.scaled(Scaling.NONE, 3).at(1));
        assertThrows(DataException.class, () -> MONTH.scaled(Scaling.NONE, 3));
    }

    public static void assertRefused(String sentence, Runnable what) {
        assertEquals(sentence, assertThrows(DataException.class, what::run).getMessage());
    }
}
