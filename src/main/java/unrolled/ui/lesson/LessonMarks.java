package unrolled.ui.lesson;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.animation.Transition;
import javafx.util.Duration;
import javafx.util.Subscription;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.base.Target;
import unrolled.diagram.veil.Asking;
import unrolled.diagram.veil.Cover;
import unrolled.diagram.veil.FutureCard;
import unrolled.diagram.veil.TypedBox;
import unrolled.diagram.veil.Veil;
import unrolled.figure.Subject;
import unrolled.lesson.Freedom;
import unrolled.lesson.Hidden;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.LessonSheet.AskedSheet;
import unrolled.lesson.Page;
import unrolled.lesson.PageRuns;
import unrolled.lesson.Part;
import unrolled.lesson.Question;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.ui.base.Motion;
import unrolled.ui.base.WindowContext;

/** What a lesson lays over the picture: what is hidden while it asks, what can be clicked, and what words light. */
final class LessonMarks {
    private static final Duration FADE = Duration.millis(200);
    private static final Duration SEEN = Duration.millis(500);

    private final WindowContext desk;
    private Subscription clicks = Subscription.EMPTY;
    private Optional<Answering> open = Optional.empty();

    LessonMarks(WindowContext desk) {
        this.desk = desk;
    }

    /** Hides what a page keeps to itself while a question is open, and shows the runs that it speaks of. */
    void begin(LessonPlay play) {
        end();
        Set<Hidden> hidden = play.hidden();
        Page page = play.here();
        Map<String, Moment> here = hidden.isEmpty() ? Map.of() : until(page);
        Map<String, Moment> until = hidden.contains(Hidden.FUTURE) ? here : Map.of();
        boolean fixed = !page.freedoms().contains(Freedom.CARRIES);
        if (!hidden.isEmpty()) {
            desk.player().pause();
            desk.debugger().end();
            desk.sight().leave();
        }
        desk.session().keepWithin(place -> within(place, here));
        desk.sight().veil().set(new Veil(new Cover(runs(play), until, parts(hidden), fixed), Asking.NONE));
    }

    /** The runs of a page; while states fork from a box, its run alone: another one might show which of them comes. */
    private static Set<String> runs(LessonPlay play) {
        boolean forks = play.open()
                .map(play.lesson()::question)
                .filter(Question::isFork)
                .isPresent();
        return forks ? Set.of(play.here().at().run()) : PageRuns.of(play.here());
    }

    private static Cursor within(Cursor place, Map<String, Moment> until) {
        Moment last = until.get(place.run());
        return last == null || place.moment().compareTo(last) <= 0 ? place : place.at(last);
    }

    private static Set<Target.Part> parts(Set<Hidden> hidden) {
        Set<Target.Part> parts = EnumSet.noneOf(Target.Part.class);
        for (Hidden kind : hidden) {
            parts.addAll(
                    switch (kind) {
                        case FUTURE -> Set.<Target.Part>of();
                        case OUTPUTS -> Set.of(Target.Part.OUTPUT);
                        case CARRIES -> Set.of(Target.Part.CARRY, Target.Part.PIN, Target.Part.ORDER);
                        case NUMBERS -> Set.of(Target.Part.STATE, Target.Part.INPUT, Target.Part.ORDER);
                        case NAMES -> Set.of(Target.Part.RUN, Target.Part.COMPARE);
                    });
        }
        return parts;
    }

    /** Where each run stands while the reader stands where the page begins. */
    private Map<String, Moment> until(Page page) {
        View view = desk.session().view();
        Map<String, Moment> until = new HashMap<>();
        for (Trace trace : view.traces()) {
            Trace own = view.trace(page.at().run());
            until.put(
                    trace.run().id(),
                    page.lock().follow(page.at(), own.run(), trace).moment());
        }
        until.put(page.at().run(), page.at().moment());
        return until;
    }

