package org.yamabiko.hotline;

/** Takes what is wrong with a document, one by one. */
@FunctionalInterface
interface Complaints {

    /**
     * @param path where, as in {@code flow.menu.keys.1.text}
     * @param code the rule, for words in other languages
     * @param message what is wrong and what would be right
     * @param args what the words in other languages need
     */
    void add(String path, String code, String message, Object... args);
}
