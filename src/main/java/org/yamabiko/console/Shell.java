package org.yamabiko.console;

/**
 * What surrounds every page.
 *
 * @param language the tag for {@code <html lang>}
 * @param otherHref the same page in the other language
 * @param user empty if nobody is signed in
 * @param liveHref where the live part is asked for
 */
record Shell(String language, String otherLanguage, String otherName, String otherHref, String user, Place place,
        String liveHref, long refreshMillis) {

    public boolean onOverview() {
        return place == Place.OVERVIEW;
    }

    public boolean onHandset() {
        return place == Place.HANDSET;
    }
}
