import type { Mention } from '../candidates/mention';
import type { Asked, BareRequest, SentenceReading } from '../sentences/asked';
import type { Verb } from '../sentences/words';
import { plainWords } from '../structure/words';
import type { Action, ActionKind } from './action';
import { isPacer } from './addresses';

const BUTTONS =
  /^(?:next|submit|continue|back|cancel|reset|ok|finish|done|proceed|login|log in|save|print|go|register$)/i;

/** What is done only to start over or to correct something. */
const GOES_BACK =
  /\bto (?:start (?:over|again|anew)|cancel|stop|clear|go back|return|change|correct|undo|edit|leave)\b/i;

/** The actions of a sentence, in its order: one for each control. */
export function actionsIn(sentence: string, { asked, bare }: SentenceReading): Action[] {
  const used = asked.filter(
    ({ is, mention }) =>
      !(GOES_BACK.test(sentence) && /^(?:reset|cancel|back|help|print)$/i.test(mention.label)) &&
      is !== 'not asked' &&
      !(mention.kind === 'field' && isOfExisting(sentence, mention)),
  );
  const actions = used.flatMap((one) => actionOf(one, used, sentence));
  return [...merged(actions), ...bareAddress(sentence, bare, actions)].sort(
    (one, other) => one.start - other.start,
  );
}

function actionOf(one: Asked, all: readonly Asked[], sentence: string): Action[] {
  const { mention, verb, is, why } = one;
  const kind = kindOf(mention, verb, sentence);
  if (!kind) return [];
  const base = { isSoft: is === 'soft', why, start: mention.start, end: mention.end };
  const place = placeIn(sentence, mention, all);
  switch (mention.kind) {
    case 'address':
      return isPacer(mention.label) ? [{ ...base, is: 'address', label: mention.label }] : [];
    case 'site':
    case 'here':
      return [
        {
          ...base,
          is: 'address',
          label: mention.address && isPacer(mention.address) ? mention.address : undefined,
          ...(mention.kind === 'here' ? { id: 'here' } : {}),
        },
      ];
    case 'list': {
      if (all.some((other) => other.mention.kind === 'entry')) return [];
      return [];
    }
    case 'entry': {
      const list = all.find((other) => other.mention.kind === 'list')?.mention;
      return [
        { ...base, is: 'list', label: list?.label ?? 'User Type', entry: mention.label, id: 'user-type' },
      ];
    }
    case 'personal':
    case 'form':
      return [
        {
          ...base,
          is: 'form',
          label: mention.label === '' ? sentence.slice(mention.start, mention.end) : mention.label,
          id: mention.id ?? 'form',
        },
      ];
    case 'field':
      return fieldsOf(mention, base, sentence);
    case 'check box':
      if (kind === 'form')
        return [{ ...base, is: 'form', label: sentence.slice(mention.start, mention.end), id: 'form' }];
      return [
        {
          ...base,
          is: 'check box',
          label:
            mention.label ||
            (mention.id === 'robot' ? sentence.slice(mention.start, mention.end) : undefined),
          ...(mention.id ? { id: mention.id } : {}),
        },
      ];
    case 'label':
      if (
        kind === 'link' &&
        mention.address &&
        isPacer(mention.address) &&
        (verb?.kind === 'open' || /^pacer\b/i.test(mention.label)) &&
        !/regist|case search/i.test(mention.label)
      )
        return [{ ...base, is: 'address', label: mention.address }];
      return [
        {
          ...base,
          is: kind,
          label: mention.label === '' ? undefined : mention.label,
          ...(kind === 'form' ? { id: 'form' } : {}),
          ...(place ? { place } : {}),
        },
      ];
  }
}

function fieldsOf(
  mention: Mention,
  base: Pick<Action, 'isSoft' | 'why' | 'start' | 'end'>,
  sentence: string,
): Action[] {
  const words = sentence.slice(mention.start, mention.end);
  const field = (id: string, label: string): Action => ({ ...base, is: 'field', label, id });
  switch (mention.id) {
    case 'security-both':
      return [
        field('security-questions', words.replace(/ and.*/i, '')),
        field('security-answers', /Answers/.test(words) ? words.replace(/questions? and /i, '') : 'answers'),
      ];
    case 'security-answered':
      return [
        field(
          'security-questions',
          /(?:security |secret |challenge )?questions?$/i.exec(words)?.[0] ?? words,
        ),
        field('security-answers', 'answers'),
      ];
    case 'security-answers':
      return [
        field('security-answers', /^answer(?:ing)? /i.test(words) ? 'answers' : mention.label || words),
      ];
    case 'confirm-password':
      // "To confirm it" is about a password only where one was named.
      if (/confirm|verify/i.test(words) && !/pass/i.test(sentence.slice(0, mention.end))) return [];
      if (!/pass/i.test(words) && /\be-?mail\b(?!.*\bpass)/i.test(sentence.slice(0, mention.start)))
        return [];
      if (
        /\b(?:enter|create|choose|type|set(?: up)?|pick|make up|select|provide)\s*(?:and|&|\/)\s*$/i.test(
          sentence.slice(0, mention.start),
        )
      )
        return [field('password', 'password'), field('confirm-password', mention.label || 'password again')];
      return [field('confirm-password', mention.label || 'password again')];
    default:
      return [field(mention.id ?? '', mention.label || words)];
  }
}

