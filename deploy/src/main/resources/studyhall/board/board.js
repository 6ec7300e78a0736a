'use strict';

// Draws what it is told and nothing else; every text from outside becomes a text node.
const place = id => document.getElementById(id);
const made = (tag, kind, text) => {
  const node = document.createElement(tag);
  node.className = kind;
  if (text !== undefined) node.textContent = text;
  return node;
};
const number = value => value.toLocaleString('en-US');
const bar = share => {
  const node = made('div', 'bar');
  node.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return node;
};

let ahead = 0;
let ends = 0;
let whole = 1;
let question = '';

function lines(list, into) {
  const most = Math.max(1, ...list.map(line => line.points));
  into.replaceChildren(...list.map(line => {
    const row = made('li', line.place === 1 ? 'first' : '');
    const climb = line.climb > 0 ? `up ${line.climb}` : line.climb < 0 ? `down ${-line.climb}` : '';
    row.append(bar(line.points / most), made('span', 'place', line.place), made('bdi', 'name', line.name || 'Somebody'),
      made('span', 'climb', climb), made('span', 'points', number(line.points)));
    return row;
  }));
}

function live(quiz) {
  place('live').hidden = !quiz;
  if (!quiz) return;
  const closed = quiz.right >= 0;
  place('head').textContent = quiz.number === 0
    ? `${quiz.topic}: ${quiz.rounds} questions, about to begin`
    : `${quiz.topic} · question ${quiz.number} of ${quiz.rounds}`;
  place('stem').textContent = quiz.number === 0 ? `${quiz.answered} in so far` : quiz.stem;
  const all = Math.max(1, quiz.votes.reduce((sum, votes) => sum + votes, 0));
  place('options').replaceChildren(...quiz.options.map((text, option) => {
    const right = option === quiz.right;
    const row = made('li', right ? 'right' : '');
    if (closed) row.append(bar(quiz.votes[option] / all));
    row.append(made('span', 'letter', (right ? '✓ ' : '') + String.fromCharCode(65 + option)), made('bdi', 'text', text));
    if (closed) row.append(made('span', 'points', number(quiz.votes[option])));
    return row;
  }));
  place('foot').textContent = quiz.number === 0 ? ''
    : closed ? `${number(quiz.votes[quiz.right])} of ${number(quiz.answered)} had it` : `${number(quiz.answered)} answered`;
  const key = `${quiz.topic} ${quiz.number}`;
  ends = quiz.endsAt || 0;
  if (key !== question) {
    question = key;
    whole = Math.max(1, ends - (Date.now() + ahead));
  }
  place('time').hidden = !ends;
}

function tick() {
  const left = Math.max(0, ends - (Date.now() + ahead));
  place('left').style.width = `${Math.min(1, left / whole) * 100}%`;
  requestAnimationFrame(() => setTimeout(tick, 100));
}

const events = new EventSource(`${location.pathname.replace(/\/$/, '')}/events`);
events.addEventListener('board', event => {
  const told = JSON.parse(event.data);
  ahead = told.now - Date.now();
  place('away').hidden = true;
  live(told.board.live);
  lines(told.board.players, place('players'));
  lines(told.board.teams, place('teams'));
  place('nobody').hidden = told.board.players.length > 0;
  place('teamboard').hidden = told.board.teams.length === 0;
});
events.addEventListener('gone', () => {
  events.close();
  document.body.replaceChildren(made('main', '', 'This address has been revoked. /study board gives another.'));
});
events.addEventListener('open', () => { place('away').hidden = true; });
events.addEventListener('error', () => { place('away').hidden = false; });
tick();
