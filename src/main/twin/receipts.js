'use strict';
// When receipts go out, and in which order. How they go is the matter of the face that the text came by.

const ASIDE_MS = 500;

class Receipts {
  /** @param deliver by face: a function that sends a receipt of a text */
  constructor(count, journal, deliver) {
    Object.assign(this, { count, journal, deliver });
    this.forget();
  }

  /** What was due by now no longer is. */
  forget() {
    this.epoch = (this.epoch ?? 0) + 1;
    this.aside = [];
    this.count.waiting = 0;
  }

  /** Lets the text reach its end, and reports on the way, as `fate` says. */
  follow(text, submission, fate) {
    this.count.waiting++;
    for (const receipt of fate.receipts) {
      if (receipt.state === 'ENROUTE' && receipt.afterMs <= fate.afterMs) this.after(receipt.afterMs, () => this.due(text, submission, receipt));
    }
    this.after(fate.afterMs, () => {
      text.state = fate.state;
      text.doneAt = Date.now();
      this.count.waiting--;
    });
    for (const receipt of fate.receipts) {
      if (receipt.state !== 'ENROUTE' || receipt.afterMs > fate.afterMs) this.after(receipt.afterMs, () => this.due(text, submission, receipt));
    }
  }

  after(ms, action) {
    if (!ms) {
      action();
      return;
    }
    const { epoch } = this;
    setTimeout(() => epoch === this.epoch && action(), ms).unref();
  }

  due(text, submission, receipt) {
    if (receipt.aside) {
      this.aside.push([text, submission, receipt]);
      this.after(ASIDE_MS, () => this.letAsideGo());
      return;
    }
    this.send(text, submission, receipt);
    if (this.aside.length) this.letAsideGo();
  }

  /** The latest first: that is what puts them out of order. */
  letAsideGo() {
    this.aside.splice(0).reverse().forEach(each => this.send(...each));
  }

  send(text, submission, receipt) {
    this.journal.receipt(text, receipt);
    this.deliver[text.face](text, submission, receipt);
  }
}

module.exports = { Receipts };
