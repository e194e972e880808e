package unrolled.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import unrolled.analysis.View;
import unrolled.diagram.asked.Asked;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.figure.Subject;
import unrolled.run.Trace;
import unrolled.ui.base.MenuItems;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.work.WorkQueue;

/**
 * The menu of a thing in a picture: what can be asked about it, with the replies beside it, and then what can be done with it.
 * The questions that fit are found before it is shown, so that nothing moves in it.
 */
public final class WhyMenu {
    private static final double BESIDE = 4;

    private final WindowContext desk;
    private final Node picture;
    private final WorkQueue asking;
    private final ContextMenu menu = new ContextMenu();
    private final ReplyCard card;
    private final List<MenuItem> questions = new ArrayList<>();
    /** What it is open beside. */
    private Bounds asked = new BoundingBox(0, 0, 0, 0);

    /** What is asked about, on the screen: neither the menu nor a reply covers it. */
    public record At(Bounds asked) {
        /** Of something larger, such as a curve, so much around the pointer is kept in sight. */
        private static final double AROUND = 40;

        /** A point of a picture. */
        public static At inside(Node picture, double x, double y) {
            return new At(picture.localToScreen(new BoundingBox(x, y, 0, 0)));
        }

        /** What a picture has under the pointer. */
        public static At under(FigureView picture, ContextMenuEvent event) {
            Bounds near = new BoundingBox(event.getX() - AROUND, event.getY() - AROUND, 2 * AROUND, 2 * AROUND);
            return picture.subjectAt(event.getX(), event.getY())
                    .flatMap(picture::boundsOf)
                    .map(bounds -> new At(picture.localToScreen(common(bounds, near))))
                    .orElseGet(() -> inside(picture, event.getX(), event.getY()));
        }

        /** Something in a picture; where it is not in sight, a point of it. */
        public static At of(FigureView picture, Subject subject, double x, double y) {
            return picture.boundsOf(subject)
                    .filter(bounds -> bounds.intersects(picture.getLayoutBounds()))
                    .map(bounds -> new At(picture.localToScreen(bounds)))
                    .orElseGet(() -> inside(picture, x, y));
        }

        private static Bounds common(Bounds one, Bounds other) {
            double x = Math.max(one.getMinX(), other.getMinX());
            double y = Math.max(one.getMinY(), other.getMinY());
            return new BoundingBox(
                    x, y, Math.min(one.getMaxX(), other.getMaxX()) - x, Math.min(one.getMaxY(), other.getMaxY()) - y);
        }
    }

    public WhyMenu(WindowContext desk, Node picture) {
        this.desk = desk;
        this.picture = picture;
        this.asking = desk.queue();
        this.card = new ReplyCard(desk);
        menu.setId("whyMenu");
        menu.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        menu.getScene().focusOwnerProperty().subscribe((before, now) -> focused(now));
        menu.setOnHidden(event -> card.hide());
        card.setOnDone(this::hide);
    }

    /**
     * Shows the menu. Nothing is asked about what an edit is about to replace.
     *
     * @param things what it is about; of several the first questions of each
     * @param actions what can be done
     */
    public void show(At at, List<Thing> things, List<Entry> actions) {
        show(at, things, actions, 0);
    }

    /** The same with the focus on one of the questions, from 0. */
    public void show(At at, List<Thing> things, List<Entry> entries, int question) {
        hide();
        List<MenuItem> actions = Entry.items(entries, desk.locale());
        View view = desk.session().view();
        Experiment experiment = desk.session().experiment();
        Words words = desk.look().getValue().words();
        if (things.isEmpty() || !canAsk()) {
            open(at, List.of(), actions, question);
            return;
        }
        asking.ask(
                () -> about(things, experiment, view, words), about -> open(at, about, actions, question), failure -> {
                    open(at, List.of(), actions, question);
                    desk.failed(failure);
                });
    }

    private boolean canAsk() {
        return desk.session().isUpToDate() && desk.sight().isOpen();
    }

    /** Finds in the background what it would ask about things, as each language says it. */
    public void questions(List<Thing> things, Consumer<List<Names>> told) {
        View view = desk.session().view();
        Experiment experiment = desk.session().experiment();
        if (canAsk()) {
            desk.queue()
                    .ask(
                            () -> {
                                List<String> english = texts(about(things, experiment, view, Words.in(Locale.ENGLISH)));
                                List<String> german = texts(about(things, experiment, view, Words.in(Locale.GERMAN)));
                                return IntStream.range(0, english.size())
                                        .mapToObj(at -> new Names(english.get(at), german.get(at)))
                                        .toList();
                            },
                            told,
                            desk::failed);
        }
    }

    private static List<String> texts(List<About> all) {
        return all.stream()
                .flatMap(about -> about.asked().stream())
                .map(Asked::text)
                .toList();
    }

    private static List<About> about(List<Thing> things, Experiment experiment, View view, Words words) {
        return things.stream()
                .map(thing -> new About(
                        thing,
                        experiment,
                        Asked.of(thing, experiment, view, words).stream()
                                .limit(Asked.MOST / things.size())
                                .toList()))
                .filter(about -> !about.asked().isEmpty())
                .toList();
    }

