package org.yamabiko.console.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the tour and around the guide, in Japanese; {@code messages/help_en.properties} says them in English. */
@MessageBundle(value = "help", locale = "ja")
interface HelpMessages {

    @Message("使い方")
    String title();

    @Message("この画面でできることを、したいことごとに説明します。")
    String lead();

    @Message("目次")
    String contents();

    @Message("はじめての方へ")
    String tour();

    @Message("ご案内を最初から見る")
    String tourAgain();

    @Message("次へ")
    String tourNext();

    @Message("前へ")
    String tourBack();

    @Message("案内を閉じる")
    String tourClose();

    @Message("ようこそ。5つの手順でひと通りご案内します。いつでも閉じられ、「使い方」からもう一度見られます。")
    String tourWelcome();

    @Message("SMS文面に、電話をかけた人へ送る本文とリンクを登録します。")
    String tourTexts();

    @Message("ホットラインで、電話番号ごとに音声メニューと送る文面を決めて、公開します。公開するまで電話には影響しません。")
    String tourHotlines();

    @Message("通話履歴で、どの電話に何を送ったか、送らなかったときはその理由を確かめます。")
    String tourLedger();

    @Message("最後に、サンプルのホットライン 050-1234-5678 に電話してみましょう。届いたSMSは受信画面に出ます。")
    String tourCall();

    @Message("サンプルに電話をかける")
    String call();

    @Message("くわしい手順を見る")
    String guide();

    @Message("サンプルに電話してみる")
    String trySample();

    @Message("電話をかけました。SMSは数秒で届きます。")
    String called();

    @Message("いまは電話をかけられません。サンプルのホットラインが公開されていません。")
    String notCalled();
}
