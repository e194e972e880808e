package unrolled.house.crooked.cli;

import unrolled.house.crooked.session.Dresser;

/** A command line that looks into the session, which stands above it. */
record Peeper(Dresser session) {}
