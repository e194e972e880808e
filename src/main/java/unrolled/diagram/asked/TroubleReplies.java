package unrolled.diagram.asked;

import java.util.List;
import java.util.Optional;
import unrolled.debug.cursor.Cursor;
import unrolled.diagram.asked.Trials.Suspect;
import unrolled.engine.forward.Quantity;
import unrolled.run.Trouble;

/** Replies to why something is no number: where the first one was, and what would have kept all of them finite. */
final class TroubleReplies {
    private TroubleReplies() {}

    static Optional<Later> notFinite(Site site) {
        return site.trace()
                .trouble()
                .filter(trouble -> isReached(site, trouble))
                .map(trouble -> () -> Optional.of(reply(site, trouble)));
    }

    /** Whether what is asked about is one of those that are none, or stands where they are. */
    private static boolean isReached(Site site, Trouble trouble) {
        boolean later = site.moment().epoch() >= trouble.moment().epoch();
        return later
                && switch (site.thing().kind()) {
                    case STATE ->
                        site.hasCell()
                                && !(Double.isFinite(site.at(Quantity.C)) && Double.isFinite(site.at(Quantity.H)));
                    case OUTPUT, PREDICTION ->
                        site.recording().hasOutput(site.step())
                                && !Double.isFinite(
                                        site.recording().output(site.place().slot(), site.step(), site.index()));
                    default -> true;
                };
    }

    private static Reply reply(Site site, Trouble trouble) {
        Cursor there = site.place().at(trouble.moment());
        String said = site.say("NAN." + trouble.what(), site.step(trouble.moment()));
        List<Suspect> suspects = new TrainingTurns(site)
                .calming().stream().map(turn -> new Suspect(said, turn, there)).toList();
        return new Trials(site)
                .least(suspects, 1, turned -> turned.trouble().isPresent() ? 1 : 0)
                .map(tried -> Reply.saying(tried.isTried() ? said + " " + kept(site, tried) : said)
                        .at(there)
                        .turnedBy(Optional.of(tried.suspect().turn())))
                .orElseGet(() -> Reply.saying(said).at(there));
    }

    private static String kept(Site site, Trials.Tried tried) {
        return site.say("NAN.tried", tried.suspect().turn().text());
    }
}
