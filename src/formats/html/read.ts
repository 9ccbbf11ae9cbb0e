/* oxlint-disable max-lines -- one parser with one state; its parts have no life of their own */
import type { Range } from '../../model/range.ts';
import type { Draft } from '../markup/draft.ts';
import { textAttributes, valueOf } from './attributes.ts';
import { enter, isForeignTo, rootContext, saidBy } from './context.ts';
import type { Context, Said } from './context.ts';
import { CLOSES_P, INTEGRATION, OPAQUE, OPAQUE_INLINE, OPAQUE_TEXT, VOID, isBlock } from './elements.ts';
import { collapseSpace, decodeText, isBlank } from './entities.ts';
import { readGenerated, withTemplates } from './generator.ts';
import { MOST_TAGS, readLine } from './inline.ts';
import type { Item } from './inline.ts';
import { aboutOf, attributeDraft, draftOf, isForeignRoot } from './pieces.ts';
import { TEXT_MODES, impliedDepth } from './states.ts';
import type { Frame, Opaque } from './states.ts';
import { jsonLd } from './json-ld.ts';
import { markDeclaration, markTag } from './marks.ts';
import type { Mark } from './marks.ts';
import { Tokenizer } from './tokens.ts';
import type { Tag, TokenSink } from './tokens.ts';
import { given } from '../markup/given.ts';
import { rangesIn, templateTexts } from '../markup/templates.ts';
import type { Template } from '../markup/templates.ts';

/** What stands in a page: blocks without ids, and the places that say its language, direction and date. */
export interface Page {
  readonly drafts: Draft[];
  readonly marks: readonly Mark[];
  /** Where paragraphs stand that were left out, as they have too many tags. */
  readonly crowded: readonly number[];
}

/**
 * Reads a page by its tokens, in the order of the source, without building a tree: the place of every byte is
 * known, the tags of broken pages stay where they are, and depth costs nothing.
 */
export function readPage(source: string, lang: string): Page {
  const reader = new PageReader(source, lang);
  reader.tokenizer.run();
  return { drafts: reader.drafts, marks: reader.marks, crowded: reader.crowded };
}

class PageReader implements TokenSink {
  readonly tokenizer: Tokenizer;
  readonly drafts: Draft[];
  readonly marks: Mark[];
  /** Where paragraphs stand that have too many tags. */
  readonly crowded: number[] = [];
  readonly source: string;
  readonly lang: string;
  private readonly templates: readonly Template[];
  private readonly root: Context;
  private readonly stack: Frame[] = [];
  private readonly open = new Map<string, number>();
  private items: Item[] = [];
  private opaque: Opaque | undefined;
  /** Drafts of attributes since the line began. */
  private inner: Draft[] = [];
  /** End of the last token. */
  private last: number;

  constructor(source: string, lang: string) {
    const { text, start, templates, drafts, marks } = readGenerated(source);
    this.last = start;
    this.tokenizer = new Tokenizer(text, this);
    this.templates = templates;
    this.drafts = [...drafts];
    this.marks = [...marks];
    this.source = source;
    this.lang = lang;
    this.root = rootContext(lang);
  }

  onDoctype(start: number, end: number): void {
    this.text(start);
    this.flush();
    this.last = end;
  }

  onComment(start: number, end: number): void {
    if (start === 0) this.marks.push(...markDeclaration(this.source, end));
    this.text(start);
    this.last = end;
    if (this.opaque === undefined) this.items.push({ kind: 'point', name: '#comment', start, end });
  }

  onEof(textEnd: number): void {
    this.text(textEnd);
    this.endOpaque(this.source.length);
    this.flush();
  }

  onStartTag(tag: Tag): void {
    const { name, start } = tag;
    const { opaque } = this;
    this.text(start);
    const mode = this.isMarkupOnly(name) ? undefined : TEXT_MODES.get(name);
    if (mode !== undefined) this.tokenizer.mode = mode;
    if (opaque !== undefined && opaque.blocks === 0 && isBlock(name) && OPAQUE_INLINE.has(opaque.name)) {
      this.endOpaque(start);
    }
    this.last = tag.end;
    if (this.opaque !== undefined) this.startInside(this.opaque, tag);
    else if (isBlock(name)) this.startBlock(tag, saidBy(tag.attributes));
    else this.startInline(tag, saidBy(tag.attributes));
  }

