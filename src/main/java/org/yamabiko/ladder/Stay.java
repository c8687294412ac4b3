package org.yamabiko.ladder;

/** One call's time on the ladder, from its beginning to its {@link #end() end}. */
public final class Stay {

    /** Of a call that neither counts nor obeys. */
    public static final Stay UNCOUNTED = new Stay(Rung.NORMAL, false, () -> {
    });

    private final Rung rung;
    private final boolean byService;
    private final Runnable end;

    Stay(Rung rung, boolean byService, Runnable end) {
        this.rung = rung;
        this.byService = byService;
        this.end = end;
    }

    /** What the call gets, to its end. */
    public Rung rung() {
        return rung;
    }

    /** Whether the whole service stands there; else the hotline alone. */
    public boolean byService() {
        return byService;
    }

    /** The call is over. */
    public void end() {
        end.run();
    }
}
