package unrolled.house.crooked.data;

import com.fasterxml.jackson.core.JsonFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import java.awt.Point;
import javafx.beans.property.BooleanProperty;
import org.junit.jupiter.api.Assertions;

/** Data that see libraries of other rooms, and one that nobody knows; CSV is their own. */
record Painter(JsonFactory json, Point point, BooleanProperty property, Assertions assertions, CsvReader<?> csv) {}
