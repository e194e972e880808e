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
    ZERO(StateReplies::zero, Kind.STATE),
    MEMORY(StateReplies::memory, Kind.STATE),
    FORGETS(GateReplies::forgets, Kind.STATE),
    HIDES(GateReplies::hides, Kind.STATE),
    GATE(GateReplies::gate, Kind.NUMBER),
    STAYS(StateReplies::stays, Kind.STATE),
    UNLIKE(DifferenceReplies::unlike, Kind.BORDER, Kind.STATE, Kind.OUTPUT, Kind.NUMBER, Kind.RUN),
    EFFECT(BorderReplies::effect, Kind.BORDER),
    FOLLOWS(BorderReplies::follows, Kind.BORDER),
    ORDER(BorderReplies::order, Kind.BORDER),
    GRADIENT_ENDS(BorderReplies::gradient, Kind.BORDER),
    WHO_ELSE(BorderReplies::whoElse, Kind.BORDER),
    BATCH_SIZE(BorderReplies::batchSize, Kind.BORDER),
    VALUE(OutputReplies::value, Kind.OUTPUT),
    NO_OUTPUT(OutputReplies::none, Kind.STATE),
    INFLUENCE(OutputReplies::influence, Kind.STATE, Kind.OUTPUT);

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
