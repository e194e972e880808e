package unrolled.debug.cursor;

import unrolled.run.plan.Moment;
import unrolled.run.plan.Plan;

/** The moves over a run, each with its way back. */
public enum Move {
    START {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return Moment.FIRST;
        }
    },
    CALL_BACK {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.callsFrom(moment, -1);
        }
    },
    EPOCH_BACK {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.epochsFrom(moment, -1);
        }
    },
    BATCH_BACK {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.batchesFrom(moment, -1);
        }
    },
    STEP_BACK {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.stepsFrom(moment, -1);
        }
    },
    STEP {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.stepsFrom(moment, 1);
        }
    },
    BATCH {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.batchesFrom(moment, 1);
        }
    },
    EPOCH {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.epochsFrom(moment, 1);
        }
    },
    CALL {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.callsFrom(moment, 1);
        }
    },
    END {
        @Override
        public Moment from(Moment moment, Plan plan) {
            return plan.last();
        }
    };

    /** Where the move leads; the moment itself where the run ends that way. */
    public abstract Moment from(Moment moment, Plan plan);
}
