package org.yamabiko.console.prompts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What the page of recordings and pronunciations says, in Japanese; {@code messages/prompts_en.properties} says it in English.
 */
@MessageBundle(value = "prompts", locale = "ja")
interface PromptsMessages {

    @Message("音声案内")
    String title();

    @Message("自社で録音した音声と、会社の言葉の読み方を登録します。")
    String lead();

    @Message("録音")
    String recordings();

    @Message("登録した録音は、ホットラインの編集画面で選べます。録音は差し替えられません。変えるときは、別の名前で登録して選び直します。")
    String recordingsLead();

    @Message("録音がまだ登録されていません。")
    String none();

    @Message("名前")
    String name();

    @Message("例：greeting、営業時間のご案内")
    String nameHint();

    @Message("話している言葉")
    String say();

    @Message("記録や差分に表示され、録音が使えないときに読み上げられます。")
    String sayHint();

    @Message("聞く")
    String listen();

    @Message("使っているホットライン")
    String users();

    @Message("なし")
    String unused();

    @Message("登録")
    String added();

    @Message("{seconds}秒")
    String seconds(String seconds);

    @Message("録音を登録")
    String add();

    @Message("音声ファイル")
    String file();

    @Message("WAV、AIFF、AU、MP3、M4A、Ogg、FLAC。10 MB、2分まで。電話の音質（8 kHz、モノラル）に変換し、音量をそろえ、前後の無音を切り取ります。")
    String fileHint();

    @Message("10 MBを超えています。")
    String tooLarge();

    @Message("削除")
    String remove();

    @Message("操作")
    String actions();

    @Message("言葉の読み方")
    String words();

    @Message("社名や商品名など、正しく読まれない言葉の読み方です。すべてのホットラインで、数秒後から使われます。")
    String wordsLead();

    @Message("読み方がまだ登録されていません。数字、電話番号、金額、日付、URL、略語は、登録しなくても読み上げます。")
    String noWords();

    @Message("言葉")
    String word();

    @Message("例：例示商事")
    String wordHint();

    @Message("読み方")
    String reading();

    @Message("カタカナで。例：レイジショウジ")
    String readingHint();

    @Message("言語")
    String language();

    @Message("日本語")
    String japanese();

    @Message("英語")
    String english();

    @Message("読み方を試す")
    String tryTitle();

    @Message("文")
    String text();

    @Message("例：お問い合わせは03-1234-5678、9:00〜18:00です。")
    String textHint();

    @Message("読み方を見る")
    String tryIt();

    @Message("こう読みます")
    String readAs();

    @Message("登録しました。")
    String doneSaved();

    @Message("削除しました。")
    String doneRemoved();

    @Message("この録音はホットラインで使われているため、削除できません。")
    String inUse();
}
