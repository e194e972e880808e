package unrolled.io.experiment;

import unrolled.data.SeriesFile;
import unrolled.data.Table;
import unrolled.io.json.JsonValue;

/** Where what is too large for JSON is read from: members of the same file, and a series beside it. */
interface StoredParts {
    /** The bytes of a member, which the JSON calls by its name. */
    byte[] member(JsonValue name);

    /** The series in a file; {@code name} is its own. */
    Table series(SeriesFile file, String name);

    /** Those of a text, which has no members: it says everything itself. */
    static StoredParts ofText(SeriesPlace place) {
        return new StoredParts() {
            @Override
            public byte[] member(JsonValue name) {
                throw new ExperimentException("member.none", name.path(), name.shortText());
            }

            @Override
            public Table series(SeriesFile file, String name) {
                return place.find(file, name);
            }
        };
    }

    /** Where series are looked for that stand in files of their own. */
    @FunctionalInterface
    interface SeriesPlace {
        /** The series in such a file, under a name. */
        Table find(SeriesFile file, String name);

        /** Where there is no file that one could be beside. */
        SeriesPlace NOWHERE = (file, name) -> {
            throw new MissingSeriesException(file, "series.nowhere", name, file.name(), file.megabytes());
        };
    }
}
