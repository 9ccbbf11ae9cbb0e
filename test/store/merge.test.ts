import { assert, boolean, constantFrom, option, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Bilingual, BilingualFile, Segment, State, Unit } from '../../src/model/bilingual.ts';
import { plain, type Code } from '../../src/model/inline.ts';
import { findArticle, findLocale } from '../../src/store/find-article.ts';
import { segmentsOf } from '../../src/store/key.ts';
import {
  DEFAULT_POLICIES,
  mergeImport,
  type ImportMerge,
  type ImportPolicies,
} from '../../src/store/merge.ts';
import { revise } from '../../src/store/revise.ts';
import { stampSent } from '../../src/store/stamp.ts';
import { toBilingual } from './revisions.ts';

const paragraphs = (...texts: readonly (readonly string[])[]): Bilingual =>
  stampSent(toBilingual(texts.map((list) => list.map((text) => ({ origin: 0, text, fate: 'same' })))));

/** Sets targets by `unit/segment`; undefined takes one away. */
function fill(
  bilingual: Bilingual,
  targets: Readonly<Record<string, string | undefined>>,
  state: State = 'translated',
): Bilingual {
  const files = bilingual.files.map((file) => ({
    ...file,
    units: file.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => {
        const name = `${unit.id}/${segment.id}`;
        if (!(name in targets)) return segment;
        const { target: _, ...rest } = segment;
        const text = targets[name];
        return text === undefined
          ? { ...rest, state: 'initial' as const }
          : { ...rest, state, target: plain(text) };
      }),
    })),
  }));
  return { ...bilingual, files };
}

const fileOf = (bilingual: Bilingual): BilingualFile => bilingual.files[0]!;
const targets = (bilingual: Bilingual): readonly (string | undefined)[] =>
  fileOf(bilingual)
    .units.flatMap(segmentsOf)
    .map(({ target }) => target?.text);

function merge(returned: Bilingual, current: Bilingual, policies: Partial<ImportPolicies> = {}): ImportMerge {
  return mergeImport(
    { article: 'x.txt', returned: fileOf(returned), current },
    { ...DEFAULT_POLICIES, ...policies },
  );
}

const sent = paragraphs(['One.', 'Two.'], ['Three.']);

test('what came back is applied, and importing it again changes nothing', () => {
  const back = fill(sent, { 'p01/s1': 'Un.', 'p02/s1': 'Trois.' });
  const first = merge(back, sent);
  expect(first.counts).toMatchObject({ applied: 2, unchanged: 1 });
  expect(first.untranslated).toBe(1);
  expect(targets(first.bilingual)).toEqual(['Un.', undefined, 'Trois.']);
  const second = merge(back, first.bilingual);
  expect(second.bilingual).toBe(first.bilingual);
  expect(second.counts).toMatchObject({ applied: 0, unchanged: 3 });
});

test('a translation that only the store has changed stays, one that only the translator has changed is taken', () => {
  const start = stampSent(fill(sent, { 'p01/s1': 'Un.', 'p01/s2': 'Deux.' }));
  const store = stampSent(fill(start, { 'p01/s1': 'Un, relu.' }, 'reviewed'));
  const result = merge(fill(start, { 'p01/s2': 'Deux, revu.' }), store);
  expect(targets(result.bilingual)).toEqual(['Un, relu.', 'Deux, revu.', undefined]);
  expect(result.counts).toMatchObject({ applied: 1, unchanged: 2, conflict: 0 });
});

test('when both have changed it nothing is overwritten unless a policy says so, and both texts are kept', () => {
  const store = stampSent(fill(sent, { 'p01/s1': 'Un.' }));
  const back = fill(sent, { 'p01/s1': 'Le un.', 'p02/s1': 'Trois.' });
  const refused = merge(back, store);
  expect(refused).toMatchObject({ isRefused: true, counts: { conflict: 1, applied: 1 } });
  expect(refused.bilingual).toBe(store);
  expect(refused.diagnostics.map(({ code }) => code)).toEqual(['store/conflict', 'store/refused']);
  expect(refused.diagnostics[0]?.values).toEqual({ existing: 'Un.', incoming: 'Le un.' });

  const partly = merge(back, store, { partial: true });
  expect(targets(partly.bilingual)).toEqual(['Un.', undefined, 'Trois.']);

  for (const [policies, kept, beside] of [
    [{ onConflict: 'incoming' }, 'Le un.', 'Un.'],
    [{ onConflict: 'existing' }, 'Un.', 'Le un.'],
    [{ onConflict: 'newest', isIncomingNewer: true }, 'Le un.', 'Un.'],
    [{ onConflict: 'newest', isIncomingNewer: false }, 'Un.', 'Le un.'],
  ] as const) {
    const result = merge(back, store, policies);
    expect(targets(result.bilingual)).toEqual([kept, undefined, 'Trois.']);
    expect(fileOf(result.bilingual).units[0]?.matches?.map(({ target }) => target.text)).toEqual([beside]);
    expect(merge(back, result.bilingual, policies).bilingual).toBe(result.bilingual);
  }
});

