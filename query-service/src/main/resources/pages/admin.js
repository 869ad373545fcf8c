// Shows projections and their rebuilds to an operator. Its words are on the page, and its data comes from the API, which
// wants the operator's token with each request. Whatever the API answers becomes text, never markup.

const KEY = 'jurybox-operator-token';
const LOOK_AGAIN_MS = 2_000;
const UNFINISHED = ['BUILDING', 'PAUSED'];
const FOLLOWED = [...UNFINISHED, 'BUILT', 'FAILED'];
const PROMOTABLE = ['BUILT', 'KEPT'];
const CANCELLABLE = [...UNFINISHED, 'BUILT', 'KEPT'];
const MINUTE = 60;
const HOUR = 60 * MINUTE;

const find = (selector, within = document) => within.querySelector(selector);
const words = find('#words').content;
const word = name => find(`[data-word="${name}"]`, words).textContent;
const number = value => value.toLocaleString(document.documentElement.lang);
const copy = id => find(id).content.firstElementChild.cloneNode(true);
const dialog = find('#confirm');
const trouble = find('#trouble');
/** The diffs of the generations that are built, by their elements. */
const diffs = new WeakMap();
/** What the generations compute otherwise, by their elements. */
const questions = new WeakMap();
/** The view of the verdicts that other rules change, as the diff names it. */
const VERDICTS = 'verdicts by the seats that count';

class WrongToken extends Error {}

let token = null;
let turn = 0;
let timer;

async function call(method, path) {
  if (!/^[\x21-\x7e]+$/.test(token ?? '')) throw new WrongToken(word('wrong-token'));
  const request = {method, headers: {Authorization: `Bearer ${token}`}, cache: 'no-store', credentials: 'omit'};
  const answer = await fetch(`/api/admin/${path}`, request).catch(() => { throw new Error(word('unreachable')); });
  if (answer.status === 401 || answer.status === 403) throw new WrongToken(word('wrong-token'));
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) return body;
  const refusal = new Error(`${body.title ?? answer.status}: ${body.detail ?? word('unreachable')}`);
  refusal.status = answer.status;
  throw refusal;
}

const placeOf = (projection, generation) => `projections/${encodeURIComponent(projection)}/rebuilds/${generation}`;

/** Empty for a generation that was dropped since it was listed. */
const viewOf = (projection, generation) => call('GET', placeOf(projection, generation)).catch(failure => {
  if (failure.status !== 404) throw failure;
});

async function read() {
  const all = await call('GET', 'projections');
  await Promise.all(all.projections.flatMap(projection => projection.generations
    .filter(build => FOLLOWED.includes(build.state))
    .map(async build => { build.view = await viewOf(projection.name, build.generation); })));
  return all;
}

/** Reads and shows everything, and again after a while. Only the latest call counts, and none while nobody looks. */
async function poll() {
  clearTimeout(timer);
  if (token === null || document.hidden) return;
  const mine = ++turn;
  try {
    const all = await read();
    if (mine !== turn) return;
    trouble.hidden = true;
    showAll(all);
  } catch (failure) {
    if (mine !== turn) return;
    if (failure instanceof WrongToken) return signOut(failure.message);
    trouble.textContent = failure.message;
    trouble.hidden = false;
    showDesk(true);
  }
  timer = setTimeout(poll, LOOK_AGAIN_MS);
}

function showAll(all) {
  showDesk(true);
  write(find('#desk'), {head: number(all.head)});
  fill(find('#projections'), all.projections, each => each.name, newProjection, showProjection);
  fill(find('#disregarded ul'), all.disregarded, each => each.position, () => copy('#disregarded-event'),
    showDisregarded);
  find('#disregarded').hidden = all.disregarded.length === 0;
}

function showDisregarded(item, {position, type, subject, reason, actor, disregardedAt}) {
  const at = new Date(disregardedAt).toLocaleString(document.documentElement.lang);
  write(item, {position: number(position), type, subject, reason, actor: actor ?? '', at});
}

