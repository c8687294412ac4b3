package org.yamabiko.console.incidents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of incidents says, in Japanese; {@code messages/incidents_en.properties} says it in English. */
@MessageBundle(value = "incidents", locale = "ja")
interface IncidentMessages {

    @Message("緊急案内")
    String title();

    @Message("障害などのときに流す案内とSMSを、あらかじめ用意しておきます。ボタン1つで選んだホットラインの案内が切り替わり、時間が来ると自動で元に戻ります。終わったあと、SMSを受け取った方に復旧をお知らせできます。")
    String lead();

    @Message("緊急案内はまだありません。")
    String none();

    @Message("下のフォームで、起こりそうなことから用意しておきましょう。")
    String noneHint();

    @Message("下書き")
    String stateDraft();

    @Message("準備完了")
    String stateArmed();

    @Message("実施中")
    String stateOn();

    @Message("終了")
    String stateOver();

    @Message("お客様に聞こえる案内")
    String said();

    @Message("日本語")
    String japanese();

    @Message("英語")
    String english();

    @Message("聞く")
    String listen();

    @Message("送るSMS")
    String text();

    @Message("復旧のお知らせ")
    String resolved();

    @Message("なし")
    String noText();

    @Message("選んでください")
    String chooseText();

    @Message("今は送信できません。文面を承認してください。")
    String unsendable();

    @Message("対象のホットライン")
    String hotlines();

    @Message("すべてのホットライン")
    String allHotlines();

    @Message("作成 {who} {when}")
    String writtenBy(String who, String when);

    @Message("準備 {who} {when}")
    String armedBy(String who, String when);

    @Message("開始する：{hotlines}（{time}）")
    String start(String hotlines, String time);

    @Message("ホットラインや時間を選んで開始")
    String startOther();

    @Message("自動で終わるまで")
    String lasts();

    @Message("選んで開始")
    String startChosen();

    @Message("どれも選ばなければ、対象のホットラインすべてです。")
    String choiceHint();

    @Message("準備完了にする")
    String arm();

    @Message("準備完了にできるのは、承認者です。作成した人は自分では準備完了にできません。")
    String armBySecond();

    @Message("編集")
    String edit();

    @Message("残り {time}")
    String left(String time);

    @Message("開始")
    String since();

    @Message("自動終了")
    String until();

    @Message("開始した人")
    String by();

    @Message("今から")
    String fromNow();

    @Message("延長する")
    String prolong();

    @Message("終了する")
    String end();

    @Message("{who} が終了")
    String endedBy(String who);

    @Message("時間が来て自動で終了")
    String expired();

    @Message("未送信")
    String followUpNone();

    @Message("送信中")
    String followUpRunning();

    @Message("送信済み")
    String followUpDone();

    @Message("停止（手動）")
    String endByHand();

    @Message("停止（期限切れ）")
    String endTimeOver();

    @Message("停止（文面を送信できない）")
    String endText();

    @Message("停止（緊急案内を再開）")
    String endOnAgain();

    @Message("復旧のお知らせを送る")
    String followUpStart();

    @Message("続きから送る")
    String followUpGoOn();

    @Message("送信を止める")
    String followUpStop();

    @Message("{told}人中{sent}人に送信")
    String progress(int sent, int told);

    @Message("（送信しない番号 {count}）")
    String leftOut(int count);

    @Message("終了前{time}以内にSMSを受け取った番号へ1通ずつ、毎秒{rate}通まで、{until}まで送れます。")
    String followUpPlan(String time, String until, int rate);

    @Message("{from}〜{until}は送らずに待ちます。")
    String quietHours(String from, String until);

    @Message("今は夜間のため、{until}まで待ってから送ります。")
    String quietNow(String until);

    @Message("夜間も待たずに送る")
    String atNight();

    @Message("{count}分")
    String minutes(long count);

    @Message("{count}時間")
    String hours(long count);

    @Message("{hours}時間{minutes}分")
    String hoursAndMinutes(long hours, long minutes);

    @Message("緊急案内を作成")
    String create();

    @Message("緊急案内を変更")
    String change();

    @Message("変更すると下書きに戻り、もう一度準備完了にするまで開始できません。")
    String changeHint();

    @Message("名前")
    String name();

    @Message("例：通信障害。通話履歴にも表示されます。")
    String nameHint();

    @Message("キー")
    String key();

    @Message("半角英数字。例：outage。APIから開始するときに使います。")
    String keyHint();

    @Message("案内（日本語）")
    String sentenceJa();

    @Message("日本語のホットラインで聞こえます。SMSの約束は、このあとに自動で続きます。")
    String sentenceJaHint();

    @Message("案内（英語）")
    String sentenceEn();

    @Message("英語のホットラインで聞こえます。空欄なら日本語の案内が流れます。")
    String sentenceEnHint();

    @Message("対象のホットライン（選ばなければすべて）")
    String hotlinesChoice();

    @Message("復旧のお知らせの送り方")
    String followUp();

    @Message("対象：終了前の")
    String toldWithin();

    @Message("送ってよい期間：終了後")
    String within();

    @Message("1秒あたりの通数")
    String perSecond();

    @Message("1〜100。電話がつながりにくくならない数にします。")
    String perSecondHint();

    @Message("終了したら自動で送り始める")
    String byItself();

    @Message("保存して準備完了にする")
    String saveAndArm();

    @Message("下書きを保存しました。")
    String doneSaved();

    @Message("準備完了にしました。いつでも開始できます。")
    String doneArmed();

    @Message("緊急案内を開始しました。")
    String doneOn();

    @Message("緊急案内を終了しました。電話は通常の案内に戻っています。")
    String doneOff();

    @Message("復旧のお知らせの送信を始めました。")
    String doneFollowUp();

    @Message("復旧のお知らせの送信を止めました。")
    String doneStopped();

    @Message("今はできません。ほかの人が操作したか、時間が過ぎた可能性があります。表示を確認してください。")
    String refused();

    @Message("受け付けられませんでした。")
    String invalid();
}
