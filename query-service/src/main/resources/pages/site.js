/* Votes without a reload, live numbers, bookmarks and the colour scheme. Pages are complete, and votes count, without it. */

const text = key => document.querySelector("#texts").content.querySelector(`[data-text="${key}"]`).textContent;

/* ---- What this browser remembers. It may refuse to, and then pages work without. ---- */

const memory = {
  read(name, otherwise) {
    try { return JSON.parse(localStorage.getItem("jurybox." + name)) ?? otherwise; } catch { return otherwise; }
  },
  write(name, value) {
    try { localStorage.setItem("jurybox." + name, JSON.stringify(value)); } catch { /* Nothing depends on it. */ }
  },
};

/* ---- Colour scheme ---- */

const SCHEMES = ["auto", "light", "dark"];

function showScheme(scheme) {
  document.documentElement.dataset.scheme = scheme;
  document.querySelector("#scheme-now").textContent = text("script.scheme." + scheme);
}

function nextScheme() {
  const next = SCHEMES[(SCHEMES.indexOf(memory.read("scheme", "auto")) + 1) % SCHEMES.length];
  memory.write("scheme", next);
  showScheme(next);
}

/* ---- Live numbers: the server renders the page again, and what differs is replaced. ---- */

const PAUSE_MS = 250;
const RETRY_MS = 1_000;
const RETRY_MAX_MS = 60_000;
let refreshTimer = null;
let refreshedAt = -PAUSE_MS;
let refreshNumber = 0;
let shownNumber = 0;
let retryDelay = RETRY_MS;

/* A busy tool costs each of its readers four pages a second at most. */
function refreshSoon() {
  refreshIn(Math.max(0, refreshedAt + PAUSE_MS - performance.now()));
}

/* One refresh waits at most. */
function refreshIn(milliseconds) {
  refreshTimer ??= setTimeout(() => {
    refreshTimer = null;
    if (!document.hidden) refresh();
  }, milliseconds);
}

