package unrolled.ui.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import unrolled.analysis.View;
import unrolled.debug.cursor.Cursor;
import unrolled.debug.desk.Bookmark;
import unrolled.debug.expression.MomentText;
import unrolled.diagram.base.BookmarkNames;
import unrolled.diagram.base.PassNames;
import unrolled.diagram.base.Words;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** Places to go to: the bookmarks, and where this epoch, the calls of the run, and an epoch that is written end. */
public record PlaceOffers(View view, List<Bookmark> bookmarks, Words words) {
    /**
     * A place that is offered.
     *
     * @param there whether the run is there and has such a moment
     */
    public record Offer(Cursor place, String name, Optional<Bookmark> bookmark, boolean there) {
        /** As it is written. */
        String moment() {
            return MomentText.of(place.moment());
        }

        private boolean fits(String written) {
            return name.toLowerCase(Locale.ROOT).contains(written) || moment().startsWith(written);
        }
    }

    /** Those that a text may mean, and all if there is none. */
    List<Offer> of(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(bookmarks.stream().map(this::offer), ends(written).stream())
                .filter(offer -> offer.fits(written))
                .toList();
    }

    private Offer offer(Bookmark bookmark) {
        Cursor place = bookmark.place();
        boolean there = view.begun().stream()
                .anyMatch(trace ->
                        trace.run().id().equals(place.run()) && trace.plan().has(place.moment()));
        return new Offer(place, BookmarkNames.of(bookmark, view.traces(), words), Optional.of(bookmark), there);
    }

    private List<Offer> ends(String written) {
        Plan plan = view.current().plan();
        TreeSet<Integer> epochs = new TreeSet<>();
        epochs.add(view.cursor().moment().epoch());
        plan.firstEpochs().stream().filter(first -> first > 0).forEach(first -> epochs.add(first - 1));
        epochs.add(plan.epochs() - 1);
        number(written).filter(epoch -> epoch < plan.epochs()).ifPresent(epochs::add);
        List<Offer> ends = new ArrayList<>();
        for (int epoch : epochs) {
            Moment end = plan.lastOf(epoch, plan.batches(epoch) - 1);
            String name = words.of("end", PassNames.of(plan, epoch, words));
            ends.add(new Offer(view.cursor().at(end), name, Optional.empty(), true));
        }
        return ends;
    }

    /** The epoch that a text begins with, counted from 0. */
    private static Optional<Integer> number(String written) {
        String digits = written.split("\\D", 2)[0];
        return Optional.of(digits)
                .filter(some -> !some.isEmpty() && some.length() < 8)
                .map(some -> Integer.parseInt(some) - 1)
                .filter(epoch -> epoch >= 0);
    }
}
