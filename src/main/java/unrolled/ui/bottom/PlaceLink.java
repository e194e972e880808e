package unrolled.ui.bottom;

import java.util.Locale;
import javafx.scene.control.Hyperlink;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.run.Trace;
import unrolled.ui.base.WindowContext;

/** A place of a run that a finding names: a click goes there, and the lanes point at it. */
final class PlaceLink {
    private final Cursor place;
    private final WindowContext desk;

    PlaceLink(Cursor place, WindowContext desk) {
        this.place = place;
        this.desk = desk;
    }

    /** Whether its run is there, and it in it. */
    boolean isThere() {
        Trace trace = trace();
        return trace.run().id().equals(place.run()) && trace.plan().has(place.moment());
    }

    private Trace trace() {
        View view = desk.session().view();
        return view.trace(place.run());
    }

    /** The batch, such as {@code fit 1 · batch 3}. */
    String batch() {
        return batch(desk.locale());
    }

    private String batch(Locale locale) {
        Words words = Words.in(locale);
        String pass = PassNames.of(trace().plan(), place.moment().epoch(), words);
        return words.of("checks.batch", pass, place.moment().batch() + 1);
    }

    Cursor place() {
        return place;
    }

    String run() {
        return place.run();
    }

    /** The batch and its run. */
    String name() {
        return name(desk.locale());
    }

    String name(Locale locale) {
        return run() + " \u00b7 " + batch(locale);
    }

    /**
     * @param text of the link
     * @param border whether the border into the batch is what the lanes point at, or the box
     */
    Hyperlink link(String text, boolean border) {
        Hyperlink link = new Hyperlink(text);
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setAccessibleText(desk.words().of("checks.go", text));
        link.setOnAction(event -> {
            link.setVisited(false);
            go(border);
        });
        return link;
    }

    /** Goes there, and points at it. */
    void go(boolean border) {
        desk.sight().leave();
        desk.session().goTo(place);
        if (border) {
            desk.pointing().askForBorder(place);
        } else {
            desk.pointing().askForBox(place);
        }
    }
}
