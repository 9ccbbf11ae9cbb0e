import { expect, test } from 'vitest';
import { HostError } from '../../src/model/diagnostic.ts';
import { run } from '../../src/run.ts';
import { createProject } from './project.ts';

test('a commit that the disk does not allow ends with 3, names the path, and changes nothing', async () => {
  const host = createProject();
  const before = new Map(host.files);
  const denied = new HostError('host/denied', { path: 'xliff/fr/harbour.xlf', errno: 'EACCES' });
  await run(['export'], { ...host, commit: () => Promise.reject(denied) });
  expect(host.code()).toBe(3);
  expect(host.err()).toContain('xliff/fr/harbour.xlf');
  expect(new Map(host.files)).toEqual(before);
});
