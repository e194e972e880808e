package unrolled.analysis.check;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import unrolled.data.Sentence;

/** What can be wrong, in the order in which it is said. */
public enum Symptom {
    SHUFFLED(ShuffledSlots::check),
    POLLUTED(PollutedEpochs::check),
    NEVER_RESET(UnresetPasses::check),
    ALWAYS_RESET(ResetBatches::check),
    DROPPED(DroppedSamples::check),
    UNTRAINED(UntrainedWeights::check),
    UNCHANGED(UnchangedWeights::check),
    NOT_FINITE(EndOfNumbers::check),
    FLAT_LOSS(FlatLoss::check),
    OVERFITTED(OverfittedEpochs::check),
    SATURATED(SaturatedGates::check),
    UNMOVED(UnmovedUnits::check),
    UNSCALED(ScaledData::unscaled),
    FAR_VALUE(FarValues::check),
    BEYOND_REACH(ReachedTargets::check),
    SEEN_TEST(ScaledData::seenTest),
    OVERLAPS(WindowOrder::overlaps),
    LEFT_OUT(WindowOrder::leftOut),
    VANISHING(GradientSizes::vanishing),
    EXPLODING(GradientSizes::exploding),
    LAST_VALUE(LastValues::check);

    private static final Set<Symptom> BORDERS =
            EnumSet.of(SHUFFLED, POLLUTED, NEVER_RESET, ALWAYS_RESET, OVERLAPS, LEFT_OUT);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
    private final Function<CheckedRun, Verdict> check;

    Symptom(Function<CheckedRun, Verdict> check) {
        this.check = check;
    }

    Verdict of(CheckedRun run) {
        return check.apply(run);
    }

    /** Whether it is about what is carried over a border between batches. */
    public boolean isOfBorder() {
        return BORDERS.contains(this);
    }

    /** What it is called. */
    public Sentence called() {
        return Sentence.of(Symptom.class, "name." + name().toLowerCase(Locale.ROOT));
    }
}
