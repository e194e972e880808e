package unrolled.diagram.asked;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import unrolled.diagram.asked.Thing.Kind;
import unrolled.run.Trace;

/** What can be asked, the nearest question first: of which things, and who replies. */
public enum WhyQuestion {
    CUT(Later.atOnce(BorderReplies::cut), Kind.BORDER),
    KEPT(Later.atOnce(BorderReplies::kept), Kind.BORDER),
    NAN(TroubleReplies::notFinite, Kind.STATE, Kind.OUTPUT, Kind.PREDICTION, Kind.LOSS),
    ZERO(Later.atOnce(StateReplies::zero), Kind.STATE),
    SILENT(Later.atOnce(UnitReplies::silent), Kind.STATE),
    NO_MOVE(UnitReplies::still, Kind.STATE),
    SATURATED(UnitReplies::saturated, Kind.STATE),
    LARGE(Later.atOnce(UnitReplies::large), Kind.STATE),
    MEMORY(Later.atOnce(StateReplies::memory), Kind.STATE),
    OF_C(Later.atOnce(UnitReplies::ofC), Kind.STATE),
    FORGETS(Later.atOnce(GateReplies::forgets), Kind.STATE),
    HIDES(Later.atOnce(GateReplies::hides), Kind.STATE),
    GATE(Later.atOnce(GateReplies::gate), Kind.NUMBER),
    STILL(WeightReplies::still, Kind.WEIGHTS, Kind.NUMBER),
    MOVED(Later.atOnce(WeightReplies::moved), Kind.WEIGHTS, Kind.NUMBER),
    STAYS(Later.atOnce(StateReplies::stays), Kind.STATE),
    SOURCE(Later.atOnce(InputReplies::source), Kind.INPUT),
    AGAIN(Later.atOnce(InputReplies::again), Kind.INPUT),
    MATTERS(Later.atOnce(InputReplies::matters), Kind.INPUT),
    JUMP(LossReplies::jump, Kind.LOSS),
    STUCK(LossReplies::stuck, Kind.LOSS),
    VALIDATION(LossReplies::validation, Kind.LOSS),
    VALUE(Later.atOnce(OutputReplies::value), Kind.OUTPUT, Kind.PREDICTION),
    FLAT(FlatReplies::flat, Kind.OUTPUT, Kind.PREDICTION),
    AS_BEFORE(TargetReplies::asBefore, Kind.OUTPUT, Kind.PREDICTION),
    FAR(TargetReplies::far, Kind.OUTPUT, Kind.PREDICTION),
    UNLIKE(DifferenceReplies::unlike, Kind.BORDER, Kind.STATE, Kind.OUTPUT, Kind.PREDICTION, Kind.NUMBER, Kind.RUN),
    SLOWER(RunReplies::slower, Kind.LOSS, Kind.RUN),
    WEIGHS(Later.atOnce(LossReplies::weighs), Kind.LOSS),
    OTHER_PASS(OtherPass::unlike, Kind.OUTPUT, Kind.PREDICTION),
    DROPPED(Later.atOnce(RunReplies::dropped), Kind.DROPPED, Kind.RUN),
    EFFECT(Later.atOnce(BorderReplies::effect), Kind.BORDER),
    FOLLOWS(Later.atOnce(BorderReplies::follows), Kind.BORDER),
    ORDER(Later.atOnce(BorderReplies::order), Kind.BORDER),
    NO_GRADIENT(Later.atOnce(GradientReplies::none), Kind.GRADIENT),
    SMALL(Later.atOnce(GradientReplies::small), Kind.GRADIENT),
    BACK(Later.atOnce(GradientReplies::back), Kind.GRADIENT),
    GRADIENT_ENDS(Later.atOnce(BorderReplies::gradient), Kind.BORDER, Kind.GRADIENT),
    WHO_ELSE(Later.atOnce(BorderReplies::whoElse), Kind.BORDER),
    BATCH_SIZE(Later.atOnce(BorderReplies::batchSize), Kind.BORDER),
    NO_OUTPUT(Later.atOnce(OutputReplies::none), Kind.STATE),
    INFLUENCE(Later.atOnce(OutputReplies::influence), Kind.STATE, Kind.OUTPUT, Kind.PREDICTION);

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
        String key = this == NAN ? TroubleReplies.question(site) : "ask." + this;
        return site.say(key, site.name(), site.run().id(), other);
    }
}