  onEndTag(name: string, start: number, end: number): void {
    this.text(start);
    if (this.opaque !== undefined && !this.endInside(this.opaque, name, end)) return;
    this.last = end;
    if (!isBlock(name)) {
      // `</br>` is a line break to a browser, other end tags of void elements are nothing.
      if (!VOID.has(name)) this.items.push({ kind: 'close', name, start, end });
      else this.items.push({ kind: 'point', name: name === 'br' ? name : '#stray', start, end });
      return;
    }
    this.flush();
    if (name === 'head') this.marks.push({ kind: 'head-end', at: start });
    if ((this.open.get(name) ?? 0) === 0) return;
    while (this.stack.length > 0) if (this.pop() === name) return;
  }

  /** Drawings, formulas and lists of choices know no elements of raw text (but a list, its scripts). */
  private isMarkupOnly(name: string): boolean {
    return this.opaque?.isForeignContent === true || (this.opaque?.name === 'select' && name !== 'script');
  }

  private get context(): Context {
    return this.stack.at(-1)?.context ?? this.root;
  }

  /** Takes the characters from the last token to here. White space at the start of a line is none. */
  private text(end: number): void {
    const start = this.last;
    if (end <= start) return;
    this.last = end;
    if (this.opaque !== undefined) this.textInside(this.opaque, { start, end });
    else if (this.items.length > 0 || !isBlank(this.source, start, end))
      this.items.push({ kind: 'text', name: '', start, end });
  }

  /** Ends the line of text, as a block begins or ends. */
  private flush(): void {
    const { items, inner } = this;
    if (items.length === 0) return;
    this.items = [];
    this.inner = [];
    const { context } = this;
    if (context.skip) return;
    if (items.length > MOST_TAGS) {
      this.crowded.push(items[0]?.start ?? 0);
      return;
    }
    const line = readLine(this.source, this.split(items, inner), context.preserve);
    if (line === undefined) {
      this.drafts.push(...inner);
      return;
    }
    const draft = draftOf(context, line);
    this.drafts.push(draft, ...inner);
    for (const attribute of inner) {
      const code = line.spans.findIndex(
        ({ start, end }) => attribute.range.start >= start && attribute.range.end <= end,
      );
      if (code >= 0) attribute.within = { draft, code };
    }
  }

  /** Templates as codes; what they show to people is text of its own. */
  private split(items: readonly Item[], inner: Draft[]): readonly Item[] {
    const { source, templates } = this;
    if (templates.length === 0) return items;
    for (const item of items) {
      if (item.kind !== 'text') continue;
      for (const template of rangesIn(templates, item)) inner.push(...templateTexts(source, template));
    }
    return withTemplates(source, items, templates);
  }

  private startBlock(tag: Tag, said: Said): void {
    const { name } = tag;
    const { source, lang } = this;
    this.flush();
    this.closeImplied(name);
    const context = enter(this.context, name, said, lang);
    const setting = { context, said, isBlock: true, isTop: this.isTop, lang };
    markTag(this.marks, { source, tag, setting });
    this.attributes(tag, context);
    if (this.inner.length > 0) this.drafts.push(...this.inner.splice(0));
    if (VOID.has(name)) return;
    this.stack.push({ name, context });
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
  }

  private get isTop(): boolean {
    return this.stack.every(({ name }) => name === 'html' || name === 'body');
  }

  private startInline(tag: Tag, said: Said): void {
    const { name, start, end, isSelfClosing } = tag;
    const { context, source, lang } = this;
    const isForeign = isForeignTo(lang, said.lang);
    const translate = said.translate ?? context.translate;
    const setting = { context, said, isBlock: false, isTop: false, lang };
    markTag(this.marks, { source, tag, setting });
    if (translate && !isForeign) this.attributes(tag, context);
    const about = aboutOf(tag, said);
    if (!OPAQUE.has(name) && !this.isKept(name, translate && !isForeign))
      this.items.push({ kind: VOID.has(name) ? 'point' : 'open', name, start, end, about });
    else if (isSelfClosing && isForeignRoot(name))
      this.items.push({ kind: 'point', name, start, end, about });
    else this.startOpaque(tag, about);
  }

  /** A part of translated text that stays as it is becomes one code. */
  private isKept(name: string, translate: boolean): boolean {
    return !translate && this.context.translate && !this.context.isForeign && !VOID.has(name);
  }

