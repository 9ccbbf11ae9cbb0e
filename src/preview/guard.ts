import type { Context, MiddlewareHandler } from 'hono';

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * Lets only this machine's own pages ask, and tells the browser to hold to that.
 *
 * @param hosts names with port under which the server is reached
 */
export function guard(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    const refusal = refusalOf(c, hosts());
    if (refusal !== undefined) return c.body(null, refusal, refusal === 405 ? { Allow: 'GET, HEAD' } : {});
    await next();
    return undefined;
  };
}

function refusalOf(c: Context, hosts: ReadonlySet<string>): 400 | 403 | 405 | undefined {
  const host = c.req.header('host');
  if (host === undefined) return 400;
  if (!hosts.has(host.toLowerCase())) return 403;
  const origin = c.req.header('origin');
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 403;
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return 405;
  return isPath(new URL(c.req.url).pathname) ? undefined : 400;
}

function isPath(path: string): boolean {
  try {
    return !/[\0-\x1F\x7F\\]/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