    /** What can be asked of a thing of an experiment. */
    private record About(Thing thing, Experiment experiment, List<Asked> asked) {}

    public void hide() {
        menu.hide();
        card.hide();
    }

    private void open(At at, List<About> things, List<MenuItem> actions, int question) {
        questions.clear();
        List<MenuItem> items = new ArrayList<>();
        for (About about : things) {
            items.add(heading(about.thing(), items.isEmpty()));
            for (Asked asked : about.asked()) {
                MenuItem item = item(asked, about.experiment());
                questions.add(item);
                items.add(item);
            }
        }
        if (!items.isEmpty() && !actions.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(actions);
        menu.getItems().setAll(items);
        if (!items.isEmpty() && picture.getScene() != null) {
            asked = at.asked();
            menu.show(picture, asked.getMaxX() + BESIDE, asked.getCenterY());
            menu.setX(beside(asked, menu.getWidth()));
            focus(question);
        }
    }

    /** At the right, as long as a reply has room there too, else at the left; at last with the reply at the other side. */
    private static double beside(Bounds asked, double width) {
        Rectangle2D screen = ReplyCard.screen(asked.getMinX(), asked.getMinY());
        double right = screen.getMaxX() - asked.getMaxX();
        double left = asked.getMinX() - screen.getMinX();
        double both = width + BESIDE + ReplyCard.WHOLE_WIDTH;
        boolean atRight = right >= both || (left < both && right >= width + BESIDE);
        return atRight ? asked.getMaxX() + BESIDE : Math.max(screen.getMinX(), asked.getMinX() - BESIDE - width);
    }

    /** A separator is passed over by keys and pointer, whatever it shows. */
    private MenuItem heading(Thing thing, boolean first) {
        Label heading = new Label(
                thing.kind() == Thing.Kind.STATE && !first
                        ? desk.words().of("why.heading.also", thing.place().unit())
                        : desk.words().of(heading(thing.kind()), thing.place().run(), where(thing)));
        heading.getStyleClass().add("menu-heading");
        SeparatorMenuItem item = new SeparatorMenuItem();
        item.setContent(heading);
        return item;
    }

    private static String heading(Thing.Kind kind) {
        return kind == Thing.Kind.BORDER ? "why.heading.into" : "why.heading";
    }

    private String where(Thing thing) {
        Trace trace = desk.session().view().trace(thing.place().run());
        return Labels.moment(
                trace,
                trace.nearest(thing.place().moment()),
                desk.look().getValue().words());
    }

    /** Going there is what choosing it does. */
    private MenuItem item(Asked asked, Experiment experiment) {
        MenuItem item = MenuItems.of(asked.text(), () -> card.go(asked));
        item.getStyleClass().add("why-question");
        item.setUserData(new Question(asked, experiment));
        item.setAccelerator(KeyCombination.valueOf(String.valueOf(1 + questions.size())));
        return item;
    }

    private record Question(Asked asked, Experiment experiment) {}

    /** The reply is seen while its question is pointed at or has the focus. */
    private void focused(Node focused) {
        questions.stream()
                .filter(item -> focused != null && focused == item.getStyleableNode())
                .findFirst()
                .ifPresentOrElse(item -> shown(item).ifPresent(shown -> card.show(menu, shown)), card::hide);
    }

    /** A question with the place of its line, and of the thing, over which no reply may stand. */
    private Optional<ReplyCard.Shown> shown(MenuItem item) {
        Node line = item.getStyleableNode();
        Question question = (Question) item.getUserData();
        return Optional.ofNullable(line.localToScreen(line.getLayoutBounds())).map(there -> {
            double left = Math.min(there.getMinX(), asked.getMinX() - BESIDE);
            double right = Math.max(there.getMaxX(), asked.getMaxX() + BESIDE);
            Bounds beside = new BoundingBox(left, there.getMinY(), right - left, there.getHeight());
            return new ReplyCard.Shown(question.asked(), question.experiment(), beside);
        });
    }

    /** A digit asks the question of that number; Control+Enter turns what is replied. */
    private void pressed(KeyEvent event) {
        if (event.getCode().isDigitKey()) {
            focus(digit(event.getCode()) - 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            turnFocused();
            event.consume();
        }
    }

    /** Of the keypad too: its keys are named as {@code Numpad 3}. */
    private static int digit(KeyCode code) {
        String name = code.getName();
        return name.charAt(name.length() - 1) - '0';
    }

    /** The first one has the focus from the beginning: its reply is seen at once. */
    private void focus(int question) {
        if (question >= 0 && question < questions.size()) {
            Node content = menu.getScene().getRoot();
            content.applyCss();
            ((Parent) content).layout();
            questions.get(question).getStyleableNode().requestFocus();
        }
    }

    private void turnFocused() {
        questions.stream()
                .filter(item -> item.getStyleableNode() == menu.getScene().getFocusOwner())
                .findFirst()
                .flatMap(this::shown)
                .ifPresent(shown -> {
                    hide();
                    card.turn(shown);
                });
    }
}
