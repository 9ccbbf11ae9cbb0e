import type { Role } from '../model/article.ts';
import type { Bilingual, BilingualFile, Segment, Unit } from '../model/bilingual.ts';
import type { Diagnostic, IssueType, Level } from '../model/diagnostic.ts';
import { plain } from '../model/inline.ts';
import type { CheckSettings, Finding, Hit, Pair, Rule } from '../model/rule.ts';
import { parseInline, type InlineText } from '../text/inline-text.ts';
import { fixInString, isFixable, rangeInString } from './in-string.ts';
import { rules } from './index.ts';
import { UNIT_NAME } from './facts.ts';
import { unitCodes } from './tag/codes.ts';

/** How a check runs: what the project says, and which rules speak how loud. */
export interface CheckOptions extends CheckSettings {
  /** Level of a code (`punct/ellipsis`) or of a family (`punct`); `off` silences it. The code wins over its family. */
  readonly rules?: Readonly<Record<string, Level | 'off'>>;
}

/** A pair of strings; both may hold inline codes of XLIFF, also ill-formed ones. */
export interface StringPair {
  readonly source: string;
  readonly target: string;
  readonly sourceLang: string;
  readonly targetLang: string;
}

/**
 * Runs every rule over a pair of strings.
 *
 * @param selected the rules to run, when not all of the registry
 * @returns in the order of the registry; ranges are in the string as given, codes included. Never throws.
 */
export function checkPair(
  pair: StringPair,
  settings: CheckOptions = {},
  selected: readonly Rule[] = rules,
): readonly Finding[] {
  const source = parseInline(pair.source);
  const target = parseInline(pair.target);
  const { sourceLang, targetLang } = pair;
  const found = runRules(
    {
      source: source.content,
      target: target.content,
      sourceLang,
      targetLang,
      settings,
      facts: new Map(),
    },
    selected,
  );
  return found.map((hit) => findingOf(hit, hit.side === 'source' ? source : target));
}

/**
 * Runs every rule over all segments of a document, with the other segments at hand for what must be the same
 * throughout. Ignorables and units that are not to be translated are left out.
 *
 * @returns in the order of the document; a place names article, unit, segment, side and the range in the text of
 *   the segment (codes do not count). Empty when the document names no target language.
 */
export function checkBilingual(bilingual: Bilingual, options: CheckOptions = {}): readonly Diagnostic[] {
  const { srcLang, trgLang } = bilingual;
  if (trgLang === undefined) return [];
  const settings: CheckOptions = { ...options, siblings: options.siblings ?? siblingsOf(bilingual) };
  const found: Diagnostic[] = [];
  for (const spot of segmentsOf(bilingual)) {
    const { unit, segment } = spot;
    const role = roleOf(unit);
    const pair: Pair = {
      source: segment.source,
      target: segment.target,
      sourceLang: srcLang,
      targetLang: trgLang,
      ...(role === undefined ? {} : { role }),
      settings,
      facts: unitCodes(unit).set(UNIT_NAME, unit.name ?? unit.id),
    };
    for (const hit of runRules(pair, rules)) found.push(diagnosticOf(hit, spot));
  }
  return found;
}

/** One segment and where it belongs. */
interface Spot {
  readonly file: BilingualFile;
  readonly unit: Unit;
  readonly segment: Segment;
}

function* segmentsOf(bilingual: Bilingual): Generator<Spot> {
  for (const file of bilingual.files)
    for (const unit of file.units) {
      if (unit.translate === false) continue;
      for (const segment of unit.segments) if (segment.isIgnorable !== true) yield { file, unit, segment };
    }
}

function siblingsOf(bilingual: Bilingual): { readonly source: string; readonly target: string }[] {
  const siblings = [];
  for (const { segment } of segmentsOf(bilingual))
    if (segment.target !== undefined)
      siblings.push({ source: segment.source.text, target: segment.target.text });
  return siblings;
}

const ROLE = /^dateline:(.+)$/;

function roleOf({ type }: Unit): Role | undefined {
  return ROLE.exec(type ?? '')?.[1] as Role | undefined;
}

/** A hit with all that its rule and the settings say about it. */
interface Stamped extends Hit {
  readonly code: string;
  readonly level: Level;
  readonly type: IssueType;
}

/** Families that have something to say about a target without text, and about none at all. */
const OF_EMPTY = /^(?:target|tag)\//;
const OF_NONE = /^target\//;
const HAS_TEXT = /[^\s\p{Cf}]/u;

function runRules(pair: Pair, selected: readonly Rule[]): readonly Stamped[] {
  const { rules: levels }: CheckOptions = pair.settings;
  const isText = HAS_TEXT.test(pair.target?.text ?? '');
  const found: Stamped[] = [];
  for (const rule of selected) {
    if (!isText && !(pair.target === undefined ? OF_NONE : OF_EMPTY).test(rule.code)) continue;
    for (const hit of rule.check(pair)) {
      const code = hit.code ?? rule.code;
      const level = levelFor(code, levels) ?? hit.level ?? rule.level;
      if (level !== 'off') found.push({ ...hit, code, level, type: rule.type });
    }
  }
  return found;
}

function levelFor(code: string, levels: CheckOptions['rules']): Level | 'off' | undefined {
  return levels?.[code] ?? levels?.[code.slice(0, code.indexOf('/'))];
}

function findingOf({ codeIndex, range, fix, ...hit }: Stamped, text: InlineText): Finding {
  const at = codeIndex === undefined ? range && rangeInString(range, text) : text.marks[codeIndex];
  const edits = fix && fixInString(fix, text);
  return {
    ...hit,
    ...(at === undefined ? {} : { range: at }),
    ...(edits === undefined ? {} : { fix: edits }),
  };
}

function diagnosticOf(hit: Stamped, { file, unit, segment }: Spot): Diagnostic {
  const { code, level, type, side, values, fix, codeIndex } = hit;
  const content = (side === 'source' ? segment.source : segment.target) ?? plain('');
  const at = codeIndex === undefined ? undefined : content.codes[codeIndex]?.at;
  const range = at === undefined ? hit.range : { start: at, end: at };
  return {
    code,
    level,
    type,
    place: {
      article: file.original ?? file.id,
      unit: unit.id,
      ...(segment.id === undefined ? {} : { segment: segment.id }),
      side,
      ...(range === undefined ? {} : { range }),
      ...unit.position,
    },
    values,
    ...(fix !== undefined && isFixable(fix, content) ? { fix } : {}),
  };
}
