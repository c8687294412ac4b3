package org.yamabiko.console.texts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of texts say, in Japanese; {@code messages/texts_en.properties} says it in English. */
@MessageBundle(value = "texts", locale = "ja")
interface TextsMessages {

    @Message("SMS文面")
    String title();

    @Message("お客様に届くSMSの文面です。リンクと会社名を入れ、4社での見え方を確かめてから公開します。")
    String lead();

    @Message("文面を作る")
    String create();

    @Message("キー・文面・目的・URLで探す")
    String find();

    @Message("状態")
    String state();

    @Message("すべての状態")
    String allStates();

    @Message("キー")
    String key();

    @Message("フローから呼び出す名前です。半角の小文字・数字・「-」「_」（例：catalogue）。あとから変えられません。")
    String keyHint();

    @Message("文面")
    String body();

    @Message("リンクを入れる場所に {|{url}|}、かけた番号は {|{did}|}、ホットライン名は {|{hotline}|} と書きます。リンクの直後は改行か半角スペースにします。")
    String bodyHint();

    @Message("リンク先のURL")
    String url();

    @Message("https:// から始まる自社ドメインのURL")
    String urlHint();

    @Message("短い文面（任意）")
    String shortBody();

    @Message("70文字までしか受け取れない機種のための文面です。URLを含めて70文字まで。")
    String shortBodyHint();

    @Message("利用目的")
    String purpose();

    @Message("携帯会社の審査で確認されます（例：資料請求へのご案内）")
    String purposeHint();

    @Message("英語の文面")
    String english();

    @Message("言語が英語のホットラインで送ります。空欄なら基本の文面を送ります。")
    String englishHint();

    @Message("空欄なら上と同じURL")
    String urlEnHint();

    @Message("届かないときの扱い")
    String more();

    @Message("有効期間")
    String validity();

    @Message("サービスの設定に従う")
    String validityUnsaid();

    @Message("送信結果が分からないとき")
    String whenUncertain();

    @Message("1回だけ送り直す")
    String resendOnce();

    @Message("送り直さない（二重に届くと困る文面）")
    String resendNever();

    @Message("届かなかったとき")
    String whenUndelivered();

    @Message("何もしない")
    String undeliveredNothing();

    @Message("別の経路で送る")
    String undeliveredOther();

    @Message("保存して公開")
    String saveLive();

    @Message("下書きとして保存")
    String saveDraft();

    @Message("保存して承認を依頼")
    String saveSubmit();

    @Message("承認を依頼")
    String submit();

    @Message("承認を更新")
    String renew();

    @Message("承認の確認")
    String decide();

    @Message("自分で書いた文面は、ほかの人の承認が必要です。")
    String ownText();

    @Message("理由や伝えたいこと（任意）")
    String noteHint();

    @Message("差し戻す")
    String refuse();

    @Message("実機で確認した")
    String tested();

    @Message("実機で確認")
    String testedBy();

    @Message("使っているホットライン")
    String usedBy();

    @Message("使っているホットラインはありません")
    String unused();

    @Message("版の履歴")
    String versions();

    @Message("変更点")
    String changes();

    @Message("前の版からの変更点")
    String changesSince();

    @Message("変更はありません。")
    String noChanges();

    @Message("最初の版です。")
    String firstVersion();

    @Message("作成")
    String writtenBy();

    @Message("承認・差し戻し")
    String decidedBy();

    @Message("承認の期限")
    String until();

    @Message("送る前の確認")
    String preflight();

    @Message("入力すると、4社での見え方がすぐ変わります。")
    String preflightLead();

    @Message("表示する文面")
    String show();

    @Message("ホットラインとして")
    String asHotline();

    @Message("残り")
    String left();

    @Message("文字数オーバー")
    String over();

    @Message("課金")
    String billed();

    @Message("通数を増やさずにあと")
    String inSegment();

    @Message("送信元未登録")
    String noSender();

    @Message("未登録")
    String unregistered();

    @Message("確認すること")
    String remarks();

    @Message("気になる点はありません。")
    String noRemarks();

    @Message("このまま承認できます。")
    String approvable();

    @Message("直すまで承認できません。")
    String notApprovable();

    @Message("このまま送信できます。")
    String sendable();

    @Message("このまま送信すると、届かないことがあります。下の点を確かめてください。")
    String riskySend();

    @Message("承認不可")
    String blocks();

    @Message("根拠")
    String source();

    @Message("携帯会社のルール")
    String rulesEdition();

    @Message("言語")
    String languages();

    @Message("長さ")
    String length();

    @Message("承認の期限が近い文面")
    String endingTitle();

    @Message("期限切れ：送信されません")
    String ended();

    @Message("文面がまだありません。")
    String empty();

    @Message("最初の文面を作りましょう。会社名、案内、リンクの順に書くと、お客様に分かりやすくなります。")
    String emptyHelp();

    @Message("先に、送信元と自社のドメインを登録しておくと、送る前の確認が役に立ちます。")
    String emptyDomains();

    @Message("送信元とドメイン")
    String senders();

    @Message("当てはまる文面はありません。")
    String nothingFound();

    @Message("文面の一覧へ")
    String toList();

    @Message("リンクに取り込まれます")
    String swallowed();

    @Message("この版を見る")
    String look();

    @Message("保存できませんでした。赤い欄を直してください。")
    String problemTitle();

    @Message("第{number}版")
    String version(int number);

    @Message("お客様に届くのは第{number}版です。")
    String liveVersion(int number);

    @Message("お客様にはまだ届きません。")
    String notLive();

    @Message("第{number}版を送信中")
    String olderLive(String number);

    @Message("{count}文字")
    String units(int count);

    @Message("{count}通")
    String segments(int count);

    @Message("{count}分")
    String minutes(int count);

    @Message("{count}時間")
    String hours(int count);

    @Message("{shown}件を表示（全{all}件）")
    String someOf(int shown, int all);

    @Message("{author}さんが{since}に承認を依頼しました。")
    String waitsSince(String author, String since);

    @Message("このほかに{names}の文面があります（APIで編集できます）。")
    String otherLanguages(String names);

}
