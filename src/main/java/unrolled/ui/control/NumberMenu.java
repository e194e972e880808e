package unrolled.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.ContextMenuEvent;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.expression.Expression;
import unrolled.debug.expression.NumberName;
import unrolled.debug.expression.Scope;
import unrolled.debug.stop.Breakpoint;
import unrolled.debug.stop.Watch;
import unrolled.debug.stop.When;
import unrolled.diagram.asked.Thing;
import unrolled.diagram.base.Target;
import unrolled.figure.Subject;
import unrolled.session.debugger.Debugger;
import unrolled.session.debugger.RunToStop;
import unrolled.ui.base.Copied;
import unrolled.ui.base.WindowContext;
import unrolled.ui.canvas.FigureView;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** What can be done with any number of a picture: watch it, stop when it changes, go to where it changed, copy it. */
public final class NumberMenu {
    private final WindowContext desk;
    private final FigureView picture;
    private final WhyMenu menu;
    private final NumberPopup popup;

    public NumberMenu(WindowContext desk, FigureView picture) {
        this.desk = desk;
        this.picture = picture;
        this.menu = new WhyMenu(desk, picture);
        this.popup = new NumberPopup(desk, picture);
    }

    /** A number, and where it is. */
    public record Named(NumberName name, Cursor place) {}

    /** Offers it wherever somebody asks for a menu on a picture. */
    public static void on(WindowContext desk, FigureView picture) {
        on(desk, picture, NumberMenu::shown);
    }

    /**
     * Offers it for what is shown in another way.
     *
     * @param reading which number a subject shows
     */
    public static void on(WindowContext desk, FigureView picture, Function<Subject, Optional<Named>> reading) {
        NumberMenu numbers = new NumberMenu(desk, picture);
        picture.setOnContextMenuRequested(event -> {
            Optional<Subject> pointed = picture.subjectAt(event.getX(), event.getY());
            pointed.filter(subject -> !event.isKeyboardTrigger())
                    .flatMap(NumberMenu::gradient)
                    .ifPresentOrElse(
                            gradient -> numbers.ask(event, gradient),
                            () -> numbers.show(event, pointed.flatMap(reading), List.of()));
        });
    }

    /** A gradient has no name in expressions, but can be asked about. */
    private static Optional<Thing> gradient(Subject subject) {
        return subject instanceof Target spot && spot.part() == Target.Part.GRADIENT
                ? Optional.of(Thing.of(spot))
                : Optional.empty();
    }

    private void ask(ContextMenuEvent event, Thing thing) {
        menu.show(WhyMenu.At.under(picture, event), List.of(thing), List.of());
        event.consume();
    }

    private static Optional<Named> shown(Subject subject) {
        return subject instanceof Target spot
                ? spot.number().map(name -> new Named(name, spot.place()))
                : Optional.empty();
    }

    /**
     * Shows the menu.
     *
     * @param pointed the number under the pointer; where the keyboard asks it is not meant
     * @param first what is offered before all that can be done with any number
     */
    public void show(ContextMenuEvent event, Optional<Named> pointed, List<Entry> first) {
        Cursor cursor = view().cursor();
        Optional<Named> meant = pointed.filter(number -> !event.isKeyboardTrigger());
        List<Entry> items = new ArrayList<>();
        if (meant.isPresent()) {
            items.addAll(first);
            items.addAll(items(meant.get().name(), meant.get().place()));
            items.add(Entry.LINE);
            items.add(others("number.others", cursor));
        } else {
            NumberName.at(cursor, view().current()).forEach(name -> items.add(menu(name, cursor)));
        }
        WhyMenu.At at =
                event.isKeyboardTrigger() ? WhyMenu.At.inside(picture, 40, 40) : WhyMenu.At.under(picture, event);
        Thing thing = meant.map(number -> Thing.of(number.name(), number.place()))
                .orElseGet(() -> Thing.of(Thing.Kind.STATE, cursor));
        menu.show(at, List.of(thing), items);
        event.consume();
    }

    private View view() {
        return desk.session().view();
    }

    private Scope scope() {
        return RunToStop.scope(view());
    }

    /** A menu of menus: all numbers of the unit of a place. */
    public Submenu others(String key, Cursor place) {
        List<Entry> menus = NumberName.at(place, view().trace(place.run())).stream()
                .map(name -> (Entry) menu(name, place))
                .toList();
        return new Submenu(key, Names.of(key), menus);
    }

    /** What can be done with one of several numbers. */
    public Submenu menu(NumberName name, Cursor place) {
        Names named = Names.said(locale -> name.brief() + "   " + name.meaning(locale));
        return new Submenu(name.brief(), named, items(name, place));
    }

    /** What can be done with a number at a place. */
    public List<Entry> items(NumberName name, Cursor place) {
        String expression = name.at(place, scope());
        String changed = "changed(" + expression + ")";
        Debugger debugger = desk.debugger();
        Names what = Names.same(name.brief() + "   ").with("", Names.of("number.what"));
        return List.of(
                Action.of("number.what " + expression, what, () -> popup.show(name, place)),
                item("number.watch", expression, () -> {
                    debugger.watch(expression);
                    desk.sight().showDebugger();
                }),
                Entry.LINE,
                item("number.last", expression, () -> search(place, changed, false)),
                item("number.next", expression, () -> search(place, changed, true)),
                item("number.break", expression, () -> set(new When.Holds(changed))),
                Entry.LINE,
                item("number.breakHere", expression, () -> set(new When.At(place.moment()))),
                item("number.runTo", expression, () -> runTo(place)),
                Entry.LINE,
                item("number.copyValue", expression, () -> copyValue(expression, place)),
                item("number.copyExpression", expression, () -> Copied.text(expression)));
    }

    private static Action item(String key, String expression, Runnable does) {
        return Action.of(key + " " + expression, Names.of(key), does);
    }

    private void set(When when) {
        desk.debugger().add(Breakpoint.on(when));
        desk.sight().showDebugger();
    }

    /** From the place of the number, which may be elsewhere than where we stand. */
    private void search(Cursor place, String changed, boolean on) {
        desk.debugger().end();
        desk.session().goTo(place);
        desk.debugger().runTo(new When.Holds(changed), on);
    }

    private void runTo(Cursor place) {
        desk.session().goTo(view().inRun(place.run()));
        desk.debugger().runTo(place.moment());
    }

    private void copyValue(String expression, Cursor place) {
        Scope scope = scope().at(place);
        desk.queue()
                .ask(
                        () -> new Watch(Expression.parse(expression), scope)
                                .value()
                                .exact(),
                        Copied::text,
                        desk::failed);
    }
}