    /** Something is asked: it can be answered in the picture. */
    void ask(Page page, AskedSheet sheet, Answering box) {
        open = Optional.of(box);
        List<? extends Subject> asked = asked(sheet);
        Optional<Target> before =
                Optional.of(Target.at(Target.Part.STATE, page.at().onUnit(0)));
        Optional<TypedBox> typed = sheet.question() instanceof Question.Compute compute
                ? compute.box()
                        .map(part -> new TypedBox(
                                PartTargets.one(part), "", 0, compute.decimals().unit()))
                : Optional.empty();
        lay(none -> new Asking(
                asked, OptionalInt.empty(), OptionalInt.empty(), List.of(), before, typed, Optional.empty()));
        desk.sight().guessed().set(Double.NaN);
        clicks = Subscription.combine(
                desk.sight().picked().subscribe((was, now) -> {
                    box.choose(at(asked, now));
                }),
                desk.sight().pointed().subscribe((was, now) -> {
                    int at = at(asked, now);
                    box.point(at);
                    point(at);
                }),
                desk.sight().guessed().subscribe((was, now) -> box.say(now.doubleValue())));
    }

    private static int at(List<? extends Subject> asked, Subject subject) {
        return subject == null ? -1 : asked.indexOf(subject);
    }

    private static List<? extends Subject> asked(AskedSheet sheet) {
        int options = sheet.options().size();
        return options > 0 && sheet.futures().size() == options ? cards(sheet) : targets(sheet.question());
    }

    private static List<FutureCard> cards(AskedSheet sheet) {
        return IntStream.range(0, sheet.options().size())
                .mapToObj(at -> new FutureCard(
                        at + 1,
                        sheet.options().get(at),
                        sheet.futures().get(at).c(),
                        sheet.futures().get(at).h()))
                .toList();
    }

    private static List<Target> targets(Question question) {
        if (question instanceof Question.Pick pick) {
            return pick.among().stream().map(PartTargets::one).toList();
        }
        if (question instanceof Question.Choice choice && choice.isInPicture()) {
            return choice.options().stream()
                    .flatMap(option -> option.part().stream())
                    .map(PartTargets::one)
                    .toList();
        }
        return List.of();
    }

    /** The question that is open. */
    Optional<Answering> open() {
        return open;
    }

    /** Shows which one is chosen. */
    void chosen(int option) {
        lay(asking -> asking.choosing(OptionalInt.of(option)));
    }

    /** Shows which one is pointed at; less than 0 for none. */
    void point(int option) {
        OptionalInt at = option < 0 ? OptionalInt.empty() : OptionalInt.of(option);
        if (!desk.sight().veil().get().asking().pointed().equals(at)) {
            lay(asking -> asking.pointingAt(at));
        }
    }

    /** Shows the number that was typed in its box. */
    void typed(String text, double number) {
        lay(asking -> asking.saying(asking.typed().map(box -> new TypedBox(box.box(), text, number, box.unit()))));
    }

    /** Shows which state came: the others fade. */
    void tell(int right, Runnable then) {
        clicks.unsubscribe();
        open = Optional.empty();
        Transition fade = new Transition() {
            {
                setCycleDuration(Motion.of(FADE, desk));
            }

            @Override
            protected void interpolate(double share) {
                lay(asking -> asking.telling(new Asking.Outcome(right, 1 - share)));
            }
        };
        SequentialTransition told = new SequentialTransition(fade, new PauseTransition(SEEN));
        told.setOnFinished(event -> then.run());
        told.play();
    }

    /** Whether states fork in the picture. */
    boolean forks() {
        return desk.sight().veil().get().asking().isFork();
    }

    /** Nothing is asked any more. */
    void end() {
        clicks.unsubscribe();
        clicks = Subscription.EMPTY;
        open = Optional.empty();
        lay(asking -> Asking.NONE);
    }

    /** Words light a part of the picture, or none. */
    void light(Optional<Part> part) {
        View view = desk.session().view();
        lay(asking ->
                asking.lighting(part.map(lit -> PartTargets.all(lit, view)).orElse(List.of())));
    }

    private void lay(UnaryOperator<Asking> change) {
        Veil now = desk.sight().veil().get();
        desk.sight().veil().set(now.with(change.apply(now.asking())));
    }

    /** Nothing lies over the picture any more. */
    void clear() {
        end();
        desk.session().keepWithin(UnaryOperator.identity());
        desk.sight().veil().set(Veil.NONE);
    }
}
