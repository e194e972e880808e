package unrolled.ui.bottom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.analysis.View;
import unrolled.analysis.order.OrderCounts;
import unrolled.analysis.order.Remedied;
import unrolled.analysis.order.Remedy;
import unrolled.data.WindowPlaces;
import unrolled.data.Windows;
import unrolled.diagram.base.Style;
import unrolled.diagram.order.ShownTape;
import unrolled.diagram.order.TapeCard;
import unrolled.diagram.order.TapePlace;
import unrolled.diagram.order.TapeWords;
import unrolled.experiment.Experiment;
import unrolled.figure.Figure;
import unrolled.run.Run;
import unrolled.run.Trace;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;
import unrolled.session.OrderRemedies;

/** Draws, in the background, the tapes of all runs of a view, as they are and as they would be. */
final class OrderPictures {
    /** Below this a card has no room for a long title. */
    private static final double NARROW = 400;

    private final Optional<Experiment> present;
    private final Map<Run, OrderCounts> orders;
    private final OrderRemedies remedies;
    private final Style look;
    private final TapeWords words;
    private final TapeWords titles;
    private final double width;
    private final boolean stairs;
    private final List<Run> unproven = new ArrayList<>();

    /**
     * One run.
     *
     * @param before its tape; empty where a note says why there is none
     * @param offers what could be done
     * @param compare on the button that leaves the run as it is
     * @param comparing what that one makes
     */
    record Row(String run, Optional<Figure> before, String note, List<Offer> offers, String compare, String comparing) {
        /** One of which nothing is offered. */
        Row(String run, Optional<Figure> before, String note) {
            this(run, before, note, List.of(), "", "");
        }
    }

    /**
     * A remedy.
     *
     * @param from the experiment that it was worked out for
     * @param pointed the tape while its button is pointed at
     */
    record Offer(Experiment from, Remedied remedied, Figure after, Figure pointed, String button, String price) {}

    /** All rows, and the runs of which is to be proven what they say. */
    record Rows(List<Row> rows, List<Run> unproven) {}

    /**
     * What is known of the runs of a view.
     *
     * @param present the experiment as it is now, if the view is of it: then something can be done
     * @param orders how the rows go on, of the runs of which that is counted
     */
    record Known(Optional<Experiment> present, Map<Run, OrderCounts> orders) {}

    /**
     * How large a card can be.
     *
     * @param stairs whether there is room for a staircase over the tape
     */
    record Room(double width, boolean stairs) {}

    OrderPictures(Known known, OrderRemedies remedies, Style look, Room room) {
        this.present = known.present();
        this.orders = known.orders();
        this.remedies = remedies;
        this.look = look;
        this.words = new TapeWords(look.words());
        this.titles = room.width() < NARROW ? new TapeWords(look.words().brief()) : words;
        this.width = room.width();
        this.stairs = room.stairs();
    }

    Rows of(View view) {
        List<Row> rows = view.traces().stream().map(trace -> row(view, trace)).toList();
        return new Rows(rows, List.copyOf(unproven));
    }

    private Row row(View view, Trace trace) {
        Run run = trace.run();
        Optional<OrderCounts> counts = Optional.ofNullable(orders.get(run));
        String name = run.id();
        if (counts.isEmpty()) {
            String why = run.samples().series().isEmpty() ? "tape.unknown" : "tape.counting";
            return new Row(name, Optional.empty(), look.words().of(why, name));
        }
        if (counts.get().carries() == 0) {
            return new Row(name, Optional.empty(), look.words().of("tape.cut", name));
        }
        TapePlace place = place(view, trace);
        if (counts.get().allGoOn() || present.isEmpty()) {
            String said = counts.get().allGoOn() ? proof(run) : words.found(run, counts.get());
            Figure card = card(run, counts.get(), said, place, climbs(run, place));
            return new Row(name, Optional.of(card), look.words().of("tape.nothing"));
        }
        List<Remedied> all = remedies.of(present.get(), run);
        int rows = Stream.concat(
                        Stream.of(climbs(run, place)),
                        all.stream().map(after -> climbs(after.run(), after(run, after.run(), place))))
                .mapToInt(climbs -> climbs)
                .max()
                .orElse(0);
        Figure before = card(run, counts.get(), words.found(run, counts.get()), place, rows);
        List<Offer> offers =
                all.stream().map(after -> offer(run, after, place, rows)).toList();
        String compare = look.words().of("tape.compare");
        return new Row(
                name, Optional.of(before), "", offers, compare, look.words().of("tape.compare.price"));
    }

    private int climbs(Run run, TapePlace place) {
        return stairs ? TapeCard.climbs(run, place, width) : 0;
    }

    private Figure card(Run run, OrderCounts counts, String sentence, TapePlace place, int rows) {
        return TapeCard.of(
                new ShownTape(run, counts, words.asItIs(run), sentence, true, place, rows, false), width, look);
    }

    private Offer offer(Run now, Remedied remedied, TapePlace place, int rows) {
        Run run = remedied.run();
        String sentence = remedied.remedy() == Remedy.RESET ? words.reset(run) : proof(run);
        TapePlace there = after(now, run, place);
        ShownTape shown =
                new ShownTape(run, remedied.counts(), titles.title(remedied), sentence, false, there, rows, false);
        return new Offer(
                present.orElseThrow(),
                remedied,
                TapeCard.of(shown, width, look),
                TapeCard.of(shown.pointedAt(), width, look),
                words.button(remedied),
                words.price(now, remedied));
    }

    private String proof(Run run) {
        if (!remedies.isProven(run)) {
            unproven.add(run);
            return look.words().of("tape.proof.soon");
        }
        return words.proof(run, remedies.proof(run));
    }

    /** From the batch before that of the moment, so that what leads into it is seen. */
    private static TapePlace place(View view, Trace trace) {
        Moment moment = view.follow(trace).moment();
        return new TapePlace(moment.epoch(), Math.max(0, moment.batch() - 1));
    }

    /** Where the other run reads the rows that the tape of this one begins with, or the nearest before. */
    private static TapePlace after(Run now, Run other, TapePlace place) {
        Windows windows = now.samples().series().orElseThrow();
        WindowPlaces places = other.samples().series().orElseThrow().places();
        Plan plan = other.plan();
        int epoch = Math.min(place.epoch(), plan.epochs() - 1);
        int sample = now.plan().sample(place.epoch(), place.batch(), 0);
        int there = places.lastStartingBy(
                windows.places().start(sample), windows.places().seriesOf(sample));
        int batch = plan.seat(epoch, Math.max(0, there)).map(Plan.Seat::batch).orElse(0);
        return new TapePlace(epoch, Math.min(batch, plan.batches(epoch) - 1));
    }
}
