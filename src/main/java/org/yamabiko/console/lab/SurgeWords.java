package org.yamabiko.console.lab;

import org.yamabiko.console.Language;
import org.yamabiko.lab.Personas;
import org.yamabiko.lab.surge.Curve;
import org.yamabiko.lab.surge.SurgeState;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Words for the codes of surges. */
record SurgeWords(Language language) {

    static SurgeMessages messages(Language language) {
        return switch (language) {
            case JAPANESE -> MessageBundles.get(SurgeMessages.class);
            case ENGLISH -> MessageBundles.get(SurgeMessages.class, Localized.Literal.of(language.tag()));
        };
    }

    String curve(Curve curve) {
        var messages = messages(language);
        return switch (curve) {
            case TV_SPOT -> messages.curveTvSpot();
            case OUTAGE -> messages.curveOutage();
            case RAMP -> messages.curveRamp();
            case FLAT -> messages.curveFlat();
        };
    }

    String state(SurgeState state) {
        var messages = messages(language);
        return switch (state) {
            case OFFERING -> messages.stateOffering();
            case ENDING -> messages.stateEnding();
            case DRAINING -> messages.stateDraining();
            case DONE -> messages.stateDone();
            case STOPPED -> messages.stateStopped();
        };
    }

    /** Its name; the key itself for one that is no more. */
    String persona(String key) {
        return Personas.find(key).map(persona -> persona.name(language.locale())).orElse(key);
    }
}
