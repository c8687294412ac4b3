package org.yamabiko.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.yamabiko.sender.LinkDomains;
import org.yamabiko.testing.PostgresForTests;
import org.yamabiko.testing.SignedIn;
import org.yamabiko.text.ApprovalRequired;
import org.yamabiko.text.Text;
import org.yamabiko.text.TextApprovals;
import org.yamabiko.text.Texts;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A file is no way around the second person. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
@TestProfile(ApprovalRequired.class)
class ImportUnderApprovalTest {

    @Inject
    Texts texts;
    @Inject
    TextApprovals approvals;
    @Inject
    LinkDomains domains;

    @Test
    void a_text_that_came_in_by_a_file_waits_for_its_approval() {
        domains.add("example.jp", "admin");
        take("key,body,url,purpose\nby-file,【例示商事】一 {url},https://www.example.jp/,案内\n");
        assertThat(live()).isEmpty();
        approvals.approve("by-file", 1, "taro", null);
        assertThat(live()).containsExactly(1);

        take("key,body,url,purpose\nby-file,【例示商事】二 {url},https://www.example.jp/,案内\n");

        assertThat(live()).containsExactly(1);
        assertThat(approvals.waiting()).anySatisfy(waiting -> assertThat(waiting.key()).isEqualTo("by-file"));
    }

    /** The version that callers get. */
    private List<Integer> live() {
        return texts.live().stream().filter(text -> text.key().equals("by-file")).map(Text::version).toList();
    }

    private static void take(String file) {
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        var token = SignedIn.program().contentType("application/octet-stream").body(bytes).post("/api/import?preview=true")
                .then().statusCode(200).extract().path("token").toString();
        SignedIn.program().contentType("application/octet-stream").body(bytes).post("/api/import?preview=false&token=" + token)
                .then().statusCode(200).body("problems", equalTo(List.of()));
    }
}
