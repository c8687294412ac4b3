package org.yamabiko.console.lab;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the call lab says, in Japanese; {@code messages/lab_en.properties} says it in English. */
@MessageBundle(value = "lab", locale = "ja")
interface LabMessages {

    @Message("リハーサル")
    String title();

    @Message("電話機がなくても、ホットラインに電話をかけて試せます。ここでの通話は通話履歴に「リハーサル」と記録され、集計には入りません。SMSはこの画面に届きます。")
    String lead();

    @Message("電話をかける")
    String phone();

    @Message("電話をかける人")
    String persona();

    @Message("ホットライン")
    String hotline();

    @Message("転送の理由")
    String reason();

    @Message("なし（ホットラインに直接かかった電話）")
    String noReason();

    @Message("まだホットラインがありません。")
    String noHotlines();

    @Message("下書きで試す（公開前の内容）")
    String drafts();

    @Message("発信")
    String dial();

    @Message("切る")
    String hangUp();

    @Message("通話時間")
    String timer();

    @Message("待機中")
    String idle();

    @Message("呼び出し中")
    String ringing();

    @Message("通話中")
    String talking();

    @Message("通話終了")
    String ended();

    @Message("ダイヤルキー")
    String keypad();

    @Message("パソコンの数字キー、*、#でも押せます。Escで電話を切ります。")
    String keys();

    @Message("音声を鳴らす")
    String sound();

    @Message("通話のようす")
    String transcript();

    @Message("電話をかけると、流れた音声、押したキー、判断の理由がここに並びます。")
    String noTranscript();

    @Message("届いたSMS")
    String handset();

    @Message("SMSはまだ届いていません。")
    String noTexts();

    @Message("この通話からシナリオを作る")
    String record();

    @Message("シナリオ")
    String scenarios();

    @Message("シナリオは、リハーサルを何度でも同じように繰り返すためのものです。ホットラインを変更したあとに実行すると、期待どおりかどうかがわかります。")
    String scenariosLead();

    @Message("まだシナリオがありません。電話をかけたあと「この通話からシナリオを作る」を押してください。")
    String noScenarios();

    @Message("すべて実行")
    String runAll();

    @Message("実行")
    String run();

    @Message("下書きに対して実行する")
    String runDrafts();

    @Message("名前")
    String name();

    @Message("前回の結果")
    String last();

    @Message("未実行")
    String never();

    @Message("成功")
    String passed();

    @Message("失敗")
    String failed();

    @Message("編集")
    String edit();

    @Message("削除")
    String remove();

    @Message("シナリオの内容")
    String document();

    @Message("hearは流れる音声の一部、pressは押すキー、expectは期待する結果です。保存する前に、nameをわかりやすい名前に変えてください。")
    String documentHint();

    @Message("シナリオを保存できませんでした。")
    String notTaken();

    @Message("シナリオを保存しました。")
    String saved();

    @Message("シナリオを削除しました。")
    String removed();

    @Message("実行結果：{passed}件成功、{failed}件失敗")
    String results(long passed, long failed);

    @Message("接続できません。もう一度お試しください。")
    String lost();

    @Message("{number}を押しました")
    String pressed(String number);

    @Message("時間内にキーが押されませんでした")
    String timedOut();

    @Message("内線「{extension}」に転送しました")
    String transferred(String extension);

    @Message("電話をかけた人が切りました")
    String hungUpByCaller();

    @Message("ホットラインが電話を切りました")
    String hungUpByService();

    @Message("電話がつながりました")
    String answered();

    @Message("{did}に電話をかけています")
    String calling(String did);

    @Message("テスト用の電話")
    String numbers();

    @Message("リハーサルのSMSは、ここに登録した携帯電話にだけ、実際に送られます（料金がかかります）。ほかの番号あてのSMSは、この画面にとどまります。")
    String numbersLead();

    @Message("携帯電話の番号")
    String number();

    @Message("だれの電話か")
    String owner();

    @Message("登録")
    String addNumber();

    @Message("テスト用の電話を登録しました。")
    String numberAdded();

    @Message("テスト用の電話を削除しました。")
    String numberRemoved();

    @Message("登録できませんでした。携帯電話の番号（例：090-1234-5678）と、だれの電話かを入力してください。")
    String numberRefused();
}
