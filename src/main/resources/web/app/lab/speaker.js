// Plays the prompts of a call one after the other; what a key or a hang-up ends falls silent at once.
export class Speaker {
  #queue = [];
  #playing = null;
  #on = true;

  set on(on) {
    this.#on = on;
    if (!on) this.stop();
  }

  play(paths) {
    if (!this.#on) return;
    this.#queue.push(...paths);
    if (!this.#playing) this.#next();
  }

  stop() {
    this.#queue = [];
    this.#playing?.pause();
    this.#playing = null;
  }

  #next() {
    const path = this.#queue.shift();
    if (!path) {
      this.#playing = null;
      return;
    }
    const sound = new Audio(path);
    this.#playing = sound;
    const goOn = () => {
      if (this.#playing === sound) this.#next();
    };
    sound.addEventListener('ended', goOn);
    sound.addEventListener('error', goOn);
    // a browser that may not play, or has no such sound, goes on in silence
    sound.play().catch(goOn);
  }
}