test('without our metadata a text that differs from the store is a conflict, and an untranslated one is filled', () => {
  const bare = (bilingual: Bilingual): Bilingual => ({
    ...bilingual,
    files: [{ ...fileOf(bilingual), metadata: [] }],
  });
  const store = fill(sent, { 'p01/s1': 'Un.' });
  const result = merge(bare(fill(sent, { 'p01/s1': 'Le un.', 'p01/s2': 'Deux.' })), store, { partial: true });
  expect(result.counts).toMatchObject({ conflict: 1, applied: 1 });
  const kept = mergeImport({
    article: 'x',
    returned: bare(fill(sent, { 'p01/s1': 'Le un.' })).files[0]!,
    current: store,
    sent: fileOf(store),
  });
  expect(kept.counts).toMatchObject({ applied: 1, conflict: 0 });
});

test('a translation of a source that has changed since is stale: skipped, kept as a candidate, or a failure', () => {
  const now = stampSent(revise(sent, paragraphs(['One, edited now.', 'Two.'], ['Three.'])).bilingual);
  const back = fill(sent, { 'p01/s1': 'Un.', 'p01/s2': 'Deux.' });
  const skipped = merge(back, now);
  expect(skipped).toMatchObject({ isRefused: false, counts: { stale: 1, applied: 1 } });
  expect(targets(skipped.bilingual)).toEqual([undefined, 'Deux.', undefined]);
  const fuzzy = merge(back, now, { onStale: 'fuzzy' });
  expect(fileOf(fuzzy.bilingual).units[0]?.matches).toMatchObject([
    { segment: 's1', source: { text: 'One.' }, target: { text: 'Un.' } },
  ]);
  expect(merge(back, fuzzy.bilingual, { onStale: 'fuzzy' }).bilingual).toBe(fuzzy.bilingual);
  expect(merge(back, now, { onStale: 'fail' })).toMatchObject({ isRefused: true, bilingual: now });
});

test('a deleted paragraph is stale, a unit that never was is foreign, a source changed by the translator is rejected', () => {
  const now = stampSent(revise(sent, paragraphs(['One.', 'Two.'])).bilingual);
  expect(merge(fill(sent, { 'p02/s1': 'Trois.' }), now).outcomes.at(-1)).toMatchObject({
    verdict: 'stale',
    reason: 'deleted',
  });
  const other = fill(paragraphs(['One.', 'Two.'], ['Three.'], ['Four.']), { 'p03/s1': 'Quatre.' });
  const bare = { ...other, files: [{ ...fileOf(other), metadata: [] }] };
  expect(merge(bare, sent)).toMatchObject({ isRefused: true, counts: { foreign: 1 } });
  const [unit] = fileOf(sent).units;
  const tampered = {
    ...fileOf(sent),
    units: [
      { ...unit!, segments: [{ ...segmentsOf(unit!)[0]!, source: plain('On.'), target: plain('Un.') }] },
    ],
  };
  expect(mergeImport({ article: 'x', returned: tampered, current: sent }).outcomes[0]).toMatchObject({
    verdict: 'rejected',
    reason: 'source-changed',
  });
});

test('a text that has moved to another unit finds its place by what it says', () => {
  const store = paragraphs(['Zero.'], ['One.', 'Two.'], ['Three.']);
  const result = merge(fill(sent, { 'p01/s1': 'Un.', 'p02/s1': 'Trois.' }), store);
  expect(targets(result.bilingual)).toEqual([undefined, 'Un.', undefined, 'Trois.']);
});

test('a lower state than wanted and an empty finished target are rejected; the reviewer’s step back is taken', () => {
  const back = fill(sent, { 'p01/s1': 'Un.' });
  expect(merge(back, sent, { minState: 'reviewed' })).toMatchObject({
    isRefused: true,
    counts: { rejected: 1 },
  });
  expect(merge(fill(sent, { 'p01/s1': '' }), sent).outcomes[0]).toMatchObject({
    verdict: 'rejected',
    reason: 'empty',
  });
  expect(merge(fill(sent, { 'p01/s1': '' }, 'initial'), sent).outcomes[0]).toMatchObject({
    verdict: 'unchanged',
  });
  const reviewed = stampSent(fill(sent, { 'p01/s1': 'Un.' }, 'reviewed'));
  const lower = merge(fill(reviewed, { 'p01/s1': 'Un.' }, 'translated'), reviewed);
  expect(segmentsOf(fileOf(lower.bilingual).units[0]!)[0]?.state).toBe('translated');
  // The file was sent before the review: its lower state is no news.
  expect(merge(back, reviewed).counts).toMatchObject({ applied: 0, conflict: 0 });
});

