package unrolled.data;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The series that the program makes itself, by their recipes. */
public final class GeneratedTables {
    /** Tables in use, so that the same series, of 80 MB maybe, is never there twice. */
    private static final Map<Generated, WeakReference<Table>> ALIVE = new HashMap<>();

    private GeneratedTables() {}

    /**
     * The series of a recipe.
     *
     * @throws DataException if there is no room for it
     */
    public static Table of(Generated recipe) {
        synchronized (ALIVE) {
            ALIVE.values().removeIf(table -> table.get() == null);
            WeakReference<Table> known = ALIVE.get(recipe);
            Table table = known == null ? null : known.get();
            if (table == null) {
                table = make(recipe);
                ALIVE.put(recipe, new WeakReference<>(table));
            }
            return table;
        }
    }

    private static Table make(Generated recipe) {
        Random random = new Random(recipe.seed());
        try {
            List<Column> columns = switch (recipe.kind()) {
                case WAVES -> List.of(Signals.waves(recipe.rows(), random));
                case MEMORY -> Signals.memory(recipe.rows(), random);
            };
            return new Table(recipe, columns);
        } catch (OutOfMemoryError e) {
            throw new DataException(e, "generated.memory", recipe.name(), recipe.rows());
        }
    }
}
