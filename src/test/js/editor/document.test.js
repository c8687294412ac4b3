import assert from 'node:assert/strict';
import { test } from 'node:test';
import { find, kindOf, places, read, write } from '../../editor/document.js';

const WHOLE = '{"did":"05012345678","name":"窓口","language":"ja","trigger":"ANSWER","senderId":"0312345678",'
  + '"flow":{"menu":{"prompt":"1か0を押してください。","timeout":"PT6S","attempts":3,'
  + '"keys":{"2":{"menu":{"prompt":"修理","keys":{"9":{"say":"はい"},"1":{"text":"repair"}}}},"1":{"text":"catalogue"},"0":{"transfer":"support"}},'
  + '"otherwise":{"text":"catalogue"}}},"withheld":{"say":"186"},"notTextable":{"askNumber":"番号"}}';

test('a document is written as it was read, to the letter and in its order', () => {
  assert.equal(write(read(WHOLE)), WHOLE);
});

test('what the editor does not know is kept, wherever it stands', () => {
  const strange = '{"did":"05012345678","later":{"10":1,"2":[{"b":null}]},"flow":{"menu":{"prompt":"\\"keys\\": {1}","hint":{"2":"x","1":"y"},'
    + '"keys":{"1":{"dance":{"9":1,"1":2}}}}},"hours":{"weekly":{"mon":["09:00-18:00"]},"zone":"x","outside":{"say":"閉店"}}}';
  assert.equal(write(read(strange)), strange);
});

test('every place has the path by which the server names it', () => {
  const paths = places(read(WHOLE)).map((place) => [place.path, kindOf(place.step), place.depth]);
  assert.deepEqual(paths, [
    ['flow', 'menu', 0],
    ['flow.menu.keys.2', 'menu', 1],
    ['flow.menu.keys.2.menu.keys.9', 'say', 2],
    ['flow.menu.keys.2.menu.keys.1', 'text', 2],
    ['flow.menu.keys.1', 'text', 1],
    ['flow.menu.keys.0', 'transfer', 1],
    ['flow.menu.otherwise', 'text', 1],
    ['withheld', 'say', 0],
    ['notTextable', 'askNumber', 0],
  ]);
});

test('a place knows its menu', () => {
  const document = read(WHOLE);
  const nine = places(document).find((place) => place.key === '9');
  assert.equal(find(document, nine.menuId).key, '2');
  assert.equal(find(document, 'flow').menuId, undefined);
});
