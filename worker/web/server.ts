import { createServer, type ServerResponse } from 'node:http';
import { SetupError } from '../../db/setup-error.ts';
import type { Health } from './health.ts';
import { metricsText } from './metrics.ts';

export interface WebServer {
  /** The port it really listens on. */
  readonly port: number;
  close(): Promise<void>;
}

export interface WebServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Asked anew for every request; a worker in trouble is told as 503. */
  readonly health: () => Promise<Health>;
}

/**
 * Serves GET /health (JSON, 200 or 503) and GET /metrics (Prometheus text).
 * @throws SetupError when the port is taken or the address is not of this machine
 */
export async function openWebServer({ host, port, health }: WebServerOptions): Promise<WebServer> {
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'GET only\n');
    if (path !== '/health' && path !== '/metrics') return answer(response, 404, 'see /health and /metrics\n');
    try {
      const now = await health();
      if (path === '/metrics') return answer(response, 200, metricsText(now, process.memoryUsage.rss()));
      answer(
        response,
        now.status === 'ok' ? 200 : 503,
        `${JSON.stringify(now, null, 2)}\n`,
        'application/json',
      );
    } catch (error) {
      answer(response, 503, `${error instanceof Error ? error.message : error}\n`);
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => failed(refusal(host, port, cause)));
    server.listen(port, host, listening);
  });
  const address = server.address();
  return {
    port: address && typeof address === 'object' ? address.port : port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response
    .writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    .end(text);
}

function refusal(host: string, port: number, cause: NodeJS.ErrnoException): SetupError {
  const wrong =
    cause.code === 'EADDRINUSE'
      ? `Port ${port}, for /health and /metrics, is already in use. End the program that uses it, or choose another`
      : `Liaison cannot listen on ${host} port ${port} (${cause.code}). Choose another with HTTP_HOST`;
  return new SetupError(`${wrong}: HTTP_PORT=${port + 1}`, { cause });
}