async function pageOf(address, position) {
  const headers = position ? { "X-Min-Position": position } : {};
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(response.statusText);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

async function refresh(position) {
  refreshedAt = performance.now();
  const number = ++refreshNumber;
  try {
    const fresh = await pageOf(location.pathname, position);
    if (number < shownNumber) return; /* A later one was faster. */
    shownNumber = number;
    for (const shown of document.querySelectorAll("[data-live]")) {
      const current = fresh.querySelector(`[data-live="${CSS.escape(shown.dataset.live)}"]`);
      if (current && current.innerHTML !== shown.innerHTML) replace(shown, current);
    }
    retryDelay = RETRY_MS;
  } catch {
    /* What the stream announced would be missed: it is read later, and less and less often. */
    refreshIn(retryDelay);
    retryDelay = Math.min(retryDelay * 2, RETRY_MAX_MS);
  }
}

function replace(shown, current) {
  shown.replaceChildren(...current.childNodes);
  shown.classList.remove("changed");
  void shown.offsetWidth;
  shown.classList.add("changed");
}

let stream = null;

/*
 * An open stream announces every later change, so what changed before is read once. A browser reconnects by itself when
 * the network fails, but not when the answer is an error.
 */
function follow(tools) {
  stream?.close();
  stream = null;
  if (document.hidden) return;
  stream = new EventSource("/api/stream?tool=" + encodeURIComponent(tools));
  for (const event of ["open", "tool", "reload"]) stream.addEventListener(event, refreshSoon);
  stream.addEventListener("error", event => {
    if (event.target.readyState !== EventSource.CLOSED) return;
    setTimeout(() => { if (stream === event.target) follow(tools); }, 5_000 + Math.random() * 5_000);
  });
}

/* ---- Votes ---- */

/* The address of the command service with the host of this page: browsers keep a voter's cookie by host. */
function commandOrigin(form) {
  const origins = form.dataset.origins.split(" ");
  return origins.find(origin => new URL(origin).hostname === location.hostname) ?? origins[0];
}

function send(form, method, path, body) {
  return fetch(commandOrigin(form) + path, {
    method, body: body && JSON.stringify(body), credentials: "include", signal: AbortSignal.timeout(10_000),
    headers: body ? { "Content-Type": "application/json" } : {},
  });
}

let isVoter = memory.read("voter", false);
let makingVoter = null;

/* Two first votes at once make one voter. A browser that has a voter's cookie stays that voter. */
function makeVoter(form) {
  makingVoter ??= send(form, "POST", "/api/voters").then(made => {
    isVoter = made.ok;
    memory.write("voter", made.ok);
    return made;
  }).finally(() => { makingVoter = null; });
  return makingVoter;
}

/* A voter is made with the first vote. One whose cookie is gone is made anew, and has not voted yet. */
async function sendVote(form, choice) {
  const vote = () => choice === "RETRACT"
    ? send(form, "DELETE", `/api/tools/${form.dataset.tool}/vote`)
    : send(form, "PUT", `/api/tools/${form.dataset.tool}/vote`, { choice });
  if (isVoter) {
    const response = await vote();
    if (response.status !== 401) return response;
    memory.write("votes", {});
  }
  const made = await makeVoter(form);
  return made.ok ? vote() : made;
}

async function refusal(response) {
  const problem = await response.clone().json().catch(() => ({}));
  switch (problem.type) {
    case "/problems/too-many-requests":
      return text("script.too-many").replace("NUMBER", response.headers.get("Retry-After") ?? "60");
    case "/problems/unknown-tool": return text("script.not-registered");
    case "/problems/outcome-unknown": return text("script.unknown");
    default: return text("script.failed") + " " + (problem.detail ?? "");
  }
}

function showChoice(form, choice) {
  for (const ballot of form.querySelectorAll(".ballot")) {
    ballot.setAttribute("aria-pressed", ballot.value === choice);
  }
  form.classList.toggle("voted", choice !== undefined);
}

function say(form, words, failed = false) {
  const said = form.querySelector(".said");
  said.textContent = words;
  said.classList.toggle("failed", failed);
}

async function vote(form, choice) {
  if (form.ariaBusy === "true") return;
  const tool = form.dataset.tool;
  const before = memory.read("votes", {})[tool];
  form.ariaBusy = "true";
  showChoice(form, choice === "RETRACT" ? undefined : choice);
  say(form, text("script.sending"));
  try {
    const response = await sendVote(form, choice);
    if (response.ok) {
      recorded(form, tool, choice, await response.json());
    } else {
      showChoice(form, before);
      say(form, await refusal(response), true);
    }
  } catch (failure) {
    showChoice(form, before);
    say(form, text(failure.name === "TimeoutError" ? "script.unknown" : "script.unreachable"), true);
  } finally {
    form.ariaBusy = "false";
  }
}

function recorded(form, tool, choice, receipt) {
  const { [tool]: _, ...others } = memory.read("votes", {});
  memory.write("votes", choice === "RETRACT" ? others : { ...others, [tool]: choice });
  say(form, text(choice === "RETRACT" ? "script.retracted" : "script.recorded"));
  refresh(`${receipt.partition}-${receipt.position}`);
}

function showVotes() {
  const votes = memory.read("votes", {});
  for (const form of document.querySelectorAll("form.vote")) showChoice(form, votes[form.dataset.tool]);
}

/* ---- Bookmarks ---- */

const CARDS_AT_ONCE = 20;

function showBookmarks() {
  const marked = memory.read("bookmarks", []);
  for (const button of document.querySelectorAll("[data-bookmark]")) {
    const pressed = marked.includes(button.dataset.bookmark);
    button.setAttribute("aria-pressed", pressed);
    button.textContent = text(pressed ? "script.bookmarked" : "script.bookmark");
  }
}

function toggleBookmark(tool) {
  const marked = memory.read("bookmarks", []);
  memory.write("bookmarks", marked.includes(tool) ? marked.filter(each => each !== tool) : [...marked, tool]);
  showBookmarks();
}

async function loadBookmarks(list) {
  const marked = memory.read("bookmarks", []);
  const loading = document.querySelector("#bookmarks-loading");
  document.querySelector("#bookmarks-empty").hidden = marked.length > 0;
  loading.hidden = marked.length === 0;
  try {
    const cards = [];
    for (let from = 0; from < marked.length; from += CARDS_AT_ONCE) {
      const wanted = encodeURIComponent(marked.slice(from, from + CARDS_AT_ONCE).join(","));
      cards.push(...(await pageOf("/bookmarks?tool=" + wanted)).querySelectorAll("#bookmarks > *"));
    }
    list.replaceChildren(...cards);
    loading.hidden = true;
    showBookmarks();
  } catch {
    loading.textContent = text("script.bookmarks-failed");
  }
}

/* ---- What happens when ---- */

showScheme(memory.read("scheme", "auto"));
showVotes();
showBookmarks();
addEventListener("storage", () => {
  showScheme(memory.read("scheme", "auto"));
  showVotes();
  showBookmarks();
});
document.addEventListener("click", event => {
  if (event.target.closest("#scheme")) nextScheme();
  const bookmark = event.target.closest("[data-bookmark]");
  if (bookmark) toggleBookmark(bookmark.dataset.bookmark);
});
document.addEventListener("submit", event => {
  const form = event.target.closest("form.vote");
  if (!form) return;
  event.preventDefault();
  vote(form, event.submitter.value);
});

const tools = document.querySelector("main").dataset.tools;
if (tools) {
  follow(tools);
  document.addEventListener("visibilitychange", () => follow(tools));
}
const bookmarks = document.querySelector("#bookmarks");
if (bookmarks) loadBookmarks(bookmarks);
