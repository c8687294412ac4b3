package org.yamabiko.console.hotlines;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of hotlines and approvals say, in Japanese; {@code messages/hotlines_en.properties} says it in English. */
@MessageBundle(value = "hotlines", locale = "ja")
interface HotlinesMessages {

    @Message("ホットライン")
    String title();

    @Message("電話番号ごとに、かけてきた人への応答とSMSを管理します。")
    String lead();

    @Message("ホットラインを作る")
    String make();

    @Message("番号または名称")
    String find();

    @Message("検索")
    String search();

    @Message("すべて表示")
    String showAll();

    @Message("電話番号")
    String number();

    @Message("名称")
    String name();

    @Message("着信したら")
    String trigger();

    @Message("状態")
    String state();

    @Message("本日の通話")
    String callsToday();

    @Message("本日のSMS")
    String textsToday();

    @Message("{count}件")
    String calls(long count);

    @Message("{count}通")
    String texts(long count);

    @Message("{total}件中 {from}～{to}件")
    String range(long total, String from, String to);

    @Message("一覧のページ")
    String pages();

    @Message("第{number}版")
    String revision(String number);

    @Message("ホットラインがまだありません。")
    String none();

    @Message("まず送る文面を作り、次にホットラインを作ると、電話をかけた人にSMSが届くようになります。")
    String noneHelp();

    @Message("文面を作る")
    String toTexts();

    @Message("「{query}」に当てはまるホットラインはありません。")
    String noneFound(String query);

    @Message("送信元")
    String sender();

    @Message("編集する")
    String edit();

    @Message("文面を見る")
    String toText();

    @Message("いま公開している内容")
    String liveTitle();

    @Message("まだ公開していません。電話をかけると「この番号は使われていません」と案内されます。")
    String notLive();

    @Message("下書きの内容")
    String draftTitle();

    @Message("下書きは、公開している内容と同じです。")
    String sameAsLive();

    @Message("下書きとの違い")
    String changesTitle();

    @Message("公開される内容")
    String changesFirst();

    @Message("営業時間")
    String hours();

    @Message("このままでは公開できません")
    String problemsTitle();

    @Message("公開する")
    String publishTitle();

    @Message("承認を依頼する")
    String proposeTitle();

    @Message("別の方が承認すると公開されます。")
    String proposeHint();

    @Message("メモ（変更の理由など）")
    String note();

    @Message("承認する方へのメモ")
    String noteToApprover();

    @Message("いつ公開しますか")
    String when();

    @Message("すぐに")
    String now();

    @Message("承認されたらすぐに")
    String nowApproved();

    @Message("日時を指定")
    String later();

    @Message("公開する日時（日本時間）")
    String laterField();

    @Message("公開する")
    String publish();

    @Message("承認を依頼する")
    String propose();

    @Message("手続き中")
    String planTitle();

    @Message("{who}さんが{at}に依頼しました。")
    String planBy(String who, String at);

    @Message("{at}に公開します。")
    String planAt(String at);

    @Message("承認されると、すぐに公開します。")
    String planSoon();

    @Message("{who}さんが承認しました。")
    String planApproved(String who);

    @Message("{who}さんが差し戻しました：{why}")
    String planRefused(String who, String why);

    @Message("予定の時刻に公開できませんでした：{why}")
    String planFailed(String why);

    @Message("取り下げる")
    String withdraw();

    @Message("承認の画面へ")
    String toApprovals();

    @Message("公開した版")
    String revisionsTitle();

    @Message("まだ一度も公開していません。")
    String noRevisions();

    @Message("版")
    String version();

    @Message("公開日時")
    String at();

    @Message("作成")
    String author();

    @Message("承認")
    String approver();

    @Message("公開中")
    String isLive();

    @Message("第{number}版に戻したもの")
    String restored(String number);

    @Message("内容と違い")
    String look();

    @Message("この版に戻す")
    String restore();

    @Message("押すとすぐに公開されます。")
    String restoreHint();

    @Message("公開をやめる")
    String off();

