'use strict';
// The octets of a text: its header, its segments, its characters (3GPP TS 23.040 section 9.2.3.24, TS 23.038).

const smpp = require('smpp');

const UDH_INDICATOR = 0x40; // in esm_class, SMPP 3.4 section 5.2.12
const CONCATENATED = 0x00;
const CONCATENATED_16_BIT = 0x08;
const UCS2 = 8; // data_coding, SMPP 3.4 section 5.2.19
const NONE = Buffer.alloc(0);

/** The header and the rest. A header longer than the message is no header. */
function split(esmClass, octets) {
  const length = esmClass & UDH_INDICATOR && octets.length ? octets[0] + 1 : 0;
  return length > octets.length ? { udh: NONE, message: octets } : { udh: octets.subarray(0, length), message: octets.subarray(length) };
}

/** What a header says of a long text, or null for a whole one. */
function segmentOf(udh) {
  for (let at = 1; at + 1 < udh.length; at += 2 + udh[at + 1]) {
    const content = udh.subarray(at + 2, at + 2 + udh[at + 1]);
    if (udh[at] === CONCATENATED && content.length === 3) return segment(content[0], content[1], content[2]);
    if (udh[at] === CONCATENATED_16_BIT && content.length === 4) return segment(content.readUInt16BE(0), content[2], content[3]);
  }
  return null;
}

function segment(reference, total, number) {
  return number >= 1 && number <= total ? { reference, total, number } : null; // else ignored, TS 23.040 section 9.2.3.24.1
}

const isUcs2 = dataCoding => dataCoding === UCS2;

function decode(dataCoding, octets) {
  return isUcs2(dataCoding) ? smpp.encodings.UCS2.decode(octets) : smpp.encodings.ASCII.decode(octets);
}

/** The shorter of the two alphabets that has all its characters. */
function encode(text) {
  return smpp.encodings.ASCII.match(text)
    ? { dataCoding: 0, octets: smpp.encodings.ASCII.encode(text) }
    : { dataCoding: UCS2, octets: smpp.encodings.UCS2.encode(text) };
}

/** Septets or UTF-16 units: what lengths are counted in. */
const unitsOf = (dataCoding, message) => (isUcs2(dataCoding) ? message.length >> 1 : message.length);

module.exports = { decode, encode, isUcs2, segmentOf, split, unitsOf };
