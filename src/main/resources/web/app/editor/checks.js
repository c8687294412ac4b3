// Asks for what is wrong while somebody types: not at every letter, and only the answer to the latest question counts.
const PAUSE = 300;

export function checker(ask, show, pause = PAUSE) {
  let timer;
  let latest;
  return (text) => {
    if (text === latest) return;
    latest = text;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      try {
        const problems = await ask(text);
        if (text === latest) show(problems);
      } catch {
        latest = undefined; // the next change asks again
      }
    }, pause);
  };
}
