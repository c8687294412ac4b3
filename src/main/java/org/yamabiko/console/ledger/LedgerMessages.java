package org.yamabiko.console.ledger;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the ledger say, in Japanese; {@code messages/ledger_en.properties} says it in English. */
@MessageBundle(value = "ledger", locale = "ja")
interface LedgerMessages {

    @Message("通話履歴")
    String title();

    @Message("通話を探します。行を開くと、その通話で何が起きたかが分かります。")
    String lead();

    @Message("番号の下4桁")
    String ending();

    @Message("発信者または入力された番号")
    String endingHint();

    @Message("ホットライン")
    String hotline();

    @Message("結果")
    String outcome();

    @Message("SMSの状態")
    String status();

    @Message("通話の種類")
    String kind();

    @Message("実際の通話だけ")
    String realOnly();

    @Message("リハーサルだけ")
    String rehearsalsOnly();

    @Message("いつから")
    String from();

    @Message("いつまで")
    String to();

    @Message("すべて")
    String any();

    @Message("条件を消す")
    String clear();

    @Message("見つかった通話")
    String found();

    @Message("時刻")
    String time();

    @Message("発信者")
    String caller();

    @Message("SMS")
    String text();

    @Message("SMSなし")
    String noText();

    @Message("条件に合う通話はありません。")
    String none();

    @Message("期間を広げるか、条件を減らしてください。")
    String noneHelp();

    @Message("ホットラインを公開して電話をかけると、ここに並びます。")
    String emptyHelp();

    @Message("さらに前へ")
    String older();

    @Message("最新に戻る")
    String newest();

    @Message("条件に合う通話が少ないため、ここで一度区切りました。さらに前にもあるかもしれません。")
    String cutShort();

    @Message("ファイルに書き出す")
    String export();

    @Message("上の条件に合う通話を、Excelで開けるCSVにします（{most}件まで）。リハーサルは、種類で選んだときだけ含まれます。書き出しは記録されます。")
    String exportHelp(int most);

    @Message("CSV（番号は下4桁のみ）")
    String exportMasked();

    @Message("CSV（番号全体）")
    String exportWhole();

    @Message("日時,ホットライン番号,ホットライン,発信者,回線,結果,宛先,文面,SMSの状態,理由,通数,通話ID")
    String csvHeader();

    @Message("ここまでで{most}件です。続きは期間を分けて書き出してください。")
    String csvCut(int most);

    @Message("通話")
    String call();

    @Message("回線")
    String line();

    @Message("かけた番号")
    String dialed();

    @Message("番号")
    String numbers();

    @Message("宛先")
    String recipient();

    @Message("番号を表示")
    String showNumber();

    @Message("表示したことは記録されます。")
    String showNumberHelp();

    @Message("番号を表示しました。この閲覧は記録されました。")
    String numberSeen();

    @Message("番号なし")
    String noNumber();

    @Message("通話の経過")
    String steps();

    @Message("経過の記録はありません。")
    String noSteps();

    @Message("SMS")
    String texts();

    @Message("この通話からSMSは出ていません。")
    String noTexts();

    @Message("第{number}版")
    String version(int number);

    @Message("送信元")
    String sender();

    @Message("経路")
    String gateway();

    @Message("送信回数")
    String attempts();

    @Message("通数")
    String cost();

    @Message("1回{segments}通分 × {submits}回 = {billed}通分")
    String costOf(int segments, long submits, long billed);

    @Message("ほかに、届いたか分からない送信が{count}通分あります。")
    String costPerhaps(long count);

    @Message("請求の数え方は携帯電話会社により異なります。")
    String costNote();

    @Message("理由")
    String reason();

    @Message("経路からの返答")
    String answer();

    @Message("手配")
    String created();

    @Message("送信")
    String submitted();

    @Message("確定")
    String settled();

    @Message("有効期限")
    String validUntil();

    @Message("SMSの経過")
    String events();

    @Message("まだ何も起きていません。")
    String noEvents();

    @Message("分割ごとの配達状況")
    String segments();

    @Message("{number}番目")
    String segment(int number);

    @Message("{number}回目")
    String attempt(int number);

    @Message("知らせ")
    String segmentState();

    @Message("経路での番号")
    String segmentId();

    @Message("まだ知らせがありません。")
    String noReport();

    @Message("このSMSは、担当者の判断を待っています。")
    String decide();

    @Message("送る")
    String release();

    @Message("送らない")
    String drop();

    @Message("SMSを送ります。")
    String doneReleased();

    @Message("SMSの送信を取りやめました。")
    String doneDropped();

    @Message("このSMSは、もう判断を待っていません。")
    String doneTooLate();

    @Message("通話履歴へ戻る")
    String back();

    @Message("送った文面")
    String bodyShown();

    @Message("集計")
    String figures();

    @Message("日付")
    String day();

    @Message("表示")
    String show();

    @Message("前の日")
    String earlier();

    @Message("次の日")
    String later();

    @Message("通話")
    String calls();

    @Message("SMS")
    String textsOfDay();

    @Message("届いたSMS")
    String delivered();

    @Message("送ったうちの{share}")
    String deliveredOf(String share);

    @Message("今の送信待ち")
    String queue();

    @Message("待っているSMSはありません。")
    String queueEmpty();

    @Message("あと約{time}で送り終わります（毎秒{pace}通）。")
    String queueDrain(String time, String pace);

    @Message("待っていますが、今は送れていません。")
    String queueStuck();

    @Message("{count}通分")
    String segmentsOf(String count);

    @Message("件")
    String callUnit();

    @Message("通")
    String textUnit();

    @Message("通話の結果")
    String byOutcome();

    @Message("SMSの状態")
    String byState();

    @Message("電話からSMSが届くまで")
    String funnel();

    @Message("電話")
    String funnelCalls();

    @Message("SMSを手配")
    String funnelTexts();

    @Message("送信")
    String funnelSubmitted();

    @Message("配達済み")
    String funnelDelivered();

    @Message("送るまでの待ち時間")
    String waits();

    @Message("手配してから経路に渡すまでの時間です。")
    String waitsHelp();

    @Message("時")
    String hour();

    @Message("中央値")
    String median();

    @Message("遅いほう（95%）")
    String late();

    @Message("時間帯ごとの通話（7日間）")
    String heat();

    @Message("件数")
    String count();

    @Message("割合")
    String share();

    @Message("表で見る")
    String asTable();

    @Message("この日の記録はまだありません。")
    String nothing();

    @Message("{day} {hour}時 {calls}件")
    String heatCell(String day, String hour, String calls);

    @Message("色が濃いほど多い時間帯です。")
    String heatScale();

    @Message("秒")
    String secondUnit();

    @Message("「心当たりがない」とのご連絡: この番号に今後送らない")
    String block();

    @Message("この番号に今後送らないようにしますか")
    String blockTitle();

    @Message("今後送らない番号")
    String blockNumbers();

    @Message("「心当たりがないと回答した」という理由で登録します。以後、だれが頼んでも、この番号にはSMSを送りません。解除は管理者が「送信の守り」でできます。")
    String blockWhat();

    @Message("この番号に今後送らない")
    String blockNow();

    @Message("この通話の番号は、すでに送らない番号です。")
    String blockNone();

    @Message("この番号は「送らない番号」に登録されています。")
    String blockAlready();

    @Message("通話に戻る")
    String backToCall();

    @Message("番号を登録しました。今後は送りません。")
    String doneBlocked();
}