function write(element, texts) {
  for (const [name, text] of Object.entries(texts)) {
    const target = find(`[data-${name}]`, element);
    if (target.textContent !== String(text)) target.textContent = text;
  }
}

/** Keeps the element of an item, so that focus and answers stay where they are while numbers change. */
function fill(list, items, keyOf, make, update) {
  const kept = new Map([...list.children].map(child => [child.dataset.key, child]));
  items.forEach((item, index) => {
    const key = String(keyOf(item));
    const element = kept.get(key) ?? make(item);
    element.dataset.key = key;
    kept.delete(key);
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
    update(element, item);
  });
  kept.forEach(child => child.remove());
}

function newProjection({name}) {
  const article = copy('#projection');
  onClick(article, 'start', () => call('POST', `projections/${encodeURIComponent(name)}/rebuilds`));
  return article;
}

function showProjection(article, projection) {
  const {name, live, read, lag, parked, generations} = projection;
  write(article, {name, live: number(live), read: number(read), lag: number(lag), parked: number(parked.length)});
  fill(find('[data-parked-list]', article), parked, each => each.subject, each => newParked(name, each), showParked);
  fill(find('[data-generations]', article), generations, each => each.generation,
    each => newGeneration(name, each.generation), showGeneration);
}

function newParked(projection, {subject}) {
  const item = copy('#parked');
  onClick(item, 'retry', () => call('POST',
    `projections/${encodeURIComponent(projection)}/parked/${encodeURIComponent(subject)}/retry`));
  return item;
}

function showParked(item, {subject, position, type, skipped}) {
  write(item, {subject, position: number(position), type, skipped: number(skipped), disregard: position});
}

function newGeneration(projection, generation) {
  const item = copy('#generation');
  const place = placeOf(projection, generation);
  onClick(item, 'compare', async () => comparison(await call('GET', place), true));
  const target = `${projection} · ${generation}`;
  onClick(item, 'diff', async () => showDiff(item, await call('GET', `${place}/diff`)));
  onClick(item, 'promote', consent => call('POST', `${place}/promotion${consent}`),
    () => ({what: 'promote', target, diff: diffs.get(item)}));
  onClick(item, 'pause', () => call('POST', `${place}/pause`));
  onClick(item, 'resume', () => call('POST', `${place}/resume`));
  onClick(item, 'cancel', () => call('DELETE', place), () => ({what: 'cancel', target}));
  return item;
}

function showGeneration(item, {generation, state, begunAt, view}) {
  const begun = new Date(begunAt).toLocaleString(document.documentElement.lang);
  const facts = [`${word('since')} ${begun}`, ...view?.whatIf ? question(view) : []];
  write(item, {number: number(generation), state: word(state), begun: facts.join(' · ')});
  const unfinished = UNFINISHED.includes(state);
  find('[data-building]', item).hidden = !unfinished || !view;
  if (unfinished && view) showProgress(item, view);
  const outcome = find('[data-outcome]', item);
  outcome.hidden = !view || unfinished && !view.trouble;
  if (!outcome.hidden) write(item, {outcome: view.trouble ?? comparison(view)});
  diffs.set(item, state === 'BUILT' ? view?.diff : undefined);
  questions.set(item, view?.whatIf);
  find('[data-compare]', item).hidden = unfinished;
  find('[data-pause]', item).hidden = state !== 'BUILDING';
  find('[data-resume]', item).hidden = state !== 'PAUSED';
  find('[data-diff]', item).hidden = !view?.diff || view.diff.empty;
  find('[data-promote]', item).hidden = !PROMOTABLE.includes(state) || Boolean(view?.whatIf);
  find('[data-cancel]', item).hidden = !CANCELLABLE.includes(state);
}

