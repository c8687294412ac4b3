package org.yamabiko.console.shield;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the shield say, in Japanese; {@code messages/shield_en.properties} says it in English. */
@MessageBundle(value = "shield", locale = "ja")
interface ShieldMessages {

    @Message("送信の守り")
    String title();

    @Message("いたずらや不正な電話で、大量のSMSや料金が発生しないように守ります。")
    String lead();

    @Message("上限と番号帯の変更は管理者だけができます。")
    String onlyAdministrators();

    @Message("試し運転中です（yamabiko.guard.enforced=false）。上限を超えても止めず、記録だけします。")
    String dryRun();

    @Message("警戒中です。")
    String alarmTitle();

    @Message("上限にかかる電話が急に増えました。人がかけていることを確かめるため、お客様にキーを1つ押していただいています。落ち着くと自動で終わります。")
    String alarm();

    @Message("すべての送信")
    String sending();

    @Message("送信しています。")
    String sendingOn();

    @Message("おかしな送信に気づいたら、すべてのSMSをすぐに止められます。電話はいつもどおり受け、SMSは再開まで待ちます。")
    String sendingHelp();

    @Message("送信を止める")
    String stop();

    @Message("送信を再開する")
    String resume();

    @Message("すべての送信を止めますか")
    String stopTitle();

    @Message("すぐに、どのSMSも送られなくなります。電話はいつもどおり受け、SMSは再開まで待ちます。有効期間を過ぎたSMSは、送らずに終わります。リハーサルは止まりません。")
    String stopWhat();

    @Message("理由")
    String stopReason();

    @Message("全員の画面に表示され、操作の記録に残ります")
    String stopReasonHint();

    @Message("すべての送信を止める")
    String stopNow();

    @Message("送信を再開しますか")
    String resumeTitle();

    @Message("再開すると、待っている{count}通を順番に送ります。")
    String resumeWaiting(long count);

    @Message("うち{count}通は有効期間を過ぎたため、送らずに終わります。")
    String resumeStale(long count);

    @Message("止めている間に{count}通が有効期間を過ぎ、送らずに終わりました。")
    String resumeExpired(long count);

    @Message("送信を再開する")
    String resumeNow();

    @Message("送信の停止")
    String standstill();

    @Message("すべての送信を止めています。")
    String stopped();

    @Message("開始")
    String since();

    @Message("操作した人")
    String by();

    @Message("待っているSMS: {count}通")
    String waiting(long count);

    @Message("上限")
    String limits();

    @Message("上限を超えたSMSは送りません。「監視だけ」は、超えた数を記録して送ります。変更は数秒で反映します。")
    String limitsLead();

    @Message("数えるもの")
    String counted();

    @Message("上限")
    String limit();

    @Message("動作")
    String mode();

    @Message("最大")
    String most();

    @Message("標準:")
    String standard();

    @Message("現在の最大")
    String peak();

    @Message("24時間で超えた数")
    String met();

    @Message("{count}通を止めた")
    String heldTexts(String count);

    @Message("{count}通を記録だけ")
    String passedTexts(String count);

    @Message("数えられないとき")
    String away();

    @Message("送らない")
    String closed();

    @Message("変更")
    String change();

    @Message("保存")
    String save();

    @Message("標準に戻す")
    String reset();

    @Message("常に送らない")
    String always();

    @Message("変更できません")
    String fixed();

    @Message("海外の番号")
    String foreign();

    @Message("0570・0990などの有料サービスの番号")
    String premium();

    @Message("固定電話・IP電話（050）・0120・0800・020の番号")
    String landline();

    @Message("料金は1通の分割ごとに{yen}円で計算します（yamabiko.guard.segment-price）。")
    String price(String yen);

    @Message("番号帯の上限を「止める」にすると、超えたSMSは捨てずに保留し、担当者が送るかどうかを決めます。")
    String keptNote();

    @Message("同じ文面の繰り返し")
    String repeatTitle();

    @Message("同じ番号に同じ文面を{time}以内に送ったときは、もう一度は送らず、音声でお知らせします。お客様が1を押すと、1回だけ送り直します。")
    String repeatAfter(String time);

    @Message("同じ文面でも、電話のたびに送ります（yamabiko.guard.repeat-after=PT0S）。")
    String repeatAlways();

    @Message("24時間で{count}回お知らせしました。")
    String repeats(String count);

    @Message("{count}時間")
    String hours(long count);

    @Message("{count}分")
    String minutes(long count);

    @Message("保留中のSMS")
    String kept();

    @Message("番号帯への送信が急に増えたため、送らずに保留しています。")
    String keptLead();

    @Message("保留中のSMSはありません。")
    String keptNone();

    @Message("{count}通")
    String keptCount(long count);

    @Message("通話履歴で1件ずつ見る")
    String keptLink();

    @Message("まとめて決める")
    String decide();

    @Message("{count}通をすべて送る")
    String release(long count);

    @Message("すべて取りやめる")
    String drop();

    @Message("送らない番号帯")
    String ranges();

    @Message("ここにある数字で始まる番号には、だれが頼んでも送りません。")
    String rangesLead();

    @Message("登録されていません。")
    String rangesNone();

    @Message("番号の先頭")
    String prefix();

    @Message("先頭の4～10桁。例: 0901234")
    String prefixHint();

    @Message("理由")
    String note();

    @Message("この番号帯に送らない")
    String deny();

    @Message("解除")
    String allow();

    @Message("送らない番号")
    String blocked();

    @Message("ここにある番号には、だれが頼んでも送りません。新しい順に200件まで表示します。")
    String blockedLead();

    @Message("登録: {count}件")
    String blockedTotal(String count);

    @Message("24時間で{count}通を止めました。")
    String blockedRefused(String count);

    @Message("登録されていません。")
    String blockedNone();

    @Message("送らない番号（新しい順）")
    String newest();

    @Message("電話番号")
    String number();

    @Message("例: 090-1234-5678")
    String numberHint();

    @Message("理由")
    String reason();

    @Message("調べる")
    String search();

    @Message("登録されているか調べる")
    String searchTitle();

    @Message("この番号は登録されていません。")
    String foundNot();

    @Message("この番号には送りません。")
    String foundYes();

    @Message("この番号に今後送らない")
    String block();

    @Message("番号を登録する")
    String blockTitle();

    @Message("解除")
    String unblock();

    @Message("メニューで配信停止を選んだ")
    String optedOut();

    @Message("心当たりがないと回答した")
    String notMe();

    @Message("お客様")
    String byCaller();

    @Message("上限を変更しました。")
    String doneSaved();

    @Message("標準に戻しました。")
    String doneReset();

    @Message("番号帯を登録しました。")
    String doneDenied();

    @Message("番号帯を解除しました。")
    String doneAllowed();

    @Message("番号を登録しました。今後は送りません。")
    String doneBlocked();

    @Message("番号を解除しました。")
    String doneUnblocked();

    @Message("保留していたSMSを送ります。")
    String doneReleased();

    @Message("保留していたSMSを取りやめました。")
    String doneDropped();

    @Message("保留中のSMSはもうありませんでした。")
    String doneNone();

    @Message("すべての送信を止めました。")
    String doneStopped();

    @Message("送信を再開しました。")
    String doneResumed();
}
