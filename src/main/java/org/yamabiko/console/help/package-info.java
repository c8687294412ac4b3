/**
 * Help where it is needed: the staff guide, in both languages and with pictures of the real pages, and the words of the
 * first-use tour, which every page can show. {@code GuidePicturesTest} takes the pictures; {@code GuideTest} sees to it that
 * none is missing and that every page the guide names is there.
 */
package org.yamabiko.console.help;
