import type { SendMailOptions } from 'nodemailer';
import type { InboundMail } from '../../worker/mail/inbound.ts';
import { BOT, type Installation } from './installation.ts';

/** A correspondence over weeks, told mail by mail. */
export interface Story {
  /** How many mails people have written so far. */
  readonly mails: number;
  tell(mail: SendMailOptions): Promise<void>;
  /** The newest letter of ours to an address whose subject or text holds these words. */
  letter(address: string, words: string | RegExp): Promise<InboundMail>;
  /** How many letters of ours to an address hold these words. */
  count(address: string, words: string | RegExp): Promise<number>;
}

export function storyIn(house: Installation): Story {
  let mails = 0;
  const found = async (address: string, words: string | RegExp) =>
    (await house.lettersTo(address)).filter(({ from, subject, text }) => {
      if (from?.address !== BOT) return false;
      const all = `${subject}\n${text}`;
      return typeof words === 'string' ? all.includes(words) : words.test(all);
    });
  return {
    get mails() {
      return mails;
    },
    tell: async (mail) => {
      mails += 1;
      await house.send(mail);
    },
    letter: async (address, words) => {
      const letter = (await found(address, words)).at(-1);
      if (!letter) {
        const all = await house.lettersTo(address);
        throw new Error(`${address} has no letter with ${words}: ${all.map(({ subject }) => subject)}`);
      }
      return letter;
    },
    count: async (address, words) => (await found(address, words)).length,
  };
}
