package unrolled.run;

import java.util.List;
import java.util.function.Consumer;
import unrolled.engine.forward.Workers;

/** Records traces of which some wait for others. Who has threads hands in workers that record several at once. */
public interface TraceWorkers {
    /** One trace after the other, on the caller's thread. */
    TraceWorkers NONE = jobs -> jobs.forEach(job -> job.work().accept(Workers.NONE));

    /**
     * Does all jobs and returns after the last; what a job throws is thrown.
     *
     * @param jobs in an order in which each comes after those that it waits for
     */
    void record(List<Job> jobs);

    /**
     * The recording of one trace.
     *
     * @param work is given who shares out the slots of a batch
     * @param after jobs that have to be done before
     */
    record Job(Consumer<Workers> work, List<Job> after) {
        public Job {
            after = List.copyOf(after);
        }
    }
}
