package unrolled.ui.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import unrolled.Examples;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.diagram.base.Words;
import unrolled.run.plan.Moment;
import unrolled.ui.header.PlaceOffers.Offer;

/** What is offered to somebody who says where to go. */
class PlaceOffersTest {
    private static final List<Bookmark> BOOKMARKS = List.of(
            new Bookmark(new Cursor("A", new Moment(0, 7, 1), 0, 0, 2), "the Jump"),
            Bookmark.at(new Cursor("C", new Moment(1, 11, 0), 3, 0, 0)),
            Bookmark.at(new Cursor("Z", new Moment(4, 2, 0), 0, 0, 0)));

    private static final PlaceOffers OFFERS = new PlaceOffers(
            new View(Examples.traces(Examples.airline()), Cursor.start("A")), BOOKMARKS, Words.in(Locale.ENGLISH));

    private static List<String> names(String text) {
        return OFFERS.of(text).stream().map(Offer::name).toList();
    }

    @Test
    void beforeSomebodyWritesAllBookmarksAndEndsAreOffered() {
        assertEquals(
                List.of(
                        "the Jump",
                        "C \u00b7 epoch 2 \u00b7 batch 12 \u00b7 t 1",
                        "Z \u00b7 5.3.1",
                        "epoch 1: end",
                        "epoch 2: end"),
                names(""));
    }

    @Test
    void aPartOfANameAndTheBeginningOfAMomentFindThem() {
        assertEquals(List.of("the Jump"), names(" jump"));
        assertEquals(List.of("C \u00b7 epoch 2 \u00b7 batch 12 \u00b7 t 1"), names("2.12"));
        assertEquals(List.of("epoch 2: end"), names("2.140"));
        assertEquals(List.of(), names("9999"));
    }

    @Test
    void anEndIsTheLastStepOfTheLastBatch() {
        Offer end = OFFERS.of("epoch 2: end").get(0);
        assertEquals(new Moment(1, 139, 2), end.place().moment());
        assertEquals("2.140.3", end.moment());
    }

    @Test
    void aBookmarkOfARunThatIsGoneIsNotThere() {
        assertFalse(OFFERS.of("Z").get(0).there());
        assertEquals(
                List.of(BOOKMARKS.get(2)),
                OFFERS.of("Z").stream()
                        .flatMap(offer -> offer.bookmark().stream())
                        .toList());
    }
}
