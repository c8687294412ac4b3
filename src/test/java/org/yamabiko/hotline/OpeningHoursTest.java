package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yamabiko.hotline.Step.Say;
import org.yamabiko.hotline.Step.SendText;
import org.yamabiko.hotline.hours.Opening;
import org.yamabiko.problem.InvalidInputException;

class OpeningHoursTest {

    @Test
    void each_moment_has_its_flow_and_a_holiday_without_one_is_outside() {
        var hotline = read("ANSWER", "{\"weekly\": {\"mon\": [\"09:00-18:00\"]}, \"outside\": {\"say\": \"closed\"}}");

        assertThat(hotline.flow(Opening.Kind.INSIDE)).isEqualTo(new SendText("catalogue"));
        assertThat(hotline.flow(Opening.Kind.OUTSIDE)).isEqualTo(new Say(new Utterance("closed")));
        assertThat(hotline.flow(Opening.Kind.HOLIDAY)).isEqualTo(new Say(new Utterance("closed")));
    }

    @Test
    void what_is_said_and_sent_outside_is_prepared_and_checked_like_the_rest() {
        var hotline = read("ANSWER",
                "{\"weekly\": {}, \"outside\": {\"say\": \"closed\"}, \"holiday\": {\"text\": \"holiday\"}}");

        assertThat(hotline.prompts()).containsExactly(new Utterance("closed"));
        assertThat(hotline.textKeys()).containsExactly("catalogue", "holiday");
    }

    @ParameterizedTest(name = "{0} is refused at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            { "weekly": {} }                                                        | hours.outside            | is missing
            { "outside": { "say": "x" } }                                           | hours.weekly             | must be an object
            { "weekly": { "monday": [] }, "outside": { "say": "x" } }               | hours.weekly.monday      | is no day of the week
            { "weekly": { "mon": "09:00-18:00" }, "outside": { "say": "x" } }       | hours.weekly.mon         | must be a list
            { "weekly": { "mon": ["9-18"] }, "outside": { "say": "x" } }            | hours.weekly.mon.0       | such as 09:00-18:00
            { "weekly": { "mon": ["09:00-25:00"] }, "outside": { "say": "x" } }     | hours.weekly.mon.0       | such as 09:00-18:00
            { "weekly": { "mon": ["18:00-09:00"] }, "outside": { "say": "x" } }     | hours.weekly.mon.0       | over midnight are two ranges
            { "weekly": { "mon": ["09:00-09:00"] }, "outside": { "say": "x" } }     | hours.weekly.mon.0       | must end after it begins
            { "weekly": { "mon": ["09:00-12:00", "11:00-15:00"] }, "outside": { "say": "x" } } | hours.weekly.mon.1 | overlaps 09:00-12:00
            { "weekly": {}, "holidays": "maybe", "outside": { "say": "x" } }        | hours.holidays           | closed or open
            { "weekly": {}, "outside": { "dance": "x" } }                           | hours.outside.dance      | is not known
            { "weekly": {}, "outside": { "say": "x" }, "colour": 1 }                | hours.colour             | is not known
            { "weekly": {}, "outside": { "say": "x" }, "exceptions": {} }           | hours.exceptions         | must be a list
            { "weekly": {}, "outside": { "say": "x" }, "exceptions": [ { "from": "soon" } ] } | hours.exceptions.0.from | must be a day
            { "weekly": {}, "outside": { "say": "x" }, "exceptions": [ { "from": "2026-02-30" } ] } | hours.exceptions.0.from | must be a day
            { "weekly": {}, "outside": { "say": "x" }, "exceptions": [ { "from": "2026-12-29", "to": "2026-12-28" } ] } | hours.exceptions.0.to | must not be before from
            { "weekly": {}, "outside": { "say": "x" }, "exceptions": [ { "from": "2026-12-29" }, { "from": "2026-12-28", "to": "2026-12-29" } ] } | hours.exceptions.1 | overlaps
            { "weekly": {}, "outside": { "say": "x" }, "exceptions": [ { "from": "2026-12-29", "open": ["1"] } ] } | hours.exceptions.0.open.0 | such as
            """)
    void wrong_hours_are_named_with_their_place(String hours, String field, String reason) {
        assertThat(refusal("ANSWER", hours).violations()).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.message()).contains(reason);
        });
    }

    @Test
    void hang_up_can_only_send_texts_whenever_it_is() {
        var refusal = refusal("HANG_UP", "{\"weekly\": {}, \"outside\": {\"say\": \"x\"}, \"holiday\": {\"transfer\": \"x\"}}");

        assertThat(refusal.violations()).extracting(violation -> violation.field()).containsExactly("hours.outside",
                "hours.holiday");
        read("HANG_UP", "{\"weekly\": {}, \"outside\": {\"text\": \"closed\"}}");
    }

    private static InvalidInputException refusal(String trigger, String hours) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(trigger, hours));
    }

    private static Hotline read(String trigger, String hours) {
        return FlowDocument
                .hotline(FlowDocument.json("{\"did\": \"0312340001\", \"name\": \"Test\", \"senderId\": \"0312345678\", "
                        + "\"trigger\": \"" + trigger + "\", \"flow\": {\"text\": \"catalogue\"}, \"hours\": " + hours + "}"));
    }
}
