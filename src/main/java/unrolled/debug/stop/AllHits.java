package unrolled.debug.stop;

import java.util.ArrayList;
import java.util.List;
import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/**
 * All hits of a breakpoint in a run: every moment at which it would stop.
 *
 * @param count how many there are
 * @param first the first {@link #MOST} of them
 * @param spread how many lie in each of some hundred equal parts of the run
 */
public record AllHits(long count, List<Hit> first, Spread spread) {
    /** So many are listed. */
    public static final int MOST = 10_000;

    private static final int PARTS = 1024;

    public AllHits {
        first = List.copyOf(first);
    }

    /** How many hits lie in each part of a run, and where the first of them is. */
    public static final class Spread {
        private final Plan plan;
        private final long[] hits;
        private final long[] firsts;

        private Spread(Plan plan) {
            this.plan = plan;
            this.hits = new long[(int) Math.min(PARTS, plan.moments())];
            this.firsts = new long[hits.length];
        }

        private void note(long moment) {
            int part = (int) (moment * hits.length / plan.moments());
            firsts[part] = hits[part] == 0 ? moment : firsts[part];
            hits[part]++;
        }

        /** What lies later. */
        private void add(Spread later) {
            for (int part = 0; part < hits.length; part++) {
                firsts[part] = hits[part] == 0 ? later.firsts[part] : firsts[part];
                hits[part] += later.hits[part];
            }
        }

        /** How many parts the run has; no more than moments. */
        public int parts() {
            return hits.length;
        }

        public long at(int part) {
            return hits[part];
        }

        /** The first hit in a part that has one. */
        public Moment first(int part) {
            return plan.at(firsts[part]);
        }
    }

    /** What is found in the parts of a way, one after the other. */
    static final class Builder {
        private final AskedBreakpoint asked;
        private final Plan plan;
        private final List<Hit> first = new ArrayList<>();
        private final Spread spread;
        private long count;

        Builder(AskedBreakpoint asked, Plan plan) {
            this.asked = asked;
            this.plan = plan;
            this.spread = new Spread(plan);
        }

        Part part() {
            return new Part(MOST - first.size());
        }

        void add(Part part) {
            for (Found found : part.found.subList(0, Math.min(part.found.size(), MOST - first.size()))) {
                first.add(asked.hit(plan.at(found.moment()), found.slot()));
            }
            spread.add(part.spread);
            count += part.count;
        }

        AllHits build() {
            return new AllHits(count, first, spread);
        }

        /** What is found in one part of the way. */
        final class Part implements Scan.OnHit {
            private final int listed;
            private final List<Found> found = new ArrayList<>();
            private final Spread spread = new Spread(plan);
            private long count;

            private Part(int listed) {
                this.listed = listed;
            }

            @Override
            public boolean at(int probe, long moment, int slot) {
                if (found.size() < listed) {
                    found.add(new Found(probe, moment, slot));
                }
                spread.note(moment);
                count++;
                return true;
            }
        }
    }
}