test('markup comes from our source, whatever the returned file says; unknown, lost and doubled codes are rejected', () => {
  const code = (id: string, data: string, more: Partial<Code> = {}): Code => ({
    at: 0,
    kind: 'ph',
    id,
    data,
    canDelete: false,
    canCopy: false,
    ...more,
  });
  const withCodes = (source: readonly Code[], target?: readonly Code[]): Bilingual => {
    const segment: Segment = {
      id: 's1',
      state: target === undefined ? 'initial' : 'translated',
      source: { text: 'One.', codes: source },
      ...(target === undefined ? {} : { target: { text: 'Un.', codes: target } }),
    };
    return { ...sent, files: [{ ...fileOf(sent), units: [{ id: 'p01', notes: [], segments: [segment] }] }] };
  };
  const store = withCodes([code('1', '<br>')]);
  const result = merge(
    withCodes([code('1', '<script>')], [code('1', '<script>alert(1)</script>', { at: 2 })]),
    store,
  );
  expect(segmentsOf(fileOf(result.bilingual).units[0]!)[0]?.target?.codes).toEqual([
    code('1', '<br>', { at: 2 }),
  ]);
  for (const [codes, reason] of [
    [[code('1', 'x'), code('9', 'y')], 'code-unknown'],
    [[], 'code-missing'],
    [[code('1', 'x'), code('2', 'x', { copyOf: '1' })], 'code-copied'],
  ] as const) {
    expect(merge(withCodes([], codes), store).outcomes[0]).toMatchObject({ verdict: 'rejected', reason });
  }
});

test('segments that the translator has joined are taken as they are, and stay so when the article is exported again', () => {
  const store = stampSent(fill(sent, { 'p01/s1': 'Un.' }));
  const [unit, ...others] = fileOf(store).units;
  const joined: Unit = {
    ...unit!,
    segments: [{ id: 's1', state: 'translated', source: plain('One. Two.'), target: plain('Un et deux.') }],
  };
  const back = { ...store, files: [{ ...fileOf(store), units: [joined, ...others] }] };
  const result = merge(back, store);
  expect(result.counts).toMatchObject({ applied: 1 });
  expect(targets(result.bilingual)).toEqual(['Un et deux.', undefined]);
  expect(merge(back, result.bilingual).bilingual).toBe(result.bilingual);
  const ids = new Map(fileOf(sent).units.map(({ id }) => [id, id]));
  const again = revise(result.bilingual, sent, undefined, ids);
  expect(targets(again.bilingual)).toEqual(['Un et deux.', undefined]);
  // The store changed one of the two meanwhile.
  const touched = stampSent(fill(store, { 'p01/s2': 'Deux.' }));
  expect(merge(back, touched).counts).toMatchObject({ conflict: 1 });
  const locked = {
    ...store,
    files: [{ ...fileOf(store), units: fileOf(store).units.map((one) => ({ ...one, canResegment: false })) }],
  };
  expect(merge(back, locked).outcomes[0]).toMatchObject({ verdict: 'rejected', reason: 'resegmented' });
});

test('two translators who share the work both get their texts in, in either order', () => {
  const a = fill(sent, { 'p01/s1': 'Un.' });
  const b = fill(sent, { 'p02/s1': 'Trois.' });
  const one = merge(b, merge(a, sent).bilingual).bilingual;
  const two = merge(a, merge(b, sent).bilingual).bilingual;
  expect(targets(one)).toEqual(['Un.', undefined, 'Trois.']);
  expect(one).toEqual(two);
});

