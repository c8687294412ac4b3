package org.yamabiko.console;

import java.util.List;
import java.util.Set;

import org.yamabiko.account.Role;

/**
 * What surrounds every page.
 *
 * @param language the tag for {@code <html lang>}
 * @param otherHref the same page in the other language
 * @param user empty if nobody is signed in
 * @param liveHref where the live part is asked for
 * @param roles what the visitor may do
 * @param incidents the names of those that are on, which every page says
 * @param standstill null while texts go out
 */
public record Shell(String language, String otherLanguage, String otherName, String otherHref, String user, Place place,
        String liveHref, long refreshMillis, Set<Role> roles, List<String> incidents, Standstill standstill) {

    public boolean at(String name) {
        return place.name().equals(name);
    }

    public boolean mayEdit() {
        return roles.contains(Role.EDITOR);
    }

    public boolean mayApprove() {
        return roles.contains(Role.APPROVER);
    }

    public boolean mayStopSending() {
        return mayEdit() || mayApprove();
    }

    public boolean mayTest() {
        return roles.contains(Role.TESTER);
    }

    public boolean mayAdminister() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    public boolean maySeeAudit() {
        return mayAdminister() || mayApprove();
    }
}
