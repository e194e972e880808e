package unrolled.ui.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import unrolled.Examples;
import unrolled.Models;
import unrolled.debug.cursor.Comparison;
import unrolled.diagram.base.Theme;
import unrolled.ui.base.Command;
import unrolled.ui.base.Commands;
import unrolled.ui.base.PictureKey;

/** Whatever is opened and closed, however often, leaves nothing behind. */
@ExtendWith(Toolkit.class)
class LeakTest {
    private static final List<Command> IN_AND_OUT = List.of(
            Command.STEP_INTO,
            Command.STEP_OUT,
            Command.FIND,
            Command.FIND,
            Command.TOGGLE_BREAKPOINT,
            Command.TOGGLE_BREAKPOINT,
            Command.COMPARE);
    private static final int COLLECTIONS = 10;
    private static final long MOST_BYTES = 2_000_000;

    /** Pictures that were asked for; {@link #rest} draws them. */
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();

    private boolean waits;
    private final Shown window = new Shown(Examples.airline(), this::draw);
    private final Commands commands = new Commands();

    LeakTest() {
        commands.attach(((MainPane) window.root()).actions());
        Toolkit.run(() -> waits = true);
    }

    /** At once while the window is new, whose controls come after the first picture. */
    private void draw(Runnable picture) {
        if (waits) {
            asked.add(picture);
        } else {
            picture.run();
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    /**
     * What is opened takes from 12 kB, for the pane of the heat map before it is drawn, to 110 kB, for that of the
     * breakpoints; a box with a label and a button takes 8 kB. Of one that stays from every opening there would be 900, or
     * 300 of a picture at the bottom, which take turns: at least 3.6 MB.
     */
    @Test
    void openingAndClosingViewsKeepsTheHeapFlat() {
        for (PictureKey picture : pictures()) { // each has been laid out once
            Toolkit.run(() -> picture.show().run());
            rest();
        }
        openAndClose(100);
        long before = usedBytes(0);
        openAndClose(900);
        long grown = usedBytes(before + MOST_BYTES) - before;
        assertTrue(grown < MOST_BYTES, "900 times more left " + grown + " bytes");
    }

    private List<PictureKey> pictures() {
        return ((MainPane) window.root()).actions().pictures();
    }

    /** Every part of the window that comes and goes. */
    private void openAndClose(int times) {
        for (int time = 0; time < times; time += 20) {
            int first = time;
            Toolkit.run(() -> IntStream.range(first, first + 20).forEach(this::openAndCloseAll));
        }
        rest();
    }

    private void openAndCloseAll(int time) {
        List<PictureKey> pictures = pictures();
        pictures.get(2 * time % pictures.size()).show().run();
        pictures.get((2 * time + 1) % pictures.size()).show().run();
        IN_AND_OUT.forEach(commands::run);
        window.session.compare(Comparison.NONE);
        window.app.desk().debugger().watch("norm(c)");
        window.app.desk().debugger().unwatch("norm(c)");
    }

    private void rest() {
        for (int round = 0; round < 3; round++) {
            Stream.generate(asked::poll).takeWhile(Objects::nonNull).forEach(Runnable::run);
            window.settle();
        }
        Toolkit.pulse();
    }

    /** Of everything that is still in use when drawing has come to rest; asked until it is less than some, if it ever is. */
    private long usedBytes(long wanted) {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < COLLECTIONS && least >= wanted; round++) {
            rest();
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** The window is made anew in another language: its old parts must be gone, each of them. */
    @Test
    void panesOfAnotherLanguageAreLetGo() {
        List<WeakReference<Object>> old = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            int round = time;
            Toolkit.run(() -> pictures().forEach(picture -> picture.show().run()));
            rest();
            Toolkit.run(() -> {
                Shown.all(window.root())
                        .map(node -> new WeakReference<Object>(node))
                        .forEach(old::add);
                window.settings.themeProperty().set(round == 1 ? Theme.DARK : Theme.LIGHT);
                window.settings.languageProperty().set(round % 2 == 0 ? Locale.GERMAN : Locale.ENGLISH);
            });
            window.awaitLanguage();
            Toolkit.run(() -> commands.attach(((MainPane) window.root()).actions()));
        }
        Toolkit.run(() -> window.settings.themeProperty().set(Theme.LIGHT));
        assertTrue(old.size() > 1000, old.size() + " nodes");
        assertLetGo(old);
    }

    /** Only the traces of the runs as they are now are kept. */
    @Test
    void tracesOfRunsThatWereChangedAreLetGo() {
        List<WeakReference<Object>> old = new ArrayList<>();
        pictures().forEach(picture -> Toolkit.run(() -> picture.show().run()));
        for (int time = 0; time < 5; time++) {
            int size = 2 + time;
            Toolkit.run(() -> {
                window.session.view().traces().stream()
                        .map(trace -> new WeakReference<Object>(trace))
                        .forEach(old::add);
                window.session.edit(e -> e.withModel(Models.stacked(e.model(), List.of(size))));
                commands.run(Command.RUN);
                commands.run(Command.STEP);
            });
            rest();
        }
        assertLetGo(old);
    }

    private void assertLetGo(List<WeakReference<Object>> old) {
        List<Object> left = List.of();
        for (int round = 0; round < COLLECTIONS; round++) {
            left = List.of(); // nothing here may keep them
            rest();
            System.gc();
            left = old.stream()
                    .map(WeakReference::get)
                    .filter(there -> there != null)
                    .toList();
            if (left.isEmpty()) {
                return;
            }
        }
        throw new AssertionError(left.size() + " of " + old.size() + " are still there: " + left);
    }
}
