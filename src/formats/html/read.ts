/* oxlint-disable max-lines -- one parser with one state; its parts have no life of their own */
import { Tokenizer } from 'parse5';
import type { Token } from 'parse5';
import type { Range } from '../../model/range.ts';
import type { Draft } from '../markup/draft.ts';
import { textAttributes, valueOf } from './attributes.ts';
import { enter, isForeignTo, rootContext, saidBy } from './context.ts';
import type { Context, Said } from './context.ts';
import { CLOSES_P, INTEGRATION, OPAQUE, OPAQUE_INLINE, OPAQUE_TEXT, VOID, isBlock } from './elements.ts';
import { collapseSpace, decodeText } from './entities.ts';
import { MOST_TAGS, readLine } from './inline.ts';
import type { Item } from './inline.ts';
import { aboutOf, attributeDraft, draftOf, isForeignRoot } from './pieces.ts';
import { TEXT_MODES, impliedDepth } from './states.ts';
import type { Frame, Opaque } from './states.ts';
import { jsonLd } from './json-ld.ts';
import { markDeclaration, markTag } from './marks.ts';
import type { Mark } from './marks.ts';
import { given } from '../markup/given.ts';

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
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(source, true);
  return { drafts: reader.drafts, marks: reader.marks, crowded: reader.crowded };
}

class PageReader {
  tokenizer: Tokenizer | undefined;
  readonly drafts: Draft[] = [];
  readonly marks: Mark[] = [];
  /** Where paragraphs stand that have too many tags. */
  readonly crowded: number[] = [];
  readonly source: string;
  readonly lang: string;
  private readonly root: Context;
  private readonly stack: Frame[] = [];
  private readonly open = new Map<string, number>();
  private items: Item[] = [];
  private opaque: Opaque | undefined;
  /** Drafts of attributes since the line began. */
  private inner: Draft[] = [];
  /** End of the last token. */
  private last = 0;
  /** End of the last characters. */
  private seen = 0;
  private isCut = false;

  constructor(source: string, lang: string) {
    this.source = source;
    this.lang = lang;
    this.root = rootContext(lang);
  }

  readonly onCharacter = ({ location }: Token.CharacterToken): void => {
    this.seen = location?.endOffset ?? this.seen;
  };

  readonly onNullCharacter = this.onCharacter;
  readonly onWhitespaceCharacter = this.onCharacter;

  onParseError({ code }: { readonly code: string }): void {
    if (code === 'eof-in-tag') this.isCut = true;
  }

  onDoctype({ location }: Token.DoctypeToken): void {
    if (location === null) return;
    this.text(location.startOffset);
    this.flush();
    this.last = location.endOffset;
  }

  onComment({ location }: Token.CommentToken): void {
    if (location === null) return;
    if (location.startOffset === 0) this.marks.push(...markDeclaration(this.source, location.endOffset));
    this.text(location.startOffset);
    this.last = location.endOffset;
    if (this.opaque === undefined)
      this.add('point', '#comment', { start: location.startOffset, end: this.last });
  }