test('whatever comes back: nothing the store has is lost, and a second import changes nothing', () => {
  const text = option(constantFrom('A', 'B', 'C', ''), { nil: undefined });
  const state = constantFrom<State>('initial', 'translated', 'reviewed', 'final');
  const three = record({ 'p01/s1': text, 'p01/s2': text, 'p02/s1': text });
  const policies = record({
    onConflict: constantFrom<ImportPolicies['onConflict']>('fail', 'incoming', 'existing', 'newest'),
    onStale: constantFrom<ImportPolicies['onStale']>('skip', 'fuzzy', 'fail'),
    partial: boolean(),
    isIncomingNewer: boolean(),
  });
  assert(
    property(
      tuple(three, three, three),
      tuple(state, state, state),
      policies,
      ([first, now, back], states, chosen) => {
        const start = stampSent(fill(sent, first, states[0]));
        const store = stampSent(fill(start, now, states[1]));
        const returned = fill(start, back, states[2]);
        const result = merge(returned, store, chosen);
        const kept = new Set([
          ...targets(result.bilingual),
          ...fileOf(result.bilingual).units.flatMap(
            ({ matches }) => matches?.map(({ target }) => target.text) ?? [],
          ),
        ]);
        const before = new Map(
          fileOf(store).units.flatMap((unit) =>
            segmentsOf(unit).map((one) => [`${unit.id} ${one.id}`, one.target?.text]),
          ),
        );
        for (const { verdict, unit, segment } of result.outcomes) {
          if (verdict !== 'applied') expect(kept).toContain(before.get(`${unit} ${segment}`));
        }
        const again = merge(returned, result.bilingual, chosen);
        expect(again.bilingual).toEqual(result.bilingual);
      },
    ),
    { numRuns: 2000 },
  );
});

test('an article is found by what is inside the file, and no name leads out of the project', () => {
  const file = (original: string | undefined, hash?: string): BilingualFile => ({
    id: 'f1',
    notes: [],
    units: [],
    ...(original === undefined ? {} : { original }),
    ...(hash === undefined ? {} : { metadata: [{ category: 'dateline', meta: { 'source-hash': hash } }] }),
  });
  const known = {
    names: new Set(['2018/derna.txt', 'port.txt', 'PORT.txt', 'é x.txt']),
    hashes: new Map([['abc', 'port.txt']]),
  };
  const found = (original: string | undefined, hash?: string): string | undefined =>
    findArticle(file(original, hash), known);
  expect(found('2018/derna.txt')).toBe('2018/derna.txt');
  expect(found('C:\\work\\2018\\derna.txt')).toBe('2018/derna.txt');
  expect(found('%C3%A9%20x.txt')).toBe('é x.txt');
  expect(found('renamed.txt', 'abc')).toBe('port.txt');
  expect(found(undefined, 'abc')).toBe('port.txt');
  expect(found('Port.txt')).toBeUndefined();
  for (const path of [
    '/etc/cron.d/pwned',
    'file:///etc/pwned',
    'nul.txt',
    '.git/hooks/pre-commit',
    '-rf',
    '%2e%2e%2fpwned',
    '../../port',
    '%',
    '__proto__',
    '',
  ]) {
    expect(found(path)).toBeUndefined();
  }
  expect(findLocale({ srcLang: 'en-GB', trgLang: 'ar-sa' }, 'en', ['ar', 'fr'])).toBe('ar');
  expect(findLocale({ srcLang: 'en', trgLang: 'FR' }, 'en', ['ar', 'fr'])).toBe('fr');
  expect(findLocale({ srcLang: 'en', trgLang: 'pt' }, 'en', ['pt-BR', 'pt-PT'])).toBeUndefined();
  expect(findLocale({ srcLang: 'de', trgLang: 'fr' }, 'en', ['fr'])).toBeUndefined();
  expect(findLocale({ srcLang: 'en' }, 'en', ['fr'])).toBeUndefined();
});

test('a code may move to another segment of its unit, but codes that must keep their order may not change it', () => {
  const code = (id: string, more: Partial<Code> = {}): Code => ({
    at: 0,
    kind: 'ph',
    id,
    data: `<${id}>`,
    canDelete: false,
    ...more,
  });
  const unit = (
    one: readonly Code[],
    two: readonly Code[],
    targets?: readonly [readonly Code[], readonly Code[]],
  ): Bilingual => {
    const segments = [one, two].map((codes, place): Segment => ({
      id: `s${place + 1}`,
      state: targets === undefined ? 'initial' : 'translated',
      source: { text: `S${place}.`, codes },
      ...(targets === undefined ? {} : { target: { text: `T${place}.`, codes: targets[place] ?? [] } }),
    }));
    return { ...sent, files: [{ ...fileOf(sent), units: [{ id: 'p01', notes: [], segments }] }] };
  };
  const store = unit([code('1')], [code('2')]);
  const moved = merge(unit([code('1')], [code('2')], [[], [code('1'), code('2')]]), store);
  expect(moved.counts).toMatchObject({ applied: 2 });
  const fixed = [code('1', { canReorder: 'firstNo' }), code('2', { canReorder: 'no' })] as const;
  const ordered = unit(fixed, []);
  const swapped = merge(unit(fixed, [], [[fixed[1], fixed[0]], []]), ordered);
  expect(swapped.outcomes[0]).toMatchObject({ verdict: 'rejected', reason: 'rule' });
  expect(swapped.diagnostics[0]?.code).toBe('xliff/returned-code-order');
});