    @Message("電話をかけると「この番号は使われていません」と案内されるようになります。下書きと公開した版は残り、いつでも公開し直せます。予定している公開は取り消されません。")
    String offHint();

    @Message("公開をやめる")
    String offNow();

    @Message("祝日のデータは{until}までです。それより後の祝日は平日として扱われます。管理者に新しいデータの設定を依頼してください。")
    String holidaysEnd(String until);

    @Message("下書きを作りました。「編集する」からメニューや案内を作れます。")
    String doneMade();

    @Message("公開しました。2秒以内にすべての電話に反映されます。")
    String donePublished();

    @Message("承認を依頼しました。")
    String doneProposed();

    @Message("指定した日時に公開します。")
    String donePlanned();

    @Message("取り下げました。")
    String doneWithdrawn();

    @Message("前の版に戻し、公開しました。")
    String doneRestored();

    @Message("公開をやめました。")
    String doneUnpublished();

    @Message("承認しました。")
    String doneApproved();

    @Message("差し戻しました。")
    String doneRefused();

    @Message("表示している間に、ほかの方が下書きを変更しました。最新の内容をご確認ください。")
    String problemStale();

    @Message("ご自分で作成・依頼した内容は承認できません。別の方に承認してもらってください。")
    String problemSecond();

    @Message("状態が変わったため、実行できませんでした。最新の内容をご確認ください。")
    String problemConflict();

    @Message("このままでは公開できません。足りない文面などをご確認ください。")
    String problemInvalid();

    @Message("差し戻す理由を入力してください。")
    String problemNote();

    @Message("この版で変わったこと")
    String whatChanged();

    @Message("最初に公開した版です。")
    String firstVersion();

    @Message("この版に戻すと変わること")
    String ifBack();

    @Message("違いはありません。")
    String nothingChanges();

    @Message("内容")
    String content();

    @Message("ホットラインを作る")
    String newTitle();

    @Message("次の項目を決めると下書きができます。メニューや案内は、そのあと編集できます。公開するまで電話には影響しません。")
    String newLead();

    @Message("050、0120、0800、0570、または03などの市外局番で始まる番号。ハイフンはあってもなくても構いません。")
    String didHint();

    @Message("一覧に表示されます。例：資料ダウンロード")
    String nameHint();

    @Message("SMSの送信元として相手に表示される、自社の番号です。")
    String senderHint();

    @Message("案内の言語")
    String language();

    @Message("日本語")
    String japanese();

    @Message("英語")
    String english();

    @Message("応答して案内する")
    String answer();

    @Message("応答せずに切り、SMSだけ送る（発信者の通話料はかかりません）")
    String hangUp();

    @Message("最初に送る文面")
    String firstText();

    @Message("「応答せずに切る」場合は必ず選んでください。")
    String firstTextHint();

    @Message("あとで決める")
    String noText();

    @Message("下書きを作る")
    String makeDraft();

    @Message("承認")
    String approvalsTitle();

    @Message("ほかの方が作成した内容を確認し、承認または差し戻します。")
    String approvalsLead();

    @Message("承認待ちのホットライン")
    String waitingHotlines();

    @Message("承認待ちの文面")
    String waitingTexts();

    @Message("承認待ちの文面はありません。")
    String noTextWaits();

    @Message("{who}さんが{at}に依頼しました（第{version}版）。")
    String textBy(String who, String at, int version);

    @Message("承認する前に、各社での見え方と宛先のURLを文面の画面で確認してください。")
    String lookAtText();

    @Message("公開予定のホットライン")
    String plannedHotlines();

    @Message("承認待ちのホットラインはありません。")
    String nothingWaits();

    @Message("下書きの「承認を依頼する」を押すと、ここに表示されます。")
    String nothingWaitsHelp();

    @Message("公開されると変わること")
    String effects();

    @Message("ご自分で作成または依頼した内容のため、別の方の承認が必要です。")
    String own();

    @Message("承認できるのは承認者です。")
    String approverOnly();

    @Message("承認する")
    String approve();

    @Message("差し戻す")
    String refuse();

    @Message("直してほしい点")
    String why();
}
