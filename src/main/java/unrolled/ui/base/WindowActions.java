package unrolled.ui.base;

import java.util.List;
import javafx.scene.input.KeyEvent;

/** What commands act on: what all parts of a window share, and what its parts can do. */
public interface WindowActions {
    WindowContext desk();

    FileActions files();

    /** The pictures that the bottom can show, each under a key of its own. */
    List<PictureKey> pictures();

    /** Gives the keys to the picture that is seen. */
    void focusPicture();

    /** Ends what runs; where nothing does, leaves the cell or the heat map. */
    void stop();

    void zoom(double factor);

    /** All lanes as large as they fit. */
    void fit();

    /** Into the cell, and there on by one phase. */
    void stepInto();

    void phaseBack();

    void stepOut();

    /** To the box under the pointer, or to a moment that somebody writes. */
    void runTo();

    /** Makes a field of the sign that says where we stand, for the moment to go to. */
    void goTo();

    /** Asks what should be otherwise where we stand. */
    void askWhatIf();

    /** Opens the menu of what has the focus. */
    void menuHere();

    void toggleSearch();

    /** To where the condition of the search begins to hold. */
    void search(boolean on);

    /** Lists all moments at which the condition of the search begins to hold. */
    void allHits();

    /** Lists all edits. */
    void showHistory();

    /** Makes a field of the title. */
    void editTitle();

    void writeBreakpoint();

    void writeWatch();

    void compareWithNext();

    void nextLock();

    void firstDifference();

    void offerCalls();

    void removeCall();

    void moveCall(int by);

    /** Gives the pictures of the bottom a window of their own, or takes it away. */
    void toggleApart();

    /** Makes the bottom so many steps higher, or lower. */
    void higher(int steps);

    /** Gives the bottom more than half of the window, or lets it be as high as it is by itself. */
    void toggleTall();

    /** Folds the picture at the bottom away, or shows it again. */
    void foldBottom();

    /** Shows the panel at the left where it is folded, or folds it again. */
    void toggleSide();

    void addRun();

    void duplicateRun();

    void removeRun();

    void renameRun();

    /** Whether a key was meant for the lecture, and has done what it does there. */
    boolean hears(KeyEvent event);

    /** Opens the window with the notes of who speaks, or closes it. */
    void toggleNotes();

    /** Lists all actions, to find one by its name. */
    void findAction();

    void showKeys();

    /** Chooses an answer of what a lesson asks, from 0; whether there is such an answer. */
    boolean answer(int option);
}
