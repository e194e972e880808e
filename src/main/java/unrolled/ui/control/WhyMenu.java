package unrolled.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import unrolled.analysis.View;
import unrolled.diagram.asked.Asked;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Labels;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;
import unrolled.run.Trace;
import unrolled.ui.base.MenuItems;
import unrolled.ui.base.WindowContext;
import unrolled.work.WorkQueue;

/**
 * The menu of a thing in a picture: what can be asked about it, with the replies beside it, and then what can be done with it.
 * The replies are computed before it is shown, so that nothing moves in it.
 */
public final class WhyMenu {
    private final WindowContext desk;
    private final Node picture;
    private final WorkQueue asking;
    private final ContextMenu menu = new ContextMenu();
    private final ReplyCard card;
    private final List<MenuItem> questions = new ArrayList<>();

    /** A place on the screen. */
    public record At(double screenX, double screenY) {
        /** Within a picture. */
        public static At inside(Node picture, double x, double y) {
            Bounds screen = picture.localToScreen(picture.getLayoutBounds());
            return new At(screen.getMinX() + x, screen.getMinY() + y);
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
     * Shows the menu.
     *
     * @param things what it is about; of several the first questions of each
     * @param actions what can be done
     */
    public void show(At at, List<Thing> things, List<MenuItem> actions) {
        hide();
        View view = desk.session().view();
        Experiment experiment = desk.session().experiment();
        Words words = desk.look().getValue().words();
        if (things.isEmpty() || !desk.sight().isOpen()) {
            open(at, List.of(), actions);
            return;
        }
        asking.ask(
                () -> things.stream()
                        .map(thing -> new About(
                                thing,
                                experiment,
                                Asked.of(thing, experiment, view, words).stream()
                                        .limit(Asked.MOST / things.size())
                                        .toList()))
                        .filter(about -> !about.asked().isEmpty())
                        .toList(),
                about -> open(at, about, actions),
                failure -> {
                    open(at, List.of(), actions);
                    desk.failed(failure);
                });
    }

    /** What can be asked of a thing of an experiment. */
    private record About(Thing thing, Experiment experiment, List<Asked> asked) {}

    public void hide() {
        menu.hide();
        card.hide();
    }

    private void open(At at, List<About> things, List<MenuItem> actions) {
        questions.clear();
        List<MenuItem> items = new ArrayList<>();
        for (About about : things) {
            items.add(heading(about.thing()));
            for (Asked asked : about.asked()) {
                MenuItem question = item(asked, about.experiment());
                questions.add(question);
                items.add(question);
            }
        }
        if (!items.isEmpty() && !actions.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(actions);
        menu.getItems().setAll(items);
        if (!items.isEmpty() && picture.getScene() != null) {
            menu.show(picture, at.screenX(), at.screenY());
            focus(0);
        }
    }

    /** A separator is passed over by keys and pointer, whatever it shows. */
    private MenuItem heading(Thing thing) {
        Label heading = new Label(desk.words().of("why.heading", thing.place().run(), where(thing)));
        heading.getStyleClass().add("menu-heading");
        SeparatorMenuItem item = new SeparatorMenuItem();
        item.setContent(heading);
        return item;
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

    /** A question with the place of its line. */
    private static Optional<ReplyCard.Shown> shown(MenuItem item) {
        Node line = item.getStyleableNode();
        Question question = (Question) item.getUserData();
        return Optional.ofNullable(line.localToScreen(line.getLayoutBounds()))
                .map(there -> new ReplyCard.Shown(question.asked(), question.experiment(), there));
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
                .flatMap(WhyMenu::shown)
                .ifPresent(shown -> {
                    hide();
                    card.turn(shown);
                });
    }
}
