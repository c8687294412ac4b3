package org.yamabiko.lab.scenario;

import java.time.Duration;

import org.yamabiko.lab.scenario.Scenario.ExpectedText;
import org.yamabiko.lab.scenario.Scenario.Step;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts a scenario into a document, without what is as usual. */
final class ScenarioWriter {

    private ScenarioWriter() {
    }

    static ObjectNode document(ObjectNode document, Scenario scenario) {
        document.put("name", scenario.name());
        document.put("persona", scenario.persona().key());
        document.put("hotline", scenario.hotline().national().replaceAll("\\D", ""));
        scenario.reason().ifPresent(reason -> document.put("reason", reason));
        if (scenario.drafts()) {
            document.put("drafts", true);
        }
        var steps = document.putArray("steps");
        scenario.steps().forEach(step -> write(steps.addObject(), step));
        var expect = document.putObject("expect");
        scenario.expect().outcome().ifPresent(outcome -> expect.put("outcome", outcome.name()));
        scenario.expect().text().ifPresent(text -> write(expect.putObject("text"), text));
        if (scenario.expect().noText()) {
            expect.put("noText", true);
        }
        return document;
    }

    private static void write(ObjectNode object, Step step) {
        switch (step) {
            case Step.Hear hear -> object.put("hear", hear.words());
            case Step.Press press -> {
                object.put("press", press.keys());
                if (!press.after().equals(Duration.ZERO)) {
                    object.put("after", press.after().toString());
                }
            }
            case Step.HangUp hangUp -> object.put("hangUp", true);
        }
    }

    private static void write(ObjectNode object, ExpectedText text) {
        text.key().ifPresent(key -> object.put("key", key));
        text.contains().ifPresent(words -> object.put("contains", words));
        text.to().ifPresent(number -> object.put("to", number.national()));
        text.from().ifPresent(sender -> object.put("from", sender));
        object.put("within", text.within().toString());
    }
}
