package unrolled.io.trace;

/** How many columns a CSV file has for what there may be several numbers of; none of what is not chosen. */
record CsvWidths(int x, int output, int target) {}
