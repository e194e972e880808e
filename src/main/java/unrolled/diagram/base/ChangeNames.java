package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unrolled.debug.expression.MomentText;
import unrolled.experiment.Change;
import unrolled.experiment.ChangeText;
import unrolled.experiment.LayerNames;
import unrolled.experiment.Pin;
import unrolled.experiment.RunChoice;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** What is otherwise in a branch, in words: {@code c[2] = 0.5 at epoch 1 · batch 2 · t 3}. */
public final class ChangeNames {
    private static final int FIGURES = 4;

    private final Plan plan;
    private final LayerNames layers;
    private final Words words;

    /** @param layers where there are several, a layer is named */
    public ChangeNames(Plan plan, LayerNames layers, Words words) {
        this.plan = plan;
        this.layers = layers;
        this.words = words;
    }

    /** All that is otherwise than in the run that it came from, shortly; empty if nothing is. */
    public Optional<String> note(RunChoice run, Optional<RunChoice> old) {
        List<String> all = new ArrayList<>();
        run.whatIf().changes().forEach(change -> all.add(whole(change)));
        old.ifPresent(before ->
                run.pins().stream().filter(pin -> !before.pins().contains(pin)).forEach(pin -> all.add(reset(pin))));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String first = words.of("whatif.note", all.get(0));
        return Optional.of(all.size() == 1 ? first : words.of("whatif.more", first, all.size() - 1));
    }

    /** What is changed, to what and when. */
    public String whole(Change change) {
        if (change.place() instanceof Change.Hold hold) {
            return held(change, hold);
        }
        String what = equation(change);
        return change.place() instanceof Change.Weight
                ? words.of("whatif.from", what, pass(change.epoch()), change.batch() + 1)
                : words.of(
                        "whatif.at",
                        what,
                        moment(change.epoch(), change.batch(), change.place().step()));
    }

    /** Such as {@code f[1] held at 1 from 1.2.3 until 2.15.3}. */
    private String held(Change change, Change.Hold hold) {
        String name = ChangeText.name(hold, layers);
        String what = words.of("whatif.held", name, words.figures(change.value(), FIGURES));
        String where = plan.slots() == 1 ? what : words.of("whatif.slot", what, hold.slot());
        String from = MomentText.of(new Moment(change.epoch(), change.batch(), hold.step()));
        return hold.until()
                .map(end -> words.of("whatif.held.until", where, from, until(end)))
                .orElseGet(() -> words.of("whatif.held.on", where, from));
    }

    /** Such as {@code c[2] = 0.5}, with the slot where there are several. */
    public String equation(Change change) {
        String name = ChangeText.name(change.place(), layers) + " = " + words.figures(change.value(), FIGURES);
        int slot = slot(change);
        return slot < 0 || plan.slots() == 1 ? name : words.of("whatif.slot", name, slot);
    }

    /** As it is written. */
    static String until(Change.End end) {
        return MomentText.of(new Moment(end.epoch(), end.batch(), end.step()));
    }

    private static int slot(Change change) {
        if (change.place() instanceof Change.Input input) {
            return input.slot();
        }
        if (change.place() instanceof Change.Hold hold) {
            return hold.slot();
        }
        return change.place() instanceof Change.Memory memory ? memory.slot() : -1;
    }

    private String reset(Pin pin) {
        String moment = moment(pin.epoch(), pin.batch(), pin.step());
        return pin.slot().isPresent() && plan.slots() > 1
                ? words.of("whatif.reset.slot", pin.slot().getAsInt(), moment)
                : words.of("whatif.reset", moment);
    }

    private String moment(int epoch, int batch, int step) {
        return words.of("moment", pass(epoch), batch + 1, step + 1);
    }

    /** A change may wait for an epoch that the run does not have. */
    private String pass(int epoch) {
        return epoch < plan.epochs() ? PassNames.of(plan, epoch, words) : words.of("epoch", epoch + 1);
    }
}
