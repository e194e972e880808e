package unrolled.diagram.order;

/** The batch that the tapes of a run begin with. */
public record TapePlace(int epoch, int batch) {}
