package org.yamabiko.text;

import java.util.List;

import org.yamabiko.sender.CompanyName;
import org.yamabiko.sender.LinkDomain;
import org.yamabiko.sender.Sender;

/** What the company has registered, at the moment of a pre-flight. */
record Company(List<LinkDomain> domains, List<CompanyName> names, List<Sender> senders) {

    boolean owns(Link link) {
        return domains.stream().anyMatch(domain -> domain.covers(link.host()));
    }
}
