package unrolled.ui.lesson;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.util.Subscription;
import unrolled.analysis.View;
import unrolled.diagram.base.Target;
import unrolled.diagram.lanes.FutureCard;
import unrolled.diagram.lanes.Veil;
import unrolled.figure.Subject;
import unrolled.lesson.Freedom;
import unrolled.lesson.Hidden;
import unrolled.lesson.LessonPlay;
import unrolled.lesson.LessonSheet.AskedSheet;
import unrolled.lesson.Part;
import unrolled.lesson.Question;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.ui.base.WindowContext;

/** What a lesson lays over the picture: what is hidden while it asks, what can be clicked, and what words light. */
final class LessonMarks {
    private static final Map<Part.Kind, Target.Part> PARTS = new EnumMap<>(Map.of(
            Part.Kind.INPUT, Target.Part.INPUT,
            Part.Kind.STATE, Target.Part.STATE,
            Part.Kind.OUTPUT, Target.Part.OUTPUT,
            Part.Kind.CARRY, Target.Part.CARRY,
            Part.Kind.SAMPLE, Target.Part.STATE,
            Part.Kind.BATCH, Target.Part.STATE,
            Part.Kind.RUN, Target.Part.RUN));

    private final WindowContext desk;
    private List<? extends Subject> asked = List.of();
    private Optional<Target> before = Optional.empty();
    private IntConsumer choosing = option -> {};
    private int options;
    private Subscription clicks = Subscription.EMPTY;

    LessonMarks(WindowContext desk) {
        this.desk = desk;
    }

    /** Hides what a page keeps to itself while a question is open. */
    void begin(LessonPlay play) {
        asked = List.of();
        Set<Hidden> hidden = play.hidden();
        Map<String, Moment> until = hidden.contains(Hidden.FUTURE) ? until(play) : Map.of();
        Set<Target.Part> parts = EnumSet.noneOf(Target.Part.class);
        if (hidden.contains(Hidden.OUTPUTS)) {
            parts.add(Target.Part.OUTPUT);
        }
        if (hidden.contains(Hidden.CARRIES)) {
            parts.add(Target.Part.CARRY);
        }
        if (hidden.contains(Hidden.NUMBERS)) {
            parts.addAll(Set.of(Target.Part.STATE, Target.Part.INPUT));
        }
        if (hidden.contains(Hidden.NAMES)) {
            parts.addAll(Set.of(Target.Part.RUN, Target.Part.COMPARE));
        }
        boolean fixed = !play.here().freedoms().contains(Freedom.CARRIES);
        desk.sight()
                .veil()
                .set(new Veil(until, parts, List.of(), Optional.empty(), List.of(), Optional.empty(), fixed));
    }

    /** Where each run stands while the reader stands where the page begins. */
    private Map<String, Moment> until(LessonPlay play) {
        View view = desk.session().view();
        Map<String, Moment> until = new HashMap<>();
        for (Trace trace : view.traces()) {
            until.put(
                    trace.run().id(),
                    view.comparison()
                            .lock()
                            .follow(play.here().at(), view.current().run(), trace)
                            .moment());
        }
        until.put(play.here().at().run(), play.here().at().moment());
        return until;
    }

    /** Something is asked: these can be clicked in the picture. */
    void ask(AskedSheet sheet, IntConsumer choose) {
        options = sheet.options().size();
        choosing = choose;
        asked = sheet.futures().size() == options && options > 0 ? cards(sheet) : targets(sheet.question());
        before = Optional.of(desk.lesson().get().here().at()).map(at -> Target.at(Target.Part.STATE, at.onUnit(0)));
        lay(Optional.empty(), List.of());
        clicks.unsubscribe();
        clicks = desk.sight().picked().subscribe((before, now) -> {
            if (asked.contains(now)) {
                choosing.accept(asked.indexOf(now));
            }
        });
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
            return pick.among().stream().map(LessonMarks::target).toList();
        }
        if (question instanceof Question.Choice choice
                && choice.options().stream().allMatch(option -> option.part().isPresent())) {
            return choice.options().stream()
                    .map(option -> target(option.part().get()))
                    .toList();
        }
        return List.of();
    }

    private static Target target(Part part) {
        return Target.at(PARTS.get(part.kind()), part.at().onUnit(0));
    }

    /** One of the answers, from 0, as if it was clicked; empty if there is none such. */
    OptionalInt choose(int option) {
        if (option >= options) {
            return OptionalInt.empty();
        }
        choosing.accept(option);
        return OptionalInt.of(option);
    }

    /** Shows which one is chosen. */
    void chosen(int option) {
        lay(asked.stream().skip(option).findFirst(), List.of());
    }

    /** Nothing is asked any more. */
    void end() {
        clicks.unsubscribe();
        options = 0;
        asked = List.of();
        lay(Optional.empty(), List.of());
    }

    /** Words light a part of the picture, or none. */
    void light(Optional<Part> part) {
        lay(
                desk.sight().veil().get().chosen(),
                part.map(LessonMarks::target).stream().toList());
    }

    private void lay(Optional<? extends Subject> chosen, List<Target> lit) {
        Veil now = desk.sight().veil().get();
        desk.sight()
                .veil()
                .set(new Veil(now.until(), now.hidden(), asked, chosen.map(is -> is), lit, before, now.fixed()));
    }

    /** Nothing lies over the picture any more. */
    void clear() {
        clicks.unsubscribe();
        asked = List.of();
        desk.sight().veil().set(Veil.NONE);
    }
}
