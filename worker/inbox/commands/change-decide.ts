import type { ChangeRequestEvent } from '../../cases/change-request/state.ts';
import { dayAhead, withReason } from './because.ts';
import { type CommandKind, INCOMPLETE, misread, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';

function on(number: number, event: ChangeRequestEvent): Planned {
  return { outcome: 'planned', happenings: [{ on: 'change-request', number, event }] };
}

/** `/approve CR-1`: the sponsor's word, or the record of an approval given by other means, with its reason. */
export const approve: CommandKind = {
  names: ['approve', '批准'],
  form: {
    zh: '/批准 CR-1（内部批准）；/批准 CR-1 原因：……（客户或内部负责人已用其他方式批准，写明依据）',
    en: '/approve CR-1 (internally); /approve CR-1 because: … (client or sponsor approved by other means: say who, how and when)',
  },
  weighty: true,
  block: 'paragraph',
  plan: ({ rest, block }, { author, mailId }) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    const { because } = withReason(named.rest, block);
    const { personId: person, name: personName } = author;
    return on(named.number, { happened: 'approved-by-pm', person, personName, mail: mailId, because });
  },
};

/** `/reject CR-1 because: …`: the change is not made, and the client is told why. */
export const reject: CommandKind = {
  names: ['reject', '拒绝'],
  form: {
    zh: '/拒绝 CR-1 原因：……（变更不做，原因会写给客户）',
    en: '/reject CR-1 because: … (the change is not made; the client reads the reason)',
  },
  weighty: true,
  block: 'paragraph',
  plan: ({ rest, block }) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    const { words, because } = withReason(named.rest, block);
    const reason = because ?? words;
    if (reason === '')
      return misread('请写明原因，客户会看到。', 'please say why: the client reads the reason.');
    return on(named.number, { happened: 'rejected', because: reason });
  },
};

/** `/defer CR-1 DATE`: put off; the PM is reminded on that day. */
export const defer: CommandKind = {
  names: ['defer', '暂缓'],
  form: {
    zh: '/暂缓 CR-1 2027-01-15 原因：……（到期再议；原因可以不写）',
    en: '/defer CR-1 2027-01-15 because: … (looked at again on that day; the reason is optional)',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }, { today }) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    const { words, because } = withReason(named.rest, block);
    const until = dayAhead(words, today);
    if (until === null) return misread('请写一个以后的日期。', 'please name a day that lies ahead.');
    return on(named.number, { happened: 'deferred', until, because });
  },
};

/** `/withdraw CR-1`: nobody wants it any more. */
export const withdraw: CommandKind = {
  names: ['withdraw', '撤回'],
  form: { zh: '/撤回 CR-1（变更撤下）', en: '/withdraw CR-1 (the change is taken off the list)' },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    const { words, because } = withReason(named.rest, block);
    const said = because ?? (words === '' ? null : words);
    return on(named.number, { happened: 'withdrawn', words: said, person: null });
  },
};
