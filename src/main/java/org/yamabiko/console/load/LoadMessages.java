package org.yamabiko.console.load;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of load says, in Japanese; {@code messages/load_en.properties} says it in English. */
@MessageBundle(value = "load", locale = "ja")
interface LoadMessages {

    @Message("混雑")
    String title();

    @Message("電話が集中したときの応対と、SMSの送信待ちを見ます。応対は、電話が増えるとすぐに短くなり、静かになると一段ずつ戻ります。")
    String lead();

    @Message("いまの応対")
    String now();

    @Message("サービス全体")
    String service();

    @Message("ホットライン")
    String hotline();

    @Message("応対")
    String rungColumn();

    @Message("通常")
    String normal();

    @Message("一言だけ")
    String shortened();

    @Message("応答しない")
    String hangUp();

    @Message("すぐに話し中")
    String shed();

    @Message("ホットラインの流れのとおりに応対します。")
    String normalMeans();

    @Message("メニューなしで一言だけ案内し、既定の文面を送ります。")
    String shortMeans();

    @Message("応答せずに切り、既定の文面を送ります。")
    String hangUpMeans();

    @Message("記録も待たずに話し中とし、既定の文面をあとから送ります。")
    String shedMeans();

    @Message("1秒あたりの電話")
    String callsPerSecond();

    @Message("同時の通話")
    String concurrent();

    @Message("回線の使用")
    String channelUse();

    @Message("回線の使用（%）")
    String channelUsePercent();

    @Message("電話が来ているホットライン")
    String busyHotlines();

    @Message("いま電話が来ているホットラインはありません。")
    String noBusyHotlines();

    @Message("このホットラインには既定の文面がないため、混雑してもメニューのまま応対します。")
    String noDefaultText();

    @Message("数字による応対")
    String byFigures();

    @Message("理由")
    String why();

    @Message("{why}（{time}から）")
    String since(String why, String time);

    @Message("毎秒{figure}件（基準{limit}件）")
    String whyRate(String figure, String limit);

    @Message("同時に{figure}通話（基準{limit}通話）")
    String whyConcurrent(String figure, String limit);

    @Message("回線の{figure}を使用（基準{limit}）")
    String whyChannels(String figure, String limit);

    @Message("しばらく静かでした")
    String whyQuiet();

    @Message("担当者が固定")
    String whyPinned();

    @Message("固定が解除されました")
    String whyLetGo();

    @Message("{by}さんが固定")
    String pinnedBy(String by);

    @Message("{by}さんが固定（解除するまで）")
    String pinnedForGood(String by);

    @Message("{by}さんが固定（{time}まで）")
    String pinnedUntil(String by, String time);

    @Message("（毎秒{rate}件・同時{calls}通話）")
    String figures(String rate, String calls);

    @Message("{before} → {after}")
    String changed(String before, String after);

    @Message("固定を解除")
    String letGo();

    @Message("送信の見込み")
    String queue();

    @Message("送信待ちのSMS")
    String waiting();

    @Message("送信の速さ")
    String rate();

    @Message("毎秒{rate}通")
    String textsPerSecond(String rate);

    @Message("契約と送信先の制限による速さ")
    String contracted();

    @Message("実際に送れている速さ")
    String seen();

    @Message("まだわかりません")
    String rateUnknown();

    @Message("送り終わる時刻")
    String drains();

    @Message("待っていません")
    String nothingWaits();

    @Message("{time}ごろ（あと{left}）")
    String drainsAt(String time, String left);

    @Message("まだわかりません")
    String unknown();

    @Message("止まっています。送信先への接続を確認してください。")
    String stalled();

    @Message("この1時間")
    String costHour();

    @Message("今日")
    String costToday();

    @Message("{count}セグメント・{money}")
    String segments(String count, String money);

    @Message("1セグメント{money}で計算")
    String priceEach(String money);

    @Message("最近の変化")
    String events();

    @Message("まだありません。")
    String noEvents();

    @Message("応対を固定する")
    String pinTitle();

    @Message("放送の前に短くしておく、混雑していても通常のままにする、などのために使います。固定している間は、電話の数では変わりません。")
    String pinHint();

    @Message("対象")
    String whose();

    @Message("応対")
    String what();

    @Message("期間")
    String howLong();

