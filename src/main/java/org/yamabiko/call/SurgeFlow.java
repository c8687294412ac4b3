package org.yamabiko.call;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.yamabiko.hotline.Step;
import org.yamabiko.hotline.Step.AskNumber;
import org.yamabiko.hotline.Step.Menu;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.Step.Transfer;

/** Which text a caller gets who cannot be asked for one, because everybody calls. */
public final class SurgeFlow {

    private SurgeFlow() {
    }

    /** The default text of a flow; empty if it has none that would be right for most callers. */
    public static Optional<String> defaultText(Step flow) {
        return switch (flow) {
            case SendText text -> Optional.of(text.textKey());
            case Menu menu -> menu.otherwise().filter(SendText.class::isInstance).flatMap(SurgeFlow::defaultText)
                    .or(() -> theOnly(menu));
            case Say say -> Optional.empty();
            case Transfer transfer -> Optional.empty();
            case AskNumber ask -> Optional.empty();
        };
    }

    private static Optional<String> theOnly(Menu menu) {
        var texts = new LinkedHashSet<String>();
        collect(menu, texts);
        return texts.size() == 1 ? texts.stream().findFirst() : Optional.empty();
    }

    private static void collect(Step step, Set<String> into) {
        switch (step) {
            case SendText text -> into.add(text.textKey());
            case Menu menu -> {
                menu.keys().values().forEach(next -> collect(next, into));
                menu.otherwise().ifPresent(next -> collect(next, into));
            }
            case Say say -> {
            }
            case Transfer transfer -> {
            }
            case AskNumber ask -> {
            }
        }
    }
}
