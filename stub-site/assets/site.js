'use strict';
// The site works without this script. With it: fields that depend on a choice appear by themselves, User
// Verification answers in place, a form is sent once, and an idle registrant is warned (D-14).

/** Requests under way whose answer a submit must wait for. */
const underWay = new Set();

/** Parts of the page that wait for an answer, and the number of the request whose answer they take: the latest. */
const awaited = new Set();
let latest = 0;

/**
 * Sends a form with an action and puts the named parts of the answer in place of those on the page. The latest request
 * knows every choice: its answer is for all parts that wait, and an earlier answer that arrives late is for none.
 */
async function replaceFragments(form, fragmentIds, action) {
  const request = (latest += 1);
  for (const id of fragmentIds) awaited.add(id);
  const body = new URLSearchParams(new FormData(form));
  if (action) body.set('action', action);
  // The buttons are named "action" too, and would stand in for the property.
  const response = await fetch(form.getAttribute('action'), { method: 'POST', body });
  const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (request !== latest) return;
  for (const id of awaited) {
    const [current, fresh] = [document.getElementById(id), answer.getElementById(id)];
    if (!current || !fresh) {
      // Refused: sent as a form, it is answered with the page that says why; the frame of User Verification starts anew.
      if (self === top) sendAs(form, action);
      else openAgain();
      return;
    }
    const focused = current.contains(document.activeElement) ? document.activeElement.id : '';
    if (action === 'refresh') keepTyped(current, fresh);
    current.replaceWith(fresh);
    if (focused) document.getElementById(focused)?.focus();
  }
  awaited.clear();
  noteActivity();
}

/** Takes along what was typed into a text field while the answer was on its way. */
function keepTyped(current, fresh) {
  for (const field of fresh.querySelectorAll('input')) {
    const before = current.querySelector(`input[name="${field.name}"]`);
    if (before) field.value = before.value;
  }
}

/** Sends a form with an action that none of its buttons has. */
function sendAs(form, action) {
  const field = Object.assign(document.createElement('input'), {
    type: 'hidden',
    name: 'action',
    value: action,
  });
  form.append(field);
  form.submit();
}

function track(promise) {
  underWay.add(promise);
  void promise.finally(() => underWay.delete(promise));
}

/** The ids of the parts that depend on an element, if any. */
function dependents(element) {
  return element.closest('[data-refreshes]')?.dataset.refreshes.split(' ');
}

document.addEventListener('change', (event) => {
  const { target } = event;
  const ids = dependents(target);
  if (ids) {
    for (const id of ids.filter((dependent) => dependent === 'county-fragment')) {
      document.getElementById(id)?.replaceChildren();
    }
    track(replaceFragments(target.form, ids, 'refresh'));
  } else if (target.id === 'not-a-robot' && target.checked) {
    verify(target.form);
  }
});

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (form.matches('[data-verify]')) {
    event.preventDefault();
    verify(form);
    return;
  }
  const ids = submitter && dependents(submitter);
  if (ids) {
    event.preventDefault();
    track(replaceFragments(form, ids, submitter.value));
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (underWay.size > 0) {
    event.preventDefault();
    void Promise.allSettled(underWay).then(() => form.requestSubmit(submitter));
    return;
  }
  form.dataset.sent = 'yes';
});

addEventListener('pageshow', ({ persisted }) => {
  const sent = document.querySelectorAll('form[data-sent]');
  const frame = document.querySelector('iframe[name^="verification-"]');
  // Sending the form used its verification up: a page from the browser's memory has no other.
  if (persisted && frame && sent.length > 0) openAgain();
  else if (frame) showOwnPage(frame);
  // Any other page that comes back from the browser's memory can be sent again.
  for (const form of sent) delete form.dataset.sent;
});

/** On the way back through its history, Firefox opens in a frame what the frame in its place had shown. */
function showOwnPage(frame) {
  if (frame.contentDocument?.URL !== frame.src) frame.contentWindow.location.replace(frame.src);
}

/** Runs in the frame of User Verification: the page around it waits with Next until the answer is there. */
function verify(form) {
  const promise = replaceFragments(form, ['verification']);
  form.querySelector('[role=status]').textContent = 'Verifying...';
  (parent.trackVerification ?? track)(promise);
}
globalThis.trackVerification = track;

/** The frame of User Verification is as high as what it shows: nothing of a challenge is cut. */
function fitFrame() {
  const { frameElement } = self;
  const borders = frameElement.offsetHeight - frameElement.clientHeight;
  frameElement.style.height = `${document.body.offsetHeight + borders}px`;
}
if (self !== top) new ResizeObserver(fitFrame).observe(document.body);

const idle = document.querySelector('dialog[data-warn-after]');
let warning;
let ending;
/** What had the focus when the warning was shown. */
let focusedBefore;

/** Warns when the registrant has been idle for so long from now on, and shows what became of the session at its end. */
function beginIdleTime() {
  if (!idle) return;
  const { warnAfter, endAfter } = idle.dataset;
  clearTimeout(warning);
  clearTimeout(ending);
  if (idle.open) closeWarning();
  warning = setTimeout(warn, Number(warnAfter));
  ending = setTimeout(openAgain, Number(endAfter));
}

function warn() {
  const { activeElement } = document;
  focusedBefore = activeElement?.contentDocument?.activeElement ?? activeElement;
  idle.returnValue = '';
  idle.showModal();
}

/** The browser gives the focus back by itself, but not to what is in a frame. */
function closeWarning() {
  idle.close('extended');
  if (focusedBefore?.ownerDocument !== document) focusedBefore?.focus({ preventScroll: true });
}

/**
 * Chromium lets Escape close a dialog all the same if nothing was done between two of them: the warning stays. The event of
 * its closing comes with the next frame, after the answer of the site or when the next warning is shown already.
 * Returns whether the warning was closed.
 */
function reopenWarning() {
  if (idle.open || idle.returnValue === 'extended') return false;
  idle.showModal();
  return true;
}

/** What one tab, or its frame of User Verification, sends to the site keeps the session alive for all tabs. */
const activity = new BroadcastChannel('registration-activity');
activity.addEventListener('message', beginIdleTime);

function noteActivity() {
  beginIdleTime();
  activity.postMessage('');
}

async function extendSession() {
  const body = new URLSearchParams({ csrf: idle.dataset.csrf });
  const answer = await fetch('/pscof/registration/keep-alive', { method: 'POST', body }).catch(
    () => undefined,
  );
  // Lost on the way: the warning stays, and so does the end.
  if (!answer) reopenWarning();
  else if (answer.ok) noteActivity();
  else openAgain();
}

/**
 * Opens the address of this page again. Reloading could send a form a second time, since a refused screen is the answer
 * to one, and Firefox asks before it does.
 */
function openAgain() {
  location.replace(location.pathname + location.search);
}

if (idle) {
  noteActivity();
  idle.querySelector('button').addEventListener('click', extendSession);
  idle.addEventListener('cancel', (event) => {
    event.preventDefault();
    void extendSession();
  });
  idle.addEventListener('close', () => {
    if (reopenWarning()) void extendSession();
  });
}
