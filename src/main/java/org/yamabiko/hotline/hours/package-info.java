/**
 * When a hotline is open: the weekly hours, the company's own days, and Japan's public holidays. Uses nothing of ours and knows
 * no flow: {@link org.yamabiko.hotline.OpeningHours} says what happens when.
 * <p>
 * A day is judged in this order: the company's own day ({@link org.yamabiko.hotline.hours.SpecialDays}) if there is one, else a
 * public holiday unless the hotline is open on them, else the day of the week. A day that is closed as a whole by one of the
 * first two is a holiday; a day of the week without hours is merely outside.
 */
package org.yamabiko.hotline.hours;
