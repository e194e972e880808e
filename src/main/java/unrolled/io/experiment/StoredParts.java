package unrolled.io.experiment;

import unrolled.io.json.JsonValue;

/** Where what is too large for JSON is read from: members of the same file, which the JSON calls by their names. */
@FunctionalInterface
interface StoredParts {
    /** A text has no members: it says everything itself. */
    StoredParts NONE = name -> {
        throw new ExperimentException("member.none", name.path(), name.shortText());
    };

    /** The bytes of a member. */
    byte[] member(JsonValue name);
}