/** What kind of control a verb uses here; undefined when it uses none. */
function kindOf(mention: Mention, verb: Verb | undefined, sentence: string): ActionKind | undefined {
  const { kind = 'choose', base = '' } = verb ?? {};
  switch (mention.kind) {
    case 'address':
      return kind === 'open' || kind === 'choose' || kind === 'enter' ? 'address' : undefined;
    case 'site':
      return kind === 'open' ? 'address' : undefined;
    case 'here':
      return 'address';
    case 'list':
    case 'entry':
      return kind === 'read' || kind === 'ask' ? undefined : 'list';
    case 'form':
    case 'personal':
      return isFilled(mention, verb) ? 'form' : undefined;
    case 'field':
      return ['open', 'read', 'tick'].includes(kind) &&
        base !== 'confirm' &&
        base !== 'indicate' &&
        base !== 'verify'
        ? undefined
        : /^(?:find|locate|look|use|follow|submit)$/.test(base)
          ? undefined
          : 'field';
    case 'check box':
      if (/^(?:fill|complete|answer)$/.test(base) && mention.id === undefined) return 'form';
      return kind === 'open' || kind === 'read' || /^(?:find|look|locate|scroll)$/.test(base)
        ? undefined
        : 'check box';
    case 'label':
      return kindOfLabel(mention, kind, base, sentence, verb);
  }
}

