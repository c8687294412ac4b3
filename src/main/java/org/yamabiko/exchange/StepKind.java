package org.yamabiko.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of a menu table does, and which cells it needs. */
enum StepKind {
    MENU("menu", "メニュー"),
    TEXT("text", "SMS"),
    SAY("say", "案内"),
    TRANSFER("transfer", "転送"),
    ASK_NUMBER("askNumber", "番号入力"),
    STOP("stop", "配信停止"),
    /** A step that has no columns of its own, as it stands in the document: it goes out and in unharmed. */
    JSON("json", "JSON");

    private final String field;
    private final String japanese;

    StepKind(String field, String japanese) {
        this.field = field;
        this.japanese = japanese;
    }

    static Optional<StepKind> of(String written) {
        return Arrays.stream(values()).filter(kind -> kind.column().isHeadedBy(written)).findFirst();
    }

    /** The field of a step in a document. */
    String field() {
        return field;
    }

    String word(Locale language) {
        return column().head(language);
    }

    private Column column() {
        return new Column(field, japanese);
    }

    boolean uses(String cell) {
        return switch (this) {
            case STOP -> false;
            case MENU -> !cell.equals(MenuTable.TARGET);
            case TEXT, TRANSFER, JSON -> cell.equals(MenuTable.TARGET);
            case SAY, ASK_NUMBER ->
                List.of(MenuTable.PROMPT, MenuTable.READING, MenuTable.RECORDING).contains(cell);
        };
    }
}
