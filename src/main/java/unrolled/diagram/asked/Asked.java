package unrolled.diagram.asked;

import java.util.ArrayList;
import java.util.List;
import unrolled.analysis.View;
import unrolled.diagram.base.Words;
import unrolled.experiment.Experiment;

/** A question that fits a thing, and the reply. */
public record Asked(WhyQuestion question, String text, Reply reply) {
    /** More are not offered: whoever reads them has asked by then. */
    public static final int MOST = 8;

    /** What can be asked of a thing, the nearest question first; nothing while nothing of its run is there. */
    public static List<Asked> of(Thing thing, Experiment experiment, View view, Words words) {
        if (view.trace(thing.place().run()).reached() == 0) {
            return List.of();
        }
        Site site = Site.of(thing, experiment, view, words);
        List<Asked> asked = new ArrayList<>();
        for (WhyQuestion question : WhyQuestion.values()) {
            if (asked.size() < MOST) {
                question.reply(site)
                        .map(reply -> new Asked(question, question.text(site), reply))
                        .ifPresent(asked::add);
            }
        }
        return List.copyOf(asked);
    }
}