  private startOpaque({ name, attributes, start, end }: Tag, about: Opaque['about']): void {
    const isForeignContent = isForeignRoot(name);
    const isData = name === 'script' && /ld\+json/i.test(valueOf(attributes, 'type'));
    this.opaque = {
      name,
      start,
      about,
      depth: 1,
      blocks: 0,
      equiv: '',
      inner: name,
      isForeignContent,
      ...given('jsonStart', isData ? end : undefined),
    };
    this.enterForeign(this.opaque, true);
  }

  private attributes({ name: element, attributes }: Tag, context: Context): void {
    if (attributes.length === 0 || context.skip || !context.translate || context.isForeign) return;
    for (const { name, key, role, start, end } of textAttributes(element, attributes)) {
      const draft = attributeDraft(this.source, this.templates, { start, end });
      if (draft === undefined) continue;
      this.inner.push({
        ...draft,
        role,
        key,
        evidence: { code: 'attribute', values: { attribute: name, element } },
        ...(role === 'metadata' ? { isMeta: true } : {}),
        isMain: context.isMain,
      });
    }
  }

  private startInside(opaque: Opaque, tag: Tag): void {
    const { name, isSelfClosing } = tag;
    this.attributes(tag, this.context);
    opaque.inner = name;
    this.enterForeign(opaque, !INTEGRATION.has(name));
    if (VOID.has(name) || (opaque.isForeignContent && isSelfClosing)) return;
    if (name === opaque.name) opaque.depth++;
    if (isBlock(name)) opaque.blocks++;
  }

  private enterForeign({ isForeignContent }: Opaque, isForeign: boolean): void {
    if (isForeignContent) this.tokenizer.isForeign = isForeign;
  }

  /** @returns true when the end tag is not the opaque element's own, and ends something around it */
  private endInside(opaque: Opaque, name: string, end: number): boolean {
    if (name === opaque.name) {
      opaque.depth--;
      this.last = end;
      if (opaque.depth === 0) this.endOpaque(end);
      return false;
    }
    if (isBlock(name)) {
      if (opaque.blocks === 0 && (this.open.get(name) ?? 0) > 0) {
        this.endOpaque(this.last);
        return true;
      }
      if (opaque.blocks > 0) opaque.blocks--;
    }
    opaque.inner = '';
    this.enterForeign(opaque, true);
    this.last = end;
    return false;
  }

  private textInside(opaque: Opaque, range: Range): void {
    if (opaque.jsonStart !== undefined) {
      const { drafts, marks } = jsonLd(this.source, range);
      this.inner.push(...drafts);
      this.marks.push(...marks);
      return;
    }
    if (opaque.name === 'script' || opaque.name === 'style' || opaque.name === 'iframe') return;
    const { context } = this;
    if (opaque.equiv.length < 200) {
      opaque.equiv += collapseSpace(
        decodeText(this.source.slice(range.start, Math.min(range.end, range.start + 400))),
      );
    }
    if (!OPAQUE_TEXT.has(opaque.inner) || context.skip || !context.translate || context.isForeign) return;
    const line = readLine(this.source, [{ kind: 'text', name: '', ...range }], false);
    if (line === undefined) return;
    this.inner.push({
      ...draftOf(context, line),
      role: 'label',
      key: opaque.inner,
      evidence: { code: 'element', values: { element: opaque.inner } },
    });
  }

  private endOpaque(end: number): void {
    const { opaque } = this;
    if (opaque === undefined) return;
    this.opaque = undefined;
    this.tokenizer.isForeign = false;
    const { name, start, about, equiv } = opaque;
    this.items.push({ kind: 'point', name, start, end, about, equiv: equiv.trim() });
  }

  /** Pops the elements that a start tag ends (HTML §13.2.6.4.7, the cases that matter for text). */
  private closeImplied(name: string): void {
    if (CLOSES_P.has(name) && this.stack.at(-1)?.name === 'p') this.pop();
    const depth = impliedDepth(this.stack, name);
    if (depth < 0) return;
    while (this.stack.length > depth) this.pop();
  }

  private pop(): string | undefined {
    const frame = this.stack.pop();
    if (frame !== undefined) this.open.set(frame.name, (this.open.get(frame.name) ?? 1) - 1);
    return frame?.name;
  }
}
