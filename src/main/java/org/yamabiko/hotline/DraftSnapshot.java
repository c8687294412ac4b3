package org.yamabiko.hotline;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.yamabiko.hotline.Hotlines.Published;
import org.yamabiko.hotline.Hotlines.Snapshot;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.InvalidInputException;
import org.yamabiko.text.Text;
import org.yamabiko.text.Texts;

/** What a call would meet if what is written now were live. Read from the database: for rehearsals, never for callers. */
@ApplicationScoped
public class DraftSnapshot {

    /** The number of a revision that is none yet. */
    public static final int NO_REVISION = 0;

    private static final int NO_VERSION = -1;

    private final Texts texts;

    DraftSnapshot(Texts texts) {
        this.texts = texts;
    }

    /**
     * One hotline's draft with the latest version of every text, approved or not.
     *
     * @return without a hotline if there is none of this number, or its draft cannot be read
     */
    @Transactional
    public Snapshot of(PhoneNumber did) {
        var hotlines = HotlineEntity.<HotlineEntity> findByIdOptional(did.e164()).flatMap(DraftSnapshot::read)
                .map(hotline -> Map.of(did, new Published(hotline, NO_REVISION))).orElse(Map.of());
        return new Snapshot(NO_VERSION, hotlines, texts.asWritten().stream().collect(toMap(Text::key, identity())), Map.of());
    }

    private static Optional<Hotline> read(HotlineEntity entity) {
        try {
            return Optional.of(FlowDocument.hotline(FlowDocument.json(entity.draft)));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
