package unrolled.diagram.asked;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import unrolled.diagram.asked.Thing.Kind;
import unrolled.run.Trace;

/** What can be asked, the nearest question first: of which things, and who replies. */
public enum WhyQuestion {
    CUT(Later.no(BorderReplies::cut), Kind.BORDER),
    KEPT(Later.no(BorderReplies::kept), Kind.BORDER),
    NAN(TroubleReplies::notFinite, Kind.STATE, Kind.OUTPUT, Kind.PREDICTION, Kind.LOSS),
    ZERO(Later.no(StateReplies::zero), Kind.STATE),
    SILENT(Later.no(UnitReplies::silent), Kind.STATE),
    NO_MOVE(UnitReplies::still, Kind.STATE),
    SATURATED(Later.no(UnitReplies::saturated), Kind.STATE),
    LARGE(Later.no(UnitReplies::large), Kind.STATE),
    MEMORY(Later.no(StateReplies::memory), Kind.STATE),
    OF_C(Later.no(UnitReplies::ofC), Kind.STATE),
    FORGETS(Later.no(GateReplies::forgets), Kind.STATE),
    HIDES(Later.no(GateReplies::hides), Kind.STATE),
    GATE(Later.no(GateReplies::gate), Kind.NUMBER),
    STILL(WeightReplies::still, Kind.WEIGHTS, Kind.NUMBER),
    MOVED(Later.no(WeightReplies::moved), Kind.WEIGHTS, Kind.NUMBER),
    STAYS(Later.no(StateReplies::stays), Kind.STATE),
    SOURCE(Later.no(InputReplies::source), Kind.INPUT),
    AGAIN(Later.no(InputReplies::again), Kind.INPUT),
    MATTERS(Later.no(InputReplies::matters), Kind.INPUT),
    JUMP(LossReplies::jump, Kind.LOSS),
    STUCK(LossReplies::stuck, Kind.LOSS),
    VALIDATION(LossReplies::validation, Kind.LOSS),
    VALUE(Later.no(OutputReplies::value), Kind.OUTPUT, Kind.PREDICTION),
    FLAT(FlatReplies::flat, Kind.OUTPUT, Kind.PREDICTION),
    AS_BEFORE(TargetReplies::asBefore, Kind.OUTPUT, Kind.PREDICTION),
    FAR(TargetReplies::far, Kind.OUTPUT, Kind.PREDICTION),
    UNLIKE(DifferenceReplies::unlike, Kind.BORDER, Kind.STATE, Kind.OUTPUT, Kind.PREDICTION, Kind.NUMBER, Kind.RUN),
    SLOWER(RunReplies::slower, Kind.LOSS, Kind.RUN),
    OTHER_PASS(OtherPass::unlike, Kind.OUTPUT, Kind.PREDICTION),
    DROPPED(Later.no(RunReplies::dropped), Kind.DROPPED, Kind.RUN),
    EFFECT(Later.no(BorderReplies::effect), Kind.BORDER),
    FOLLOWS(Later.no(BorderReplies::follows), Kind.BORDER),
    ORDER(Later.no(BorderReplies::order), Kind.BORDER),
    NO_GRADIENT(Later.no(GradientReplies::none), Kind.GRADIENT),
    SMALL(Later.no(GradientReplies::small), Kind.GRADIENT),
    GRADIENT_ENDS(Later.no(BorderReplies::gradient), Kind.BORDER, Kind.GRADIENT),
    WHO_ELSE(Later.no(BorderReplies::whoElse), Kind.BORDER),
    BATCH_SIZE(Later.no(BorderReplies::batchSize), Kind.BORDER),
    NO_OUTPUT(Later.no(OutputReplies::none), Kind.STATE),
    INFLUENCE(Later.no(OutputReplies::influence), Kind.STATE, Kind.OUTPUT, Kind.PREDICTION);

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
    private final Function<Site, Optional<Later>> replies;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Kind> kinds;

    WhyQuestion(Function<Site, Optional<Later>> replies, Kind first, Kind... more) {
        this.replies = replies;
        this.kinds = EnumSet.of(first, more);
    }

    /** Empty where it does not fit. */
    Optional<Later> replies(Site site) {
        return kinds.contains(site.thing().kind()) ? replies.apply(site) : Optional.empty();
    }

    /** As it is asked. */
    String text(Site site) {
        String other = site.other().map(Trace::run).map(run -> run.id()).orElse("");
        return site.say("ask." + this, site.name(), site.run().id(), other);
    }
}
