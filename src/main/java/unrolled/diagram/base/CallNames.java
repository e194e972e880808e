package unrolled.diagram.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unrolled.experiment.Call;
import unrolled.experiment.Part;

/** What a call is called, as in a Keras script, and what it does. */
public final class CallNames {
    private CallNames() {}

    /** The method's name. */
    public static String name(Call call) {
        if (call instanceof Call.Fit) {
            return "fit";
        }
        if (call instanceof Call.Evaluate) {
            return "evaluate";
        }
        if (call instanceof Call.Predict) {
            return "predict";
        }
        return call instanceof Call.Generate ? "generate" : "reset";
    }

    /** Epochs, part and the like, in a few words. */
    public static String what(Call call, Words words) {
        List<String> parts = new ArrayList<>();
        if (call instanceof Call.Fit fit) {
            parts.add(words.of(fit.epochs() == 1 ? "call.epochs.one" : "call.epochs", fit.epochs()));
            if (fit.validation()) {
                parts.add(words.of("call.validation"));
            }
            if (fit.shuffle()) {
                parts.add(words.of("call.shuffle"));
            }
        } else if (call instanceof Call.Evaluate evaluate) {
            parts.add(part(evaluate.part(), words));
        } else if (call instanceof Call.Predict predict) {
            parts.add(part(predict.part(), words));
            if (predict.epochs() > 1) {
                parts.add("\u00d7 " + predict.epochs());
            }
        } else if (call instanceof Call.Generate generate) {
            int outputs = generate.outputs();
            parts.add(words.of(outputs == 1 ? "call.outputs.one" : "call.outputs", outputs));
        } else {
            parts.add(words.of("call.zero"));
        }
        return String.join(" \u00b7 ", parts);
    }

    private static String part(Part part, Words words) {
        return words.of("part." + part.name().toLowerCase(Locale.ROOT));
    }
}