/** What a generation computes otherwise. */
function question({whatIf: {rules, asOf, excludedVoters}, votersWithoutVotes: missing}) {
  const texts = [word('what-if')];
  if (rules) texts.push(Object.entries(rules).map(([name, value]) => `${name} ${[value].flat().join(' ')}`).join(', '));
  if (excludedVoters > 0) texts.push(`${word('without-voters')} ${number(excludedVoters)}`);
  if (missing) {
    const names = [...missing.first, ...missing.count > missing.first.length ? ['…'] : []];
    texts.push(`${word('without-votes')} ${number(missing.count)} (${names.join(', ')})`);
  }
  if (asOf) texts.push(`${word('as-of')} ${number(asOf)}`);
  return texts;
}

function showProgress(item, {state, read, cut, eventsPerSecond, secondsLeft, rate}) {
  const bar = find('[data-progress]', item);
  const share = cut ? Math.min(1, read / cut) : cut === 0 ? 1 : 0;
  bar.value = share;
  const texts = [`${Math.floor(share * 100)} %`, `${number(read)} ${word('of')} ${cut === null ? '…' : number(cut)}`];
  if (eventsPerSecond !== null) texts.push(`${number(eventsPerSecond)} ${word('per-second')}`);
  if (rate !== null) texts.push(`${word('at-most')} ${number(rate)} ${word('per-second')}`);
  if (state === 'BUILDING' && share === 1) texts.push(word('catching-up'));
  else if (secondsLeft !== null) texts.push(timeLeft(secondsLeft));
  write(item, {rate: texts.join(' · ')});
}

function timeLeft(seconds) {
  if (seconds < 2 * MINUTE) return `${number(seconds)} ${word('seconds-left')}`;
  if (seconds < 2 * HOUR) return `${number(Math.floor(seconds / MINUTE))} ${word('minutes-left')}`;
  return `${number(Math.round(seconds / HOUR))} ${word('hours-left')}`;
}

function comparison({equal, comparedWith, digest, liveDigest, diff, trouble: why}, whole = false) {
  if (equal === null) return why ?? word('not-compared');
  const result = comparedWith < 0
    ? word(equal ? 'equal-then' : 'different-then')
    : `${word(equal ? 'equal' : 'different')} ${number(comparedWith)}`;
  const texts = diff && !diff.empty ? [result, totals(diff)] : [result];
  if (whole) texts.push(`${word('digest')} ${digest}`, `${word('live-digest')} ${liveDigest}`);
  return texts.join(' · ');
}

function totals({added, removed, changed}) {
  return [`${word('added')} ${number(added)}`, `${word('removed')} ${number(removed)}`,
    `${word('changed')} ${number(changed)}`].join(', ');
}

/** Shows what differs in the terms of the field, and the totals of tables; where no view differs, also their rows. */
function showDiff(item, {views, tables}) {
  find('[data-sections]', item).replaceChildren(
    ...adoption(questions.get(item), views),
    ...views.map(view => titled(view, lines(view.rows, true))),
    ...tables.map(table => titled(table, views.length > 0 ? [] : lines(table.rows, false))));
}

/** How many verdicts an adoption would change. It would be by today's reviews, not by those of a past position. */
function adoption(whatIf, views) {
  if (!whatIf?.rules || whatIf.asOf) return [];
  const changed = views.find(({name}) => name === VERDICTS)?.changed ?? 0;
  const sentence = Object.assign(document.createElement('p'), {className: 'facts'});
  sentence.textContent = `${word('adoption')} ${number(changed)}`;
  return [sentence];
}

function titled(section, rows) {
  const element = copy('#section');
  write(element, {kind: section.name, totals: totals(section)});
  if (rows.length > 0) find('table', element).append(...rows);
  else find('.scroll', element).remove();
  return element;
}

/** Of a table only the columns that differ are shown, since it has many. */
function lines(rows, whole) {
  const keys = Object.keys(rows[0].key);
  const names = [...new Set(rows.flatMap(({before, after}) => Object.keys(after ?? before)))]
    .filter(name => whole || rows.some(({before, after}) => before?.[name] !== after?.[name]));
  return [line('th', [...keys, ...names]),
    ...rows.map(row => line('td', [...keys.map(key => row.key[key]), ...names.map(name => change(row, name))]))];
}

