import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ReplyRow {
  readonly id: string;
  readonly source: string;
  readonly check: 'exact' | 'contains';
  readonly signature_convention: string;
  readonly text: string;
  readonly html?: string;
  readonly expected_reply: string | null;
  readonly must_contain?: readonly string[];
  readonly must_not_contain?: readonly string[];
}

export interface ForwardRow {
  readonly id: string;
  readonly source: string;
  readonly text?: string;
  readonly html?: string;
  readonly expected: {
    readonly type: string;
    readonly text_top?: string;
    readonly from?: string;
    readonly subject?: string;
    readonly text?: string;
  } | null;
}

export interface AutomaticRow {
  readonly id: string;
  readonly source: string;
  readonly raw_path: string;
  readonly kind: string;
  readonly recipients?: readonly string[];
  readonly temporary?: boolean;
}

export interface ParseRow {
  readonly id: string;
  readonly source: string;
  readonly raw_path: string;
  readonly expected: {
    readonly subject?: string;
    readonly from_addr?: string;
    readonly from_name?: string;
    readonly text_contains?: readonly string[];
    readonly attachment_count?: number;
    readonly attachments?: readonly { readonly filename: string }[];
  } | null;
}

export function readRows<Row>(corpora: string, file: string): Row[] {
  return readFileSync(join(corpora, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

export function readRaw(corpora: string, row: { readonly raw_path: string }): Buffer {
  return readFileSync(join(corpora, 'raw', row.raw_path));
}
