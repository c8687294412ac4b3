package org.yamabiko.console;

import java.time.Duration;
import java.time.Instant;

/** A day as it may look, to look at the pages with. */
final class SampleDay {

    private final LedgerRows rows;
    private final Instant now = Instant.now();
    private int calls;

    SampleDay(LedgerRows rows) {
        this.rows = rows;
    }

    void write() {
        rows.hotline(LedgerRows.DID, "資料ダウンロード", "ANSWER", true);
        rows.hotline("+81120444444", "停電情報ダイヤル（東京・神奈川・千葉・埼玉）", "HANG_UP", true);
        rows.hotline("+81312345678", "修理受付", "ANSWER", false);
        texted("+819012345678", "catalogue", "PENDING", null);
        texted("+818011112222", "catalogue", "SUBMITTED", null);
        texted("+817033334444", "power-outage-map-tokyo-kanagawa", "DELIVERED", null);
        call(null, "WITHHELD", "WITHHELD");
        texted("+819055556666", "catalogue", "DELIVERED", null);
        call("+81612345678", "LANDLINE", "NOT_TEXTABLE");
        texted("+819077778888", "catalogue", "BLOCKED", "INVALID_SENDER");
        texted("+819099990000", "catalogue", "DELIVERED", null);
        call("+819012121212", "MOBILE", "ABANDONED");
        texted("+819034343434", "repair", "UNCERTAIN", null);
        call(null, "PAYPHONE", "INFORMED");
        call("+819056565656", "MOBILE", "REFUSED_BY_GUARD");
        handset();
    }

    private void handset() {
        rows.handsetText("+819012345678", "【例示商事】資料はこちらです。\nhttps://www.example.jp/catalogue\n", 1, earlier(50));
        rows.handsetText("+819012345678", """
                【例示商事】修理のお申し込みを受け付けました。受付状況は次のページでいつでもご確認いただけます。
                https://www.example.jp/repair/status?id=20261122-000123
                このメッセージに心当たりがない場合は、恐れ入りますが公式サイトの窓口までご連絡ください。""", 3, earlier(2));
        rows.handsetText("+818011112222", "[Example Trading] Here is our catalogue:\nhttps://www.example.jp/en/catalogue\n", 1,
                earlier(9));
        rows.handsetText("+817033334444", "停電の最新情報はこちらhttps://www.example.jp/outageをご覧ください", 1, earlier(30));
    }

    private void texted(String number, String textKey, String status, String reason) {
        var id = call(number, "MOBILE", "TEXTED");
        rows.message(id, number, textKey, status, reason, earlier(calls));
    }

    private String call(String number, String line, String outcome) {
        calls++;
        var id = "sample-" + calls;
        rows.call(id, number, line, outcome, earlier(calls));
        return id;
    }

    private Instant earlier(int steps) {
        return now.minus(Duration.ofSeconds(37L * steps));
    }
}
