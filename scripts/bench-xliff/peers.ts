/** Read, edit every tenth target, save: the translate-toolkit of Debian, on 1.2. */
export const TOOLKIT = `
import sys
from translate.storage import xliff
store = xliff.xlifffile.parsefile(sys.argv[1])
for index, unit in enumerate(store.units):
    if index % 10 == 0:
        unit.target = str(unit.target) + ' x'
store.savefile(sys.argv[2])
`;

/** Read, edit every tenth target, save: the npm package `xliff`, on 2.0. */
export const NPM_XLIFF = `
const { readFileSync, writeFileSync } = require('node:fs');
const { xliff2js, js2xliff } = require('xliff');
(async () => {
  const js = await xliff2js(readFileSync(process.argv[1], 'utf8'));
  let index = 0;
  for (const file of Object.values(js.resources))
    for (const unit of Object.values(file)) if (index++ % 10 === 0) unit.target = 'x';
  writeFileSync(process.argv[2], await js2xliff(js, { indent: '' }));
})();
`;

/** Runs a command and tells CPU seconds and peak memory of it: `code cpu wall rss` as the last line. */
export const MEASURE = `
import resource, subprocess, sys, time
start = time.time()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, time.time() - start, used.ru_maxrss * 1024)
`;
