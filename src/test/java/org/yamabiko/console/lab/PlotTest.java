package org.yamabiko.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PlotTest {

    @Test
    void a_line_is_broken_where_there_is_no_value_and_the_scale_holds_the_highest() {
        var svg = new Plot("Calls & \"more\"", List.of(new Plot.Line("offered", "offered", Plot.Line.BLUE, "7 4",
                List.of(0.0, 365.0, Double.NaN, 100.0)))).svg();

        assertThat(svg).contains("aria-label=\"Calls &amp; &quot;more&quot;\"", ">500</text>", "stroke-dasharray=\"7 4\"",
                "class=\"offered\"").doesNotContain("NaN");
        assertThat(svg.split("M62.0 210.0L", -1)).hasSize(2);
    }

    @Test
    void nothing_at_all_is_a_plot_with_axes() {
        assertThat(
                new Plot("Queue", List.of(new Plot.Line("waiting", "late", Plot.Line.AMBER, "", List.of(0.0, 0.0)))).svg())
                .contains(">1</text>", "d=\"M62.0 210.0L746.0 210.0\"");
    }
}
