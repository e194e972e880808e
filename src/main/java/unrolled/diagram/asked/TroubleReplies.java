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
                    default -> trouble.what() == Trouble.What.EXPLODING || !isNumber(site);
                };
    }

    private static Reply reply(Site site, Trouble trouble) {
        Cursor there = site.place().at(trouble.moment());
        String said = site.say("NAN." + trouble.what(), site.step(trouble.moment()));
        List<Suspect> suspects = new TrainingTurns(site)
                .calming().stream().map(turn -> new Suspect(said, turn, there)).toList();
        return new Trials(site)
                .first(
                        suspects,
                        turned -> turned.isComplete() && turned.trouble().isEmpty())
                .map(tried -> Reply.saying(tried.isTried() ? said + " " + kept(site, tried) : said)
                        .at(there)
                        .turnedBy(Optional.of(tried.suspect().turn())))
                .orElseGet(() -> nothingHelps(site, said, suspects.size()).at(there));
    }

    /** What goes in is named then, and what is as large as that. */
    private static Reply nothingHelps(Site site, String said, int tried) {
        double largest = site.recording().largestInput();
        return Reply.saying(
                        said + " " + site.say("NAN.none", tried, site.words().figures(largest, 3)))
                .turnedBy(new UnitTurns(site).input(site.moment(), site.index(), 0));
    }

    /** Which question it is: a loss that is a number still may have grown beyond all measure. */
    static String question(Site site) {
        return isNumber(site) ? "ask.NAN.EXPLODING" : "ask.NAN";
    }

    private static boolean isNumber(Site site) {
        return site.thing().kind() == Thing.Kind.LOSS
                && Double.isFinite(site.trace().losses().of(site.moment().epoch()));
    }

    private static String kept(Site site, Trials.Tried tried) {
        return site.say("NAN.tried", tried.suspect().turn().text());
    }
}
