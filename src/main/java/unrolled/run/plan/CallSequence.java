package unrolled.run.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The calls of a run that walk over samples, one behind the other. Epochs and batches are counted over all of them. */
record CallSequence(List<CallPasses> calls) {
    CallSequence {
        calls = List.copyOf(calls);
    }

    private CallPasses last() {
        return calls.get(calls.size() - 1);
    }

    /** How many passes over samples there are. */
    int epochs() {
        return last().order().firstEpoch() + last().passes();
    }

    long batches() {
        return last().order().firstBatch() + last().allBatches();
    }

    boolean isOne() {
        return calls.size() == 1;
    }

    Stream<CallPasses> stream() {
        return calls.stream();
    }

    /** The call that an epoch belongs to. */
    CallPasses ofEpoch(int epoch) {
        int at = calls.size() - 1;
        while (at > 0 && calls.get(at).order().firstEpoch() > epoch) {
            at--;
        }
        return calls.get(at);
    }

    /** The call that a batch belongs to. */
    CallPasses ofBatch(long batch) {
        int at = calls.size() - 1;
        while (at > 0 && calls.get(at).order().firstBatch() > batch) {
            at--;
        }
        return calls.get(at);
    }

    /** The call so many calls on from that of an epoch (back if negative), if there is one. */
    Optional<CallPasses> from(int epoch, int count) {
        int at = calls.indexOf(ofEpoch(epoch)) + count;
        return at >= 0 && at < calls.size() ? Optional.of(calls.get(at)) : Optional.empty();
    }

    /** The first epoch of a call; that of the next one here, or the last of all, where the call walks over nothing. */
    int firstEpoch(int number) {
        return stream()
                .filter(call -> call.number() >= number)
                .findFirst()
                .map(call -> call.order().firstEpoch())
                .orElse(epochs() - 1);
    }

    /**
     * The epoch of another run that belongs to one of this run: in its call of the same kind over the same part, the second
     * one if this is the second one, the same round. Empty if it has no such call.
     */
    Optional<Integer> counterpart(int epoch, CallSequence other) {
        CallPasses here = ofEpoch(epoch);
        List<CallPasses> alike = other.mostAlike(here);
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        int which = Math.min(mostAlike(here).indexOf(here), alike.size() - 1);
        return Optional.of(alike.get(which).epochLike(here, epoch));
    }

    /** The epoch of another run that is in one of its calls what this one is here; empty if that walks over nothing. */
    Optional<Integer> inCall(int epoch, int number, CallSequence other) {
        return other.stream()
                .filter(call -> call.number() == number)
                .findFirst()
                .map(there -> there.epochLike(ofEpoch(epoch), epoch));
    }

    /** The calls of the same kind that have the most samples in common with one: for a call of predict those over the same part. */
    private List<CallPasses> mostAlike(CallPasses one) {
        List<CallPasses> sameKind =
                stream().filter(call -> call.kind() == one.kind()).toList();
        int most = sameKind.stream()
                .mapToInt(call -> call.samples().inCommon(one.samples()))
                .max()
                .orElse(0);
        return sameKind.stream()
                .filter(call -> call.samples().inCommon(one.samples()) == most)
                .toList();
    }
}
