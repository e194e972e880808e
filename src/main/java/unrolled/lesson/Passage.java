package unrolled.lesson;

import java.util.List;
import java.util.stream.Stream;

/** A text in one language: paragraphs and entries of lists, whose numbers are computed when they are told. */
public record Passage(List<Paragraph> paragraphs) {
    public Passage {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Some lines that belong together.
     *
     * @param entry whether it is an entry of a list
     */
    public record Paragraph(boolean entry, List<Span> spans) {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** Everything in it, in turn. */
    public Stream<Span> spans() {
        return paragraphs.stream().flatMap(paragraph -> paragraph.spans().stream());
    }
}
