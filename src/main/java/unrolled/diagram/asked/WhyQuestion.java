package unrolled.diagram.asked;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import unrolled.diagram.asked.Thing.Kind;
import unrolled.run.Trace;

/** What can be asked, the nearest question first: of which things, and who replies. */
public enum WhyQuestion {
    CUT(BorderReplies::cut, Kind.BORDER),
    KEPT(BorderReplies::kept, Kind.BORDER),
    NAN(TroubleReplies::notFinite, Kind.STATE, Kind.OUTPUT, Kind.PREDICTION, Kind.LOSS),
    ZERO(StateReplies::zero, Kind.STATE),
    SILENT(UnitReplies::silent, Kind.STATE),
    NO_MOVE(UnitReplies::still, Kind.STATE),
    SATURATED(UnitReplies::saturated, Kind.STATE),
    LARGE(UnitReplies::large, Kind.STATE),
    MEMORY(StateReplies::memory, Kind.STATE),
    OF_C(UnitReplies::ofC, Kind.STATE),
    FORGETS(GateReplies::forgets, Kind.STATE),
    HIDES(GateReplies::hides, Kind.STATE),
    GATE(GateReplies::gate, Kind.NUMBER),
    STILL(WeightReplies::still, Kind.WEIGHTS, Kind.NUMBER),
    MOVED(WeightReplies::moved, Kind.WEIGHTS, Kind.NUMBER),
    STAYS(StateReplies::stays, Kind.STATE),
    SOURCE(InputReplies::source, Kind.INPUT),
    AGAIN(InputReplies::again, Kind.INPUT),
    MATTERS(InputReplies::matters, Kind.INPUT),
    JUMP(LossReplies::jump, Kind.LOSS),
    STUCK(LossReplies::stuck, Kind.LOSS),
    VALIDATION(LossReplies::validation, Kind.LOSS),
    FLAT(FlatReplies::flat, Kind.OUTPUT, Kind.PREDICTION),
    AS_BEFORE(TargetReplies::asBefore, Kind.OUTPUT, Kind.PREDICTION),
    FAR(TargetReplies::far, Kind.OUTPUT, Kind.PREDICTION),
    OTHER_PASS(OtherPass::unlike, Kind.OUTPUT, Kind.PREDICTION),
    UNLIKE(DifferenceReplies::unlike, Kind.BORDER, Kind.STATE, Kind.OUTPUT, Kind.PREDICTION, Kind.NUMBER, Kind.RUN),
    SLOWER(RunReplies::slower, Kind.LOSS, Kind.RUN),
    DROPPED(RunReplies::dropped, Kind.DROPPED, Kind.RUN),
    EFFECT(BorderReplies::effect, Kind.BORDER),
    FOLLOWS(BorderReplies::follows, Kind.BORDER),
    ORDER(BorderReplies::order, Kind.BORDER),
    NO_GRADIENT(GradientReplies::none, Kind.GRADIENT),
    SMALL(GradientReplies::small, Kind.GRADIENT),
    GRADIENT_ENDS(BorderReplies::gradient, Kind.BORDER, Kind.GRADIENT),
    WHO_ELSE(BorderReplies::whoElse, Kind.BORDER),
    BATCH_SIZE(BorderReplies::batchSize, Kind.BORDER),
    VALUE(OutputReplies::value, Kind.OUTPUT, Kind.PREDICTION),
    NO_OUTPUT(OutputReplies::none, Kind.STATE),
    INFLUENCE(OutputReplies::influence, Kind.STATE, Kind.OUTPUT, Kind.PREDICTION);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
    private final Function<Site, Optional<Reply>> replies;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Kind> kinds;

    WhyQuestion(Function<Site, Optional<Reply>> replies, Kind first, Kind... more) {
        this.replies = replies;
        this.kinds = EnumSet.of(first, more);
    }

    /** Empty where it does not fit. */
    Optional<Reply> reply(Site site) {
        return kinds.contains(site.thing().kind()) ? replies.apply(site) : Optional.empty();
    }

    /** As it is asked. */
    String text(Site site) {
        String other = site.other().map(Trace::run).map(run -> run.id()).orElse("");
        return site.say("ask." + this, site.name(), site.run().id(), other);
    }
}