  /** A tag that the end of the file cuts off is no text. */
  onEof(): void {
    this.text(this.isCut ? this.seen : this.source.length);
    this.endOpaque(this.source.length);
    this.flush();
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName: name, location } = token;
    if (location === null) return;
    this.text(location.startOffset);
    const mode = this.isMarkupOnly(name) ? undefined : TEXT_MODES.get(name);
    if (mode !== undefined && this.tokenizer !== undefined) this.tokenizer.state = mode;
    if (
      this.opaque !== undefined &&
      isBlock(name) &&
      OPAQUE_INLINE.has(this.opaque.name) &&
      this.opaque.blocks === 0
    ) {
      this.endOpaque(location.startOffset);
    }
    this.last = location.endOffset;
    const said = saidBy(token.attrs);
    if (this.opaque !== undefined) this.startInside(this.opaque, token);
    else if (isBlock(name)) this.startBlock(token, said);
    else this.startInline(token, said);
  }

  onEndTag({ tagName: name, location }: Token.TagToken): void {
    if (location === null) return;
    const { startOffset: start, endOffset: end } = location;
    this.text(start);
    if (this.opaque !== undefined && !this.endInside(this.opaque, name, { start, end })) return;
    this.last = end;
    if (!isBlock(name)) {
      // `</br>` is a line break to a browser, other end tags of void elements are nothing.
      if (!VOID.has(name)) this.add('close', name, { start, end });
      else this.add('point', name === 'br' ? name : '#stray', { start, end });
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

  private add(kind: Item['kind'], name: string, range: Range, about?: Item['about']): void {
    this.items.push({ kind, name, ...range, ...given('about', about) });
  }

  /** Takes the characters from the last token to here. */
  private text(end: number): void {
    const start = this.last;
    if (end <= start) return;
    this.last = end;
    if (this.opaque === undefined) this.add('text', '', { start, end });
    else this.textInside(this.opaque, { start, end });
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
    const line = readLine(this.source, items, context.preserve);
    if (line === undefined) {
      this.drafts.push(...inner);
      return;
    }
    const draft: Draft = { ...line, ...draftOf(context) };
    this.drafts.push(draft, ...inner);
    for (const attribute of inner) {
      const code = line.spans.findIndex(
        ({ start, end }) => attribute.range.start >= start && attribute.range.end <= end,
      );
      if (code >= 0) attribute.within = { draft, code };
    }
  }

  private startBlock(token: Token.TagToken, said: Said): void {
    const { tagName: name, location } = token;
    this.flush();
    this.closeImplied(name);
    const context = enter(this.context, name, said, this.lang);
    this.marks.push(
      ...markTag(this.source, token, { context, said, isBlock: true, isTop: this.isTop, lang: this.lang }),
    );
    this.attributes(token, context);
    this.drafts.push(...this.inner.splice(0));
    if (VOID.has(name) || location === null) return;
    this.stack.push({ name, context });
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
  }

  private get isTop(): boolean {
    return this.stack.every(({ name }) => name === 'html' || name === 'body');
  }

  private startInline(token: Token.TagToken, said: Said): void {
    const { tagName: name, location, selfClosing } = token;
    if (location === null) return;
    const { context } = this;
    const span = { start: location.startOffset, end: location.endOffset };
    const isForeign = isForeignTo(this.lang, said.lang);
    const translate = said.translate ?? context.translate;
    this.marks.push(
      ...markTag(this.source, token, { context, said, isBlock: false, isTop: false, lang: this.lang }),
    );
    if (translate && !isForeign) this.attributes(token, context);
    const about = aboutOf(token, said);
    if (!OPAQUE.has(name) && !this.isKept(name, translate && !isForeign))
      this.add(VOID.has(name) ? 'point' : 'open', name, span, about);
    else if (selfClosing && isForeignRoot(name)) this.add('point', name, span, about);
    else this.startOpaque(token, span, about);
  }

  /** A part of translated text that stays as it is becomes one code. */
  private isKept(name: string, translate: boolean): boolean {
    return !translate && this.context.translate && !this.context.isForeign && !VOID.has(name);
  }

  private startOpaque(
    { tagName: name, attrs }: Token.TagToken,
    { start, end }: Range,
    about: Opaque['about'],
  ): void {
    const isForeignContent = isForeignRoot(name);
    const isData = name === 'script' && /ld\+json/i.test(valueOf(attrs, 'type'));
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

  private attributes(token: Token.TagToken, context: Context): void {
    if (context.skip || !context.translate || context.isForeign) return;
    for (const { name, key, role } of textAttributes(token.tagName, token.attrs)) {
      const place = token.location?.attrs?.[name];
      if (place === undefined) continue;
      const draft = attributeDraft(this.source, { start: place.startOffset, end: place.endOffset });
      if (draft === undefined) continue;
      this.inner.push({
        ...draft,
        role,
        key,
        evidence: { code: 'attribute', values: { attribute: name, element: token.tagName } },
        ...(role === 'metadata' ? { isMeta: true } : {}),
        isMain: context.isMain,
      });
    }
  }

  private startInside(opaque: Opaque, token: Token.TagToken): void {
    const { tagName: name, selfClosing } = token;
    this.attributes(token, this.context);
    opaque.inner = name;
    this.enterForeign(opaque, !INTEGRATION.has(name));
    if (VOID.has(name) || (opaque.isForeignContent && selfClosing)) return;
    if (name === opaque.name) opaque.depth++;
    if (isBlock(name)) opaque.blocks++;
  }

  private enterForeign({ isForeignContent }: Opaque, isForeign: boolean): void {
    if (isForeignContent && this.tokenizer !== undefined) this.tokenizer.inForeignNode = isForeign;
  }

  /** @returns true when the end tag is not the opaque element's own, and ends something around it */
  private endInside(opaque: Opaque, name: string, { end }: Range): boolean {
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
      ...line,
      ...draftOf(context),
      role: 'label',
      key: opaque.inner,
      evidence: { code: 'element', values: { element: opaque.inner } },
    });
  }

  private endOpaque(end: number): void {
    const { opaque } = this;
    if (opaque === undefined) return;
    this.opaque = undefined;
    if (this.tokenizer !== undefined) this.tokenizer.inForeignNode = false;
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
