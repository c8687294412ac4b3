package org.yamabiko.console.lab;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the telephone in the browser, in Japanese; {@code messages/sip_en.properties} says them in English. */
@MessageBundle(value = "sip", locale = "ja")
interface SipMessages {

    @Message("ブラウザの電話機")
    String title();

    @Message("このブラウザから本物のAsteriskへ電話をかけて、ホットラインを試します。リハーサルとして記録され、件数の集計には入りません。")
    String lead();

    @Message("電話機")
    String telephone();

    @Message("かける番号")
    String number();

    @Message("公開中のホットラインから選ぶか、番号を入力します。")
    String numberHint();

    @Message("公開前の下書きで試す")
    String drafts();

    @Message("マイクを使う")
    String microphone();

    @Message("案内を聞いて番号を押すだけなら、使わなくてもかけられます。")
    String microphoneHint();

    @Message("接続先")
    String connection();

    @Message("WebSocketのアドレス")
    String websocket();

    @Message("設定 yamabiko.lab.sip.websocket で決まります。ほかのアドレスには接続できません。")
    String websocketHint();

    @Message("ユーザー名")
    String user();

    @Message("パスワード")
    String password();

    @Message("Asterisk側のアカウントです（asterisk-config/README.md）。この画面のログインとは別のものです。")
    String passwordHint();

    @Message("電話をかける")
    String dial();

    @Message("電話を切る")
    String hangUp();

    @Message("番号キー")
    String keypad();

    @Message("通話中は、キーボードの0〜9、*、#でも押せます。")
    String keypadHint();

    @Message("押した番号")
    String pressed();

    @Message("聞こえている音の大きさ")
    String level();

    @Message("音声の方式")
    String codec();

    @Message("暗号化")
    String encrypted();

    @Message("待機中")
    String idle();

    @Message("Asteriskに接続しています")
    String connecting();

    @Message("呼び出しています")
    String calling();

    @Message("通話中")
    String talking();

    @Message("通話は終わりました")
    String ended();

    @Message("こちらから切りました。")
    String byCaller();

    @Message("ホットラインの側で切れました。")
    String byService();

    @Message("相手が出ないまま切れました。着信だけでSMSを送るホットラインでは、これが正しい動きです。")
    String busy();

    @Message("この番号はAsteriskにありません。数字だけで入力してください。")
    String notFound();

    @Message("ユーザー名かパスワードが違います。")
    String refused();

    @Message("Asteriskに接続できません。--webrtcをつけて起動しているか確かめてください。自己署名の証明書のときは、先に次のページを開いて、証明書を許可してください。")
    String unreachable();

    @Message("証明書を許可するページを開く")
    String certificate();

    @Message("音声の準備ができませんでした。このブラウザかAsteriskで、WebRTCが使えないようです。")
    String noSound();

    @Message("ログインの有効期限が切れました。ページを開き直してください。")
    String signedOut();

    @Message("通話できませんでした：")
    String failed();

    @Message("マイクが使えないため、こちらの声は届きません。番号は押せます。")
    String silent();

    @Message("届いたSMS")
    String texts();

    @Message("リハーサルのSMSは、この画面の携帯電話に届きます。宛先は、Asteriskの設定で決めた発信者の番号です。")
    String textsHint();
}