function kindOfLabel(
  { label, noun, by, start }: Mention,
  kind: Verb['kind'],
  base: string,
  sentence: string,
  verb: Verb | undefined,
): ActionKind | undefined {
  if (kind === 'read' || kind === 'ask') return undefined;
  const isNamed =
    by === 'quotes' || by === 'emphasis' || by === 'name' || by === 'words' || noun !== undefined;
  if (/^(?:next|submit)$/i.test(label)) return 'button';
  if (noun === 'check box') return 'check box';
  if (noun === 'field') return kind === 'enter' || kind === 'choose' ? 'field' : undefined;
  if (
    kind === 'tick' &&
    noun === undefined &&
    !/^(?:show|prove|verify|pass|perform|confirm|indicate|agree|certify|accept)$/.test(base)
  )
    return isNamed || by === 'capitals' ? 'check box' : undefined;
  if (kind === 'tick') return noun;
  if (kind === 'enter') {
    if (
      /^(?:complete|fill|work|finish)$/.test(base) &&
      (/\b(?:form|registration|application)$/i.test(label) ||
        /^["'.,]*\s*form\b/i.test(sentence.slice(start + label.length)))
    )
      return 'form';
    return by === 'name' || by === 'quotes' || by === 'emphasis'
      ? BUTTONS.test(label)
        ? 'button'
        : 'field'
      : undefined;
  }
  if (kind === 'open' && by === 'capitals' && noun === undefined) {
    const between = sentence.slice(0, start).split(/\s+/).filter(Boolean).slice(-3).join(' ').toLowerCase();
    if (!verb || !between.split(' ').some((word) => word.startsWith(base))) return undefined;
  }
  if (/^(?:continue|move|proceed|return|start|begin)$/.test(base) && !isNamed) return undefined;
  if (noun === 'button' || noun === 'link') return noun;
  return BUTTONS.test(label) && !/^register\b./i.test(label) && !/^register$/i.test(label)
    ? 'button'
    : 'link';
}

/** A form is completed, filled in or entered; it is not opened, found or chosen. */
function isFilled({ id, kind: is }: Mention, verb: Verb | undefined): boolean {
  if (!verb || !['enter'].includes(verb.kind)) return false;
  if (
    /^(?:submit|create|set|update|assign|work)$/.test(verb.base) &&
    (is === 'personal' || verb.base !== 'work')
  )
    return false;
  if (id === 'payment')
    return (
      verb.form === 'base' && /^(?:enter|provide|complete|fill|supply|add|input|type|give)$/.test(verb.base)
    );
  return !/^(?:think|make|answer|repeat|add)$/.test(verb.base);
}

/** One action for each control: the first, with the label if another has one. */
function merged(actions: readonly Action[]): Action[] {
  const kept: Action[] = [];
  for (const action of actions) {
    const at = kept.findIndex((one) => isSame(one, action));
    const same = kept[at];
    if (!same) {
      if (!(action.id === 'acknowledge' && kept.some(({ is, id }) => is === 'check box' && id === undefined)))
        kept.push(action);
      continue;
    }
    const better = betterOf(same, action);
    kept[at] = { ...better, isSoft: same.isSoft && action.isSoft, start: same.start };
  }
  // Fields of the form that are named beside a whole form are part of it; so are a person's details beside a named field.
  const namesField = kept.some(({ is, id }) => is === 'field' && !id);
  return namesField
    ? kept.filter(({ is, label }) => is !== 'form' || !/\b(?:name|address|phone|mail)\b/i.test(label ?? ''))
    : kept;
}

function betterOf(one: Action, other: Action): Action {
  if (one.label === undefined) return other;
  if (one.id === 'robot' && /not a robot/i.test(other.label ?? '') && !/^i/i.test(one.label)) return other;
  if (one.is === 'form' && /\bform\b/i.test(other.label ?? '') && !/\bform\b/i.test(one.label)) return other;
  return one;
}

function isSame(one: Action, other: Action): boolean {
  if (one.is !== other.is) return false;
  if (one.is === 'address') return true;
  if (one.is === 'form') return one.id === other.id;
  if (one.id && one.id === other.id)
    return one.is !== 'list' || plainWords(one.entry ?? '') === plainWords(other.entry ?? '');
  if (
    one.is === 'check box' &&
    (one.id === undefined || other.id === undefined) &&
    (one.label === undefined || other.label === undefined)
  )
    return one.start !== other.start;
  return false;
}

/** "Go to": a request to open something of which the address was lost. */
function bareAddress(sentence: string, bare: readonly BareRequest[], actions: readonly Action[]): Action[] {
  if (actions.length > 0) return [];
  const lost = bare.find(
    ({ start, verb }) =>
      verb.kind === 'open' &&
      /^\W*(?:to|at|your browser to|the (?:following|pacer) (?:web)?\s?(?:site|address|page))?\s*(?:the )?(?:(?:following )?(?:web)?(?:site|address|page|link))?\W*$/i.test(
        sentence.slice(start + verb.base.length),
      ),
  );
  if (!lost || !/^(?:go|navigate|browse|visit|open)$/.test(lost.verb.base)) return [];
  return [
    {
      is: 'address',
      label: undefined,
      isSoft: false,
      why: 'request',
      start: lost.start,
      end: sentence.length,
    },
  ];
}

/** "the password that you have used up to now": of an account that is there already. */
function isOfExisting(sentence: string, { start, end }: Mention): boolean {
  const after = sentence.slice(end).split(/[.;]/)[0] ?? '';
  const before = sentence.slice(0, start);
  return (
    /^[^,]{0,40}\b(?:that|which|with which|as) you (?:have |already |now |currently |do )*(?:used?|have|had|file|do)\b|\byou (?:already|now|currently) (?:use|have)\b|\b(?:of|for|from|to) (?:your|the|an) (?:own )?(?:pacer|existing|current|old|present)\b[^.;]{0,12}\b(?:account|log-?in)|\bup to now\b|^ of your people/i.test(
      after,
    ) ||
    /\b(?:existing|current|old|present|your pacer|cm\/?ecf)(?: pacer| account| log-?in| user ?name)*(?: and| or|\/)?(?: your| the)?\s*$|\bcm\/ecf (?:log-?in|user ?name) and (?:the |your )?$/i.test(
      before,
    ) ||
    /\b(?:log|sign)(?:ging|ing)?[- ]?(?:in|on)\b[^.;]{0,30}\b(?:with|using)\b[^.;]*$/i.test(before)
  );
}

function placeIn(sentence: string, { start, end }: Mention, all: readonly Asked[]): Action['place'] {
  const others = all.map(({ mention }) => mention);
  const from = Math.max(0, ...others.filter((one) => one.end <= start).map((one) => one.end));
  const to = Math.min(sentence.length, ...others.filter((one) => one.start >= end).map((one) => one.start));
  const near = sentence.slice(Math.max(from, start - 70), Math.min(to, end + 60));
  if (
    /\bleft(?:-hand)?(?: side)? (?:panel|menu|navigation|column|pane|sidebar)|(?:panel|menu|navigation|column)(?: bar)? (?:at|on|to) the left/i.test(
      near,
    )
  )
    return 'left panel';
  return /\b(?:main|top) (?:menu|navigation)|menu bar|bar across the top/i.test(near)
    ? 'main menu'
    : undefined;
}
