package unrolled.diagram.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import unrolled.analysis.View;
import unrolled.diagram.base.Words;

/** What many people believe of LSTMs, and what is so: with the numbers of the run of the cursor, or those of the library itself. */
public enum CommonBelief {
    ONE_STATE(Topic.SLOTS, lesson("stateful-n"), SlotBeliefs::state),
    WITHIN_BATCH(Topic.SLOTS, lesson("stateful-n"), SlotBeliefs::beside),
    NEXT_SAMPLE(Topic.SLOTS, lesson("stateful-n"), SlotBeliefs::next),
    TIME_ORDER(Topic.SLOTS, example("heating-demand"), SlotBeliefs::order),
    SLIDING_WINDOWS(Topic.SLOTS, lesson("overlap-tape"), SlotBeliefs::windows),
    RESET_BY_EPOCH(Topic.RESETS, lesson("nothing-resets"), ResetBeliefs::resets),
    CLEAN_VALIDATION(Topic.RESETS, example("validation-pollutes"), ResetBeliefs::validation),
    GRADIENTS_CROSS(Topic.RESETS, lesson("borders-gradients"), ResetBeliefs::gradients),
    SHUFFLE_REFUSED(Topic.RESETS, none(), ResetBeliefs::shuffle),
    LAST_BATCH(Topic.RESETS, none(), ResetBeliefs::lastBatch),
    FORWARD_BY_BATCH(Topic.RESETS, lesson("batch-size-updates"), ResetBeliefs::updates),
    STATE_ADDED(Topic.RESETS, none(), ResetBeliefs::initial),
    UNITS_ARE_STEPS(Topic.SHAPES, lesson("one-cell"), ShapeBeliefs::units),
    STEPS_ARE_FEATURES(Topic.SHAPES, example("look-back-steps-or-features"), ShapeBeliefs::features),
    LOOK_BACK_OUTPUTS(Topic.SHAPES, lesson("five-patterns"), ShapeBeliefs::outputs),
    FIXED_STEPS(Topic.SHAPES, none(), ShapeBeliefs::anySteps),
    PREDICT_ONE(Topic.KERAS, lesson("train-n-predict-1"), ShapeBeliefs::otherBatch),
    STATE_SAVED(Topic.KERAS, lesson("train-n-predict-1"), ShapeBeliefs::saved),
    MODEL_RESET(Topic.KERAS, none(), BeliefText::really),
    RESET_TO_STATES(Topic.KERAS, none(), BeliefText::really),
    RESET_STATELESS(Topic.KERAS, none(), BeliefText::really),
    INPUT_SHAPE(Topic.KERAS, none(), BeliefText::really),
    EVERY_BACKEND(Topic.KERAS, none(), BeliefText::really),
    ALL_STATES(Topic.KERAS, none(), BeliefText::really),
    ZERO_PADDING(Topic.KERAS, none(), BeliefText::really),
    MASKED_STACK(Topic.KERAS, none(), BeliefText::really),
    BIDIRECTIONAL(Topic.KERAS, none(), BeliefText::really),
    PYTORCH_REMEMBERS(Topic.OTHERS, lesson("stateful-1"), ResetBeliefs::pytorch),
    GATE_ORDER(Topic.OTHERS, none(), ShapeBeliefs::gates),
    ONE_SIGMOID(Topic.OTHERS, none(), ShapeBeliefs::sigmoid);

    /** What beliefs are about. */
    public enum Topic {
        SLOTS,
        RESETS,
        SHAPES,
        KERAS,
        OTHERS;

        public String title(Words words) {
            return words.of("belief.topic." + name());
        }

        /** Those that are about it. */
        public List<CommonBelief> beliefs() {
            return Arrays.stream(CommonBelief.values())
                    .filter(belief -> belief.topic == this)
                    .toList();
        }
    }

    /** Where it can be seen: in a bundled lesson, or else in an example. */
    public record Seen(boolean inLesson, String name) {}

    private final Topic topic;

    @SuppressWarnings("ImmutableEnumChecker") // a record of a word
    private final Optional<Seen> seen;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
    private final Function<BeliefText, String> telling;

    CommonBelief(Topic topic, Optional<Seen> seen, Function<BeliefText, String> telling) {
        this.topic = topic;
        this.seen = seen;
        this.telling = telling;
    }

    private static Optional<Seen> lesson(String name) {
        return Optional.of(new Seen(true, name));
    }

    private static Optional<Seen> example(String name) {
        return Optional.of(new Seen(false, name));
    }

    private static Optional<Seen> none() {
        return Optional.empty();
    }

    /** Where it is shown; of some things no run of ours can show anything. */
    public Optional<Seen> seen() {
        return seen;
    }

    /** What is believed. */
    public String says(Words words) {
        return words.of(key() + "says");
    }

    /** What is so, of the run of the cursor where it is about a run. */
    public MarkedText really(View view, Words words) {
        return MarkedText.of(telling.apply(new BeliefText(key(), new Scene(view, words))));
    }

    private String key() {
        return "belief." + name().toLowerCase(Locale.ROOT) + ".";
    }
}
