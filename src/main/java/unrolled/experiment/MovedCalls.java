package unrolled.experiment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where in the calls of a run that is which was in them before some were added, removed, moved or changed. */
public record MovedCalls(List<Call> before, List<Call> after) {
    public MovedCalls {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Where a call stands by now, or the one that is there in its place; empty if it was removed. What stands before all
     * that differs stays there, what stands after it keeps its distance to the end.
     */
    public OptionalInt numberNow(int call) {
        int shorter = Math.min(before.size(), after.size());
        int first = 0;
        while (first < shorter && before.get(first).equals(after.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && fromEnd(before, last).equals(fromEnd(after, last))) {
            last++;
        }
        if (call < first) {
            return OptionalInt.of(call);
        }
        if (call >= before.size() - last) {
            return OptionalInt.of(call + after.size() - before.size());
        }
        int moved = after.subList(first, after.size() - last).indexOf(before.get(call));
        if (moved >= 0) {
            return OptionalInt.of(first + moved);
        }
        return before.size() == after.size() ? OptionalInt.of(call) : OptionalInt.empty();
    }

    private static Call fromEnd(List<Call> calls, int distance) {
        return calls.get(calls.size() - 1 - distance);
    }

    /** The pins, each in the call that it was in; one in a call or an epoch that there is no more goes with that. */
    List<Pin> pins(List<Pin> pins) {
        return pins.stream()
                .flatMap(pin -> passNow(pin.epoch()).stream().mapToObj(pin::withEpoch))
                .distinct()
                .toList();
    }

    /** The changes, each in the call that it was in, as with pins. */
    WhatIf whatIf(WhatIf whatIf) {
        WhatIf moved = whatIf.unchanged();
        for (Change change : whatIf.changes()) {
            moved = now(change).map(moved::with).orElse(moved);
        }
        return moved;
    }

    /** What is held ends in the call that it ended in, and goes with that too. */
    private Optional<Change> now(Change change) {
        OptionalInt pass = passNow(change.epoch());
        if (pass.isEmpty()) {
            return Optional.empty();
        }
        Change there = change.withEpoch(pass.getAsInt());
        if (change.until().isEmpty()) {
            return Optional.of(there);
        }
        Change.End end = change.until().get();
        OptionalInt last = lastPassNow(end.epoch());
        return last.isPresent()
                ? Optional.of(there.withUntil(new Change.End(last.getAsInt(), end.batch(), end.step())))
                : Optional.empty();
    }

    /** As {@link #passNow}; where the call no longer has that pass, the last one before it that it has. */
    private OptionalInt lastPassNow(int pass) {
        int call = callOf(pass);
        int first = call < 0 ? pass : passesBefore(before, call);
        return IntStream.iterate(pass, earlier -> earlier >= first, earlier -> earlier - 1)
                .mapToObj(this::passNow)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    /**
     * The number of the pass that is in its call what the one of that number was there; empty if there is none any more.
     * The last call goes on behind its end, where what was done by hand waits.
     */
    private OptionalInt passNow(int pass) {
        int call = callOf(pass);
        if (call < 0) {
            return OptionalInt.of(pass);
        }
        OptionalInt there = numberNow(call);
        return there.isEmpty() ? there : passIn(there.getAsInt(), before.get(call), pass - passesBefore(before, call));
    }

    private OptionalInt passIn(int there, Call old, int inside) {
        Call now = after.get(there);
        int each = now.parts().size();
        int round = inside / old.parts().size();
        int half = inside % old.parts().size();
        boolean isThere = half < each && (round < now.epochs() || isLast(there));
        return isThere ? OptionalInt.of(passesBefore(after, there) + round * each + half) : OptionalInt.empty();
    }

    private boolean isLast(int call) {
        return after.subList(call + 1, after.size()).stream().allMatch(later -> passes(later) == 0);
    }

    /** The call that has a pass, or the last one that has any; below 0 if none has. */
    private int callOf(int pass) {
        int found = -1;
        for (int call = 0; call < before.size(); call++) {
            if (passes(before.get(call)) > 0 && (found < 0 || passesBefore(before, call) <= pass)) {
                found = call;
            }
        }
        return found;
    }

    private static int passesBefore(List<Call> calls, int call) {
        return calls.subList(0, call).stream().mapToInt(MovedCalls::passes).sum();
    }

    private static int passes(Call call) {
        return call.epochs() * call.parts().size();
    }
}
