package unrolled.house;

import java.util.List;

/** The house as it was drawn: its rooms in their order, what each may see outside, and what none below may do. */
final class House {
    /** A room uses those above it in this list, and none below. */
    static final List<Room> ROOMS = List.of(
            new Room("engine.kernel", "arithmetic needs nothing but numbers"),
            new Room("engine.model", "a model is a value, which nobody has run yet"),
            new Room("engine.forward", "a batch runs through a model that is there"),
            new Room("engine.loss", "what a batch gave out is measured when it has run"),
            new Room("engine.backward", "a gradient goes back through what was recorded and measured"),
            new Room("engine.train", "weights change when their gradients are known"),
            new Room("text", "sentences know nothing of what they are about; all that speaks stands below"),
            new Room("data", "a series knows neither models nor runs"),
            new Room("data.file", "what a series is knows not how people write one down"),
            new Room("experiment", "the document is what was asked for, not what came of it"),
            new Room("experiment.check", "a document is written first, and judged then"),
            new Room("run.plan", "which sample comes when is known before anything is computed"),
            new Room("run", "a run computes what an experiment asks for, whoever looks at it"),
            new Room("debug.cursor", "where one stands is a place in a run"),
            new Room("debug.expression", "an expression is computed where the cursor stands"),
            new Room("debug.stop", "breakpoints ask expressions"),
            new Room("debug.desk", "what lies on the desk are cursor, breakpoints and watches, as values"),
            new Room("analysis", "answers are numbers; pictures and windows show them"),
            new Room("analysis.training", "learning curves are answers of their own"),
            new Room("analysis.prediction", "what a run predicts is an answer of its own"),
            new Room("analysis.order", "in which order a state sees its rows is an answer of its own"),
            new Room("analysis.chain", "how a number came to be none is an answer of its own"),
            new Room("analysis.check", "what is wrong is asked when all answers are there"),
            new Room("figure", "a picture is a value, whatever it shows"),
            new Room("figure.pen", "a pen draws any figure"),
            new Room("diagram.base", "what all pictures share knows none of them"),
            new Room("diagram.lanes", "a picture uses what all pictures share"),
            new Room("diagram.veil", "the lanes are drawn whole; what hides some of them lies over them"),
            new Room("diagram.cell", "a picture uses what all pictures share"),
            new Room("diagram.heat", "afar, lanes become a heat map"),
            new Room("diagram.training", "a picture uses what all pictures share"),
            new Room("diagram.weights", "weights stand beside what training does to them"),
            new Room("diagram.why", "a picture uses what all pictures share"),
            new Room("diagram.calls", "a picture uses what all pictures share"),
            new Room("diagram.answer", "an answer is words; it draws nothing"),
            new Room(
                    "diagram.twin",
                    "whoever cannot see the lanes is told what stands in them, in words that are there"),
            new Room("diagram.order", "a picture uses what all pictures share"),
            new Room("diagram.asked", "who asks why is replied in words, of whatever picture"),
            new Room("io.json", "JSON knows not what is written in it"),
            new Room("io.safe", "a file is saved whole, whatever it holds"),
            new Room("io.archive", "a zip file is looked through, whatever its members mean"),
            new Room("io.trace", "traces are written as they are, without a window"),
            new Room("io.experiment", "experiments are written as they are, without a window"),
            new Room("io.journal", "what is not saved is kept as experiments are, in files of its own"),
            new Room("io.recent", "what was open lately is kept beside what is not saved"),
            new Room("io.cases", "a case is an experiment with numbers that are known"),
            new Room("lesson", "a lesson asks what runs compute, and runs in a browser, too"),
            new Room("work", "threads and font files are handed to the rooms above, which run without them, too"),
            new Room("session", "a session is tested without a window"),
            new Room("session.debugger", "a session can be edited and looked at without being debugged"),
            new Room("ui.canvas", "a canvas draws any figure"),
            new Room("ui.base", "what the parts of a window share knows none of them"),
            new Room("ui.palette", "an action is a value, whatever menu or list it stands in"),
            new Room("ui.control", "a control knows not which part of the window it stands in"),
            new Room("ui.side", "the side knows no picture"),
            new Room("ui.debugger", "breakpoints and watches know no picture"),
            new Room("ui.bottom", "the pictures at the bottom know not what stands above them"),
            new Room("ui.lanes", "the one zoom leads from the lanes to the cell, and to the heat map of the bottom"),
            new Room("ui.answer", "the answer says what the pictures show, and knows none of them"),
            new Room("ui.lecture", "a hall sees the lanes and one sentence of the answer"),
            new Room("ui.lesson", "a lesson knows not in which place it stands"),
            new Room("ui.start", "what a window begins with knows not what it leads to"),
            new Room("ui.header", "the head offers what was open lately, and knows no picture"),
            new Room("ui.window", "the window puts its parts together"),
            new Room("cli", "the command line runs without a window"));

    /** Whatever stands in none of these lines, and comes not with Java, nobody sees. */
    static final List<Library> LIBRARIES = List.of(
            new Library(List.of("de.siegmar.fastcsv."), List.of("data.file"), "only series come as CSV"),
            new Library(List.of("com.fasterxml.jackson."), List.of("io"), "JSON is the matter of files"),
            new Library(List.of("org.commonmark."), List.of("lesson"), "only the text of lessons is CommonMark"),
            new Library(
                    List.of("java.awt.", "javax.imageio.", "java.applet.", "javax.swing."),
                    List.of("figure.pen"),
                    "Java2D is one pen among others, and no browser has it"),
            new Library(List.of("picocli."), List.of("cli"), "options are the matter of the command line"),
            new Library(
                    List.of("javafx.beans.", "javafx.collections.", "javafx.event.", "javafx.util."),
                    List.of("session", "ui"),
                    "a session can be observed; what stands above it is values"),
            new Library(
                    List.of("javafx.", "atlantafx.", "org.kordamp.ikonli."),
                    List.of("ui"),
                    "without a window no toolkit is started"),
            new Library(List.of("java.util.prefs."), List.of("session", "ui"), "settings are the window's"));

    /** The last room of those that will be compiled for a browser, or that others use as a library. */
    static final String LAST_QUIET = "lesson";

    private House() {}
}
