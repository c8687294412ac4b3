// Lets people hear a sentence as callers will. One at a time; asking for the one that plays stops it.

// @param ask gives { status, wav } for a sentence  @param changed is told whose sentence plays now, and the status of a failure
export function player(ask, changed) {
  let context;
  let source;
  let playing;

  function stop() {
    source?.stop();
    source = undefined;
    playing = undefined;
  }

  function begin(id, buffer) {
    source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);
    source.onended = (event) => {
      if (event.target !== source) return;
      stop();
      changed(undefined);
    };
    source.start();
  }

  return async function toggle(id, sentence) {
    const again = playing === id;
    stop();
    if (again) {
      changed(undefined);
      return;
    }
    playing = id;
    changed(id);
    context ??= new AudioContext();
    const { status, wav } = await ask(sentence).catch(() => ({ status: 0, wav: null }));
    if (playing !== id) return;
    if (wav) {
      begin(id, await context.decodeAudioData(wav));
    } else {
      stop();
      changed(undefined, status);
    }
  };
}
