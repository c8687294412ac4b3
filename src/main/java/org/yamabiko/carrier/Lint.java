package org.yamabiko.carrier;

/** What the words of a text are looked at for. */
public enum Lint {
    /** Longer than the carrier takes. */
    TOO_LONG,
    /** What follows a link is no blank, so that handsets make it a part of the link. */
    LINK_END,
    /** A link leads to a domain that is not registered as the company's. */
    OWN_DOMAIN,
    /** No domain is registered at all, so nobody can tell. */
    NO_DOMAIN,
    /** A link of a public shortener; {@code words}: their hosts. */
    SHORT_LINK,
    /** A link that hides where it leads: an address in figures, a look-alike host, a user name. */
    HIDDEN_LINK,
    /** None of the company's names stands in the text. */
    COMPANY_NAME,
    /** The company has not registered any name. */
    NO_COMPANY_NAME,
    /** The sender is not noted as published on the company's site. */
    PUBLISHED_SENDER,
    /** No sender is registered with the carrier, or the one asked for is not. */
    REGISTERED_SENDER,
    /** Words that phishing uses; {@code words}: they. */
    PHISHING_WORDS,
    /** This version was not tried on a handset. */
    TESTED
}
