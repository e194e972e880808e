package unrolled.ui.bottom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unrolled.analysis.check.Diagnosis;
import unrolled.analysis.check.Finding;
import unrolled.experiment.Problem.Remedy;
import unrolled.ui.base.WindowContext;
import unrolled.ui.palette.Action;
import unrolled.ui.palette.Entry;
import unrolled.ui.palette.Names;
import unrolled.ui.palette.Submenu;

/** What can be done about what the checks have found: go there, and mend it. */
public final class FindingActions {
    private FindingActions() {}

    public static List<Entry> of(WindowContext desk) {
        Optional<Diagnosis> found = desk.findings().property().get();
        return found.stream()
                .flatMap(all -> Stream.concat(all.toLookAt().stream(), all.toKnow().stream()))
                .map(finding -> (Entry)
                        new Submenu("finding", Names.said(finding.symptom().called()::text), of(finding, desk)))
                .toList();
    }

    private static List<Entry> of(Finding finding, WindowContext desk) {
        List<Entry> entries = new ArrayList<>();
        finding.place()
                .map(place -> new PlaceLink(place, desk))
                .filter(PlaceLink::isThere)
                .ifPresent(link -> entries.add(Action.of(
                        "finding.go " + link.place(),
                        Names.of("checks.go", Names.said(link::name)),
                        () -> link.go(finding.symptom().isOfBorder()))));
        finding.mends().stream().findFirst().ifPresent(mend -> entries.add(mend(mend, desk)));
        return entries;
    }

    static Action mend(Remedy mend, WindowContext desk) {
        Names names = Names.said(mend::text);
        return Action.of("mend " + names.english(), names, () -> desk.findings().mend(mend));
    }
}
