package org.yamabiko.incident;

import java.util.Collection;
import java.util.Set;

import org.yamabiko.phone.PhoneNumber;

/** Numbers that get no text from us any more. A port, because what blocks a number is no business of incidents. */
public interface BlockedRecipients {

    /** Those of {@code recipients} that are to be left out. Asked within a transaction, some hundred at a time at most. */
    Set<PhoneNumber> among(Collection<PhoneNumber> recipients);
}
