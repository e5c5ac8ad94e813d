import { ANSWER_SCHEMA, type Question } from './question.ts';

/** Where the language model is, and how long it is waited for. */
export interface LanguageModelServer {
  /** Base of an OpenAI-compatible interface, e.g. `https://llm.example.com/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly timeoutMs: number;
}

export type Answered =
  | { readonly outcome: 'answered'; readonly body: string }
  | { readonly outcome: 'failed'; readonly because: string; readonly retryAfterMs: number | null };

/** How the server is held to JSON, strictest first; each is tried until the server takes one. */
const FORMATS = ['json_schema', 'json_object', 'plain'] as const;
type Format = (typeof FORMATS)[number];

const MOST_BYTES = 262_144;
const MOST_TOKENS = 500;
/** What a server says to a field it does not know. */
const NOT_TAKEN: readonly number[] = [400, 404, 415, 422, 501];

const formatOf = (format: Format) => {
  if (format === 'plain') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  const json_schema = { name: 'labels', strict: true, schema: ANSWER_SCHEMA };
  return { response_format: { type: 'json_schema', json_schema } };
};

/** Asks the server; all attempts together take no longer than its timeout. Never throws. */
export class LanguageModelDoor {
  readonly #server: LanguageModelServer;
  #from = 0;

  constructor(server: LanguageModelServer) {
    this.#server = server;
  }

  async ask(question: Question): Promise<Answered> {
    const signal = AbortSignal.timeout(this.#server.timeoutMs);
    let last: Answered = { outcome: 'failed', because: 'it takes no form of question', retryAfterMs: null };
    for (let at = this.#from; at < FORMATS.length; at++) {
      const { answer, status } = await this.#attempt(question, FORMATS[at] as Format, signal);
      if (answer.outcome === 'answered') {
        this.#from = at;
        return answer;
      }
      last = answer;
      if (status === null || !NOT_TAKEN.includes(status)) return answer;
    }
    return last;
  }

  async #attempt(
    { system, user }: Question,
    format: Format,
    signal: AbortSignal,
  ): Promise<{ answer: Answered; status: number | null }> {
    const { url, model, key } = this.#server;
    try {
      const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
        method: 'POST',
        redirect: 'error',
        signal,
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: JSON.stringify({
          model,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
          temperature: 0,
          max_tokens: MOST_TOKENS,
          ...formatOf(format),
        }),
      });
      const { status } = response;
      if (!response.ok) {
        await response.body?.cancel();
        return { status, answer: failed(`it answers with ${status}`, restAsked(response)) };
      }
      const body = await bounded(response);
      return {
        status,
        answer: body === null ? failed('its answer is too long') : { outcome: 'answered', body },
      };
    } catch (error) {
      const late = signal.aborted;
      const because = late ? 'it takes too long' : `it cannot be reached: ${(error as Error).message}`;
      return { status: null, answer: failed(because) };
    }
  }
}

function failed(because: string, retryAfterMs: number | null = null): Answered {
  return { outcome: 'failed', because, retryAfterMs };
}

/** Retry-After in seconds (RFC 9110 §10.2.3); a minute where a busy server names none. */
function restAsked(response: Response): number | null {
  if (response.status !== 429 && response.status !== 503) return null;
  const seconds = Number(response.headers.get('retry-after'));
  return (Number.isFinite(seconds) && seconds > 0 ? seconds : 60) * 1000;
}

/** The body as text; null, and the rest left unread, when it is longer than any honest answer. */
async function bounded(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) return null;
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}
