package org.yamabiko.console;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.yamabiko.account.Role;
import org.yamabiko.incident.Announcement;
import org.yamabiko.incident.InForce;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Who looks at a page, and in which language: as chosen now, else as chosen before, else as the browser asks; else Japanese.
 */
@RequestScoped
public class Visit {

    public static final String LANGUAGE = "lang";

    private final HttpHeaders headers;
    private final UriInfo address;
    private final SecurityIdentity identity;
    private final ConsoleConfig config;
    private final InForce inForce;
    private final Standstills standstills;

    Visit(HttpHeaders headers, UriInfo address, SecurityIdentity identity, ConsoleConfig config, InForce inForce,
            Standstills standstills) {
        this.headers = headers;
        this.address = address;
        this.identity = identity;
        this.config = config;
        this.inForce = inForce;
        this.standstills = standstills;
    }

    public Language language() {
        return Language.of(address.getQueryParameters().getFirst(LANGUAGE))
                .or(() -> Optional.ofNullable(headers.getCookies().get(LANGUAGE)).map(Cookie::getValue).flatMap(Language::of))
                .or(() -> headers.getAcceptableLanguages().stream()
                        .flatMap(locale -> Language.of(locale.getLanguage()).stream()).findFirst())
                .orElse(Language.JAPANESE);
    }

    public boolean signedIn() {
        return !identity.isAnonymous();
    }

    /** The visitor's name; empty if nobody is signed in. */
    public String who() {
        return signedIn() ? identity.getPrincipal().getName() : "";
    }

    public boolean may(Role role) {
        return identity.hasRole(role.word());
    }

    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(this::may).forEach(roles::add);
        return roles;
    }

    /** Whether the page's script asks, which wants the live part alone. */
    public boolean isRefresh() {
        return headers.getHeaderString("HX-Request") != null;
    }

    public Shell shell(Place place) {
        var other = language().other();
        var switched = address.getRequestUriBuilder().replaceQueryParam(LANGUAGE, other.tag()).build();
        return new Shell(language().tag(), other.tag(), other.ownName(), pathOf(switched),
                who(), place, pathOf(address.getRequestUriBuilder().replaceQueryParam(LANGUAGE).build()),
                config.refresh().toMillis(), roles(),
                signedIn() ? inForce.all().stream().map(Announcement::name).toList() : List.of(),
                signedIn() ? standstills.now(language()) : null);
    }

    private static String pathOf(URI address) {
        return address.getRawQuery() == null ? address.getRawPath() : address.getRawPath() + "?" + address.getRawQuery();
    }
}
