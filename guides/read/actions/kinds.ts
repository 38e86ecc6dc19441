import type { Mention } from '../mentions/mention';
import type { Verb } from '../english/words';
import { entryNamed } from '../model/screens';
import type { ActionKind } from './action';

const BUTTONS =
  /^(?:next|submit|continue|back|cancel|reset|ok|finish|done|proceed|login|log in|save|print|go)$/i;

/** What kind of control a verb uses here; undefined when it uses none. */
export function kindOf(mention: Mention, verb: Verb | undefined, sentence: string): ActionKind | undefined {
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
  if (kind === 'read' || kind === 'ask' || base === 'scroll') return undefined;
  if (base === 'look' && /\blook\w*\s+(?:at|over|through)\b/i.test(sentence)) return undefined;
  const isNamed =
    by === 'quotes' || by === 'emphasis' || by === 'name' || by === 'words' || noun !== undefined;
  if (/^(?:next|submit)$/i.test(label)) return 'button';
  const entered = entryNamed(label);
  if (entered && (kind === 'choose' || kind === 'enter' || kind === 'open'))
    return /^(?:find|locate|look|follow)$/.test(base) || kind === 'open'
      ? undefined
      : entered.role === 'combobox' && kind === 'choose'
        ? 'list'
        : 'field';
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
      /^(?:complete|fill|work|finish|answer)$/.test(base) &&
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
  if (id === 'credentials')
    return /^(?:create|set|make|choose|establish|invent|complete|enter|fill)$/.test(verb.base);
  if (
    /^(?:submit|create|set|update|assign|work)$/.test(verb.base) &&
    (is === 'personal' || verb.base !== 'work')
  )
    return false;
  if (id === 'payment')
    return (
      verb.form === 'base' && /^(?:enter|provide|complete|fill|supply|add|input|type|give)$/.test(verb.base)
    );
  return !/^(?:think|make|repeat|add)$/.test(verb.base);
}
