package unrolled.diagram.asked;

import java.util.Optional;
import unrolled.analysis.Cause;
import unrolled.analysis.FirstDifference;
import unrolled.analysis.FirstDifference.Walked;
import unrolled.analysis.RunPair;
import unrolled.diagram.lanes.PartingWords;
import unrolled.experiment.RunChoice;
import unrolled.run.Progress;

/** Replies to why something is not as in another run: where the two first part, and by what. */
final class DifferenceReplies {
    private final Site site;
    private final RunPair pair;

    private DifferenceReplies(Site site, RunPair pair) {
        this.site = site;
        this.pair = pair;
    }

    static Optional<Later> unlike(Site site) {
        return site.other()
                .map(other -> new RunPair(
                        site.trace(), other, site.view().comparison().lock()))
                .filter(RunPair::isComparable)
                .flatMap(pair -> new DifferenceReplies(site, pair).unlike());
    }

    /** Whole runs may be alike: that is found out before anybody asks. */
    private Optional<Later> unlike() {
        if (site.thing().kind() == Thing.Kind.RUN) {
            return parted().map(reply -> () -> Optional.of(reply));
        }
        return isAlikeHere() ? Optional.empty() : Optional.of(this::parted);
    }

    private Optional<Reply> parted() {
        Walked walked = FirstDifference.of(pair, Progress.SILENT);
        return walked.isAlike() ? Optional.empty() : Optional.of(reply(walked));
    }

    /** Whether what is asked about is the same in both, as far as the other one follows. */
    private boolean isAlikeHere() {
        return pair.at(site.block(), site.step(), site.place().slot())
                .map(there -> there.isSame() && there.sameBefore())
                .orElse(false);
    }

    private Reply reply(Walked walked) {
        String said = site.say("UNLIKE", new PartingWords(pair, site.words()).sentence(walked));
        return Reply.saying(said).at(walked.place()).turnedBy(alike(walked));
    }

    /** The run with what parts it from the other one as the other one has it. */
    private Optional<Turn> alike(Walked walked) {
        RunChoice other = pair.other().run().choice();
        Cause cause = walked.first().map(FirstDifference::cause).orElse(Cause.CALLS);
        String text = site.say("turn.as", other.id());
        String id = site.run().id();
        return site.turn(text, run -> as(run, other, cause))
                .or(() -> site.turn(text, run -> other.withId(id).withName("").withOrigin(run.origin())));
    }

    private static RunChoice as(RunChoice run, RunChoice other, Cause cause) {
        return switch (cause) {
            case CARRIED_AGAINST_ZERO, STATE ->
                run.withStateful(other.stateful())
                        .withReset(other.reset())
                        .withPins(other.pins())
                        .withOrigin(other.origin());
            case SAMPLE ->
                run.withBatchSize(other.batchSize())
                        .withOrder(other.order())
                        .withSplit(other.split())
                        .withCalls(other.calls());
            case INPUT, SHAPE, CUT, LAYERS ->
                run.withOwn(other.own()).withLayout(other.layout()).withWhatIf(run.whatIf());
            default ->
                run.withBatchSize(other.batchSize())
                        .withOrder(other.order())
                        .withSplit(other.split())
                        .withCalls(other.calls())
                        .withTraining(other.training())
                        .withOrigin(other.origin())
                        .withOwn(other.own())
                        .withLayout(other.layout());
        };
    }
}
