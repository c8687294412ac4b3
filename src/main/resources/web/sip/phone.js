// One call to one hotline: SIP over a TLS websocket, sound by WebRTC. Knows nothing of the page.
import { UA, WebSocketInterface } from './jssip.js';

const WHY = {
  'Authentication Error': 'refused',
  Rejected: 'refused',
  Busy: 'busy',
  'Not Found': 'notFound',
  'Address Incomplete': 'notFound',
  'Connection Error': 'unreachable',
  'WebRTC Error': 'noSound',
  'Incompatible SDP': 'noSound',
  'Bad Media Description': 'noSound',
  'Missing SDP': 'noSound',
};

function why(event) {
  if (event.cause === 'Terminated' || event.cause === 'Canceled') return event.originator === 'local' ? 'byCaller' : 'byService';
  return WHY[event.cause] ?? 'failed';
}

// Somebody without a microphone can still listen and press keys.
function silence() {
  return new AudioContext().createMediaStreamDestination().stream;
}

async function voice(wanted) {
  if (!wanted) return { stream: silence(), silent: false };
  try {
    return { stream: await navigator.mediaDevices.getUserMedia({ audio: true }), silent: false };
  } catch {
    return { stream: silence(), silent: true };
  }
}

/**
 * Dials, and tells what becomes of it: state(name, why, cause) with connecting, calling, talking and at last ended; sound(stream)
 * when there is something to hear; silent() when the microphone that was wanted is not there.
 */
export async function dial({ websocket, host, user, password, number, ticket, microphone }, { state, sound, silent }) {
  state('connecting');
  const own = await voice(microphone);
  if (own.silent) silent();
  const agent = new UA({
    sockets: [new WebSocketInterface(websocket)],
    uri: `sip:${user}@${host}`,
    password,
    register: false,
    session_timers: false,
  });
  let session;
  let over = false;

  function end(reason, cause) {
    if (over) return;
    over = true;
    for (const track of own.stream.getTracks()) track.stop();
    state('ended', reason, cause);
    // what is still to be said, as that it was hung up, is said first
    setTimeout(() => agent.stop(), 500);
  }

  function call() {
    if (session || over) return;
    state('calling');
    session = agent.call(`sip:${number}@${host}`, {
      mediaStream: own.stream,
      extraHeaders: [`X-Yamabiko-Rehearsal: ${ticket}`],
      // nobody on the internet is asked for our address; Asterisk is near
      pcConfig: { iceServers: [] },
      eventHandlers: {
        confirmed: () => state('talking'),
        ended: (event) => end(why(event), event.cause),
        failed: (event) => end(why(event), event.cause),
      },
    });
    session.connection?.addEventListener('track', (event) => sound(event.streams[0] ?? new MediaStream([event.track])));
  }

  agent.on('connected', call);
  agent.on('disconnected', () => end('unreachable'));
  agent.start();

  return {
    /** As an event of RFC 4733, which Asterisk listens to. */
    press: (key) => session?.sendDTMF(key, { transportType: 'RFC2833', duration: 120 }),
    hangUp() {
      if (session && !session.isEnded()) session.terminate();
      else end('byCaller');
    },
    statistics: () => session?.connection?.getStats(),
  };
}
