package unrolled.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what uses itself by way of others, in a graph of names: Tarjan's strongly connected components. */
final class FileCircles {
    private final Map<String, Set<String>> arrows;
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> lowest = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final List<List<String>> circles = new ArrayList<>();

    private FileCircles(Map<String, Set<String>> arrows) {
        this.arrows = arrows;
    }

    /** All circles, each sorted; none has a part in common with another one. */
    static List<List<String>> of(Map<String, Set<String>> arrows) {
        FileCircles search = new FileCircles(arrows);
        for (String from : new TreeSet<>(arrows.keySet())) {
            if (!search.number.containsKey(from)) {
                search.visit(from);
            }
        }
        return search.circles;
    }

    private void visit(String from) {
        number.put(from, number.size());
        lowest.put(from, number.get(from));
        path.push(from);
        for (String to : new TreeSet<>(arrows.getOrDefault(from, Set.of()))) {
            if (!number.containsKey(to)) {
                visit(to);
                lowest.merge(from, lowest.get(to), Math::min);
            } else if (path.contains(to)) {
                lowest.merge(from, number.get(to), Math::min);
            }
        }
        if (lowest.get(from).equals(number.get(from))) {
            List<String> circle = new ArrayList<>();
            String last;
            do {
                last = path.pop();
                circle.add(last);
            } while (!last.equals(from));
            if (circle.size() > 1) {
                circles.add(circle.stream().sorted().toList());
            }
        }
    }
}
