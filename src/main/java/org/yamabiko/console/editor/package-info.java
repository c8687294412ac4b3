/**
 * The editor of a hotline: the menu as a tree, as the caller will hear it.
 * <p>
 * The page is an empty frame; {@code web/app/editor} fills it in the browser, holds the document, and asks here for everything
 * that must be known once: the rules ({@link org.yamabiko.hotline.FlowCheck}), the texts, the sound of a sentence, and whether
 * somebody else saved meanwhile. What is saved is the flow document of the API, to the letter.
 * <p>
 * Words of the page's frame are in {@link org.yamabiko.console.editor.EditorMessages}, those of the script in
 * {@code EditorWords_*.properties}.
 */
package org.yamabiko.console.editor;
