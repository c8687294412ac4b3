// What the editor asks the service.
const JSON_TYPE = { 'Content-Type': 'application/json' };

// Thrown when the session is over: the service answers with the way to the sign-in page.
export class SessionEnded extends Error {}

export function serverAt(address) {
  const post = (path, body, headers = {}) => ask(address + path, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
  return {
    async open() {
      const response = await ask(`${address}/opened`);
      if (!response.ok) throw new Error(`opened: ${response.status}`);
      return response.text();
    },
    async check(text) {
      const response = await post('/check', text);
      return (await response.json()).problems;
    },
    // { status, ... }: 200 and 409 come with what is kept now, 400 with the problems
    async save(text, version) {
      const response = await post('', text, { 'If-Match': version });
      return { status: response.status, ...(await response.json()) };
    },
    // The sound, or null with the status that says why not.
    // @param sentence { text, language, reading, recording }
    async sound(sentence) {
      const response = await post('/sound', JSON.stringify(sentence));
      return { status: response.status, wav: response.ok ? await response.arrayBuffer() : null };
    },
  };
}

async function ask(address, options) {
  const response = await fetch(address, { redirect: 'manual', ...options });
  if (response.type === 'opaqueredirect') throw new SessionEnded();
  return response;
}
