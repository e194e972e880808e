package unrolled.house.crooked.io.json;

import java.util.ResourceBundle;
import unrolled.house.crooked.figure.Typeface;

/** A reader that asks for what no browser has. */
final class Archaist {
    private Archaist() {}

    static String ask(Typeface typeface) {
        return Archaist.class.getPackageName()
                + ResourceBundle.Control.FORMAT_PROPERTIES
                + ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_DEFAULT)
                + typeface.resource();
    }
}
