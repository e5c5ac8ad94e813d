import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs the peers beside this file on first use, by their own lock file; without their install scripts. */
export function installPeers(): void {
  if (existsSync(`${here}node_modules`)) return;
  const arguments_ = ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', arguments_, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm could not install the peers into ${here}`);
}

/** A peer's main export. They ship no types that fit, so the shape used here is told by the caller. */
export async function loadPeer<Shape>(name: string): Promise<Shape> {
  const module = (await import(name)) as { readonly default: Shape };
  return module.default;
}
