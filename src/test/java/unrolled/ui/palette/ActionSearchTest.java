package unrolled.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.ui.base.UsedActions;

/** Actions are found by their names in both languages, however little of them is written. */
class ActionSearchTest {
    private static final List<Action> ACTIONS = List.of(
            action("step", "One time step on", "Einen Zeitschritt weiter"),
            action("undo", "Undo", "Rückgängig"),
            action("fold", "Unfold or fold the bottom", "Den unteren Teil auf- oder zuklappen"),
            action("larger", "Everything larger", "Alles größer"),
            action("epoch", "One epoch on", "Eine Epoche weiter"));

    private final UsedActions used = new UsedActions();

    private static Action action(String id, String english, String german) {
        return Action.of(id, new Names(english, german), () -> {});
    }

    private List<Found> find(List<Action> actions, Locale locale, String written) {
        List<Listed> listed =
                actions.stream().map(action -> new Listed(action, Names.NONE)).toList();
        return new ActionSearch(listed, locale, used).find(written);
    }

    private static List<String> ids(List<Found> found) {
        return found.stream().map(one -> one.action().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "undo, undo",
        "RÜCKG, undo",
        "rueckg, undo",
        "ruckg, undo",
        "grösser, larger",
        "groesser, larger",
        "eo, epoch",
        "one ep, epoch",
        "ufb, fold",
        "zeits, step"
    })
    void whatFitsBestStandsFirstInEitherLanguage(String written, String id) {
        assertEquals(id, ids(find(ACTIONS, Locale.ENGLISH, written)).get(0));
        assertEquals(id, ids(find(ACTIONS, Locale.GERMAN, written)).get(0));
    }

    @Test
    void lettersThatFitAreMarkedWhereTheyStand() {
        Found here = find(ACTIONS, Locale.ENGLISH, "epo").get(0);
        assertEquals("{4, 5, 6}", here.letters().toString());
        Found other = find(ACTIONS, Locale.ENGLISH, "gängig").get(0);
        assertEquals("{4, 5, 6, 7, 8, 9}", other.behindLetters().toString(), "in what it is called in German");
        assertEquals("Rückgängig", other.behind().strip());
        assertTrue(other.letters().isEmpty());
    }

    @Test
    void nothingElseIsListedWhereAWholeWordFits() {
        assertEquals(List.of("undo"), ids(find(ACTIONS, Locale.ENGLISH, "undo")));
        assertEquals(List.of(), ids(find(ACTIONS, Locale.ENGLISH, "xyz")));
    }

    @Test
    void whatCannotBeDoneStandsAtTheEnd() {
        List<Action> some = List.of(
                action("first", "Go on", "Weiter").because(Names.same("not now")), action("second", "Go on", "Weiter"));
        assertEquals(List.of("second", "first"), ids(find(some, Locale.ENGLISH, "go on")));
        assertEquals(List.of("second", "first"), ids(find(some, Locale.ENGLISH, "")));
    }

    @Test
    void ofWhatFitsAlikeTheLastUsedStandsFirst() {
        List<Action> some = List.of(
                action("first", "Go on", "Weiter"),
                action("second", "Go on", "Weiter"),
                action("third", "Go on", "Weiter"));
        used.note("third");
        used.note("second");
        assertEquals(List.of("second", "third", "first"), ids(find(some, Locale.ENGLISH, "go")));
        assertEquals(List.of("second", "third", "first"), ids(find(some, Locale.ENGLISH, "")));
    }
}
