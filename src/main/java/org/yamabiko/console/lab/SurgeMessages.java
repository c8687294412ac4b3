package org.yamabiko.console.lab;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages and reports of surges say, in Japanese; {@code messages/surge_en.properties} says it in English. */
@MessageBundle(value = "surge", locale = "ja")
interface SurgeMessages {

    @Message("集中テスト")
    String title();

    @Message("たくさんの電話が一度に来たときを、電話を使わずに試します。通話は実際と同じ道を通り、履歴に「リハーサル」と残ります。集計には数えず、SMSは画面上の電話機にだけ届きます。")
    String lead();

    @Message("テストの内容")
    String plan();

    @Message("ホットライン")
    String did();

    @Message("公開中のホットラインがありません。先に公開してください。")
    String noHotline();

    @Message("電話の来方")
    String curve();

    @Message("テレビCM：数秒で一斉に、あとは少しずつ")
    String curveTvSpot();

    @Message("障害：気付いた人から増え、続く")
    String curveOutage();

    @Message("だんだん増える")
    String curveRamp();

    @Message("一定")
    String curveFlat();

    @Message("通話の数")
    String calls();

    @Message("{most}件まで")
    String callsHint(String most);

    @Message("時間")
    String length();

    @Message("時間（秒）")
    String seconds();

    @Message("{most}秒まで。最も多いときで毎秒{peak}件まで")
    String secondsHint(String most, String peak);

    @Message("通話の長さ")
    String holding();

    @Message("電話を切らずにいる時間（秒）")
    String holdingSeconds();

    @Message("案内を聞いている時間です。60秒まで")
    String holdingHint();

    @Message("押すキー")
    String keys();

    @Message("全員が最初に押すキー。何も押さないときは空のまま")
    String keysHint();

    @Message("なし")
    String noKeys();

    @Message("かける人")
    String mix();

    @Message("数字は割合です。0の人はかけません。")
    String mixHint();

    @Message("テストを始める")
    String start();

    @Message("SIPp用のファイル")
    String sippFiles();

    @Message("実際のAsteriskを通して試すためのシナリオ、発信者の一覧、実行用のスクリプトです。使えるのは発行から1時間です。")
    String sippHelp();

    @Message("テストを止める")
    String stop();

    @Message("テスト中")
    String running();

    @Message("始めた人")
    String by();

    @Message("電話をかけています")
    String stateOffering();

    @Message("最後の通話が続いています")
    String stateEnding();

    @Message("SMSの送信と履歴を確認しています")
    String stateDraining();

    @Message("完了")
    String stateDone();

    @Message("途中で停止")
    String stateStopped();

    @Message("{begun} / {all}件")
    String progress(String begun, String all);

    @Message("かけるはずの電話")
    String offered();

    @Message("かけた電話")
    String begun();

    @Message("応答")
    String answered();

    @Message("受けられなかった電話")
    String refused();

    @Message("SMSを約束")
    String promised();

    @Message("かけられなかった電話")
    String leftOut();

    @Message("途切れた電話")
    String broken();

    @Message("通話中")
    String underWay();

    @Message("送信待ちのSMS")
    String queued();

    @Message("中央値")
    String median();

    @Message("遅いほう（99%）")
    String late();

    @Message("秒")
    String second();

    @Message("1秒ごとの電話")
    String plotCalls();

    @Message("横軸は開始からの秒数")
    String plotCallsSub();

    @Message("SMSの約束までの時間")
    String plotDecide();

    @Message("かけるはずの時刻から、SMSを約束する案内が始まるまで。ミリ秒")
    String plotDecideSub();

    @Message("同時の通話")
    String plotUnderWay();

    @Message("各秒の終わりに続いている通話")
    String plotUnderWaySub();

    @Message("送信待ちのSMS")
    String plotQueue();

    @Message("1秒に5回数え、各秒で最も多いもの")
    String plotQueueSub();

    @Message("表で見る")
    String asTable();

    @Message("終わったテスト")
    String past();

    @Message("まだありません。")
    String noPast();

    @Message("日時")
    String when();

    @Message("状態")
    String state();

    @Message("履歴の結果")
    String outcomesColumn();

    @Message("レポート")
    String report();

    @Message("開く")
    String open();

    @Message("ファイルに保存")
    String download();

    @Message("集中テストへ戻る")
    String back();

    @Message("テストを始めました。")
    String startedNotice();

    @Message("テストを止めました。かけた分だけを数えます。")
    String stoppedNotice();

    @Message("このサーバーではテストが進行中です。終わるのを待つか、止めてください。")
    String busy();

    @Message("このテストは、もう終わっています。")
    String over();

    @Message("集中テストのレポート")
    String reportTitle();

    @Message("{calls}件の電話すべてに結果があります（履歴に{rows}件）。受けられなかった電話はありません。")
    String verdictWhole(String calls, String rows);

    @Message("途中で止めました。{calls}件かけ、履歴に{rows}件の結果があります。")
    String verdictStopped(String calls, String rows);

    @Message("{calls}件かけ、履歴に{rows}件の結果があります。受けられなかった電話{refused}件、途切れた電話{broken}件、かけられなかった電話{leftOut}件、結果のない電話{missing}件。")
    String verdictPart(String calls, String rows, String refused, String broken, String leftOut, String missing);

    @Message("最も多いとき")
    String peak();

    @Message("サーバー")
    String machine();

    @Message("CPU {processors}個、Java {java}、ヒープ上限 {heap} MB、{system}")
    String machineIs(int processors, String java, long heap, String system);

    @Message("電話をかける側とサービスは、同じサーバーの同じプロセスで動きました。")
    String machineNote();

    @Message("結果")
    String figures();

    @Message("履歴による通話の結果")
    String outcomes();

    @Message("結果")
    String outcome();

    @Message("うち{late}件は0.25秒より遅れてかけました。最も遅れたもので{latest}。")
    String lateNote(String late, String latest);

    @Message("同時の通話が多すぎて、かけられなかったもの")
    String leftOutNote();

    @Message("応答しないホットラインでは0です。")
    String answeredNote();

    @Message("同時に受けられる数を超えたもの。話し中になります。")
    String refusedNote();

    @Message("履歴にある結果")
    String rows();

    @Message("結果のない通話：{missing}件")
    String rowsNote(String missing);

    @Message("約束までの時間（中央値）")
    String decideMedian();

    @Message("約束までの時間（99%）")
    String decideLate();

    @Message("約束までの時間（最大）")
    String decideLongest();

    @Message("かけるはずの時刻から測ります。かけるのが遅れた分も含みます。")
    String decideNote();

    @Message("100件のうち1件は、これより長くかかりました。")
    String decideLateNote();

    @Message("同時の通話（最大）")
    String mostUnderWay();

    @Message("送信待ちのSMS（最大）")
    String mostQueued();

    @Message("1秒に5回数えたうちの最大")
    String mostQueuedNote();

    @Message("送り終わるまで")
    String drain();

    @Message("最後の約束から、送信待ちのSMSがなくなるまで（0.2秒刻み）")
    String drainNote();

    @Message("2分たっても{waiting}通が残りました。")
    String notDrained(String waiting);

    @Message("Yamabikoが作成")
    String madeBy();
}
