package org.yamabiko.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.phone.PhoneNumber;
import org.yamabiko.problem.Violation;
import org.yamabiko.testing.PostgresForTests;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DraftDeskTest {

    @Inject
    DraftDesk desk;

    @Inject
    FlowCheck check;

    @Test
    void a_draft_is_saved_by_whoever_saw_the_latest() {
        var did = number("0312350001");
        assertThat(desk.open(did)).isEmpty();

        var first = desk.save(did, document("0312350001", "catalogue"), "hanako", OpenedDraft.NEW);
        var second = desk.save(did, document("0312350001", "delivery"), "taro", first.version());

        assertThat(desk.open(did)).map(OpenedDraft::version).contains(second.version());
        assertThat(second.savedBy()).isEqualTo("taro");
        assertThat(second.document().at("/flow/text").textValue()).isEqualTo("delivery");
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_not_overwritten() {
        var did = number("0312350002");
        var opened = desk.save(did, document("0312350002", "catalogue"), "hanako", OpenedDraft.NEW).version();
        desk.save(did, document("0312350002", "delivery"), "taro", opened);

        assertThatThrownBy(() -> desk.save(did, document("0312350002", "repair-fridge"), "hanako", opened))
                .isInstanceOfSatisfying(DraftChangedException.class,
                        changed -> assertThat(changed.kept()).map(OpenedDraft::savedBy).contains("taro"));

        assertThat(desk.open(did).orElseThrow().document().at("/flow/text").textValue()).isEqualTo("delivery");
    }

    @Test
    void what_is_wrong_is_named_at_its_place_by_its_rule() {
        var document = FlowDocument.json("""
                { "did": "0312350003", "name": "x", "senderId": "0312345678", "flow": { "menu": { "prompt": "p",
                  "keys": { "1": { "text": "catalogue" }, "2": { "text": "no-such" }, "3": { "text": "" } } } } }""");

        assertThat(check.check(document)).extracting(Violation::field, Violation::code, Violation::args).containsExactly(
                tuple("flow.menu.keys.3.text", "step.text", List.of()),
                tuple("flow.menu.keys.2.text", "step.no-text", List.of("no-such")));
    }

    private static JsonNode document(String did, String text) {
        return FlowDocument.json("""
                {"did":"%s","name":"Test","senderId":"0312345678","flow":{"text":"%s"}}""".formatted(did, text));
    }

    private static PhoneNumber number(String did) {
        return PhoneNumber.parse(did).orElseThrow();
    }
}