function line(kind, texts) {
  const row = document.createElement('tr');
  row.append(...texts.map(text => Object.assign(document.createElement(kind), {textContent: text})));
  return row;
}

function change({before, after}, name) {
  const [was, is] = [before, after].map(side => side?.[name] ?? '—');
  return was === is ? was : `${was} → ${is}`;
}

function soundness({sound, drifting, projections}) {
  if (sound) return word('sound');
  const problems = projections.filter(each => each.problems.length > 0 || each.parked > 0)
    .map(each => `${each.name} (${each.parked} ${word('parked')}): ${each.problems.join(' ')}`);
  if (drifting > 0) problems.push(`${drifting} ${word('drifting')}`);
  return `${word('unsound')} ${problems.join(' ')}`;
}

/**
 * What a button does: the answer, or what went wrong, stands beside it, and no button beside it works meanwhile. With a
 * question, nothing is done unless it is confirmed.
 */
function onClick(element, name, work, question) {
  const button = find(`[data-${name}]`, element);
  const bar = button.parentElement;
  button.addEventListener('click', async () => {
    const consent = question ? await confirmed(question()) : '';
    if (consent === null) return;
    const buttons = bar.querySelectorAll('button');
    buttons.forEach(each => { each.disabled = true; });
    say(bar, word('sending'));
    try {
      const answer = await work(consent);
      say(bar, typeof answer === 'string' ? answer : word('done'));
    } catch (failure) {
      say(bar, failure.message, true);
    }
    buttons.forEach(each => { each.disabled = false; });
    if (document.activeElement === document.body) button.focus();
    poll();
  });
}

function say(element, text, failed = false) {
  const answer = find('[data-answer]', element);
  answer.textContent = text;
  answer.classList.toggle('failed', failed);
}

/** Resolves to the parameters that consent to it, or to null if it shall not be done. */
function confirmed({what, target, diff}) {
  const consent = find('[data-consent]', dialog);
  write(dialog, {target, title: word(`${what}-title`), text: word(`${what}-text`), yes: word(`${what}-yes`),
    accept: diff ? `${word('accept')} ${diff.digest}` : word('force')});
  find('[data-consent-label]', dialog).hidden = what !== 'promote' || diff?.empty === true;
  consent.checked = false;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'yes') return resolve(null);
    if (!consent.checked) return resolve('');
    resolve(diff ? `?acceptedDiff=${diff.digest}` : '?force=true');
  }, {once: true}));
}

function showDesk(open) {
  find('#desk').hidden = !open;
  find('#sign-in').hidden = open;
}

/** Storage may be forbidden: then the token is kept in this page alone. */
function remember(value) {
  try {
    if (value === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, value);
  } catch { /* as if nothing was kept */ }
}

function remembered() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function signOut(why) {
  turn++;
  clearTimeout(timer);
  token = null;
  remember(null);
  find('#projections').replaceChildren();
  showDesk(false);
  say(find('#sign-in'), why, why !== '');
  find('#token').focus();
}

find('#sign-in').addEventListener('submit', event => {
  event.preventDefault();
  token = find('#token').value.trim();
  remember(find('#keep').checked ? token : null);
  find('#token').value = '';
  say(find('#sign-in'), word('sending'));
  poll();
});
onClick(find('#desk'), 'rebuild-all', () => call('POST', 'rebuilds'),
  () => ({what: 'rebuild-all', target: [...find('#projections').children].map(each => each.dataset.key).join(', ')}));
onClick(find('#desk'), 'verify', async () => soundness(await call('GET', 'verification')));
find('#leave').addEventListener('click', () => signOut(''));
document.addEventListener('visibilitychange', poll);

token = remembered();
showDesk(false);
poll();
