package org.yamabiko.console.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame of the editor says, in Japanese; {@code messages/editor_en.properties} says it in English. */
@MessageBundle(value = "editor", locale = "ja")
interface EditorMessages {

    @Message("{number}の編集")
    String title(String number);

    @Message("読み込んでいます…")
    String loading();

    @Message("読み込めませんでした。通信を確認して、ページを開き直してください。")
    String failed();

    @Message("編集画面にはJavaScriptが必要です。ブラウザーの設定で有効にしてください。")
    String needsScript();
}
