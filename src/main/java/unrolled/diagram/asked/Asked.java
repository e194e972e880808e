package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.View;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;

/** A question that fits a thing, and the reply, which is found when it is wanted for the first time. */
public final class Asked {
    /** More are not offered: whoever reads them has asked by then. */
    public static final int MOST = 8;

    private final WhyQuestion question;
    private final Site site;
    private final Later later;
    private Reply reply;

    private Asked(WhyQuestion question, Site site, Later later) {
        this.question = question;
        this.site = site;
        this.later = later;
    }

    /** What can be asked of a thing, the nearest question first; nothing while nothing of its run is there. */
    public static List<Asked> of(Thing thing, Experiment experiment, View view, Words words) {
        if (view.trace(thing.place().run()).reached() == 0) {
            return List.of();
        }
        Site site = Site.of(thing, experiment, view, words);
        List<Asked> asked = new ArrayList<>();
        for (WhyQuestion question : WhyQuestion.values()) {
            if (asked.size() < MOST) {
                question.replies(site)
                        .map(later -> new Asked(question, site, later))
                        .ifPresent(asked::add);
            }
        }
        return List.copyOf(asked);
    }

    public WhyQuestion question() {
        return question;
    }

    public String text() {
        return question.text(site);
    }

    /** The reply; runs may be computed for it, so that it takes up to some seconds the first time. */
    public synchronized Reply reply() {
        if (reply == null) {
            reply = later.reply().orElseGet(this::nothing);
        }
        return reply;
    }

    /** Of an output or a loss at least what it is made of is told, and what turns that. */
    private Reply nothing() {
        String said = site.say("nothing");
        return switch (site.thing().kind()) {
            case OUTPUT, PREDICTION ->
                OutputReplies.value(site.atOutput())
                        .map(value -> value.behind(said))
                        .orElseGet(() -> Reply.saying(said));
            case LOSS -> LossReplies.weighs(site).map(most -> most.behind(said)).orElseGet(() -> Reply.saying(said));
            default -> Reply.saying(said);
        };
    }
}
