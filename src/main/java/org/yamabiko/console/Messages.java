package org.yamabiko.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say, in Japanese; {@code messages/msg_en.properties} says it in English. */
@MessageBundle(locale = "ja")
interface Messages {

    @Message("山彦 Yamabiko")
    String product();

    @Message("本文へ移動")
    String skip();

    @Message("ページ")
    String pages();

    @Message("状況")
    String overview();

    @Message("受信画面")
    String handset();

    @Message("自動更新中")
    String liveOn();

    @Message("更新が止まっています")
    String liveOff();

    @Message("ログアウト")
    String signOut();

    @Message("末尾")
    String ending();

    @Message("番号なし")
    String noNumber();

    @Message("本日")
    String today();

    @Message("本日の件数")
    String figures();

    @Message("本日の通話")
    String callsToday();

    @Message("本日のSMS")
    String textsToday();

    @Message("件")
    String callUnit();

    @Message("通")
    String textUnit();

    @Message("まだありません")
    String noneToday();

    @Message("送信待ち")
    String queue();

    @Message("順番に送信しています。")
    String queueBusy();

    @Message("待っているSMSはありません。")
    String queueEmpty();

    @Message("ホットライン")
    String hotlines();

    @Message("ほか{count}件のホットラインを見る")
    String moreHotlines(long count);

    @Message("ホットライン")
    String hotline();

    @Message("電話番号")
    String did();

    @Message("名称")
    String name();

    @Message("着信したら")
    String trigger();

    @Message("公開状態")
    String publication();

    @Message("ホットラインがまだありません。")
    String noHotlines();

    @Message("次の順に進めると、ここに表示されます。")
    String noHotlinesHelp();

    @Message("SMS文面を書く")
    String stepText();

    @Message("ホットラインを追加して、案内を作る")
    String stepHotline();

    @Message("変更点を確かめて公開する")
    String stepPublish();

    @Message("最近の通話")
    String latestCalls();

    @Message("通話はまだありません。")
    String noCalls();

    @Message("ホットラインを公開して電話をかけると、数秒でここに表示されます。")
    String noCallsYet();

    @Message("時刻")
    String time();

    @Message("発信者")
    String caller();

    @Message("結果")
    String outcome();

    @Message("通話の経過")
    String trace();

    @Message("経過の記録はありません。")
    String noTrace();

    @Message("最近のSMS")
    String latestTexts();

    @Message("SMSはまだありません。")
    String noTexts();

    @Message("電話が終わるとすぐ、送ったSMSとその配達状況がここに並びます。")
    String noTextsHelp();

    @Message("宛先")
    String recipient();

    @Message("文面")
    String text();

    @Message("状態")
    String status();

    @Message("経路")
    String gateway();

    @Message("送信回数")
    String attempts();

    @Message("ゲートウェイ「handset」に送ったSMSを、携帯電話に届いた姿で表示します。実際の携帯電話には届きません。")
    String handsetLead();

    @Message("宛先の番号")
    String findNumber();

    @Message("下4桁でも可")
    String findHint();

    @Message("探す")
    String find();

    @Message("すべて表示")
    String showAll();

    @Message("まだ何も届いていません。")
    String noPhones();

    @Message("携帯電話の番号から公開中のホットラインに電話すると、数秒でここに届きます。")
    String noPhonesHelp();

    @Message("ログイン")
    String signIn();

    @Message("山彦にログイン")
    String signInTitle();

    @Message("電話をかけた人に、SMSでURLを届けます。")
    String signInLead();

    @Message("ユーザー名またはパスワードが違います。")
    String signInFailed();

    @Message("間違いが続いたため、このユーザー名ではしばらくログインできません。次の時刻を過ぎてからやり直してください：")
    String signInLocked();

    @Message("パスワードを変更しました。新しいパスワードでログインしてください。")
    String passwordChanged();

    @Message("会社のアカウントは確認できましたが、権限がありません。管理者に連絡してください。")
    String signInNoRole();

    @Message("会社のアカウントでログイン")
    String companySignIn();

    @Message("ユーザー名")
    String username();

    @Message("パスワード")
    String password();

    @Message("{number} に電話をかけてみてください。数秒でここに表示されます。")
    String noCallsDial(String number);

    @Message("第{number}版")
    String revision(String number);

    @Message("{count}回")
    String times(int count);

    @Message("{count}通分")
    String segments(int count);

    @Message("末尾が {ending} の番号には、まだ何も届いていません。")
    String noPhoneFound(String ending);

    @Message("メニュー")
    String menu();

    @Message("状況")
    String groupNow();

    @Message("作成と公開")
    String groupWork();

    @Message("試す")
    String groupTry();

    @Message("管理")
    String groupRun();

    @Message("集計")
    String navFigures();

    @Message("通話履歴")
    String navLedger();

    @Message("混雑")
    String navLoad();

    @Message("ホットライン")
    String navHotlines();

    @Message("緊急案内")
    String navIncidents();

    @Message("緊急案内を実施中：")
    String incidentsOn();

    @Message("SMS文面")
    String navTexts();

    @Message("承認")
    String navApprovals();

    @Message("音声案内")
    String navPrompts();

    @Message("送信元とドメイン")
    String navSenders();

    @Message("取り込みと書き出し")
    String navExchange();

    @Message("集中テスト")
    String navSurge();

    @Message("ブラウザの電話機")
    String navSip();

    @Message("利用者")
    String navAccounts();

    @Message("操作の記録")
    String navAudit();

    @Message("自分の設定")
    String navMe();

    @Message("使い方")
    String navHelp();

    @Message("保存")
    String save();

    @Message("やめる")
    String cancel();

    @Message("削除")
    String delete();

    @Message("編集")
    String edit();

    @Message("追加")
    String add();

    @Message("閉じる")
    String close();

    @Message("検索")
    String search();

    @Message("戻る")
    String back();

    @Message("承認する")
    String approve();

    @Message("差し戻す")
    String refuse();

    @Message("公開する")
    String publish();

    @Message("この版に戻す")
    String restore();

    @Message("次へ")
    String next();

    @Message("前へ")
    String previous();

    @Message("すべて")
    String all();

    @Message("はい")
    String yes();

    @Message("いいえ")
    String no();

    @Message("メモ")
    String note();

    @Message("任意")
    String optional();

    @Message("担当")
    String by();

    @Message("日時")
    String on();

    @Message("保存しました。")
    String saved();

    @Message("入力内容を確認してください。")
    String checkFields();

    @Message("リハーサル")
    String rehearsal();

    @Message("詳細")
    String details();

    @Message("この画面を開く権限がありません")
    String forbiddenTitle();

    @Message("必要な場合は、管理者に権限の追加を頼んでください。")
    String forbiddenLead();

    @Message("見つかりません")
    String missingTitle();

    @Message("削除されたか、アドレスが違います。")
    String missingLead();

    @Message("いまはできません")
    String refusedTitle();

    @Message("ほかの人の操作で状態が変わったようです。前の画面を開き直してください。")
    String refusedLead();

    @Message("状況の画面へ")
    String toOverview();
}
