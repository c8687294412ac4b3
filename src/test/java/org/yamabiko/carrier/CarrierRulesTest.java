package org.yamabiko.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarrierRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void every_shipped_rule_says_since_when_and_who_says_so() {
        var rules = CarrierRulesFile.shipped();

        assertThat(Stream.of(rules.lengths(), rules.senders(), rules.characters(), rules.lint()).flatMap(list -> list.stream()))
                .hasSizeGreaterThan(30)
                .allSatisfy(rule -> {
                    assertThat(rule.validFrom()).isNotNull();
                    assertThat(rule.source()).isNotBlank();
                });
    }

    @Test
    void the_latest_rule_that_counts_on_a_day_wins() {
        var rules = CarrierRulesFile.shipped();

        assertThat(rules.senderKinds(Carrier.RAKUTEN, LocalDate.of(2023, 1, 9))).containsOnly(SenderKind.COMPANY_NUMBER);
        assertThat(rules.senderKinds(Carrier.RAKUTEN, LocalDate.of(2023, 1, 10))).containsOnly(SenderKind.COMPANY_NUMBER,
                SenderKind.COMMON_SHORT_CODE);
    }

    @Test
    void a_day_before_all_rules_is_judged_by_the_first() {
        assertThat(CarrierRulesFile.shipped().length(Carrier.DOCOMO, LocalDate.of(2001, 1, 1)).longest()).isEqualTo(660);
    }

    @Test
    void a_file_of_ones_own_takes_the_place_of_the_shipped_one() throws IOException {
        var file = write(shipped().replaceFirst("longest: 660", "longest: 70").replace("\"2026-11-01\"", "ours"));

        var rules = CarrierRulesFile.read(file);

        assertThat(rules.edition()).isEqualTo("ours");
        assertThat(rules.length(Carrier.DOCOMO, DAY).longest()).isEqualTo(70);
    }

    @Test
    void a_mistake_in_the_file_is_named_with_its_place() throws IOException {
        var file = write(shipped().replaceFirst("longest: 660", "longest: 660\n    longst: 70"));

        assertThatThrownBy(() -> CarrierRulesFile.read(file)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("yamabiko.text.carrier-rules: " + file).hasMessageContaining("longst")
                .hasMessageContaining("line");
    }

    @Test
    void a_file_that_forgets_a_carrier_is_refused() throws IOException {
        var file = write(shipped().replace("carrier: RAKUTEN", "carrier: AU"));

        assertThatThrownBy(() -> CarrierRulesFile.read(file)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lengths and senders of RAKUTEN are missing");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), yaml);
    }

    private static String shipped() throws IOException {
        try (var stream = CarrierRulesTest.class.getResourceAsStream("/carrier/carrier-rules.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
