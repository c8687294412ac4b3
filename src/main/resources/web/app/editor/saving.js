// Saving when people say so, and never over what somebody else saved unseen.
import { write } from './document.js';
import { SessionEnded } from './server.js';

export class Saving {
  busy = false;
  conflict;
  #keptText;
  #kept;

  constructor(editor, server) {
    this.editor = editor;
    this.server = server;
  }

  begin(text, kept) {
    this.#keptText = text;
    this.#kept = kept;
  }

  differs(text) {
    return text !== this.#keptText;
  }

  state() {
    if (this.busy) return this.editor.say('saving');
    if (this.editor.isUnsaved()) return this.editor.say('unsaved');
    return this.#kept.by ? this.editor.say('savedBy', this.#kept.by, this.#kept.at) : this.editor.say('new');
  }

  async save() {
    if (this.busy || !this.editor.isUnsaved()) return;
    const text = write(this.editor.document);
    this.busy = true;
    this.editor.notice = undefined;
    this.editor.show();
    const answer = await this.#ask(text);
    this.busy = false;
    this.#take(answer, text);
  }

  async #ask(text) {
    try {
      return await this.server.save(text, this.#kept.version);
    } catch (error) {
      return { status: error instanceof SessionEnded ? 401 : 0 };
    }
  }

  #take(answer, text) {
    const { editor } = this;
    if (answer.status === 200) {
      this.begin(text, answer);
      editor.announcement = editor.say('saved');
      editor.found([]);
    } else if (answer.status === 409) {
      this.#ask409(answer);
    } else if (answer.status === 400) {
      editor.notice = { tone: 'bad', words: editor.say('refused') };
      editor.found(answer.problems);
      editor.showProblem();
    } else {
      editor.notice = { tone: 'bad', words: editor.say({ 401: 'sessionEnded', 403: 'forbidden' }[answer.status] ?? 'failed') };
      editor.show();
    }
  }

  #ask409(kept) {
    this.conflict = kept;
    this.editor.show();
    this.#dialog().showModal();
  }

  keepEditing() {
    this.#dialog().close();
    this.conflict = undefined;
    this.editor.show();
  }

  async reload() {
    const opened = await this.server.open();
    this.keepEditing();
    this.editor.begin(opened);
  }

  // With open eyes: the other's version is the one that is replaced now.
  overwrite() {
    this.#kept = this.conflict;
    this.keepEditing();
    return this.save();
  }

  #dialog() {
    return this.editor.element.querySelector('dialog');
  }
}
