/*
 * The council's home: tells the reader on each open stage's card how far they are. The server computes it for this reader alone when it is asked, and this browser knows the
 * seconds used and how much had been unseen when a question was finished (prioritise-*.js). Where the server cannot tell, the card stays as it came: "begin".
 */
const own = window.sopu.own;
const kept = (name) => Number(own.get("duel|" + name)) || 0;
const isKept = (name) => own.get("duel|" + name) !== null;
const fill = (text, ...values) => values.reduce((told, value, at) => told.replace("{" + at + "}", value), text);
const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);

/* the stage's time is given, or this reader has stopped there once: what has come since is new to them */
function isDone(part) { return part.finished || part.done >= part.of || isKept("unseen|" + part.question); }
function left(part) { return isDone(part) ? 0 : Math.max(1, part.of - part.done); }
function fresh(part) { return isKept("unseen|" + part.question) ? Math.max(0, part.unseen - kept("unseen|" + part.question)) : 0; }

function tell(task, parts) {
  const says = task.dataset;
  const button = task.querySelector(".btn"), status = task.querySelector(".task-status"), meter = task.querySelector("progress");
  const seconds = sum(parts.map((part) => kept("seconds|" + part.question)));
  const open = parts.filter((part) => left(part) > 0), news = sum(parts.map(fresh));
  if (!seconds && !parts.some((part) => part.done > 0 || isDone(part))) { return; }
  const to = open[0] || parts.find((part) => fresh(part) > 0) || parts[0];
  button.href = button.href.replace(/\/(?:duel|charter)\/[^?]*\?/, to.path + "?") + (news && !open.length ? "&question=" + to.question : "");
  if (open.length) {
    status.textContent = fill(says.left, sum(open.map(left)), Math.floor(seconds / 60), says.minutes);
    button.textContent = says.goOn;
  } else {
    status.textContent = says.thanks + (news ? " " + fill(says.waits, news) : "");
    button.textContent = news ? says.new : says.again;
    button.classList.toggle("btn-primary", news > 0);
  }
  meter.value = 100 * (1 - sum(parts.map(left)) / Math.max(1, sum(parts.map((part) => Math.max(part.of, left(part))))));
  meter.hidden = false;
  task.classList.toggle("is-done", !open.length);
  task.querySelectorAll("[data-part]").forEach((item) => {
    const rest = sum(parts.filter((part) => part.path === item.dataset.part).map(left));
    item.querySelector("span").textContent = rest ? fill(says.partLeft, rest) : says.partDone;
  });
}

document.querySelectorAll("[data-task]").forEach((task) => {
  fetch(task.dataset.task, { credentials: "same-origin", redirect: "manual", headers: { "Accept": "application/json", "Sopu-Person": own.person } })
    .then((response) => response.ok ? response.json() : [])
    .then((parts) => { if (parts.length) { tell(task, parts); } }, () => { /* the card stays as it came */ });
});