    @Message("30分")
    String halfHour();

    @Message("1時間")
    String hour();

    @Message("3時間")
    String threeHours();

    @Message("1日")
    String aDay();

    @Message("解除するまで")
    String untilLetGo();

    @Message("固定する")
    String pin();

    @Message("応対を固定しました。")
    String donePinned();

    @Message("固定を解除しました。")
    String doneLetGo();

    @Message("基準を保存しました。")
    String doneLimits();

    @Message("切り替わる基準")
    String limitsTitle();

    @Message("いずれかの数が基準に達すると、すぐに切り替わります。空の行は、サービスの設定どおりです。")
    String limitsHint();

    @Message("基準を見る")
    String showLimits();

    @Message("{name}の基準")
    String limitsOf(String name);

    @Message("数")
    String figure();

    @Message("基準なし")
    String noLimit();

    @Message("設定：{values}")
    String usualIs(String values);

    @Message("放送の見積もり")
    String eventTitle();

    @Message("テレビCMなどで電話が集中したときの回線、応対、送信の時間と費用を計算します。電話もSMSも出ません。")
    String eventLead();

    @Message("始まる時刻")
    String at();

    @Message("20:15のように")
    String atHint();

    @Message("電話の数")
    String calls();

    @Message("全部で")
    String callsHint();

    @Message("時間（秒）")
    String seconds();

    @Message("最初の電話から最後の電話まで")
    String secondsHint();

    @Message("通常の通話の長さ（秒）")
    String flowSeconds();

    @Message("空のときは、案内の音声の長さから計算します")
    String flowSecondsHint();

    @Message("回線の数")
    String channels();

    @Message("同時に受けられる通話")
    String channelsHint();

    @Message("1秒に送れるSMS")
    String textRate();

    @Message("送信先との契約による速さ")
    String textRateHint();

    @Message("SMSを送れる人（%）")
    String textable();

    @Message("携帯電話から番号を通知してかける人")
    String textableHint();

    @Message("1セグメントの料金（円）")
    String price();

    @Message("送信先との契約による料金")
    String priceHint();

    @Message("携帯電話会社の割合（%）")
    String shares();

    @Message("仮の値です。合計を100にしてください。")
    String sharesHint();

    @Message("計算する")
    String calculate();

    @Message("公開中のホットラインがありません。先に公開してください。")
    String noHotline();

    @Message("見積もりの結果")
    String result();

    @Message("{calls}件の電話すべてを受けられます。応対は「{rung}」まで短くなります。")
    String verdictWhole(String calls, String rung);

    @Message("{calls}件のうち{busy}件は、回線が足りず話し中になります。応対は「{rung}」まで短くなります。")
    String verdictBusy(String calls, String busy, String rung);

    @Message("最も多いとき")
    String peak();

    @Message("毎秒{calls}件")
    String callsPerSecondIs(String calls);

    @Message("同時の通話（最大）")
    String peakChannels();

    @Message("回線{channels}本のうち")
    String ofChannels(String channels);

    @Message("SMS")
    String textsInAll();

    @Message("最も長い待ち時間")
    String longestWait();

    @Message("送り終わる時刻")
    String lastText();

    @Message("始まりから{time}")
    String afterBegin(String time);

    @Message("費用")
    String money();

    @Message("{count}セグメント × {price}")
    String segmentsAt(String count, String price);

    @Message("全員に同じ応対をするときに必要な回線")
    String channelsNeeded();

    @Message("1通話（秒）")
    String perCall();

    @Message("必要な回線")
    String needed();

    @Message("足ります")
    String enough();

    @Message("足りません")
    String tooFew();

    @Message("応対の切り替わり")
    String ladderWould();

    @Message("電話")
    String callsColumn();

    @Message("いつから")
    String from();

    @Message("{second}秒後")
    String fromSecond(int second);

    @Message("携帯電話会社ごとのセグメント")
    String bills();

    @Message("携帯電話会社")
    String carrier();

    @Message("割合")
    String share();

    @Message("SMS")
    String texts();

    @Message("1通あたり")
    String each();

    @Message("セグメント")
    String segmentsColumn();

    @Message("{whole}（短い文面は{brief}）")
    String eachShort(String whole, String brief);

    @Message("{rung}：{means}")
    String choice(String rung, String means);
}
