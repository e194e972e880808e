package unrolled.cli;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import unrolled.engine.model.Lstm;
import unrolled.io.trace.MomentRange;
import unrolled.io.trace.TraceColumn;
import unrolled.io.trace.TraceSelection;
import unrolled.io.trace.UnitChoice;
import unrolled.run.Run;
import unrolled.run.Trace;

/** What of the runs a trace is to hold, as options of a command. */
final class SelectionOptions {
    @Option(
            names = "--run",
            paramLabel = "NAME",
            description = "Only this run, by letter or name, or these, as in A,C. Default: all")
    private List<String> runs = List.of();

    @Option(
            names = "--from",
            paramLabel = "MOMENT",
            description = "Begin with this moment, as EPOCH, EPOCH/BATCH or EPOCH/BATCH/STEP counted from 1.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "MOMENT",
            description = "End with this moment; an EPOCH or EPOCH/BATCH is taken to its end.")
    private String to;

    @Option(
            names = "--every",
            defaultValue = "1",
            paramLabel = "N",
            description = "Of those the first moment of each run, and then every Nth. Default: 1")
    private String every;

    @Option(
            names = "--units",
            paramLabel = "UNITS",
            description = "Only these units of every layer, counted from 0, as in 0,3,5-7. Default: all")
    private String units;

    @Option(
            names = "--what",
            paramLabel = "COLUMNS",
            description = "Only these of i,f,g,o,c,h,call,x,output,target,loss; without one of the first six a slot"
                    + " of a moment is one row. Default: all")
    private String what;

    /** Those of the runs that are chosen, in the order of the experiment. */
    List<Trace> traces(List<Trace> all) {
        NamedRuns named = new NamedRuns(all.stream().map(Trace::run).toList());
        Set<String> chosen = new HashSet<>();
        for (String given : runs) {
            boolean whole = named.find(given).isPresent(); // a name may have a comma in it
            Stream.of(whole ? new String[] {given} : given.split(",", -1))
                    .forEach(part -> chosen.add(named.get(part.strip()).id()));
        }
        return runs.isEmpty()
                ? all
                : all.stream()
                        .filter(trace -> chosen.contains(trace.run().id()))
                        .toList();
    }

    /** What is chosen of these traces. */
    TraceSelection of(List<Trace> traces) {
        if (!every.matches("[1-9]\\d{0,17}")) {
            throw Refusal.badUse("--every should be a whole number, 1 or more, but is '" + every + "'");
        }
        List<Run> chosen = traces.stream().map(Trace::run).toList();
        Set<TraceColumn> columns = what == null ? TraceColumn.ALL : columns();
        UnitChoice some = units == null ? UnitChoice.ALL : units(chosen);
        TraceSelection selection = new TraceSelection(range(chosen), Long.parseLong(every), some, columns);
        if (units != null && !selection.hasUnits()) {
            throw Refusal.badUse("--units chooses units, but --what names nothing that units have: add one of "
                    + words(TraceColumn.OF_UNITS) + " to it, or leave --units out");
        }
        return selection;
    }

    private MomentRange range(List<Run> chosen) {
        Optional<MomentArgument> first = Optional.ofNullable(from).map(text -> MomentArgument.any("--from", text));
        Optional<MomentArgument> last = Optional.ofNullable(to).map(text -> MomentArgument.any("--to", text));
        Stream.of(first, last).flatMap(Optional::stream).forEach(moment -> moment.requireIn(chosen));
        MomentRange range = new MomentRange(
                first.map(MomentArgument::first).orElse(MomentRange.ALL.from()),
                last.map(MomentArgument::last).orElse(MomentRange.ALL.to()));
        if (range.from().compareTo(range.to()) > 0) {
            throw Refusal.badUse("--from " + from + " comes after --to " + to + ": let it come before, or be the same");
        }
        return range;
    }

    private Set<TraceColumn> columns() {
        Set<TraceColumn> columns = EnumSet.noneOf(TraceColumn.class);
        for (String word : what.split(",", -1)) {
            columns.add(TraceColumn.named(word.strip())
                    .orElseThrow(() -> Refusal.badUse("--what should name some of " + words(TraceColumn.ALL)
                            + ", with commas between them, but has '" + word.strip() + "'")));
        }
        return columns;
    }

    private static String words(Set<TraceColumn> columns) {
        return columns.stream().sorted().map(TraceColumn::word).collect(Collectors.joining(", "));
    }

    private UnitChoice units(List<Run> chosen) {
        UnitChoice some = UnitChoice.of(
                Stream.of(units.split(",", -1)).map(part -> span(part.strip())).toList());
        int widest = chosen.stream()
                .flatMap(run -> run.model().lstms().stream())
                .mapToInt(Lstm::units)
                .max()
                .orElse(0);
        if (some.largest() >= widest) {
            throw Refusal.badUse("--units names unit " + some.largest() + ", but there are units 0 to " + (widest - 1)
                    + ": they count from 0");
        }
        return some;
    }

    private UnitChoice.Span span(String part) {
        if (part.matches("\\d{1,9}(-\\d{1,9})?")) {
            String[] ends = part.split("-", -1);
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (first <= last) {
                return new UnitChoice.Span(first, last);
            }
        }
        throw Refusal.badUse(
                "--units should be units and spans of units counted from 0, as in 0,3,5-7, but has '" + part + "'");
    }
}
