package org.yamabiko.account;

/** The words of {@link Role}, where an annotation needs a constant. */
public final class Roles {

    public static final String ADMINISTRATOR = "administrator";
    public static final String EDITOR = "editor";
    public static final String APPROVER = "approver";
    public static final String VIEWER = "viewer";
    public static final String TESTER = "tester";

    private Roles() {
    }
}
