import { Hono, type Context } from 'hono';
import { renderArticle } from './article-page.ts';
import { events } from './events.ts';
import { addressOf, detailsOf, factsOf, fingerprint } from './facts.ts';
import { guard } from './guard.ts';
import type { FontFile } from '../model/font.ts';
import { createLook, hashOf, type Look } from './look.ts';
import {
  editionFor,
  findArticle,
  overview,
  pageContext,
  readerOf,
  shellPage,
  type Asked,
  type PreviewSource,
} from './served-pages.ts';

/**
 * The served preview as a function from request to response.
 *
 * Only this machine's own pages may ask: the `Host` must be one of `hosts`, exactly, an `Origin` must be of the same
 * host, `Sec-Fetch-Site` must not be another site, and nothing but GET and HEAD is answered. Every path is looked up
 * among the articles; no path reaches the disk.
 *
 * @param hosts names with port under which the server is reached: `127.0.0.1:4000`
 */
export async function createApp(source: PreviewSource, hosts: () => ReadonlySet<string>): Promise<Hono> {
  const app = new Hono();
  const looks = await createLooks(source);
  const opened = openedTexts(source);
  app.use(guard(hosts));
  app.get('/', (c) => c.html(overview(source, { c, look: looks.index }), 200, policy(looks.index.policy)));
  app.get('/events', (c) => events(c, source));
  app.get('/assets/:name', (c) => answerFont(source, c, c.req.param('name')));
  app.get('/page/:lang/:name{.+}', (c) => answerPage(source, { c, look: looks.frame }, c.req.param()));
  app.get('/data/:lang/:name{.+}', (c) => answerFacts({ source, opened }, c, c.req.param()));
  app.get('/view/:lang/:name{.+}', (c) => answerShell(source, { c, look: looks.shell }, c.req.param()));
  return app;
}

interface Asking {
  readonly lang: string;
  readonly name: string;
}

function answerFont({ fonts }: PreviewSource, c: Context, name: string): Response | Promise<Response> {
  const font = fonts.find((one) => one.name === name);
  if (font === undefined) return c.notFound();
  const headers = { 'Content-Type': 'font/woff2', 'Cache-Control': 'private, max-age=3600' };
  return c.body(Uint8Array.from(font.bytes), 200, headers);
}

function answerPage(source: PreviewSource, { c, look }: Asked, asked: Asking): Response | Promise<Response> {
  const found = findArticle(source, asked.name);
  const edition = found && editionFor(found, asked.lang, c.req.query('with'));
  if (edition === undefined) return c.notFound();
  const html = renderArticle(pageContext(edition, source, look));
  return c.html(html, 200, policy(`${look.policy}; frame-ancestors 'self'; sandbox allow-same-origin`));
}

interface Opened {
  readonly source: PreviewSource;
  readonly opened: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function answerFacts({ source, opened }: Opened, c: Context, asked: Asking): Response | Promise<Response> {
  const found = findArticle(source, asked.name);
  const edition = found && editionFor(found, asked.lang, undefined);
  if (edition?.bilingual === undefined) return c.notFound();
  const reader = readerOf(source, c);
  const segment = c.req.query('segment');
  if (segment !== undefined) {
    const details = detailsOf(edition, segment, reader);
    return details === undefined ? c.notFound() : c.json(details);
  }
  return c.json(
    factsOf(edition, {
      version: source.current().version,
      words: source.words(reader),
      opened: opened.get(edition.lang) ?? new Map(),
    }),
  );
}

function answerShell(source: PreviewSource, { c, look }: Asked, asked: Asking): Response | Promise<Response> {
  const found = findArticle(source, asked.name);
  if (found === undefined || !found.targets.some(({ lang }) => lang === asked.lang)) return c.notFound();
  return c.html(shellPage(found, asked.lang, source, { c, look }), 200, policy(look.policy));
}

interface Looks {
  readonly frame: Look;
  readonly index: Look;
  readonly shell: Look;
}

async function createLooks({ fonts, script }: PreviewSource): Promise<Looks> {
  const address = ({ name }: FontFile): string => `/assets/${name}`;
  const shell = await createLook('shell', fonts, address);
  const own = [
    shell.policy,
    `script-src '${await hashOf(script)}'`,
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    frame: await createLook('frame', fonts, address),
    index: await createLook('index', fonts, address),
    shell: { css: shell.css, policy: own.join('; ') },
  };
}

function policy(value: string): Record<string, string> {
  return { 'Content-Security-Policy': value };
}

/** What every segment was when the preview was opened, by language. */
function openedTexts(source: PreviewSource): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const opened = new Map<string, Map<string, string>>();
  for (const { article, targets } of source.current().articles) {
    for (const { bilingual, lang } of targets) {
      const texts = opened.get(lang) ?? new Map<string, string>();
      opened.set(lang, texts);
      for (const { id, segments } of bilingual.files.flatMap(({ units }) => units))
        for (const segment of segments)
          texts.set(addressOf(article.name, id, segment.id), fingerprint(segment));
    }
  }
  return opened;
}
